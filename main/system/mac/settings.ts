import type { SettingsPrograms } from '../polled-system';

/** Pages of macOS' settings. Source: Apple's URL scheme `x-apple.systempreferences`. */
export const MAC_SETTINGS: SettingsPrograms = {
  bluetooth: ['/usr/bin/open', 'x-apple.systempreferences:com.apple.BluetoothSettings'],
  sound: ['/usr/bin/open', 'x-apple.systempreferences:com.apple.preference.sound'],
  privacy: ['/usr/bin/open', 'x-apple.systempreferences:com.apple.preference.security?Privacy_Bluetooth'],
};
