import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findLocale, findLogFolder, type UserEnvironment } from './environment';

const root = join(import.meta.dirname, '../..');
const USER: UserEnvironment = { platform: 'linux', env: {}, home: '/home/a', locale: 'en-US' };

describe('environment of the user', () => {
  test.each<[Partial<UserEnvironment>, string]>([
    [{}, '/home/a/.config/Earshot from source/logs'],
    [{ env: { XDG_CONFIG_HOME: '/x' } }, '/x/Earshot from source/logs'],
    [{ platform: 'darwin' }, '/home/a/Library/Logs/Earshot'],
    [{ platform: 'win32', env: { APPDATA: '/roaming' } }, '/roaming/Earshot from source/logs'],
  ])('finds the folder of the log for %o', (change, folder) => {
    // On Windows the separators differ.
    expect(findLogFolder({ ...USER, ...change }).replaceAll('\\', '/')).toBe(folder);
  });

  test.each<[UserEnvironment['env'], string]>([
    [{}, 'en-US'],
    [{ LANG: 'de_AT.UTF-8' }, 'de-AT'],
    [{ LANG: 'de_DE.UTF-8', LC_MESSAGES: 'ja_JP.UTF-8' }, 'ja-JP'],
    [{ LANG: 'de_DE.UTF-8', LC_ALL: 'C' }, 'C'],
    [{ LANG: '', LC_ALL: '' }, 'en-US'],
  ])('finds the language for %o', (env, locale) => {
    expect(findLocale({ ...USER, env })).toBe(locale);
  });
});

describe('the list as a program on plain Node', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'earshot-terminal-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs the list until its output matches, then calls `then`, and returns its exit code and output. */
  function run(
    args: readonly string[],
    wanted: RegExp,
    then: (child: ChildProcess) => void,
  ): Promise<{ code: number | null; output: string }> {
    return new Promise((resolve) => {
      const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'main/terminal/index.ts'), ...args], {
        cwd: root,
        env: { PATH: process.env.PATH, HOME: folder, LANG: 'C', DBUS_SYSTEM_BUS_ADDRESS: 'unix:path=/nonexistent/bus' },
      });
      let output = '';
      let matched = false;
      const read = (chunk: Buffer): void => {
        output += String(chunk);
        if (matched || !wanted.test(output)) return;
        matched = true;
        then(child);
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.on('close', (code) => resolve({ code, output }));
    });
  }

  test('prints the headphones of the recording and ends on Ctrl+C', async () => {
    const { code, output } = await run(['--demo'], /Kitchen headphones: Connected/, (child) => child.kill('SIGINT'));
    expect(code).toBe(0);
    expect(output).toContain('Demo:');
    expect(output).not.toContain('\u001b');
  });

  test('reports a missing bus and the commands that still work', async () => {
    const { code, output } = await run([], /D-Bus/, (child) => child.kill('SIGTERM'));
    expect({ code, lines: output.trim().split('\n').length }).toEqual({ code: 0, lines: 3 });
  });

  test('ends quietly when the reader of its output ends', async () => {
    const { code, output } = await run(['--demo'], /Demo:/, (child) => child.stdout?.destroy());
    expect(code).toBe(0);
    expect(output).not.toContain('EPIPE');
  });
});
