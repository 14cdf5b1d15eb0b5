import type { SettingsPrograms } from '../../polled-system';
import { windowsProgram } from './programs';

/** Pages of Windows' settings. Source: learn.microsoft.com, "Launch the Windows Settings app". */
export const WINDOWS_SETTINGS: SettingsPrograms = {
  bluetooth: [windowsProgram('explorer.exe'), 'ms-settings:bluetooth'],
  sound: [windowsProgram('explorer.exe'), 'ms-settings:sound'],
  privacy: [windowsProgram('explorer.exe'), 'ms-settings:privacy-radios'],
};
