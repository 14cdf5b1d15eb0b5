import type { SettingsPrograms } from '../polled-system';

const open = (page: string) => ['/usr/bin/open', `x-apple.systempreferences:${page}`] as const;

/**
 * Pages of macOS' settings, by their names since macOS 13. Source of the permissions: `OpenSystemSettingsPane` of Chromium
 * (`base/mac/mac_util.mm`).
 */
export const MAC_SETTINGS: SettingsPrograms = {
  bluetooth: open('com.apple.BluetoothSettings'),
  sound: open('com.apple.preference.sound'),
  'bluetooth-permission': open('com.apple.settings.PrivacySecurity.extension?Privacy_Bluetooth'),
  'microphone-permission': open('com.apple.settings.PrivacySecurity.extension?Privacy_Microphone'),
};
