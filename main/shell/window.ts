import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen, type WebPreferences } from 'electron';
import type { LanguageChoice } from '../../catalog/preferences';
import { APP_ORIGIN } from './app-scheme';
import { showWhenReady } from './page-watch';
import type { SavedBounds } from './settings';
import { FIRST_SIZE, MIN_SIZE, restoreBounds } from './window-bounds';

/** Colors of `--paper` in `renderer/styles/tokens.css`. */
export const LIGHT = '#f6f5f2';
export const DARK = '#15171a';

/** Preferences of the page: a sandbox without Node, in an isolated world. */
export const WEB_PREFERENCES = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
} as const satisfies WebPreferences;

/** Creates the window with its last bounds, in the chosen language. It stays hidden until its page has content. */
export function createWindow(place: SavedBounds | null, language: LanguageChoice): BrowserWindow {
  const bounds = restoreBounds(
    place,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...FIRST_SIZE,
    ...bounds,
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    show: false,
    title: 'Earshot',
    backgroundColor: getBackgroundColor(),
    // Linux needs it, because the program has no icon there without a menu entry.
    icon: join(app.getAppPath(), 'resources/window.png'),
    autoHideMenuBar: true,
    webPreferences: {
      ...WEB_PREFERENCES,
      preload: join(import.meta.dirname, '../preload/index.cjs'),
    },
  });
  showWhenReady(window, bounds !== null && place?.maximized === true);
  const paint = (): void => window.setBackgroundColor(getBackgroundColor());
  nativeTheme.on('updated', paint);
  window.once('closed', () => nativeTheme.off('updated', paint));
  // The page loads the texts of one language before it can request the settings. The events that `watchPage` follows report a failure.
  window.loadURL(language === 'system' ? `${APP_ORIGIN}/` : `${APP_ORIGIN}/?language=${language}`).catch(() => undefined);
  return window;
}

/** Returns the color of a window before its first frame, and at its edges while it is resized. */
function getBackgroundColor(): string {
  return nativeTheme.shouldUseDarkColors ? DARK : LIGHT;
}

/** Reports the window's bounds after each move and resize. Returns the window. */
export function watchBounds(window: BrowserWindow, report: (place: SavedBounds) => void): BrowserWindow {
  const look = (): void => {
    if (window.isDestroyed() || window.isMinimized()) return;
    const { x, y, width, height } = window.getNormalBounds();
    report({ x, y, width, height, maximized: window.isMaximized() });
  };
  // Linux emits neither `resized` nor `moved`. These events come often, and the settings file combines them.
  window.on('resize', look);
  window.on('move', look);
  window.on('maximize', look);
  window.on('unmaximize', look);
  window.on('close', look);
  return window;
}
