import { EventEmitter } from 'node:events';
import type { Closable } from './app';
import { StandInContents, type WindowEnvironment, type WindowOptions } from './contents';
import { refuseUnknown, withPreventDefault } from './refuse';

let nextId = 1;

/** Electron's `BrowserWindow`: its state is data, its content a real Chromium page. */
export class StandInWindow extends EventEmitter implements Closable {
  readonly id = nextId++;
  readonly webContents: StandInContents;
  readonly #environment: WindowEnvironment;
  #size: { width: number; height: number };
  #place: { x: number; y: number };
  #maximized = false;
  #title: string;
  #visible: boolean;
  #minimized = false;
  #fullScreen = false;
  #destroyed = false;
  /** Color behind the page, as the app set it. */
  backgroundColor: string;

  constructor(around: WindowEnvironment, options: WindowOptions) {
    super();
    this.#environment = around;
    this.#size = { width: options.width ?? 800, height: options.height ?? 600 };
    this.#place = { x: options.x ?? 100, y: options.y ?? 60 };
    this.#title = options.title ?? '';
    this.#visible = options.show !== false;
    this.backgroundColor = options.backgroundColor ?? '#FFFFFF';
    this.webContents = refuseUnknown('webContents', new StandInContents(this.id, this, around, options));
    around.windows.set(this.id, this);
    around.app.emit('web-contents-created', {}, this.webContents);
    around.app.emit('browser-window-created', {}, this);
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  show(): void {
    if (this.#visible) return;
    this.#visible = true;
    this.emit('show', {});
  }

  hide(): void {
    if (!this.#visible) return;
    this.#visible = false;
    this.emit('hide', {});
  }

  minimize(): void {
    this.#minimized = true;
    this.emit('minimize', {});
  }

  restore(): void {
    this.#minimized = false;
    this.emit('restore', {});
  }

  focus(): void {
    this.emit('focus', {});
  }

  isVisible(): boolean {
    return this.#visible;
  }

  isMinimized(): boolean {
    return this.#minimized;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  getTitle(): string {
    return this.#title;
  }

  getSize(): [number, number] {
    return [this.#size.width, this.#size.height];
  }

  setSize(width: number, height: number): void {
    this.#size = { width, height };
    void this.webContents.resize(width, height);
    // Electron on Linux emits `resized` for no window, see electron.d.ts.
    this.emit('resize', {});
  }

  setPosition(x: number, y: number): void {
    this.#place = { x, y };
    this.emit('move', {});
  }

  /** Also shows a hidden window, as Electron does. */
  maximize(): void {
    this.#maximized = true;
    this.show();
    this.emit('resize', {});
    this.emit('maximize', {});
  }

  isFullScreen(): boolean {
    return this.#fullScreen;
  }

  /** The event follows later, because the system takes a moment, too. */
  setFullScreen(fullScreen: boolean): void {
    if (fullScreen === this.#fullScreen) return;
    setTimeout(() => {
      this.#fullScreen = fullScreen;
      this.emit(fullScreen ? 'enter-full-screen' : 'leave-full-screen', {});
    }, 50);
  }

  setBackgroundColor(color: string): void {
    this.backgroundColor = color;
  }

  isMaximized(): boolean {
    return this.#maximized;
  }

  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    return { ...this.#place, ...this.#size };
  }

  close(): void {
    void this.tryClose();
  }

  /** No `close` is emitted, because a listener could prevent it. */
  destroy(): void {
    if (this.#destroyed) return;
    void this.webContents.closeTarget();
    this.gone();
  }

  async tryClose(): Promise<boolean> {
    if (this.#destroyed) return true;
    const event = withPreventDefault({});
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    await this.webContents.closeTarget();
    this.gone();
    return true;
  }

  gone(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.webContents.destroyed = true;
    this.#environment.windows.delete(this.id);
    this.emit('closed', {});
    setImmediate(() => this.#environment.app.windowClosed(this.#environment.windows.size));
  }
}
