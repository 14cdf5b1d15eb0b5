import { join } from 'node:path';
import { app, Menu, type MenuItemConstructorOptions, Notification, nativeImage, nativeTheme, Tray } from 'electron';
import { calledOf } from '../../catalog/called';
import type { Computer } from '../../catalog/guides/guide';
import type { Headphones } from '../../catalog/headphones';
import { type Language, pickLanguage } from '../../catalog/messages/languages';
import { type Message, type MessageKey, say } from '../../catalog/messages/message';
import { translator } from '../../catalog/messages/translator';
import type { Preferences } from '../../catalog/preferences';
import type { WindowPage } from '../../contract/channels';
import type { Snapshot } from '../../contract/snapshot';
import { setAutostart } from './autostart';
import type { Log } from './log';
import { Notices } from './notices';

/** What the desktop's parts of Earshot ask of the rest. */
export interface DesktopParts {
  readonly computer: Computer;
  readonly log: Log;
  /** Brings the window to the front, with this page where one is named. */
  open(page: WindowPage | null): void;
  quit(): void;
}

/** `appId` of electron-builder.yml. */
const APP_ID = 'io.github.earshot.Earshot';
/** Longest text of a menu line or a tooltip; systems cut them at different lengths. */
const MAX_LINE = 80;

/** Tray, notifications, menus, theme and start with the computer: everything that the desktop shows of Earshot besides its window. */
export class Desktop {
  readonly #parts: DesktopParts;
  #language: Language = 'en';
  #preferences: Preferences | null = null;
  #tray: Tray | null = null;
  #trayText = '';
  #before: readonly Headphones[] = [];
  readonly #notices = new Notices();
  /** Shown notifications; one that nobody refers to would lose its click. */
  readonly #shown = new Map<string, Notification>();

  constructor(parts: DesktopParts) {
    this.#parts = parts;
    // Windows shows notifications only of a program that has the name its start menu entry was installed with.
    if (parts.computer === 'windows') app.setAppUserModelId(APP_ID);
  }

  /** True while closing the window leaves Earshot in the tray. */
  get staysInTray(): boolean {
    return this.#tray !== null;
  }

