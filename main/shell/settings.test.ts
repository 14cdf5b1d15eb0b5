import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { lstat, mkdir, mkdtemp, open, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { getVerdict } from '../../catalog/methods/learned';
import type { RememberedHeadphones } from '../../catalog/remembered';
import { DEFAULT_SETTINGS, migrate, parseSettings, SETTINGS_VERSION, SettingsFault } from './settings';
import { MAX_ASIDE, SettingsFile } from './settings-file';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const kitchen: RememberedHeadphones = {
  key: '94:DB:56:10:20:30',
  modelId: 'wh-1000xm4',
  name: 'WH-1000XM4',
  nickname: 'Kitchen',
  paired: true,
  lastSeen: 1_000,
  lastBattery: 70,
  refused: false,
  refusals: 0,
  chosen: null,
  lastProblem: 'no-profile',
};
const learnedOn = (day: string) =>
  JSON.stringify({
    ...DEFAULT_SETTINGS,
    learned: [
      {
        modelId: 'wh-1000xm4',
        way: 'off/power/7',
        outcome: 'pairing-mode',
        seconds: 7,
        light: null,
        voice: null,
        firmware: null,
        result: null,
        day,
        system: 'linux',
      },
    ],
  });
/** File of version 8, the last one without results of resets. */
const VERSION_8 = readFileSync(join(import.meta.dirname, 'testing/settings-version-8.json'), 'utf8');
const written = (change: object = {}) => JSON.stringify({ ...DEFAULT_SETTINGS, headphones: [{ ...kitchen, ...change }] });

/** Creates a special file, as mknod(1) does: a pipe, or the device of endless zeros. Returns false if that is not allowed. */
const special = (file: string, kind: readonly string[]): boolean => spawnSync('mknod', [file, ...kind], { stdio: 'ignore' }).status === 0;
const ZEROS = ['c', '1', '5'];
const DEVICES_CAN_BE_MADE = (() => {
  const place = mkdtempSync(join(tmpdir(), 'earshot-device-'));
  const made = special(join(place, 'zeros'), ZEROS);
  rmSync(place, { recursive: true });
  return made;
})();

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'earshot-settings-'));
});
afterEach(() => rm(folder, { recursive: true }));
const path = () => join(folder, 'settings.json');

