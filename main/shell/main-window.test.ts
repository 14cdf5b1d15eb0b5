import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createHeadphones } from '../../catalog/testing/headphones';
import { createTestSnapshot } from '../../contract/testing/snapshot';
import { HIDDEN_WINDOW_TTL_MS, MainWindow } from './main-window';

/** Used part of Electron's window. */
class FakeWindow extends EventEmitter {
  visible = true;
  minimized = false;
  destroyed = false;
  readonly sent: unknown[][] = [];
  readonly webContents = { send: (...message: unknown[]) => this.sent.push(message) };
  isVisible = (): boolean => this.visible;
  isMinimized = (): boolean => this.minimized;
  isDestroyed = (): boolean => this.destroyed;
  restores = 0;
  restore(): void {
    this.restores += 1;
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
  focuses = 0;
  focus(): void {
    this.focuses += 1;
  }
  destroy(): void {
    this.destroyed = true;
    this.emit('closed');
  }
  fullScreen = false;
  isFullScreen = (): boolean => this.fullScreen;
  setFullScreen(fullScreen: boolean): void {
    this.fullScreen = fullScreen;
  }
  /** Closes it as the user does. */
  close(): void {
    let prevented = false;
    this.emit('close', { preventDefault: () => (prevented = true) });
    if (prevented) return;
    this.destroyed = true;
    this.emit('closed');
  }
}

function fixture(tray = false, confirmClose: () => Promise<boolean> | null = () => null) {
  const app = { hidden: false };
  const windows: FakeWindow[] = [];
  const seen: boolean[] = [];
  const main = new MainWindow({
    create: () => {
      const made = new FakeWindow();
      windows.push(made);
      return made as unknown as BrowserWindow;
    },
    staysInTray: () => tray,
    confirmClose,
    isAppHidden: () => app.hidden,
    seen: (visible) => seen.push(visible),
  });
  return { main, windows, seen, app };
}

test('hides the window on close if there is a tray', () => {
  const kept = fixture(true);
  kept.main.open();
  kept.windows[0]?.close();
  expect({ destroyed: kept.windows[0]?.destroyed, seen: kept.seen }).toEqual({ destroyed: false, seen: [false] });
  const gone = fixture(false);
  gone.main.open();
  gone.windows[0]?.close();
  expect({ destroyed: gone.windows[0]?.destroyed, seen: gone.seen }).toEqual({ destroyed: true, seen: [false] });
});

test('reports when the window becomes invisible and visible', () => {
  const { main, windows, seen } = fixture();
  main.open();
  const [window] = windows;
  if (window === undefined) throw new Error('no window');
  window.minimized = true;
  window.emit('minimize');
  window.restore();
  window.hide();
  window.show();
  expect(seen).toEqual([false, true, false, true]);
});

test('keeps a page that was opened early for the start', () => {
  const { main, windows } = fixture();
  main.bringUp('settings');
  main.bringUp(null);
  main.bringUp('about');
  expect(main.takeStart(createTestSnapshot())).toEqual({ snapshot: createTestSnapshot(), kept: null, page: 'about' });
  main.bringUp('settings');
  expect({ windows: windows.length, sent: windows[0]?.sent }).toEqual({ windows: 1, sent: [['earshot:page', 'settings']] });
  expect(main.takeStart(createTestSnapshot()).page).toBeNull();
});

test('restores a minimized window and gives it the focus', () => {
  const { main, windows } = fixture();
  main.bringUp(null);
  const [window] = windows;
  if (window === undefined) throw new Error('no window');
  main.bringUp(null);
  expect({ restores: window.restores, focuses: window.focuses }).toEqual({ restores: 0, focuses: 1 });
  Object.assign(window, { minimized: true, visible: false });
  main.bringUp(null);
  expect({ restores: window.restores, focuses: window.focuses, visible: window.visible }).toEqual({
    restores: 1,
    focuses: 2,
    visible: true,
  });
});

test('makes the window again after it was closed', () => {
  const { main, windows } = fixture();
  main.bringUp(null);
  windows[0]?.close();
  main.bringUp(null);
  expect(windows.length).toBe(2);
});

test('sends nothing to a destroyed window', () => {
  const { main, windows } = fixture();
  main.send(createTestSnapshot());
  main.open();
  main.send(createTestSnapshot());
  windows[0]?.close();
  main.send(createTestSnapshot());
  expect(windows[0]?.sent.length).toBe(1);
});

test.each(['second-instance', 'activate'])('shows the window on %s and then quits', (event) => {
  const { main, windows } = fixture();
  const app = Object.assign(new EventEmitter(), { quit: vi.fn() });
  main.follow(app as unknown as Parameters<MainWindow['follow']>[0]);
  app.emit(event);
  app.emit(event);
  expect(windows.length).toBe(1);
  app.emit('window-all-closed');
  expect(app.quit).toHaveBeenCalledTimes(1);
});

describe('a window that stays hidden', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** Creates a window whose page has started, closed into the tray. */
  function hidden(kept: string | null = 'a place') {
    const made = fixture(true);
    made.main.open();
    made.main.takeStart(createTestSnapshot());
    made.main.send(createTestSnapshot({ revision: 7 }));
    made.main.keepPage(kept);
    made.windows[0]?.close();
    return made;
  }

  test('destroys the window after a minute, and not before', () => {
    const { windows, main } = hidden();
    vi.advanceTimersByTime(HIDDEN_WINDOW_TTL_MS - 1);
    expect(windows[0]?.destroyed).toBe(false);
    vi.advanceTimersByTime(1);
    expect(windows[0]?.destroyed).toBe(true);
    main.send(createTestSnapshot());
    expect(windows.length).toBe(1);
  });

  test('keeps the window when it is shown in time', () => {
    const { windows, main } = hidden();
    vi.advanceTimersByTime(HIDDEN_WINDOW_TTL_MS - 1);
    main.bringUp(null);
    vi.advanceTimersByTime(HIDDEN_WINDOW_TTL_MS);
    expect({ destroyed: windows[0]?.destroyed, visible: windows[0]?.visible }).toEqual({ destroyed: false, visible: true });
  });

  test('keeps the window minimized after it was shown', () => {
    const { windows, main } = hidden();
    main.bringUp(null);
    Object.assign(windows[0] ?? {}, { visible: false, minimized: true });
    vi.advanceTimersByTime(HIDDEN_WINDOW_TTL_MS);
    expect(windows[0]?.destroyed).toBe(false);
  });

  test('keeps a window that is visible again', () => {
    const { windows } = hidden();
    Object.assign(windows[0] ?? {}, { visible: true });
    vi.advanceTimersByTime(HIDDEN_WINDOW_TTL_MS);
    expect(windows[0]?.destroyed).toBe(false);
  });

  test('keeps a hidden window without a tray', () => {
    const { windows, main } = fixture(false);
    main.open();
    windows[0]?.hide();
    vi.advanceTimersByTime(HIDDEN_WINDOW_TTL_MS);
    expect(windows[0]?.destroyed).toBe(false);
  });

  test('waits a minute after the last time it was hidden', () => {
    const { windows } = hidden();
    vi.advanceTimersByTime(HIDDEN_WINDOW_TTL_MS - 1);
    windows[0]?.hide();
    vi.advanceTimersByTime(HIDDEN_WINDOW_TTL_MS - 1);
    expect(windows[0]?.destroyed).toBe(false);
  });

  test('destroys no new window in place of the old one', () => {
    const { windows, main } = hidden();
    windows[0]?.destroy();
    main.bringUp('settings');
    Object.assign(windows[1] ?? {}, { visible: false });
    vi.advanceTimersByTime(HIDDEN_WINDOW_TTL_MS);
    expect(windows[1]?.destroyed).toBe(false);
    // The page of the new window has not started.
    main.bringUp('about');
    expect(main.takeStart(createTestSnapshot()).page).toBe('about');
  });

  test('restores its place in the new window, once', () => {
    const { windows, main } = hidden();
    vi.advanceTimersByTime(HIDDEN_WINDOW_TTL_MS);
    main.bringUp(null);
    const first = main.takeStart(createTestSnapshot());
    expect({ windows: windows.length, text: first.kept?.text, again: main.takeStart(createTestSnapshot()).kept }).toEqual({
      windows: 2,
      text: 'a place',
      again: null,
    });
  });

  test('sends every state of headphones that the page missed', () => {
    const { main } = hidden();
    vi.advanceTimersByTime(HIDDEN_WINDOW_TTL_MS);
    const states = ['paired-nearby', 'paired-nearby', 'pairing-mode', 'connected'] as const;
    states.forEach((state, index) => {
      main.send(createTestSnapshot({ revision: 8 + index, headphones: [createHeadphones(state, { rssi: -index })] }));
    });
    main.bringUp(null);
    expect(main.takeStart(createTestSnapshot()).kept?.missed.map(({ revision }) => revision)).toEqual([7, 8, 10, 11]);
  });

  test('keeps the window while its page has unfinished input', () => {
    const { windows, main } = hidden(null);
    vi.advanceTimersByTime(3 * HIDDEN_WINDOW_TTL_MS);
    expect(windows[0]?.destroyed).toBe(false);
    main.keepPage('a place');
    vi.advanceTimersByTime(HIDDEN_WINDOW_TTL_MS);
    expect(windows[0]?.destroyed).toBe(true);
  });

  test('keeps the window while macOS hides the app', () => {
    const { windows, app } = hidden();
    app.hidden = true;
    vi.advanceTimersByTime(2 * HIDDEN_WINDOW_TTL_MS);
    expect(windows[0]?.destroyed).toBe(false);
  });

  test('keeps the place if the new window is destroyed early', () => {
    const { windows, main } = hidden();
    vi.advanceTimersByTime(HIDDEN_WINDOW_TTL_MS);
    main.send(createTestSnapshot({ revision: 8, headphones: [createHeadphones('connected')] }));
    main.bringUp(null);
    windows[1]?.close();
    vi.advanceTimersByTime(HIDDEN_WINDOW_TTL_MS);
    main.bringUp(null);
    const { kept } = main.takeStart(createTestSnapshot());
    expect([kept?.text, kept?.missed.map(({ revision }) => revision)]).toEqual(['a place', [7, 8]]);
  });

  test('keeps the program running', () => {
    const { main } = hidden();
    const app = Object.assign(new EventEmitter(), { quit: vi.fn() });
    main.follow(app as unknown as Parameters<MainWindow['follow']>[0]);
    vi.advanceTimersByTime(HIDDEN_WINDOW_TTL_MS);
    app.emit('window-all-closed');
    expect(app.quit).not.toHaveBeenCalled();
  });
});

