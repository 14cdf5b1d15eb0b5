import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { refuseUnknown } from './refuse';

/** Item of a menu, in Electron's form. */
interface MenuLine {
  readonly label?: string;
  readonly type?: string;
  readonly role?: string;
  readonly enabled?: boolean;
  readonly accelerator?: string;
  readonly submenu?: readonly MenuLine[];
  click?(): void;
}

/** Electron's `Menu`. Its items are data, so that a test can read and click them. */
class StandInMenu {
  readonly items: readonly MenuLine[];

  constructor(items: readonly MenuLine[] = []) {
    this.items = items;
  }
}

/** Electron's `Tray`. */
class StandInTray extends EventEmitter {
  static readonly all: StandInTray[] = [];
  tooltip = '';
  menu: StandInMenu | null = null;

  constructor(image: { isEmpty(): boolean }) {
    super();
    if (image.isEmpty()) throw new Error('a tray needs an image');
    StandInTray.all.push(this);
  }

  setToolTip(text: string): void {
    this.tooltip = text;
  }

  setContextMenu(menu: StandInMenu | null): void {
    this.menu = menu;
  }

  destroy(): void {
    StandInTray.all.splice(StandInTray.all.indexOf(this), 1);
  }
}

/** Electron's `Notification`. Shown ones are kept in a list for tests. */
class StandInNotification extends EventEmitter {
  static readonly shown: StandInNotification[] = [];
  readonly title: string;
  readonly body: string;

  constructor(options: { title?: string; body?: string; silent?: boolean } = {}) {
    super();
    this.title = options.title ?? '';
    this.body = options.body ?? '';
  }

  /** Reason why none is shown, set by a test. Electron on macOS has one for a program without a signature. */
  static failure: string | null = null;

  static isSupported(): boolean {
    return true;
  }

  show(): void {
    if (StandInNotification.failure !== null) {
      this.emit('failed', {}, StandInNotification.failure);
      return;
    }
    StandInNotification.shown.push(this);
    this.emit('show', {});
  }

  close(): void {
    this.emit('close', {});
  }
}

/** Creates the modules of the desktop: menus, tray, notifications, screens. */
export function createDesktop(): Record<string, unknown> {
  let applicationMenu: StandInMenu | null = null;
  const Menu = Object.assign(StandInMenu, {
    buildFromTemplate: (lines: readonly MenuLine[]) => new StandInMenu(lines),
    setApplicationMenu: (menu: StandInMenu | null) => {
      applicationMenu = menu;
    },
    getApplicationMenu: () => applicationMenu,
  });
  const area = { x: 0, y: 0, width: 1920, height: 1080 };
  return {
    Menu: refuseUnknown('Menu', Menu),
    Tray: refuseUnknown('Tray', StandInTray),
    Notification: refuseUnknown('Notification', StandInNotification),
    nativeImage: refuseUnknown('nativeImage', {
      createFromPath: (path: string) => refuseUnknown('NativeImage', { isEmpty: () => !existsSync(path) }),
    }),
    screen: refuseUnknown('screen', { getAllDisplays: () => [{ id: 1, bounds: area, workArea: area }] }),
  };
}