describe('the settings file', () => {
  test('restores everything after a restart and leaves no other file', async () => {
    const file = await SettingsFile.open(path(), silent);
    file.update({ headphones: [kitchen] });
    await file.flush();
    expect((await SettingsFile.open(path(), silent)).settings.headphones).toEqual([kitchen]);
    expect(await readdir(folder)).toEqual(['settings.json']);
  });
  test('uses defaults and writes nothing at the first start', async () => {
    const file = await SettingsFile.open(path(), silent);
    await file.flush();
    expect({ settings: file.settings, problem: file.problem, files: await readdir(folder) }).toEqual({
      settings: DEFAULT_SETTINGS,
      problem: null,
      files: [],
    });
  });
  test.each([
    ['half a file', '{"version": 1, "headph', 'damaged'],
    ['another file', 'hello', 'damaged'],
    ['no version', '{}', 'damaged'],
    ['a wrong address', written({ key: '../../etc/passwd' }), 'damaged'],
    ['a wrong number', written({ lastBattery: 4_000 }), 'damaged'],
    ['a time after all calendars', written({ lastSeen: 8.7e15 }), 'damaged'],
    ['a day that no month has', learnedOn('2026-99-99'), 'damaged'],
    ['a day that this February has not', learnedOn('2026-02-29'), 'damaged'],
    ['something extra', JSON.stringify({ ...DEFAULT_SETTINGS, surprise: true }), 'damaged'],
    ['a newer program’s', JSON.stringify({ version: SETTINGS_VERSION + 1 }), 'newer'],
  ])('keeps %s aside unchanged and reports it', async (_name, text, problem) => {
    await writeFile(path(), text);
    const file = await SettingsFile.open(path(), silent);
    expect({ settings: file.settings, problem: file.problem }).toEqual({ settings: DEFAULT_SETTINGS, problem });
    file.update({ headphones: [kitchen] });
    await file.flush();
    const aside = (await readdir(folder)).find((name) => name.startsWith(`settings.${problem}-`));
    expect(await readFile(join(folder, aside ?? ''), 'utf8')).toBe(text);
    expect((await SettingsFile.open(path(), silent)).settings.headphones).toEqual([kitchen]);
  });
  test('follows no link and reads no folder', async () => {
    await writeFile(join(folder, 'elsewhere'), written());
    await symlink(join(folder, 'elsewhere'), path());
    const linked = await SettingsFile.open(path(), silent);
    expect({ settings: linked.settings, problem: linked.problem }).toEqual({ settings: DEFAULT_SETTINGS, problem: 'damaged' });
    expect(await readFile(join(folder, 'elsewhere'), 'utf8')).toBe(written());
    await mkdir(path());
    expect((await SettingsFile.open(path(), silent)).problem).toBe('damaged');
  });
  // A read of either never ends, and even opening a pipe would wait forever.
  test.skipIf(process.platform === 'win32')('keeps a pipe aside unread (not on Windows)', async () => {
    expect(special(path(), ['p'])).toBe(true);
    const problem = SettingsFile.open(path(), silent).then((file) => file.problem);
    expect(await Promise.race([problem, delay(20_000, 'waits', { ref: false })])).toBe('damaged');
    expect(await readdir(folder)).toEqual([expect.stringMatching(/^settings\.damaged-/)]);
  });
  test.skipIf(!DEVICES_CAN_BE_MADE)('keeps a device aside unread (needs root and Linux)', async () => {
    special(path(), ZEROS);
    const warned: unknown[] = [];
    const file = await SettingsFile.open(path(), { ...silent, warn: (_text, error) => void warned.push(error) });
    // A read would reject it too, but only after two gigabytes.
    expect({ problem: file.problem, logged: String(warned[0]) }).toEqual({
      problem: 'damaged',
      logged: expect.stringContaining('not an ordinary file'),
    });
    expect(await readdir(folder)).toEqual([expect.stringMatching(/^settings\.damaged-/)]);
  });
  test('ignores a link and deletes a killed program’s draft', async () => {
    await writeFile(join(folder, 'elsewhere'), 'precious');
    // An earlier version wrote to this name, which any program could predict.
    await symlink(join(folder, 'elsewhere'), join(folder, `.settings.json.${process.pid}.tmp`));
    await writeFile(join(folder, '.settings.json.999999999.0123456789abcdef.tmp'), written());
    const file = await SettingsFile.open(path(), silent);
    file.update({ headphones: [kitchen] });
    await file.flush();
    expect(await readFile(join(folder, 'elsewhere'), 'utf8')).toBe('precious');
    expect((await lstat(path())).isFile()).toBe(true);
    expect((await readdir(folder)).sort()).toEqual(['elsewhere', 'settings.json']);
  });
  test('deletes drafts of ended programs, and all old drafts', async () => {
    // The parent process always runs, like a program that got the number of an ended Earshot.
    const [none, reused, fresh] = [
      '.settings.json.0.0123456789abcdef.tmp',
      `.settings.json.${process.ppid}.0123456789abcdef.tmp`,
      `.settings.json.${process.ppid}.fedcba9876543210.tmp`,
    ];
    for (const name of [none, reused, fresh]) await writeFile(join(folder, name), written());
    const old = new Date(Date.now() - 3_600_000);
    await utimes(join(folder, reused), old, old);
    await SettingsFile.open(path(), silent);
    expect(await readdir(folder)).toEqual([fresh]);
  });
  test('keeps a whole file through kills during writes', async () => {
    for (let round = 0; round < 6; round++) {
      const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'testing/write-settings.ts'), path()], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(child.stdout, 'data');
      await new Promise((resolve) => setTimeout(resolve, round * 3));
      child.kill('SIGKILL');
      await once(child, 'exit');
      expect(parseSettings(await readFile(path(), 'utf8')).headphones.length).toBe(1);
    }
    await SettingsFile.open(path(), silent);
    expect(await readdir(folder)).toEqual(['settings.json']);
  });
  test.skipIf(process.platform === 'win32')('restricts the file to its owner (not on Windows)', async () => {
    const file = await SettingsFile.open(path(), silent);
    file.update({ headphones: [kitchen] });
    await file.flush();
    expect((await lstat(path())).mode & 0o777).toBe(0o600);
  });
  test('replaces the file at once after a sync', async () => {
    const file = await SettingsFile.open(path(), silent);
    file.update({ headphones: [kitchen] });
    await file.flush();
    const handle = await open(path(), 'r');
    const synced = vi.spyOn(Object.getPrototypeOf(handle) as typeof handle, 'sync');
    const before = (await handle.stat()).ino;
    file.update({ headphones: [] });
    await file.flush();
    expect([synced.mock.calls.length, (await lstat(path())).ino === before]).toEqual([1, false]);
    synced.mockRestore();
    await handle.close();
  });
  test('keeps an oversized file aside unread', async () => {
    await writeFile(path(), `${written()}${' '.repeat(1_000_001)}`);
    expect((await SettingsFile.open(path(), silent)).problem).toBe('damaged');
  });
  test('never overwrites a file that cannot be moved', async () => {
    // With the time in it, its new name would be longer than 255 bytes. A draft's name is not.
    const there = join(folder, `${'x'.repeat(219)}.json`);
    await writeFile(there, 'hello');
    const warned: string[] = [];
    const file = await SettingsFile.open(there, { ...silent, warn: (text) => void warned.push(text) });
    file.update({ headphones: [kitchen] });
    await file.flush();
    expect([await readFile(there, 'utf8'), warned.at(-1)]).toEqual(['hello', expect.stringContaining('nothing will be written')]);
  });
  test('keeps at most two files aside and deletes them later', async () => {
    for (let round = 0; round < 4; round++) {
      await writeFile(path(), `not settings ${round}`);
      await SettingsFile.open(path(), silent);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const aside = await readdir(folder);
    expect(aside.length).toBe(MAX_ASIDE);
    const texts = await Promise.all(aside.map((name) => readFile(join(folder, name), 'utf8')));
    expect(texts.sort()).toEqual(['not settings 2', 'not settings 3']);
    const file = await SettingsFile.open(path(), silent);
    await file.forgetAside();
    expect(await readdir(folder)).toEqual([]);
  });
  test('reports a full disk and retries', async () => {
    const place = join(folder, 'place');
    const file = await SettingsFile.open(join(place, 'settings.json'), silent);
    await writeFile(place, 'in the way');
    file.update({ headphones: [kitchen] });
    await file.flush();
    expect(file.problem).toBe('unwritable');
    await rm(place);
    await file.flush();
    expect({
      problem: file.problem,
      headphones: (await SettingsFile.open(join(place, 'settings.json'), silent)).settings.headphones,
    }).toEqual({ problem: null, headphones: [kitchen] });
  });
  test('keeps the choice of a known model alone', () => {
    const choose = (modelId: string) => parseSettings(written({ chosen: { modelId, keptAgainst: null } })).headphones[0]?.chosen;
    expect([choose('wh-1000xm5'), choose('wh-9000')]).toEqual([{ modelId: 'wh-1000xm5', keptAgainst: null }, null]);
  });
  test('keeps headphones without a name', () => {
    expect(parseSettings(written({ name: null, nickname: null })).headphones).toMatchObject([{ name: null, nickname: null }]);
  });
  test('reads a bond without a note about trust', () => {
    const bond = { adapter: '94:DB:56:00:00:01', address: kitchen.key, day: '2026-11-30', state: 'verified' };
    expect(parseSettings(JSON.stringify({ ...DEFAULT_SETTINGS, bonds: [bond] })).bonds).toEqual([{ ...bond, trustedForSound: false }]);
  });
  test('cleans hostile names and drops unknown models', () => {
    const [item] = parseSettings(written({ nickname: 'a\u202eb', modelId: 'wh-9000', lastProblem: 'toString' })).headphones;
    expect(item).toMatchObject({ nickname: 'a b', modelId: null, refused: false, refusals: 0, chosen: null, lastProblem: null });
  });
  test('keeps settings of version 2', () => {
    const { updates: _, ...preferences } = { ...DEFAULT_SETTINGS.preferences, tray: true };
    const old = { ...DEFAULT_SETTINGS, version: 2, preferences, headphones: [kitchen] };
    expect(parseSettings(JSON.stringify(old))).toEqual({
      ...DEFAULT_SETTINGS,
      preferences: { ...preferences, updates: null },
      // Version 2 did not store which identity was paired.
      headphones: [{ ...kitchen, paired: false }],
    });
    expect(() => parseSettings(JSON.stringify({ ...old, preferences: null }))).toThrow(SettingsFault);
  });
  test('returns settings or a fault for any file', () => {
    const take = (text: string) => {
      try {
        expect(parseSettings(text).version).toBe(SETTINGS_VERSION);
      } catch (error) {
        expect(error).toBeInstanceOf(SettingsFault);
      }
    };
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), take));
    fc.assert(
      fc.property(fc.record({ version: fc.constantFrom(1, 2, -1, '1'), headphones: fc.array(fc.anything()) }), (raw) =>
        take(JSON.stringify(raw)),
      ),
    );
  });
});

