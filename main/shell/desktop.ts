import { join } from 'node:path';
import { app, type BrowserWindow, Menu, Notification, nativeImage, nativeTheme, powerMonitor, Tray } from 'electron';
import type { ActionKind } from '../../catalog/actions/action';
import type { Computer } from '../../catalog/computer';
import type { EntryId } from '../../catalog/ids';
import type { Language } from '../../catalog/messages/languages';
import type { Preferences } from '../../catalog/preferences';
import type { TraySupport } from '../../catalog/tray';
import type { WindowPage } from '../../contract/channels';
import type { Snapshot } from '../../contract/snapshot';
import { confirmQuit } from './close-question';
import { createText, loadLanguage, selectLanguage, type Text } from './language';
import type { Log } from './log';
import { startWithComputer } from './login-item';
import { createMenuTemplate } from './menu';
import { Notifications } from './notifications';
import type { PreferencesStore } from './preferences';
import { type Icon, TrayIcon } from './tray';
import type { TrayHost } from './tray-host';
import { selectTraySupport } from './tray-support';

/** Dependencies of the desktop parts. */
interface DesktopDependencies {
  readonly computer: Computer;
  readonly preferences: PreferencesStore;
  readonly log: Log;
  readonly trayHost: TrayHost;
  /** Brings the window to the front, with this page if one is named. */
  readonly window: { bringUp(page: WindowPage | null): unknown };
  /** The app's runner starts actions on headphones; null if there are none. */
  readonly earshot: {
    readonly runner: { start(kind: ActionKind, headphones: EntryId): unknown } | null;
    /** Ends everything that must not continue while the computer sleeps. */
    suspend(): void;
    /** Completes what `suspend` began, after the computer woke up. */
    resume(): void;
    setTray(tray: TraySupport): void;
  };
}

/** `appId` of electron-builder.yml. */
const APP_ID = 'io.github.earshot.Earshot';

/** Desktop integration apart from the window. It creates the parts with Electron's objects. */
export class Desktop {
  readonly tray: TrayIcon;
  readonly #parts: DesktopDependencies;
  readonly #notifications: Notifications;
  #language: Language;
  /** Number of icons that this process has created. */
  #icons = 0;
  #shown: Pick<Snapshot, 'headphones' | 'actions'> = { headphones: [], actions: [] };

  /** @param language the user's language, which is loaded already. */
  constructor(parts: DesktopDependencies, language: Language) {
    this.#parts = parts;
    this.#language = language;
    const { window, earshot, preferences } = parts;
    const open = (page: WindowPage | null): void => void window.bringUp(page);
    const act = (kind: ActionKind, headphones: EntryId): void => void earshot.runner?.start(kind, headphones);
    // Windows shows notifications only of a program whose name is that of its start menu entry. A copy that runs from its source
    // would add an entry that starts Electron without the app.
    if (parts.computer === 'windows' && app.isPackaged) app.setAppUserModelId(APP_ID);
    const create = (): Icon => {
      this.#icons += 1;
      return createIcon(parts.computer, () => open(null));
    };
    this.tray = new TrayIcon({ create, open, act, quit: () => app.quit() });
    this.#notifications = new Notifications({
      create: (content) => new Notification({ ...content, silent: true }),
      open: () => open(null),
      now: () => performance.now(),
      log: parts.log,
    });
    preferences.on('changed', (after, before) => {
      if (after.language !== before.language) void this.#changeLanguage(selectLanguage(after, app.getLocale()));
      this.#apply(after);
      if (after.launchAtLogin !== before.launchAtLogin) startWithComputer(after.launchAtLogin, parts.computer, parts.log);
    });
    parts.trayHost.on('changed', () => {
      this.#showTray(preferences.current);
      earshot.setTray(this.traySupport);
    });
    powerMonitor.on('suspend', () => earshot.suspend());
    powerMonitor.on('resume', () => earshot.resume());
    this.#setMenu();
    this.#apply(preferences.current);
  }

  /** Updates tray and notifications. */
  show(snapshot: Snapshot): void {
    this.#shown = snapshot;
    const { headphones, action, reminder } = snapshot;
    const { current } = this.#parts.preferences;
    this.#showTray(current);
    const wanted = current.notifications && Notification.isSupported();
    this.#notifications.follow(headphones, wanted, this.#text());
    this.#notifications.followAction(action, headphones, wanted, this.#text());
    if (Notification.isSupported()) this.#notifications.followReminder(reminder, headphones, this.#text());
  }

  /** True if the desktop shows an icon that opens the window, so that Earshot continues after the window closes. */
  get staysInTray(): boolean {
    return this.tray.isShown && this.traySupport === 'shown';
  }

  /** Checks whether the desktop shows the existing icon, or else a new one. */
  get traySupport(): TraySupport {
    return selectTraySupport(this.#parts.trayHost, this.#icons, this.tray.isShown);
  }

  /** Prompts the user before the window closes if they turned on the icon and the desktop doesn't show it. Null without a prompt. */
  confirmClose(window: BrowserWindow): Promise<boolean> | null {
    const support = this.traySupport;
    if (!this.#parts.preferences.current.tray || support === 'shown') return null;
    return confirmQuit(window, support, this.#text());
  }

  close(): void {
    this.#parts.trayHost.close();
    this.tray.hide();
    this.#notifications.close();
  }

  #apply(preferences: Preferences): void {
    nativeTheme.themeSource = preferences.theme === 'light' || preferences.theme === 'dark' ? preferences.theme : 'system';
    this.#showTray(preferences);
    this.#parts.earshot.setTray(this.traySupport);
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
    const template = createMenuTemplate(this.#text(), computer, (page) => void window.bringUp(page));
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }

  #showTray(preferences: Preferences): void {
    // An icon stays when the desktop loses its tray, because a new one might never appear.
    const canShow = this.tray.isShown || this.#parts.trayHost.isPresent;
    if (preferences.tray && canShow) this.tray.show(this.#shown.headphones, this.#shown.actions, this.#text());
    else this.tray.hide();
  }

  #text(): Text {
    return createText(this.#language);
  }
}

function createIcon(computer: Computer, onClick: () => void): Icon {
  // macOS draws a template in the color of its menu bar. It finds the picture for sharp screens (@2x) next to it.
  const file = computer === 'macos' ? 'trayTemplate.png' : 'tray.png';
  const tray = new Tray(nativeImage.createFromPath(join(app.getAppPath(), 'resources', file)));
  tray.on('click', onClick);
  return {
    setToolTip: (text) => tray.setToolTip(text),
    setMenu: (template) => tray.setContextMenu(Menu.buildFromTemplate([...template])),
    destroy: () => tray.destroy(),
  };
}
