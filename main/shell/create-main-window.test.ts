import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_PREFERENCES } from '../../catalog/preferences';
import type { PreferencesStore } from './preferences';
import type { SettingsFile } from './settings-file';

/** Used part of Electron's window. */
class FakeWindow extends EventEmitter {
  visible = true;
  destroyed = false;
  readonly webContents = new EventEmitter();
  isDestroyed = (): boolean => this.destroyed;
  isVisible = (): boolean => this.visible;
  isMinimized = (): boolean => false;
  show = (): void => undefined;
  loadURL = async (): Promise<void> => undefined;
  destroy(): void {
    this.destroyed = true;
  }
}

const electron = vi.hoisted(() => ({ made: [] as FakeWindow[] }));
vi.mock('electron', () => ({
  // macOS hides all windows of the app.
  app: { getAppPath: () => '/app', isHidden: () => true },
  dialog: {},
  nativeTheme: new EventEmitter(),
  screen: { getAllDisplays: () => [] },
  BrowserWindow: function BrowserWindow() {
    const window = new FakeWindow();
    electron.made.push(window);
    return window;
  },
}));
const { createMainWindow } = await import('./create-main-window');
const { HIDDEN_WINDOW_TTL_MS } = await import('./main-window');

beforeEach(() => {
  vi.useFakeTimers();
  electron.made.length = 0;
});
afterEach(() => void vi.useRealTimers());

test.each([
  ['darwin', false],
  ['linux', true],
] as const)('destroys a hidden window on %s: %s', (platform, destroyed) => {
  createMainWindow({
    platform,
    settings: { settings: { window: null } } as unknown as SettingsFile,
    preferences: { current: DEFAULT_PREFERENCES } as PreferencesStore,
    log: { info: vi.fn(), warn: vi.fn(), error: vi.fn() },
    staysInTray: () => true,
    confirmClose: () => null,
    seen: () => undefined,
  }).open();
  const [window] = electron.made;
  if (window === undefined) throw new Error('no window');
  window.emit('ready-to-show');
  window.visible = false;
  window.emit('hide');
  vi.advanceTimersByTime(HIDDEN_WINDOW_TTL_MS);
  expect(window.destroyed).toBe(destroyed);
});
