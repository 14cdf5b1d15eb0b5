/** Texts of the list in a terminal. */
export const terminal = {
  'terminal.title': 'Earshot: Sony headphones in range. Press Ctrl+C to quit.',
  'terminal.none': 'No Sony headphones in range yet. Turn yours on, or take both earbuds out of the case.',
  'terminal.more':
    '{count, plural, one {# more doesn’t fit here. Make the terminal taller.} other {# more don’t fit here. Make the terminal taller.}}',
  'terminal.gone': 'No longer in range',
  'terminal.failed': 'Earshot could not start. The reason is in the log: {path}',
  'terminal.fix.missing': 'Plug in a Bluetooth adapter. It appears here automatically.',
  'terminal.fix.no-bus':
    'The missing part is D-Bus, with BlueZ for Bluetooth. On Debian and Ubuntu, “sudo apt install dbus bluez” installs both. The list starts as soon as they run.',
  'terminal.fix.unsupported': 'Check that Bluetooth works in the system settings.',
} as const;
