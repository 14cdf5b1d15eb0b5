import { app } from 'electron';
import { type CommandContext, runCommand } from './app/command-handlers';
import type { Earshot } from './app/earshot';
import type { Watchers } from './app/watchers';
import { PLATFORM } from './platform';

/** Handles the commands of a terminal while the app runs. They count as a watcher of the list. */
export async function serveTerminals(context: CommandContext & { readonly earshot: Earshot }, watchers: Watchers): Promise<void> {
  const { serveCommandLine } = await import('./local-socket/serve');
  const dataFolder = app.commandLine.hasSwitch('user-data-dir') ? app.getPath('userData') : null;
  const user = { platform: PLATFORM, env: process.env, home: app.getPath('home'), isPackaged: app.isPackaged, dataFolder };
  const served = serveCommandLine(
    { ...user, uid: process.getuid?.() ?? null },
    {
      source: context.earshot,
      run: (command) => runCommand(context, command),
      watched: (clients) => watchers.set('terminals', clients > 0),
      log: context.log,
    },
  );
  app.on('will-quit', () => void served.close());
}
