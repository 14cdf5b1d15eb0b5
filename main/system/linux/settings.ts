import type { SettingsPage } from '../../../catalog/settings-page';

/** Programs for the pages of the settings on the usual desktops, the most common first. None has the permissions of a Snap or Flatpak. */
export const LINUX_SETTINGS: Readonly<Record<SettingsPage, readonly (readonly [string, ...string[]])[]>> = {
  bluetooth: [
    ['gnome-control-center', 'bluetooth'],
    ['kcmshell6', 'kcm_bluetooth'],
    ['kcmshell5', 'kcm_bluetooth'],
    ['cosmic-settings', 'bluetooth'],
    ['blueman-manager'],
    ['blueberry'],
  ],
  sound: [
    ['gnome-control-center', 'sound'],
    ['kcmshell6', 'kcm_pulseaudio'],
    ['kcmshell5', 'kcm_pulseaudio'],
    ['cosmic-settings', 'sound'],
    ['pavucontrol'],
  ],
  'bluetooth-permission': [],
  'microphone-permission': [],
};
