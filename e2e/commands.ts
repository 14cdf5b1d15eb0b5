import type { Command, CommandResponse } from '../contract/commands';
import type { LaunchedApp } from './launch';

/** Commands that the window has sent since they are recorded, including those on their way. */
export interface RecordedCommands {
  all(): Promise<readonly Command[]>;
  /** Clears the recorded commands. */
  clear(): Promise<void>;
}

/**
 * Records the window's commands in place of the program. Each given type of command gets its result, and the others succeed.
 * This is for tests of the window alone, which send the snapshots.
 */
export async function recordCommands(
  { app, page }: Pick<LaunchedApp, 'app' | 'page'>,
  answers: Partial<Record<Command['type'], CommandResponse>> = {},
): Promise<RecordedCommands> {
  await app.evaluate(({ ipcMain }, scripted) => {
    const sent: unknown[] = [];
    Reflect.set(globalThis, 'sentCommands', sent);
    ipcMain.removeHandler('earshot:command');
    ipcMain.handle('earshot:command', (_event, command: { readonly type: string }) => {
      // This command is left out, because the page stores its state after each change without a request of the user.
      if (command.type !== 'keep-page') sent.push(command);
      return Reflect.get(scripted, command.type) ?? { ok: true, result: null };
    });
  }, answers);
  // Commands arrive in order, so this one arrives after all others. It isn't recorded.
  const arrive = () => page.evaluate("window.earshot.send({ type: 'keep-page', text: '' })");
  return {
    all: async () => {
      await arrive();
      return app.evaluate(() => Reflect.get(globalThis, 'sentCommands') as Command[]);
    },
    clear: async () => {
      await arrive();
      await app.evaluate(() => void (Reflect.get(globalThis, 'sentCommands') as Command[]).splice(0));
    },
  };
}
