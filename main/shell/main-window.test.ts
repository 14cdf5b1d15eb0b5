import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { expect, test, vi } from 'vitest';
import { snapshot } from '../../contract/testing/snapshot';
import { MainWindow } from './main-window';

/** As much of Electron's window as is used. */
class FakeWindow extends EventEmitter {
  visible = true;
  minimized = false;
  destroyed = false;
  readonly sent: unknown[][] = [];
  readonly webContents = { send: (...message: unknown[]) => this.sent.push(message) };
  isVisible = (): boolean => this.visible;
  isMinimized = (): boolean => this.minimized;
  isDestroyed = (): boolean => this.destroyed;
  restore(): void {
    this.minimized = false;
    this.emit('restore');
  }
  show(): void {
    this.visible = true;
    this.emit('show');
  }
  hide(): void {
    this.visible = false;
    this.emit('hide');
  }
  focus(): void {}
  /** The person closes it. */
  close(): void {
    let prevented = false;
    this.emit('close', { preventDefault: () => (prevented = true) });
    if (prevented) return;
    this.destroyed = true;
    this.emit('closed');
  }
}

function fixture(tray = false) {
  const windows: FakeWindow[] = [];
  const seen: boolean[] = [];
  const main = new MainWindow({
    create: () => {
      const made = new FakeWindow();
      windows.push(made);
      return made as unknown as BrowserWindow;
    },
    staysInTray: () => tray,
    seen: (visible) => seen.push(visible),
  });
  return { main, windows, seen };
}

test('with a tray, closing hides the window; without one it is gone', () => {
  const kept = fixture(true);
  kept.main.open('shown');
  kept.windows[0]?.close();
  expect({ destroyed: kept.windows[0]?.destroyed, seen: kept.seen }).toEqual({ destroyed: false, seen: [false] });
  const gone = fixture(false);
  gone.main.open('shown');
  gone.windows[0]?.close();
  expect({ destroyed: gone.windows[0]?.destroyed, seen: gone.seen }).toEqual({ destroyed: true, seen: [false] });
});

test('tells when nobody can see it, and when somebody can again', () => {
  const { main, windows, seen } = fixture();
  main.open('shown');
  const [window] = windows;
  if (window === undefined) throw new Error('no window');
  window.minimized = true;
  window.emit('minimize');
  window.restore();
  window.hide();
  expect(seen).toEqual([false, true, false]);
});

test('is brought up from the dock, from the tray and anew, with the page that was asked for', () => {
  const { main, windows } = fixture();
  main.bringUp('settings');
  expect(windows[0]?.sent).toEqual([['earshot:page', 'settings']]);
  windows[0]?.close();
  main.bringUp(null);
  expect(windows.length).toBe(2);
});

test('a window that is gone is sent nothing', () => {
  const { main, windows } = fixture();
  main.send(snapshot());
  main.open('shown');
  main.send(snapshot());
  windows[0]?.close();
  main.send(snapshot());
  expect(windows[0]?.sent.length).toBe(1);
});

test('a second start and the dock show it; all windows closed end the program', () => {
  const { main, windows } = fixture();
  const app = Object.assign(new EventEmitter(), { quit: vi.fn() });
  main.follow(app as unknown as Parameters<MainWindow['follow']>[0]);
  app.emit('second-instance');
  app.emit('activate');
  expect(windows.length).toBe(1);
  app.emit('window-all-closed');
  expect(app.quit).toHaveBeenCalledTimes(1);
});
