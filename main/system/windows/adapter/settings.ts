import type { SettingsPrograms } from '../../polled-system';
import { getWindowsProgram } from './programs';

/** Pages of Windows' settings. Source: learn.microsoft.com, "Launch the Windows Settings app". */
export const WINDOWS_SETTINGS: SettingsPrograms = {
  bluetooth: [getWindowsProgram('explorer.exe'), 'ms-settings:bluetooth'],
  sound: [getWindowsProgram('explorer.exe'), 'ms-settings:sound'],
  privacy: [getWindowsProgram('explorer.exe'), 'ms-settings:privacy-radios'],
};
