import { createRequire } from 'node:module';
import type { Updater } from './updates';

/** Loads electron-updater, which is large and seldom needed. CommonJS: its named exports are made when they are first read. */
export function loadUpdater(): Updater {
  return (createRequire(import.meta.url)('electron-updater') as typeof import('electron-updater')).autoUpdater;
}
