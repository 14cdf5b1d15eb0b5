import type { SettingsPrograms } from '../polled-system';

/** Settings of a system that a test never looks at: each page is a program that ends at once. */
export const NO_SETTINGS: SettingsPrograms = {
  bluetooth: ['true'],
  sound: ['true'],
  'bluetooth-permission': ['true'],
  'microphone-permission': ['true'],
};
