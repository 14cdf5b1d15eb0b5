import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const app = vi.hoisted(() => ({ isPackaged: true }));
vi.mock('electron', () => ({ app }));
const { getHelperFile, detectUpdateChannel, updateKey } = await import('./packaged');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earshot-packaged-'));
  Object.assign(process, { resourcesPath: folder });
  app.isPackaged = true;
  vi.stubEnv('APPIMAGE', undefined);
  vi.stubEnv('PORTABLE_EXECUTABLE_FILE', undefined);
});
afterEach(() => {
  Reflect.deleteProperty(process, 'resourcesPath');
  Reflect.deleteProperty(process, 'windowsStore');
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function add(...names: readonly string[]): void {
  for (const name of names) writeFileSync(join(folder, name), `content of ${name}`);
}

test('finds a helper beside the package or in the source', () => {
  const inSource = join(import.meta.dirname, '../../resources/helpers/mac.js');
  expect(getHelperFile('mac.js')).toBe(inSource);
  mkdirSync(join(folder, 'helpers'));
  add('helpers/mac.js');
  expect(getHelperFile('mac.js')).toBe(join(folder, 'helpers/mac.js'));
  app.isPackaged = false;
  expect(getHelperFile('mac.js')).toBe(inSource);
});

test('reads the key of updates on Linux alone', () => {
  expect([updateKey('linux'), updateKey('win32'), updateKey('darwin')]).toEqual(['', null, null]);
  add('update-key.pem');
  expect([updateKey('linux'), updateKey('win32')]).toEqual(['content of update-key.pem', null]);
});

test('derives the kind of updates from the files beside it', () => {
  expect(detectUpdateChannel('linux')).toBe('unavailable');
  add('update-key.pem', 'package-type');
  expect(detectUpdateChannel('linux')).toBe('unavailable');
  add('app-update.yml');
  expect(detectUpdateChannel('linux')).toBe('notify-only');
  vi.stubEnv('APPIMAGE', '/home/anna/Earshot.AppImage');
  expect(detectUpdateChannel('linux')).toBe('automatic');
  app.isPackaged = false;
  expect(detectUpdateChannel('linux')).toBe('unavailable');
});

test('needs the key for updates on Linux', () => {
  vi.stubEnv('APPIMAGE', '/home/anna/Earshot.AppImage');
  add('app-update.yml');
  expect({ linux: detectUpdateChannel('linux'), mac: detectUpdateChannel('darwin') }).toEqual({ linux: 'unavailable', mac: 'automatic' });
});

test('leaves the updates of a system package to its manager', () => {
  add('app-update.yml', 'update-key.pem');
  expect(detectUpdateChannel('linux')).toBe('unavailable');
  add('package-type');
  expect(detectUpdateChannel('linux')).toBe('notify-only');
});

test('leaves the updates of a Store copy to the Store', () => {
  add('app-update.yml');
  expect(detectUpdateChannel('win32')).toBe('automatic');
  Object.assign(process, { windowsStore: true });
  expect(detectUpdateChannel('win32')).toBe('notify-only');
});
