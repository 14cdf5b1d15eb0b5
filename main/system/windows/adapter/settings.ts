import type { SettingsPrograms } from '../../polled-system';
import { getWindowsProgram } from './programs';

const open = (page: string) => [getWindowsProgram('explorer.exe'), `ms-settings:${page}`] as const;

/** Pages of Windows' settings. Source: learn.microsoft.com, "Launch the Windows Settings app". */
export const WINDOWS_SETTINGS: SettingsPrograms = {
  bluetooth: open('bluetooth'),
  sound: open('sound'),
  'bluetooth-permission': open('privacy-radios'),
  'microphone-permission': open('privacy-microphone'),
};