test('leaves full screen before it hides in the tray', () => {
  const { main, windows } = fixture(true);
  main.open();
  const [window] = windows;
  if (window === undefined) throw new Error('no window');
  window.fullScreen = true;
  window.close();
  expect({ fullScreen: window.fullScreen, visible: window.visible }).toEqual({ fullScreen: false, visible: true });
  window.emit('leave-full-screen');
  expect(window.visible).toBe(false);
});

test('ends the program when it is closed', () => {
  const app = Object.assign(new EventEmitter(), { quit: vi.fn() });
  for (const tray of [true, false]) {
    const { main, windows } = fixture(tray);
    main.follow(app as unknown as Parameters<MainWindow['follow']>[0]);
    main.open();
    windows[0]?.close();
    expect(app.quit).toHaveBeenCalledTimes(tray ? 0 : 1);
  }
});

test('keeps the program if its window is destroyed', () => {
  const app = Object.assign(new EventEmitter(), { quit: vi.fn() });
  const { main, windows } = fixture();
  main.follow(app as unknown as Parameters<MainWindow['follow']>[0]);
  main.open();
  windows[0]?.destroy();
  expect(app.quit).not.toHaveBeenCalled();
});

test('counts as hidden in the tray but not while minimized', () => {
  const { main, windows } = fixture(true);
  expect(main.isHidden).toBe(true);
  main.open();
  expect(main.isHidden).toBe(false);
  windows[0]?.hide();
  expect(main.isHidden).toBe(true);
  Object.assign(windows[0] ?? {}, { minimized: true });
  expect(main.isHidden).toBe(false);
});

