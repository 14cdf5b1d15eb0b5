import { createRequire } from 'node:module';
import type { Updater } from './updates';

/** Loads electron-updater, which is large and seldom needed. It is CommonJS, and creates its named exports when they are first read. */
export function loadUpdater(): Updater {
  return (createRequire(import.meta.url)('electron-updater') as typeof import('electron-updater')).autoUpdater;
}
