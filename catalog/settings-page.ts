import type { Computer } from './computer';

/** Permissions that macOS and Windows grant in their privacy settings. */
export const PERMISSIONS = ['bluetooth', 'microphone'] as const;

/** One of {@link PERMISSIONS}. */
export type Permission = (typeof PERMISSIONS)[number];

/** Page of the system's settings that Earshot can open. */
export type SettingsPage = 'bluetooth' | 'sound' | `${Permission}-permission`;

/** Checks whether a system has settings for permissions. Linux has none for those of a Snap or Flatpak. */
export function hasPermissionSettings(computer: Computer): boolean {
  return computer !== 'linux';
}
