import { mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from './settings';
import { SettingsFile } from './settings-file';

const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
const WINDOW = { x: 1, y: 2, width: 900, height: 700, maximized: false };
let folder: string;
let path: string;

beforeEach(async () => {
  vi.clearAllMocks();
  folder = await mkdtemp(join(tmpdir(), 'earshot-settings-'));
  path = join(folder, 'settings.json');
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(folder, { recursive: true });
});

async function openFile() {
  const file = await SettingsFile.open(path, log);
  const problems: unknown[] = [];
  file.on('problem', () => problems.push(file.problem));
  return { file, problems };
}
const written = async () => JSON.parse(await readFile(path, 'utf8')) as { window: unknown };

describe('the changes of settings', () => {
  test('writes changes together after half a second', async () => {
    const { file } = await openFile();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const flush = vi.spyOn(file, 'flush');
    file.update({ window: WINDOW });
    vi.advanceTimersByTime(300);
    file.update({ window: { ...WINDOW, x: 3 } });
    vi.advanceTimersByTime(199);
    expect(flush).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(flush).toHaveBeenCalledTimes(1);
    await flush.mock.results[0]?.value;
    expect(await written()).toMatchObject({ window: { x: 3 } });
    file.update({ window: WINDOW });
    vi.advanceTimersByTime(500);
    expect(flush).toHaveBeenCalledTimes(2);
    await flush.mock.results[1]?.value;
    expect(await written()).toMatchObject({ window: { x: 1 } });
  });
  test('writes nothing more after an early write', async () => {
    const { file } = await openFile();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const flush = vi.spyOn(file, 'flush');
    file.update({ window: WINDOW });
    await file.flush();
    vi.advanceTimersByTime(5_000);
    expect(flush).toHaveBeenCalledTimes(1);
  });
  test('leaves an unchanged file alone', async () => {
    const { file } = await openFile();
    await file.flush();
    await expect(stat(path)).rejects.toThrow('ENOENT');
    file.update({ window: WINDOW });
    await file.flush();
    const before = (await stat(path)).ino;
    await file.flush();
    expect((await stat(path)).ino).toBe(before);
  });
  test.skipIf(process.platform !== 'linux')('closes each file that it opened (needs /proc of Linux)', async () => {
    const listOpen = async () => {
      const all = (await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => ''));
      return (await Promise.all(all)).filter((target) => target.startsWith(folder));
    };
    await writeFile(path, JSON.stringify(DEFAULT_SETTINGS));
    const { file } = await openFile();
    expect(await listOpen()).toEqual([]);
    file.update({});
    await file.flush();
    expect(await listOpen()).toEqual([]);
  });
  test('leaves no draft of a failed write', async () => {
    const { file } = await openFile();
    await mkdir(path);
    file.update({});
    await file.flush();
    expect({ problem: file.problem, files: await readdir(folder) }).toEqual({ problem: 'unwritable', files: ['settings.json'] });
  });
  test('reads a file of the maximum size', async () => {
    await writeFile(path, JSON.stringify(DEFAULT_SETTINGS).padEnd(1_000_000));
    expect((await openFile()).file.problem).toBeNull();
  });
  test('ends the file with a line', async () => {
    const { file } = await openFile();
    file.update({});
    await file.flush();
    expect(await readFile(path, 'utf8')).toBe(`${JSON.stringify(DEFAULT_SETTINGS, null, 2)}\n`);
  });
});

test('removes a draft of a running program after a minute', async () => {
  const draft = join(folder, `.settings.json.${process.ppid}.0123456789abcdef.tmp`);
  const written = 1_700_000_000;
  await writeFile(draft, 'x');
  await utimes(draft, written, written);
  vi.useFakeTimers({ toFake: ['Date'], now: written * 1_000 + 60_000 });
  await openFile();
  expect(await readdir(folder)).toHaveLength(1);
  vi.setSystemTime(written * 1_000 - 60_001);
  await openFile();
  expect(await readdir(folder)).toEqual([]);
});

test('deletes only its own drafts and rejected files', async () => {
  const others = [
    '.settings.json.999999999.tmp.bak',
    'a.settings.json.999999999.tmp',
    'settings.other-1.json',
    'settings.damaged-1.json.bak',
  ];
  for (const name of [...others, '.settings.json.999999999.tmp', 'settings.newer-1.json']) await writeFile(join(folder, name), 'x');
  const { file } = await openFile();
  await file.forgetAside();
  expect((await readdir(folder)).sort()).toEqual([...others].sort());
});

describe('a problem of the settings', () => {
  test('reports a problem once, and again after it was acknowledged', async () => {
    await writeFile(path, 'not settings');
    const { file, problems } = await openFile();
    expect({ problem: file.problem, lines: log.warn.mock.calls.length }).toEqual({ problem: 'damaged', lines: 1 });
    file.acknowledge();
    file.acknowledge();
    expect({ problem: file.problem, problems }).toEqual({ problem: null, problems: [null] });
  });
  test('reports no problem without a file', async () => {
    const { file, problems } = await openFile();
    expect({ problem: file.problem, problems, lines: log.warn.mock.calls }).toEqual({ problem: null, problems: [], lines: [] });
  });
  test('retries every minute until a write succeeds', async () => {
    path = join(folder, 'place', 'settings.json');
    const { file, problems } = await openFile();
    await writeFile(join(folder, 'place'), 'in the way');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const flush = vi.spyOn(file, 'flush');
    file.update({ window: WINDOW });
    await file.flush();
    expect({ problem: file.problem, problems }).toEqual({ problem: 'unwritable', problems: ['unwritable'] });
    vi.advanceTimersByTime(59_999);
    expect(flush).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1);
    await flush.mock.results[1]?.value;
    expect(problems).toEqual(['unwritable']);
    await rm(join(folder, 'place'));
    vi.advanceTimersByTime(60_000);
    await flush.mock.results[2]?.value;
    expect({ problem: file.problem, problems }).toEqual({ problem: null, problems: ['unwritable', null] });
  });
  test('keeps another problem after a write', async () => {
    await writeFile(path, 'not settings');
    const { file } = await openFile();
    file.update({ window: WINDOW });
    await file.flush();
    expect(file.problem).toBe('damaged');
  });
});
