import { join } from 'node:path';
import { app, Menu, Notification, nativeImage, nativeTheme, Tray } from 'electron';
import type { Computer } from '../../catalog/computer';
import type { Headphones } from '../../catalog/headphones';
import type { Preferences } from '../../catalog/preferences';
import type { WindowPage } from '../../contract/channels';
import type { Snapshot } from '../../contract/snapshot';
import { languageOf, type Text, textIn } from './language';
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
  /** Brings the window to the front, with this page where one is named. */
  open(page: WindowPage | null): void;
}

/** `appId` of electron-builder.yml. */
const APP_ID = 'io.github.earshot.Earshot';

/** Everything that the desktop shows of Earshot besides its window: makes the parts, and hands them Electron. */
export class Desktop {
  readonly tray: TrayIcon;
  readonly #parts: DesktopParts;
  readonly #notifications: Notifications;
  #headphones: readonly Headphones[] = [];

  constructor(parts: DesktopParts) {
    this.#parts = parts;
    const { open, preferences } = parts;
    // Windows shows notifications only of a program that has the name its start menu entry was installed with.
    if (parts.computer === 'windows') app.setAppUserModelId(APP_ID);
    this.tray = new TrayIcon({ create: () => createIcon(() => open(null)), open, quit: () => app.quit() });
    this.#notifications = new Notifications({
      create: (content) => new Notification({ ...content, silent: true }),
      open: () => open(null),
      now: () => performance.now(),
    });
    preferences.on('changed', (after, before) => {
      if (after.language !== before.language) this.#speak(after);
      this.#apply(after);
      if (after.launchAtLogin !== before.launchAtLogin) startWithComputer(after.launchAtLogin, parts.computer, parts.log);
    });
    this.#speak(preferences.current);
    this.#apply(preferences.current);
  }

  /** Brings tray and notifications up to date. */
  show({ headphones }: Snapshot): void {
    this.#headphones = headphones;
    const { current } = this.#parts.preferences;
    this.#showTray(current);
    this.#notifications.follow(headphones, current.notifications && Notification.isSupported(), this.#text(current));
  }

  close(): void {
    this.tray.hide();
    this.#notifications.close();
  }

  #apply(preferences: Preferences): void {
    nativeTheme.themeSource = preferences.theme === 'light' || preferences.theme === 'dark' ? preferences.theme : 'system';
    this.#showTray(preferences);
  }

  #speak(preferences: Preferences): void {
    const { computer, open } = this.#parts;
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(this.#text(preferences), computer, open)));
  }

  #showTray(preferences: Preferences): void {
    if (preferences.tray) this.tray.show(this.#headphones, this.#text(preferences));
    else this.tray.hide();
  }

  #text(preferences: Preferences): Text {
    return textIn(languageOf(preferences, app.getLocale()));
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
