import { app } from 'electron';
import type { Computer } from '../../catalog/computer';
import { setAutostart } from './autostart';
import type { Log } from './log';

/** Starts Earshot with the computer, hidden in the tray, or no longer. A failure is logged. */
export function startWithComputer(enabled: boolean, computer: Computer, log: Log): void {
  if (computer !== 'linux') {
    app.setLoginItemSettings({ openAtLogin: enabled, args: ['--hidden'] });
    return;
  }
  // Electron has no login items on Linux. An AppImage runs from a place that is gone after a restart; its own file stays.
  setAutostart(enabled, process.env.APPIMAGE ?? app.getPath('exe')).catch((error: unknown) =>
    log.warn('the start with the computer could not be changed', error),
  );
}
