/** Settings programs for Bluetooth of the usual desktops, the most common first. */
export const LINUX_SETTINGS: readonly (readonly [string, ...string[]])[] = [
  ['gnome-control-center', 'bluetooth'],
  ['kcmshell6', 'kcm_bluetooth'],
  ['kcmshell5', 'kcm_bluetooth'],
  ['cosmic-settings', 'bluetooth'],
  ['blueman-manager'],
  ['blueberry'],
];

/** Settings programs for sound of the usual desktops, the most common first. */
export const LINUX_SOUND_SETTINGS: readonly (readonly [string, ...string[]])[] = [
  ['gnome-control-center', 'sound'],
  ['kcmshell6', 'kcm_pulseaudio'],
  ['kcmshell5', 'kcm_pulseaudio'],
  ['cosmic-settings', 'sound'],
  ['pavucontrol'],
];
