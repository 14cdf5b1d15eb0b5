import { app } from 'electron';
import type { Computer } from '../../catalog/computer';
import { setAutostart } from './autostart';
import type { Log } from './log';

/**
 * Turns the start of Earshot with the computer, hidden in the tray, on or off. A failure is logged. A copy that runs from its
 * source changes nothing, because the system would start Electron without the app.
 */
export function startWithComputer(enabled: boolean, computer: Computer, log: Log): void {
  if (!app.isPackaged) {
    log.warn('the start with the computer is not changed by a copy that runs from its source');
    return;
  }
  // Both run from a temporary location, so the file that the user started is registered.
  const { APPIMAGE, PORTABLE_EXECUTABLE_FILE } = process.env;
  if (computer !== 'linux') {
    const path = PORTABLE_EXECUTABLE_FILE === undefined ? {} : { path: PORTABLE_EXECUTABLE_FILE };
    app.setLoginItemSettings({ openAtLogin: enabled, args: ['--hidden'], ...path });
    return;
  }
  // Electron has no login items on Linux.
  setAutostart(enabled, APPIMAGE ?? app.getPath('exe')).catch((error: unknown) =>
    log.warn('failed to change the start with the computer', error),
  );
}

/** Checks whether this program was started with the computer, and therefore shows no window. macOS passes no arguments to a login item. */
export function startsWithComputer(computer: Computer): boolean {
  return app.commandLine.hasSwitch('hidden') || (computer === 'macos' && app.getLoginItemSettings().wasOpenedAtLogin);
}
