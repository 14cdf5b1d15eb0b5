/** Settings programs of the usual desktops, the most common first. */
export const LINUX_SETTINGS: readonly (readonly [string, ...string[]])[] = [
  ['gnome-control-center', 'bluetooth'],
  ['kcmshell6', 'kcm_bluetooth'],
  ['kcmshell5', 'kcm_bluetooth'],
  ['cosmic-settings', 'bluetooth'],
  ['blueman-manager'],
  ['blueberry'],
];
