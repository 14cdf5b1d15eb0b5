import { isDeepStrictEqual } from 'node:util';
import type { MenuItemConstructorOptions } from 'electron';
import { calledOf } from '../../catalog/called';
import type { Headphones } from '../../catalog/headphones';
import { say } from '../../catalog/messages/message';
import type { WindowPage } from '../../contract/channels';
import type { Text } from './language';

/** Longest text of a menu line or a tooltip, in characters; systems cut them at different lengths. */
const MAX_LINE = 80;

/** The part of Electron's tray icon that is used. */
export interface Icon {
  setToolTip(text: string): void;
  setMenu(template: readonly MenuItemConstructorOptions[]): void;
  destroy(): void;
}

/** What the tray asks of the rest. */
export interface TrayParts {
  /** Makes the icon; a click on it is `open(null)`. */
  create(): Icon;
  /** Brings the window to the front, with this page where one is named. */
  open(page: WindowPage | null): void;
  quit(): void;
}

/** One line for each headset that the owner knows: its name, its state, its battery. */
export function trayLines(headphones: readonly Headphones[], text: Text): string[] {
  return headphones
    .filter(({ group }) => group === 'connected' || group === 'paired')
    .map((entry) => {
      const battery = entry.battery === null ? [] : [text(say('list.battery', { percent: entry.battery }))];
      return [text(calledOf(entry)), text(`state.${entry.state}`), ...battery].join(' · ').slice(0, MAX_LINE);
    });
}

/** The icon in the tray, while its owner wants one. */
export class TrayIcon {
  readonly #parts: TrayParts;
  #icon: Icon | null = null;
  #shown: readonly string[] = [];

  constructor(parts: TrayParts) {
    this.#parts = parts;
  }

  /** True while there is an icon, so that closing the window leaves Earshot in the tray. */
  get isShown(): boolean {
    return this.#icon !== null;
  }

  /** Shows these headphones, in this language; makes the icon where there is none. */
  show(headphones: readonly Headphones[], text: Text): void {
    const { open, quit } = this.#parts;
    this.#icon ??= this.#parts.create();
    const lines = trayLines(headphones, text);
    const ends = [text('menu.open'), text('menu.settings'), text('menu.quit')] as const;
    // Desktops close an open menu when it is replaced.
    if (isDeepStrictEqual(this.#shown, [...lines, ...ends])) return;
    this.#shown = [...lines, ...ends];
    const [openLabel, settingsLabel, quitLabel] = ends;
    this.#icon.setToolTip(lines[0] ?? 'Earshot');
    this.#icon.setMenu([
      // An ampersand would be a shortcut.
      ...lines.map((label) => ({ label: label.replace(/&/g, '&&'), enabled: false })),
      ...(lines.length === 0 ? [] : [{ type: 'separator' } as const]),
      { label: openLabel, click: () => open(null) },
      { label: settingsLabel, click: () => open('settings') },
      { type: 'separator' },
      { label: quitLabel, click: quit },
    ]);
  }

  hide(): void {
    this.#icon?.destroy();
    this.#icon = null;
    this.#shown = [];
  }
}