describe('migrations', () => {
  const steps = {
    1: (old: Readonly<Record<string, unknown>>) => ({ ...old, b: 1 }),
    2: (old: Readonly<Record<string, unknown>>) => ({ ...old, c: Number(old.b) + 1 }),
  };
  test('migrates step by step from any version', () => {
    expect(migrate({ version: 1, a: 0 }, steps, 3)).toEqual({ version: 3, a: 0, b: 1, c: 2 });
    expect(migrate({ version: 2, b: 5 }, steps, 3)).toEqual({ version: 3, b: 5, c: 6 });
  });
  test('keeps the learned methods of version 8', () => {
    const { learned } = parseSettings(VERSION_8);
    expect(learned.map(({ way, outcome, seconds, light, result }) => ({ way, outcome, seconds, light, result }))).toEqual([
      { way: 'in-case/case-button/5', outcome: 'pairing-mode', seconds: 5.2, light: 'blue-red', result: null },
      { way: 'off/power+nc/7', outcome: 'factory-reset', seconds: 7, light: null, result: null },
    ]);
    expect(learned.map(getVerdict)).toEqual(['worked', 'worked']);
    expect(parseSettings(JSON.stringify(parseSettings(VERSION_8))).learned).toEqual(learned);
  });
  test('keeps the preferences of version 9, without a phone', () => {
    const { phone: _, ...preferences } = { ...DEFAULT_SETTINGS.preferences, tray: true, textSize: 150 as const };
    const old = { ...DEFAULT_SETTINGS, version: 9, preferences };
    expect(parseSettings(JSON.stringify(old)).preferences).toEqual({ ...preferences, phone: null });
    expect(() => parseSettings(JSON.stringify({ ...old, version: SETTINGS_VERSION }))).toThrow(SettingsFault);
  });
  test('never returns a time beyond calendars, for any number', () => {
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.integer(), fc.constantFrom(8.64e15, 8.64e15 + 1, 1e300)), (lastSeen) => {
        let read: number;
        try {
          read = parseSettings(written({ lastSeen })).headphones[0]?.lastSeen ?? 0;
        } catch (error) {
          expect(error).toBeInstanceOf(SettingsFault);
          return;
        }
        expect(() => new Intl.DateTimeFormat('en').format(read)).not.toThrow();
      }),
    );
  });
  test.each([undefined, null, '1', 0, -1, 1.5])('reports the version %j as damage', (version) => {
    expect(() => migrate({ version }, steps, 3)).toThrow(expect.objectContaining({ reason: 'damaged' }));
  });
  test('reports text in place of a list as damage', () => {
    const old = { ...DEFAULT_SETTINGS, version: 4, headphones: 'none' };
    expect(() => parseSettings(JSON.stringify(old))).toThrow(SettingsFault);
  });
  test('names a fault after its class', () => {
    expect(String(new SettingsFault('damaged', 'no version'))).toBe('SettingsFault: no version');
  });
  test.each([null, 'text', 7])('reports %j in place of settings as damage', (raw) => {
    expect(() => migrate(raw, steps, 3)).toThrow(expect.objectContaining({ reason: 'damaged' }));
  });
  test('reports a missing migration step as a fault', () => {
    expect(() => migrate({ version: 1 }, {}, 2)).toThrow(SettingsFault);
  });
});
