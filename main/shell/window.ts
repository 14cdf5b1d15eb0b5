import { join } from 'node:path';
import { BrowserWindow, screen, type WebPreferences } from 'electron';
import type { LanguageChoice } from '../../catalog/preferences';
import { APP_ORIGIN } from './app-scheme';
import type { WindowPlace } from './settings';
import { FIRST_SIZE, MIN_SIZE, placeOn } from './window-place';

/** What the page may: nothing of Node, in a sandbox, in a world of its own. */
export const WEB_PREFERENCES = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
} as const satisfies WebPreferences;

/** Makes the one window where it was left, in the chosen language; hidden until it has something to show. */
export function createWindow(place: WindowPlace | null, language: LanguageChoice): BrowserWindow {
  const bounds = placeOn(
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
    backgroundColor: '#f6f5f2',
    autoHideMenuBar: true,
    webPreferences: {
      ...WEB_PREFERENCES,
      preload: join(import.meta.dirname, '../preload/index.cjs'),
    },
  });
  if (bounds !== null && place?.maximized === true) window.maximize();
  window.once('ready-to-show', () => window.show());
  // The page loads the texts of one language, before it can request the settings.
  void window.loadURL(language === 'system' ? `${APP_ORIGIN}/` : `${APP_ORIGIN}/?language=${language}`);
  return window;
}

/** Tells where the window is, each time that it was moved or sized. Gives the window back. */
export function watchPlace(window: BrowserWindow, tell: (place: WindowPlace) => void): BrowserWindow {
  const look = (): void => {
    if (window.isDestroyed() || window.isMinimized()) return;
    const { x, y, width, height } = window.getNormalBounds();
    tell({ x, y, width, height, maximized: window.isMaximized() });
  };
  window.on('resized', look);
  window.on('moved', look);
  window.on('maximize', look);
  window.on('unmaximize', look);
  window.on('close', look);
  return window;
}
