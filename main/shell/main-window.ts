import type { App, BrowserWindow } from 'electron';
import { CHANNEL, type WindowPage } from '../../contract/channels';
import type { Snapshot } from '../../contract/snapshot';

/** How a window begins. */
export type WindowStart = 'shown' | 'hidden';

/** What the window asks of the rest. */
export interface MainWindowParts {
  /** Makes the window. */
  create(start: WindowStart): BrowserWindow;
  /** True while closing the window leaves Earshot in the tray. */
  staysInTray(): boolean;
  /** Somebody can see the window, or no longer. */
  seen(visible: boolean): void;
}

/** The life of the one window: made when it is needed, hidden instead of closed while there is a tray, brought to the front. */
export class MainWindow {
  readonly #parts: MainWindowParts;
  #window: BrowserWindow | null = null;

  constructor(parts: MainWindowParts) {
    this.#parts = parts;
  }

  /** Makes the window; `hidden`, it waits to be brought up. */
  open(start: WindowStart): BrowserWindow {
    const window = this.#parts.create(start);
    this.#window = window;
    const look = (): void => this.#parts.seen(!window.isDestroyed() && window.isVisible() && !window.isMinimized());
    window.on('show', look);
    window.on('hide', look);
    window.on('minimize', look);
    window.on('restore', look);
    window.on('close', (event) => {
      if (!this.#parts.staysInTray()) return;
      event.preventDefault();
      window.hide();
    });
    window.on('closed', () => {
      this.#window = null;
      this.#parts.seen(false);
    });
    return window;
  }

  /** Brings the window to the front, with this page where one is named. */
  bringUp(page: WindowPage | null): void {
    const window = this.#window ?? this.open('shown');
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
    if (page !== null) window.webContents.send(CHANNEL.page, page);
  }

  /** Shows itself when the program is started a second time or asked for in the dock, and ends the program when it is closed. */
  follow(app: Pick<App, 'on' | 'quit'>): void {
    app.on('second-instance', () => this.bringUp(null));
    app.on('activate', () => this.bringUp(null));
    app.on('window-all-closed', () => app.quit());
  }

  /** Gives the window something new to show. */
  send(snapshot: Snapshot): void {
    if (this.#window !== null && !this.#window.isDestroyed()) this.#window.webContents.send(CHANNEL.snapshot, snapshot);
  }
}
