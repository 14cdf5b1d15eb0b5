import { join } from 'node:path';
import { app, Menu, Notification, nativeImage, nativeTheme, powerMonitor, Tray } from 'electron';
import type { ActionKind } from '../../catalog/actions/action';
import type { Computer } from '../../catalog/computer';
import type { EntryId } from '../../catalog/ids';
import type { Language } from '../../catalog/messages/languages';
import type { Preferences } from '../../catalog/preferences';
import type { WindowPage } from '../../contract/channels';
import type { Snapshot } from '../../contract/snapshot';
import { languageOf, loadLanguage, type Text, textIn } from './language';
import type { Log } from './log';
import { startWithComputer } from './login-item';
import { menuTemplate } from './menu';
import { Notifications } from './notifications';
import type { PreferencesStore } from './preferences';
import { type Icon, TrayIcon } from './tray';

/** What the desktop's parts of Earshot ask of the rest. */
export interface DesktopParts {
  readonly computer: Computer;
  readonly preferences: PreferencesStore;
  readonly log: Log;
  /** Brings itself to the front, with this page where one is named. */
  readonly window: { bringUp(page: WindowPage | null): unknown };
  /** Its runner begins actions on headphones; null where there are none. */
  readonly earshot: {
    readonly runner: { start(kind: ActionKind, headphones: EntryId): unknown } | null;
    /** A question to a headset must not sleep with the computer: it would hold the headset's service. */
    readonly asking: { leave(): void };
  };
}

/** `appId` of electron-builder.yml. */
const APP_ID = 'io.github.earshot.Earshot';

/** Everything that the desktop shows of Earshot besides its window: makes the parts, and hands them Electron. */
export class Desktop {
  readonly tray: TrayIcon;
  readonly #parts: DesktopParts;
  readonly #notifications: Notifications;
  #language: Language;
  #shown: Pick<Snapshot, 'headphones' | 'actions'> = { headphones: [], actions: [] };

  /** @param language that of the person, loaded before. */
  constructor(parts: DesktopParts, language: Language) {
    this.#parts = parts;
    this.#language = language;
    const { window, earshot, preferences } = parts;
    const open = (page: WindowPage | null): void => void window.bringUp(page);
    const act = (kind: ActionKind, headphones: EntryId): void => void earshot.runner?.start(kind, headphones);
    // Windows shows notifications only of a program that has the name its start menu entry was installed with.
    if (parts.computer === 'windows') app.setAppUserModelId(APP_ID);
    this.tray = new TrayIcon({ create: () => createIcon(() => open(null)), open, act, quit: () => app.quit() });
    this.#notifications = new Notifications({
      create: (content) => new Notification({ ...content, silent: true }),
      open: () => open(null),
      now: () => performance.now(),
    });
    preferences.on('changed', (after, before) => {
      if (after.language !== before.language) void this.#changeLanguage(languageOf(after, app.getLocale()));
      this.#apply(after);
      if (after.launchAtLogin !== before.launchAtLogin) startWithComputer(after.launchAtLogin, parts.computer, parts.log);
    });
    powerMonitor.on('suspend', () => earshot.asking.leave());
    this.#setMenu();
    this.#apply(preferences.current);
  }

  /** Brings tray and notifications up to date. */
  show(snapshot: Snapshot): void {
    this.#shown = snapshot;
    const { headphones, action } = snapshot;
    const { current } = this.#parts.preferences;
    this.#showTray(current);
    const wanted = current.notifications && Notification.isSupported();
    this.#notifications.follow(headphones, wanted, this.#text());
    this.#notifications.followAction(action, headphones, wanted, this.#text());
  }

  close(): void {
    this.tray.hide();
    this.#notifications.close();
  }

  #apply(preferences: Preferences): void {
    nativeTheme.themeSource = preferences.theme === 'light' || preferences.theme === 'dark' ? preferences.theme : 'system';
    this.#showTray(preferences);
  }

  async #changeLanguage(language: Language): Promise<void> {
    try {
      await loadLanguage(language);
    } catch (error) {
      this.#parts.log.error(`failed to load the texts of the language ${language}`, error);
      return;
    }
    this.#language = language;
    this.#setMenu();
    this.#showTray(this.#parts.preferences.current);
  }

  #setMenu(): void {
    const { computer, window } = this.#parts;
    const template = menuTemplate(this.#text(), computer, (page) => void window.bringUp(page));
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }

  #showTray(preferences: Preferences): void {
    if (preferences.tray) this.tray.show(this.#shown.headphones, this.#shown.actions, this.#text());
    else this.tray.hide();
  }

  #text(): Text {
    return textIn(this.#language);
  }
}

function createIcon(onClick: () => void): Icon {
  const tray = new Tray(nativeImage.createFromPath(join(app.getAppPath(), 'resources/tray.png')));
  tray.on('click', onClick);
  return {
    setToolTip: (text) => tray.setToolTip(text),
    setMenu: (template) => tray.setContextMenu(Menu.buildFromTemplate([...template])),
    destroy: () => tray.destroy(),
  };
}
