import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findMember, readElectronApi } from './declarations';

const root = join(import.meta.dirname, '../..');
const api = readElectronApi();
const sources = ['main', 'preload']
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(root, folder, file)))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !/testing/.test(file))
  .map((file) => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''))
  .filter((text) => /from 'electron'/.test(text));

/** Names that a preload can import. */
const IN_PRELOADS = new Set(['contextBridge', 'ipcRenderer']);
/** Members and events that only some systems have, with the reason why that's enough. */
const LIMITED: Readonly<Record<string, string>> = {
  'app.setAppUserModelId': 'called on Windows alone',
  'app.setLoginItemSettings': 'Linux has an entry of its own, see autostart.ts',
  'app.getLoginItemSettings': 'read on macOS alone',
  'app.isHidden': 'called on macOS alone',
  'systemPreferences.askForMediaAccess': 'absent elsewhere, and checked for',
  activate: 'a click on the dock, which only macOS has',
};
const SYSTEMS = ['darwin', 'linux', 'win32'];
const EMITTERS = [
  'App',
  'BrowserWindow',
  'WebContents',
  'Session',
  'NativeTheme',
  'PowerMonitor',
  'Tray',
  'Notification',
  'UtilityProcess',
];

function listImports(text: string): string[] {
  return [...text.matchAll(/import (type )?\{([^}]*)\} from 'electron'/g)].flatMap(([, type, names = '']) =>
    type === undefined
      ? names
          .split(',')
          .map((name) => name.trim())
          .filter((name) => name !== '' && !name.startsWith('type '))
      : [],
  );
}

test('reads the declarations with their systems', () => {
  expect(api.types.get('BrowserWindow')?.events.get('resized')?.platforms).toEqual(['darwin', 'win32']);
  expect(api.types.get('BrowserWindow')?.events.get('resize')?.platforms).toBeNull();
  expect(api.exports.get('app')).toBe('App');
  expect(sources.length).toBeGreaterThan(15);
});

test('imports only names that Electron exports', () => {
  const names = new Set(sources.flatMap(listImports));
  expect(names.size).toBeGreaterThan(15);
  expect([...names].filter((name) => !api.exports.has(name) && !IN_PRELOADS.has(name))).toEqual([]);
});

test('uses only members that Electron has, on every system', () => {
  const used = new Set(
    sources.flatMap((text) =>
      listImports(text)
        .filter((name) => /^[a-z]/.test(name) && !IN_PRELOADS.has(name))
        .flatMap((name) => [...text.matchAll(new RegExp(`(?<![\\w.'/])${name}\\.(\\w+)`, 'g'))].map(([, member]) => `${name}.${member}`)),
    ),
  );
  expect(used.size).toBeGreaterThan(20);
  const faults = [...used].filter((path) => {
    const [name = '', member = ''] = path.split('.');
    const found = findMember(api, api.exports.get(name) ?? '', member);
    // Methods of Node's emitter are declared elsewhere.
    if (found === null) return !['on', 'once', 'off', 'emit'].includes(member);
    return found.platforms !== null && LIMITED[path] === undefined;
  });
  expect(faults).toEqual([]);
});

test('listens to no event that a system lacks', () => {
  const events = new Set(sources.flatMap((text) => [...text.matchAll(/\.(?:on|once)\('([\w-]+)'/g)].map(([, name = '']) => name)));
  expect(events.size).toBeGreaterThan(15);
  const limited = [...events].filter((name) => {
    const found = EMITTERS.flatMap((type) => api.types.get(type)?.events.get(name) ?? []);
    // Another class may have an event of the same name, so a system lacks it only if no class has it there.
    const isMissing = (system: string): boolean => found.every(({ platforms }) => platforms !== null && !platforms.includes(system));
    return found.length > 0 && SYSTEMS.some(isMissing) && LIMITED[name] === undefined;
  });
  expect(limited).toEqual([]);
});
