import { app, protocol } from 'electron';
import { SCHEME } from './app-scheme';
import { logProcesses } from './failures';
import { lockContents } from './lock-down';
import { type Log, logFaults, openLog } from './log';

/** Prepares the process before Electron is ready: opens the log in the right folder, and locks down every page. Returns the log. */
export function prepareProcess(): Log {
  // A copy that runs from its source has its own settings and lock, so that it neither changes nor replaces an installed one.
  if (!app.isPackaged && !app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', `${app.getPath('userData')} from source`);
  const log = openLog(app.getPath('logs'));
  logFaults(process, log);
  protocol.registerSchemesAsPrivileged([SCHEME]);
  lockContents(app, log);
  logProcesses(app, log);
  return log;
}
