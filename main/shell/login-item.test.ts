import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const app = vi.hoisted(() => ({
  isPackaged: true,
  opened: false,
  switches: new Set<string>(),
  settings: [] as object[],
  commandLine: { hasSwitch: (name: string): boolean => app.switches.has(name) },
  getPath: () => '/opt/Earshot/earshot',
  setLoginItemSettings: (settings: object) => void app.settings.push(settings),
  getLoginItemSettings: () => ({ wasOpenedAtLogin: app.opened }),
}));
vi.mock('electron', () => ({ app }));
const { startsWithComputer, startWithComputer } = await import('./login-item');

const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earshot-login-'));
  vi.stubEnv('XDG_CONFIG_HOME', folder);
  vi.clearAllMocks();
  Object.assign(app, { isPackaged: true, opened: false, settings: [] });
  app.switches.clear();
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe('the start with the computer', () => {
  test('leaves no trace of a copy from its source', () => {
    app.isPackaged = false;
    for (const computer of ['windows', 'macos', 'linux'] as const) startWithComputer(true, computer, log);
    expect({ settings: app.settings, lines: log.warn.mock.calls.length }).toEqual({ settings: [], lines: 3 });
    expect(() => readFileSync(join(folder, 'autostart/earshot.desktop'))).toThrow('ENOENT');
  });

  test('names the portable program, not its unpacked copy', () => {
    vi.stubEnv('PORTABLE_EXECUTABLE_FILE', 'D:\\Earshot-portable.exe');
    startWithComputer(true, 'windows', log);
    vi.unstubAllEnvs();
    startWithComputer(false, 'windows', log);
    expect(app.settings).toStrictEqual([
      { openAtLogin: true, args: ['--hidden'], path: 'D:\\Earshot-portable.exe' },
      { openAtLogin: false, args: ['--hidden'] },
    ]);
  });

  test('writes an entry of the desktop on Linux', async () => {
    startWithComputer(true, 'linux', log);
    const entry = join(folder, 'autostart/earshot.desktop');
    await expect.poll(() => readFileSync(entry, 'utf8')).toContain('Exec="/opt/Earshot/earshot" --hidden');
  });

  test('recognizes itself by its switch or the Mac', () => {
    const starts = () => (['linux', 'windows', 'macos'] as const).map(startsWithComputer);
    expect(starts()).toEqual([false, false, false]);
    app.opened = true;
    expect(starts()).toEqual([false, false, true]);
    app.switches.add('hidden');
    expect(starts()).toEqual([true, true, true]);
  });
});
