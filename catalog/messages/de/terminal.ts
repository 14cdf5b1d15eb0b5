import type { terminal as english } from '../en/terminal';

/** The texts of the list in a terminal. */
export const terminal: Readonly<Record<keyof typeof english, string>> = {
  'terminal.title': 'Earshot: Sony-Kopfhörer in Reichweite. Strg+C beendet das Programm.',
  'terminal.none': 'Noch keine Sony-Kopfhörer in Reichweite. Schalten Sie Ihre ein, oder nehmen Sie beide Ohrhörer aus dem Etui.',
  'terminal.more':
    '{count, plural, one {Für # weiteren Eintrag ist kein Platz. Vergrößern Sie das Terminal.} other {Für # weitere Einträge ist kein Platz. Vergrößern Sie das Terminal.}}',
  'terminal.gone': 'Nicht mehr in Reichweite',
  'terminal.failed': 'Earshot konnte nicht starten. Der Grund steht im Protokoll: {path}',
  'terminal.fix.missing': 'Stecken Sie einen Bluetooth-Adapter ein. Er erscheint hier automatisch.',
  'terminal.fix.no-bus':
    'Es fehlt D-Bus, und für Bluetooth BlueZ. Unter Debian und Ubuntu installiert „sudo apt install dbus bluez“ beides. Die Liste beginnt, sobald beide laufen.',
  'terminal.fix.unsupported': 'Prüfen Sie, ob Bluetooth in den Systemeinstellungen funktioniert.',
};
