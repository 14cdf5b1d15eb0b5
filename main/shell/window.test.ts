import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';

const electron = vi.hoisted(() => ({ made: [] as FakeWindow[], theme: null as (EventEmitter & { shouldUseDarkColors: boolean }) | null }));
vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  electron.theme = Object.assign(new Emitter(), { shouldUseDarkColors: false });
  return {
    app: { getAppPath: () => '/app' },
    nativeTheme: electron.theme,
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1_920, height: 1_080 } }] },
    BrowserWindow: function BrowserWindow(options: object) {
      return new FakeWindow(options);
    },
  };
});
const { createWindow, DARK, LIGHT, watchBounds } = await import('./window');

class FakeWindow extends EventEmitter {
  readonly did: unknown[] = [];
  maximized = false;
  destroyed = false;
  minimized = false;
  url = '';
  constructor(readonly options: object) {
    super();
    electron.made.push(this);
  }
  isDestroyed = (): boolean => this.destroyed;
  isMinimized = (): boolean => this.minimized;
  isMaximized = (): boolean => this.maximized;
  getNormalBounds = () => ({ x: 1, y: 2, width: 900, height: 640 });
  setBackgroundColor = (color: string): void => void this.did.push(color);
  loadURL = async (url: string): Promise<void> => {
    this.url = url;
  };
  // As in Electron, it also shows a hidden window.
  maximize(): void {
    this.did.push('maximize');
    this.show();
  }
  show(): void {
    this.did.push('show');
    this.emit('show');
  }
}

const PLACE = { x: 10, y: 20, width: 900, height: 640, maximized: true };

function setDark(dark: boolean): void {
  if (electron.theme === null) throw new Error('no theme');
  electron.theme.shouldUseDarkColors = dark;
  electron.theme.emit('updated');
}

function makeWindow(...options: Parameters<typeof createWindow>): FakeWindow {
  createWindow(...options);
  const window = electron.made.at(-1);
  if (window === undefined) throw new Error('no window');
  return window;
}

beforeEach(() => setDark(false));

describe('a window that was left maximized', () => {
  test('maximizes the window when it is shown', () => {
    const window = makeWindow(PLACE, 'system');
    expect(window.did).toEqual([]);
    window.emit('ready-to-show');
    expect(window.did).toEqual(['maximize', 'show']);
  });
  test.each([
    ['it was not', { ...PLACE, maximized: false }],
    ['no screen shows its place', { ...PLACE, x: 5_000 }],
    ['it is new', null],
  ])('shows the window in its size if %s', (_, place) => {
    const window = makeWindow(place, 'system');
    window.emit('ready-to-show');
    expect(window.did).toEqual(['show']);
  });
});

test('loads the page in the chosen language', () => {
  expect(makeWindow(null, 'system')).toMatchObject({ url: 'app://earshot/' });
  expect(makeWindow(null, 'de')).toMatchObject({
    url: 'app://earshot/?language=de',
    options: { show: false, autoHideMenuBar: true, webPreferences: { spellcheck: false } },
  });
});

describe('the color behind the page', () => {
  test('uses the color of the theme, and follows it', () => {
    const light = makeWindow(null, 'system');
    setDark(true);
    const dark = makeWindow(null, 'system');
    expect([light.options, dark.options]).toMatchObject([{ backgroundColor: LIGHT }, { backgroundColor: DARK }]);
    expect(light.did).toEqual([DARK]);
    light.emit('closed');
    setDark(false);
    expect({ light: light.did, dark: dark.did }).toEqual({ light: [DARK], dark: [LIGHT] });
  });

  test('matches the color of the page', () => {
    const tokens = readFileSync(join(import.meta.dirname, '../../renderer/styles/tokens.css'), 'utf8');
    expect(tokens).toContain(`--paper: light-dark(${LIGHT}, ${DARK});`);
  });
});

test('stores its place by events that every system emits', () => {
  const window = makeWindow(null, 'system');
  const places: unknown[] = [];
  watchBounds(window as unknown as BrowserWindow, (place) => places.push(place));
  for (const event of ['resize', 'move', 'maximize', 'unmaximize', 'close']) window.emit(event);
  expect(places.length).toBe(5);
  for (const state of ['minimized', 'destroyed'] as const) {
    window[state] = true;
    window.emit('move');
    window[state] = false;
  }
  expect(places.length).toBe(5);
  expect(places[0]).toEqual({ x: 1, y: 2, width: 900, height: 640, maximized: false });
});
