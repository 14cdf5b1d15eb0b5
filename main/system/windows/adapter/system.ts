import { type ChannelOpener, Helper, readWarning } from '../../helper';
import { PolledSystem } from '../../polled-system';
import { Recorder } from '../../recorder';
import type { SystemAdapter } from '../../system-adapter';
import { WindowsActions } from './actions';
import { createPowerShell, readMinimally } from './powershell';
import { WindowsReader } from './reader';
import { WINDOWS_SETTINGS } from './settings';
import { WindowsBackends } from './sources';

/**
 * Interval of polling Windows while the window is visible, in ms. Windows reports connections and pairings with events, but not
 * the chosen output and the battery.
 */
export const WINDOWS_POLL_MS = 10_000;

/**
 * Creates the system adapter of Windows.
 * @param openWin32 starts the Win32 process.
 * @param file returns the path of a helper's file.
 */
export function createWindowsSystem(openWin32: ChannelOpener, file: (name: string) => string): SystemAdapter {
  const win32 = new Helper(openWin32, { name: 'Win32' });
  const script = createPowerShell(file('windows.ps1'));
  const recorder = new Recorder();
  win32.onLine = recorder.listener('Win32');
  script.onLine = recorder.listener('PowerShell');
  const sources = new WindowsBackends(win32, script, async () => {
    const response = await readMinimally(file('windows-minimal.ps1'));
    recorder.note('cmdlets', 'answered', JSON.stringify(response));
    return response;
  });
  const reader = new WindowsReader(sources, () => {
    actions.close();
    win32.close();
    script.close();
  });
  const changed = (): void => reader.onChanged?.();
  const actions = new WindowsActions(sources, changed, (text) => system.emit('warning', text));
  const system = new PolledSystem(reader, WINDOWS_SETTINGS, WINDOWS_POLL_MS, actions, recorder);
  system.on('record', (record) => actions.follow(record));
  win32.onEvent = (event) => {
    const warning = readWarning(event);
    if (warning === null) changed();
    else system.emit('warning', warning);
  };
  return system;
}
