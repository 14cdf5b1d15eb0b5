import type { shell as english } from '../en/shell';

/** The texts of what goes wrong around the window, and the lines that only a Mac's menu has. */
export const shell: Readonly<Record<keyof typeof english, string>> = {
  'failure.start': 'Earshot konnte nicht starten',
  'failure.reloaded': 'Das Fenster von Earshot funktionierte nicht mehr und wurde neu geladen.',
  'failure.again': 'Das Fenster von Earshot funktioniert wieder nicht.',
  'failure.log': 'Der Grund steht im Protokoll: {path}',
  'failure.try-again': 'Erneut versuchen',
  'failure.close': 'Meldung schließen',
  'close.quits': 'Das Schließen des Fensters beendet Earshot',
  'close.missing': 'Dieser Desktop zeigt zurzeit kein Symbol dafür im Infobereich.',
  'close.next-start': 'Das Symbol im Infobereich erscheint wieder, nachdem Sie Earshot neu gestartet haben.',
  'close.keep-open': 'Offen lassen',
  'menu.services': 'Dienste',
  'menu.hide-others': 'Andere ausblenden',
  'menu.show-all': 'Alle einblenden',
  'menu.window': 'Fenster',
  'menu.minimize': 'Im Dock ablegen',
  'menu.zoom-window': 'Zoomen',
  'menu.front': 'Alle nach vorne bringen',
};