  /** Makes the desktop as the person wants it. */
  apply(preferences: Preferences): void {
    const before = this.#preferences;
    this.#preferences = preferences;
    this.#language = preferences.language === 'system' ? pickLanguage([app.getLocale()]) : preferences.language;
    nativeTheme.themeSource = preferences.theme === 'light' || preferences.theme === 'dark' ? preferences.theme : 'system';
    if (before?.language !== preferences.language) Menu.setApplicationMenu(Menu.buildFromTemplate(this.#menu()));
    if (preferences.tray && this.#tray === null) this.#showTray();
    if (!preferences.tray) this.#hideTray();
    if (before !== null && before.launchAtLogin !== preferences.launchAtLogin) this.#startWithComputer(preferences.launchAtLogin);
    this.#trayText = '';
    this.#tellTray(this.#before);
  }

  /** Brings tray and notifications up to date. */
  show(snapshot: Snapshot): void {
    const { headphones } = snapshot;
    this.#before = headphones;
    this.#tellTray(headphones);
    const known = (entry: Headphones) => entry.pairedHere || entry.leHalf?.paired === true || entry.nickname !== null;
    const notices = this.#notices.compare(headphones, known, performance.now());
    if (this.#preferences?.notifications !== true || !Notification.isSupported()) return;
    for (const { kind, headphonesId, text } of notices) {
      const entry = headphones.find(({ id }) => id === headphonesId);
      const title = this.#text(entry === undefined ? 'detail.unknownName' : calledOf(entry));
      const notification = new Notification({ title, body: this.#text(text), silent: true });
      const key = `${kind} ${headphonesId}`;
      this.#shown.get(key)?.close();
      this.#shown.set(key, notification);
      notification.on('click', () => this.#parts.open(null));
      notification.on('close', () => this.#shown.delete(key));
      notification.show();
    }
  }

  close(): void {
    this.#hideTray();
    for (const notification of this.#shown.values()) notification.close();
  }

  #text(message: Message | MessageKey): string {
    return translator(this.#language)(typeof message === 'string' ? say(message) : message);
  }

  #showTray(): void {
    const image = nativeImage.createFromPath(join(app.getAppPath(), 'resources/tray.png'));
    this.#tray = new Tray(image);
    this.#tray.on('click', () => this.#parts.open(null));
  }

  #hideTray(): void {
    this.#tray?.destroy();
    this.#tray = null;
  }

  #tellTray(headphones: readonly Headphones[]): void {
    if (this.#tray === null) return;
    const lines = headphones
      .filter(({ group }) => group === 'connected' || group === 'paired')
      .map((entry) => {
        const battery = entry.battery === null ? [] : [this.#text(say('list.battery', { percent: entry.battery }))];
        const state = this.#text(`state.${entry.state}`);
        return [this.#text(calledOf(entry)), state, ...battery].join(' · ').slice(0, MAX_LINE);
      });
    const text = JSON.stringify(lines);
    if (text === this.#trayText) return;
    this.#trayText = text;
    this.#tray.setToolTip(lines[0] ?? 'Earshot');
    this.#tray.setContextMenu(
      Menu.buildFromTemplate([
        ...lines.map((label) => ({ label: label.replace(/&/g, '&&'), enabled: false })),
        ...(lines.length === 0 ? [] : [{ type: 'separator' } as const]),
        { label: this.#text('menu.open'), click: () => this.#parts.open(null) },
        { label: this.#text('menu.settings'), click: () => this.#parts.open('settings') },
        { type: 'separator' },
        { label: this.#text('menu.quit'), click: () => this.#parts.quit() },
      ]),
    );
  }

  #menu(): MenuItemConstructorOptions[] {
    const page = (label: MessageKey, name: WindowPage, accelerator?: string): MenuItemConstructorOptions => ({
      label: this.#text(label),
      click: () => this.#parts.open(name),
      ...(accelerator === undefined ? {} : { accelerator }),
    });
    const role = (label: MessageKey, name: NonNullable<MenuItemConstructorOptions['role']>): MenuItemConstructorOptions => ({
      label: this.#text(label),
      role: name,
    });
    const line = { type: 'separator' } as const;
    const settings = page('menu.settings', 'settings', 'CmdOrCtrl+,');
    const own: MenuItemConstructorOptions =
      this.#parts.computer === 'macos'
        ? {
            label: 'Earshot',
            submenu: [page('menu.about', 'about'), line, settings, line, role('menu.hide', 'hide'), role('menu.quit', 'quit')],
          }
        : { label: this.#text('menu.file'), submenu: [settings, line, role('menu.close', 'close'), role('menu.quit', 'quit')] };
    return [
      own,
      {
        label: this.#text('menu.edit'),
        submenu: [
          role('menu.undo', 'undo'),
          role('menu.redo', 'redo'),
          line,
          role('menu.cut', 'cut'),
          role('menu.copy', 'copy'),
          role('menu.paste', 'paste'),
          role('menu.select-all', 'selectAll'),
          line,
          page('menu.find', 'search', 'CmdOrCtrl+K'),
        ],
      },
      {
        label: this.#text('menu.view'),
        submenu: [
          role('menu.zoom-in', 'zoomIn'),
          role('menu.zoom-out', 'zoomOut'),
          role('menu.zoom-reset', 'resetZoom'),
          line,
          role('menu.full-screen', 'togglefullscreen'),
        ],
      },
      { label: this.#text('menu.help'), submenu: [page('menu.report', 'report'), page('menu.about', 'about')] },
    ];
  }

  #startWithComputer(enabled: boolean): void {
    if (this.#parts.computer !== 'linux') {
      app.setLoginItemSettings({ openAtLogin: enabled, args: ['--hidden'] });
      return;
    }
    // Electron knows no login items on Linux. An AppImage runs from a place that is gone after a restart; its own file stays.
    setAutostart(enabled, process.env.APPIMAGE ?? app.getPath('exe')).catch((error: unknown) =>
      this.#parts.log.warn('the start with the computer could not be changed', error),
    );
  }
}
