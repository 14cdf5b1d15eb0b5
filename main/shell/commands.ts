import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { CHANNEL } from '../../contract/channels';
import { type Command, type CommandResult, commandSchema } from '../../contract/commands';
import { withLimit } from '../limit';
import { APP_ORIGIN } from './app-scheme';
import type { Log } from './log';

/** A command's answer may take this long before it counts as failed, in ms. */
const ANSWER_LIMIT_MS = 30_000;

/** True when the message comes from the top frame of our own page. */
export function isOurs(event: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && (frame.url === `${APP_ORIGIN}/` || frame.url.startsWith(`${APP_ORIGIN}/`));
}

/** Answers the renderer's commands: checks the sender and the shape, never lets an exception out. */
export function answerCommands(ipc: IpcMain, log: Log, run: (command: Command) => Promise<CommandResult>): void {
  ipc.handle(CHANNEL.command, async (event, payload: unknown): Promise<CommandResult> => {
    if (!isOurs(event)) {
      log.warn('a command from a foreign sender was refused');
      return { ok: false, error: 'error.badRequest' };
    }
    const parsed = commandSchema.safeParse(payload);
    if (!parsed.success) {
      log.warn(`a malformed command was refused: ${parsed.error.issues[0]?.message ?? ''}`);
      return { ok: false, error: 'error.badRequest' };
    }
    try {
      return await withLimit(ANSWER_LIMIT_MS, 'no answer in time', run(parsed.data));
    } catch (error) {
      log.error(`the command ${parsed.data.type} failed`, error);
      return { ok: false, error: 'error.internal' };
    }
  });
}
