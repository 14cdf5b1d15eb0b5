import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { createProject, type MirrorOptions, type StartProject } from './testing/project';

// The whole of `npm start` against a mirror on this computer. `--no-sandbox` skips the check of the sandbox, because tests run as root.
const SKIP_SANDBOX = ['--no-sandbox'];

let project: StartProject | null = null;
const open = async (options?: MirrorOptions): Promise<StartProject> => {
  project = await createProject(options);
  return project;
};
afterEach(() => {
  project?.close();
  project = null;
});

// The fake Electron is a shell script.
describe.skipIf(process.platform === 'win32')('npm start (not on Windows)', () => {
  test('downloads Electron once and passes arguments on', async () => {
    const { start, requests, folder } = await open();
    const first = await start({ args: ['--demo', ...SKIP_SANDBOX] });
    expect(first).toEqual({ code: 0, output: expect.stringContaining('electron . --demo --no-sandbox\n') });
    expect(first.output).toContain('Downloading Electron once');
    expect(first.output).toContain('100 %');
    const before = requests.length;
    const second = await start({ args: SKIP_SANDBOX });
    expect(second.output).not.toContain('Downloading');
    expect(requests.length).toBe(before);
    expect(readdirSync(dirname(folder)).filter((name) => name.startsWith('earshot-electron-'))).toEqual([]);
  });

  test('waits for a slow connection and shows its progress', async () => {
    const { start } = await open({ pauseMs: 300 });
    const { code, output } = await start({ args: SKIP_SANDBOX });
    expect(code).toBe(0);
    expect([...output.matchAll(/^(\d+) %/gm)].length).toBeGreaterThan(2);
  });

  test('ends a download on Ctrl+C and leaves no files', async () => {
    const { start, folder } = await open({ pauseMs: 1_000 });
    let interrupted = false;
    const { code } = await start({
      onOutput: (text, child) => {
        if (interrupted || !text.includes('%')) return;
        interrupted = true;
        process.kill(-(child.pid ?? 0), 'SIGINT');
      },
    });
    expect(code).not.toBe(0);
    expect(existsSync(join(folder, 'node_modules/electron/path.txt'))).toBe(false);
    expect(readdirSync(dirname(folder)).filter((name) => name.startsWith('earshot-electron-'))).toEqual([]);
  });

  test('rejects a wrong checksum with its reason', async () => {
    const { start, folder } = await open({ checksum: 'wrong' });
    const { code, output } = await start();
    expect(output).toMatch(/Electron could not be downloaded: .*checksum/i);
    expect(output).toContain('the list appears in this terminal');
    expect(output).toMatch(/terminal watch\n$/);
    expect(code).toBe(0);
    expect(existsSync(join(folder, 'node_modules/electron/dist'))).toBe(false);
  });

  test('prints the cause of a failed connection', async () => {
    const { start } = await open();
    const { output } = await start({ env: { ELECTRON_MIRROR: 'http://127.0.0.1:9/' } });
    expect(output).toMatch(/Electron could not be downloaded: .*(ECONNREFUSED|bad port)/);
  });

  test('uses an installed Chromium without Electron', async () => {
    const { start } = await open({ checksum: 'wrong' });
    const { output } = await start({ args: ['--demo'], env: { FAKE_CHROMIUM: '/opt/chromium' } });
    expect(output).toContain('in the test runtime with /opt/chromium');
    expect(output).toMatch(/stand-in . --demo\n$/);
  });

  test('uses the proxy that npm uses', async () => {
    const { start, requests, address } = await open();
    await start({ env: { npm_config_https_proxy: address, ELECTRON_MIRROR: 'https://mirror.invalid/' } });
    expect(requests).toContain('CONNECT mirror.invalid:443');
  });

  test('never exits 0 after a signal', async () => {
    const { start } = await open({ program: '#!/bin/sh\necho "FATAL: sandbox" >&2\nkill -TRAP $$\n' });
    const { code, output } = await start({ args: SKIP_SANDBOX });
    expect(code).toBe(1);
    expect(output).toContain('Electron ended with SIGTRAP');
  });

  test('runs Electron as Electron from an editor', async () => {
    const { start } = await open({ program: '#!/bin/sh\necho "as node: $ELECTRON_RUN_AS_NODE."\n' });
    const { output } = await start({ args: SKIP_SANDBOX, env: { ELECTRON_RUN_AS_NODE: '1' } });
    expect(output).toContain('as node: .');
  });

  test('shows the list without a display and downloads nothing', async () => {
    const { start, requests } = await open();
    const { code, output } = await start({ args: ['--demo'], env: { DISPLAY: '', WAYLAND_DISPLAY: '' } });
    expect({ code, requests }).toEqual({ code: 0, requests: [] });
    expect(output).toContain('There is no display');
    expect(output).toMatch(/terminal watch --demo\n$/);
  });

  test.skipIf(process.getuid?.() !== 0)('shows the list to root (needs root)', async () => {
    const { start } = await open();
    const { code, output } = await start();
    expect(code).toBe(0);
    expect(output).toContain('as an ordinary user');
    expect(output).toMatch(/terminal watch\n$/);
  });
});