describe('a close that ends the program unexpectedly', () => {
  /** Window after the user has closed it twice, with the user's choice at the prompt. */
  async function closed(quits: boolean) {
    const confirm = vi.fn(() => Promise.resolve(quits));
    const { main, windows } = fixture(false, confirm);
    const app = Object.assign(new EventEmitter(), { quit: vi.fn() });
    main.follow(app as unknown as Parameters<MainWindow['follow']>[0]);
    main.open();
    windows[0]?.close();
    windows[0]?.close();
    expect(windows[0]?.destroyed).toBe(false);
    await Promise.resolve();
    return { questions: confirm.mock.calls.length, destroyed: windows[0]?.destroyed, quits: app.quit.mock.calls.length };
  }

  test('prompts once and keeps the window until the user confirms', async () => {
    expect(await closed(true)).toEqual({ questions: 1, destroyed: true, quits: 1 });
  });

  test('keeps the program if the window is destroyed early', () => {
    const { main, windows } = fixture(false, () => new Promise(() => undefined));
    const app = Object.assign(new EventEmitter(), { quit: vi.fn() });
    main.follow(app as unknown as Parameters<MainWindow['follow']>[0]);
    main.open();
    windows[0]?.close();
    windows[0]?.destroy();
    expect(app.quit).not.toHaveBeenCalled();
  });

  test('keeps a window that is gone before the response', async () => {
    let respond = (_quits: boolean): void => undefined;
    const { main, windows } = fixture(false, () => new Promise((resolve) => (respond = resolve)));
    main.open();
    const [window] = windows;
    if (window === undefined) throw new Error('no window');
    window.close();
    window.destroy();
    const close = vi.spyOn(window, 'close');
    respond(true);
    await Promise.resolve();
    expect(close).not.toHaveBeenCalled();
  });

  test('prompts again after the user kept the window', async () => {
    const confirm = vi.fn(() => Promise.resolve(false));
    const { main, windows } = fixture(false, confirm);
    main.open();
    for (const _ of [1, 2]) {
      windows[0]?.close();
      await Promise.resolve();
    }
    expect(confirm).toHaveBeenCalledTimes(2);
  });

  test('keeps the window that the user wants open', async () => {
    expect(await closed(false)).toEqual({ questions: 1, destroyed: false, quits: 0 });
  });
});
