import { isDeepStrictEqual } from 'node:util';
import type { MenuItemConstructorOptions } from 'electron';
import type { ActionKind } from '../../catalog/actions/action';
import { selectOfferedActions } from '../../catalog/actions/offer';
import { getDisplayName } from '../../catalog/display-name';
import type { Headphones } from '../../catalog/headphones';
import type { EntryId } from '../../catalog/ids';
import { createMessage } from '../../catalog/messages/message';
import { getActionLabel } from '../../catalog/page/page-actions';
import { describeRow } from '../../catalog/page/status-texts';
import type { WindowPage } from '../../contract/channels';
import type { Text } from './language';

/** Maximum length of a menu line or a tooltip, in characters. Systems truncate them at different lengths. */
const MAX_LINE = 80;

/** Used part of Electron's tray icon. */
export interface Icon {
  setToolTip(text: string): void;
  setMenu(template: readonly MenuItemConstructorOptions[]): void;
  destroy(): void;
}

/** Dependencies of the tray. */
interface TrayDependencies {
  /** Creates the icon. A click on it calls `open(null)`. */
  create(): Icon;
  /** Brings the window to the front, with this page if one is named. */
  open(page: WindowPage | null): void;
  /** Starts an action on headphones, as a click in the window does. */
  act(kind: ActionKind, headphones: EntryId): void;
  quit(): void;
}

/** Headphones in the menu: their label and their actions. */
interface TrayLine {
  readonly id: EntryId;
  readonly label: string;
  readonly acts: readonly { readonly kind: ActionKind; readonly label: string }[];
}

/** Actions that need no window because they start and end automatically. */
const FROM_TRAY: ReadonlySet<ActionKind> = new Set(['connect', 'disconnect', 'use-for-sound']);

/** Returns a line for each pair of known headphones: name, state, battery and actions. */
export function createTrayLines(headphones: readonly Headphones[], possible: readonly ActionKind[], text: Text): TrayLine[] {
  return headphones
    .filter(({ group }) => group === 'connected' || group === 'paired')
    .map((entry) => {
      const battery = entry.battery === null ? [] : [text(createMessage('list.battery', { percent: entry.battery }))];
      return {
        id: entry.id,
        label: [text(getDisplayName(entry)), text(describeRow(entry)), ...battery].join(' · ').slice(0, MAX_LINE),
        acts: selectOfferedActions(entry, possible)
          .filter((kind) => FROM_TRAY.has(kind))
          .map((kind) => ({ kind, label: text(getActionLabel(kind, entry)) })),
      };
    });
}

/** Icon in the tray, if the user wants one. */
export class TrayIcon {
  readonly #parts: TrayDependencies;
  #icon: Icon | null = null;
  #shown: unknown = null;

  constructor(parts: TrayDependencies) {
    this.#parts = parts;
  }

  /** True if there is an icon, so that Earshot continues in the tray after the window closes. */
  get isShown(): boolean {
    return this.#icon !== null;
  }

  /** Shows these headphones in this language. Creates the icon if there is none. */
  show(headphones: readonly Headphones[], possible: readonly ActionKind[], text: Text): void {
    const { open, quit, act } = this.#parts;
    this.#icon ??= this.#parts.create();
    const lines = createTrayLines(headphones, possible, text);
    const ends = [text('menu.open'), text('menu.settings'), text('menu.quit')] as const;
    // Desktops close an open menu when it is replaced.
    const shown = [lines, ends];
    if (isDeepStrictEqual(this.#shown, shown)) return;
    this.#shown = shown;
    const [openLabel, settingsLabel, quitLabel] = ends;
    this.#icon.setToolTip(lines[0]?.label ?? 'Earshot');
    this.#icon.setMenu([
      ...lines.map(({ id, label, acts }) => ({
        // Menus would treat an ampersand as a shortcut.
        label: label.replace(/&/g, '&&'),
        ...(acts.length === 0
          ? { enabled: false }
          : { submenu: acts.map((one) => ({ label: one.label, click: () => act(one.kind, id) })) }),
      })),
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
    this.#shown = null;
  }
}
