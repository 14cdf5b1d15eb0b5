import type { App, BrowserWindow } from 'electron';
import { CHANNEL, type WindowPage } from '../../contract/channels';
import type { PageStart } from '../../contract/page-start';
import type { Snapshot } from '../../contract/snapshot';
import { MissedSnapshots } from './missed-snapshots';

/** Time in ms after which a hidden window is destroyed, because its page takes half of Earshot's memory. */
export const HIDDEN_WINDOW_TTL_MS = 60_000;

/** Dependencies of the window. */
export interface MainWindowDependencies {
  /** Creates the window, which appears once its page is drawn. */
  create(): BrowserWindow;
  /** True if Earshot stays in the tray when the window closes. */
  staysInTray(): boolean;
  /** Prompts the user before a close that ends the program unexpectedly. Resolves with whether to close. Null if no prompt is needed. */
  confirmClose(window: BrowserWindow): Promise<boolean> | null;
  /** True while macOS hides every window of the app temporarily. */
  isAppHidden(): boolean;
  /** Called when the window becomes visible or invisible. */
  seen(visible: boolean): void;
}

/**
 * Life cycle of the single window. It is created when it is needed, hidden instead of closed if there is a tray, destroyed after
 * a while there, and created again with the same page.
 */
export class MainWindow {
  readonly #parts: MainWindowDependencies;
  #window: BrowserWindow | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** True after the page has requested its start, so that it receives messages. */
  #started = false;
  /** Page to open as soon as the window's page has started. */
  #page: WindowPage | null = null;
  /** Text that the page stored; null if it has unfinished input, undefined if it stored nothing yet. */
  #kept: string | null | undefined;
  #missed: MissedSnapshots | null = null;
  #last: Snapshot | null = null;
  #quit = (): void => undefined;

  constructor(parts: MainWindowDependencies) {
    this.#parts = parts;
  }

  /** Creates the window. */
  open(): BrowserWindow {
    const window = this.#parts.create();
    this.#window = window;
    this.#started = false;
    const look = (): void => this.#parts.seen(!window.isDestroyed() && window.isVisible() && !window.isMinimized());
    window.on('show', () => {
      clearTimeout(this.#timer);
      look();
    });
    window.on('hide', () => {
      this.#sleepLater();
      look();
    });
    window.on('minimize', look);
    window.on('restore', look);
    let isClosing = false;
    let close: 'unconfirmed' | 'confirming' | 'confirmed' = 'unconfirmed';
    window.on('close', (event) => {
      isClosing = !this.#parts.staysInTray();
      if (!isClosing) {
        event.preventDefault();
        hideWindow(window);
        return;
      }
      const question = close === 'unconfirmed' ? this.#parts.confirmClose(window) : null;
      if (question === null && close !== 'confirming') return;
      event.preventDefault();
      isClosing = false;
      if (question === null) return;
      close = 'confirming';
      void question.then((closes) => {
        close = closes ? 'confirmed' : 'unconfirmed';
        if (closes && !window.isDestroyed()) window.close();
      });
    });
    window.on('closed', () => {
      clearTimeout(this.#timer);
      // A hidden window for a headset would otherwise keep the program running.
      if (isClosing) this.#quit();
      this.#window = null;
      this.#parts.seen(false);
    });
    return window;
  }

  /** True while the window is hidden or was not made. */
  get isHidden(): boolean {
    return this.#window === null || (!this.#window.isVisible() && !this.#window.isMinimized());
  }

  /** Brings the window to the front, with this page if one is named. */
  bringUp(page: WindowPage | null): void {
    const window = this.#window;
    if (window === null || !this.#started) this.#page = page;
    if (window === null) {
      this.open();
      return;
    }
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
    if (page !== null && this.#started) window.webContents.send(CHANNEL.page, page);
  }

  /** Makes the window appear on a second start or a click in the dock, and ends the program when it is closed. */
  follow(app: Pick<App, 'on' | 'quit'>): void {
    this.#quit = () => app.quit();
    app.on('second-instance', () => this.bringUp(null));
    app.on('activate', () => this.bringUp(null));
    app.on('window-all-closed', () => {
      // Earshot needs no window in the tray.
      if (!this.#parts.staysInTray()) app.quit();
    });
  }

  /** Sends a new snapshot to the window. */
  send(snapshot: Snapshot): void {
    this.#missed?.add(snapshot);
    if (this.#window === null || this.#window.isDestroyed()) return;
    this.#last = snapshot;
    this.#window.webContents.send(CHANNEL.snapshot, snapshot);
  }

  /** Returns the start of the window's page. The stored state of the previous window is returned once. */
  takeStart(snapshot: Snapshot): PageStart {
    const kept = typeof this.#kept === 'string' && this.#missed !== null ? { text: this.#kept, missed: this.#missed.snapshots } : null;
    const page = this.#page;
    this.#missed = null;
    this.#page = null;
    this.#started = true;
    return { snapshot, kept, page };
  }

  /** Stores the page's state; null keeps the window, because its page has unfinished input. */
  keepPage(text: string | null): void {
    this.#kept = text;
  }

  #sleepLater(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#sleep(), HIDDEN_WINDOW_TTL_MS);
  }

  #sleep(): void {
    const window = this.#window;
    if (window === null || window.isDestroyed() || window.isVisible() || !this.#parts.staysInTray()) return;
    if (this.#kept === null || this.#parts.isAppHidden()) {
      this.#sleepLater();
      return;
    }
    // A page that never requested its start has nothing to lose, so the stored state is still that of the previous page.
    if (this.#started) this.#missed = new MissedSnapshots(this.#last);
    window.destroy();
  }
}

/** Hides a window. A window in full screen leaves it first, because macOS would show a black screen (electron/electron#20263). */
function hideWindow(window: BrowserWindow): void {
  if (window.isFullScreen()) {
    window.once('leave-full-screen', () => window.hide());
    window.setFullScreen(false);
  } else window.hide();
}
