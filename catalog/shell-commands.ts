/** Commands for a terminal that texts show in quotation marks. They are the same in every language, so that the window can copy them. */
export const SHELL_COMMANDS = [
  'rfkill unblock bluetooth',
  'sudo dmesg | grep -i bluetooth',
  'sudo systemctl restart bluetooth',
  'sudo systemctl enable --now bluetooth',
  'snap connect earshot:bluez',
  'bluetoothctl pairable on',
  'systemctl --user restart pipewire wireplumber',
  'pulseaudio -k',
] as const;

/** One of {@link SHELL_COMMANDS}. */
type ShellCommand = (typeof SHELL_COMMANDS)[number];

/** Returns the commands that a text of any language contains, in the order of the text. */
export function findShellCommands(text: string): readonly ShellCommand[] {
  return SHELL_COMMANDS.filter((command) => text.includes(command)).sort((a, b) => text.indexOf(a) - text.indexOf(b));
}
