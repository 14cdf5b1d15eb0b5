import { spawnSync } from 'node:child_process';
import { copyFileSync, lstatSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launch, NO_BUS } from './launch';
import { whichElectron } from './runtime/which.mjs';
import { scaleLimit } from './slowness';

// The stand-in doesn't use Electron's platform code, so this test proves nothing about a packaged Electron without a display.
const HAS_LAUNCHER = process.platform === 'linux' && whichElectron().kind === 'stand-in';

/** Creates a package in a folder: the launcher, a link to it, and the stand-in as its program. Returns the path of the link. */
function installLauncher(folder: string, data: string): string {
  const root = join(import.meta.dirname, '..');
  mkdirSync(join(folder, 'resources/command-line'), { recursive: true });
  copyFileSync(join(root, 'resources/command-line/launcher'), join(folder, 'resources/command-line/launcher'));
  symlinkSync(join(folder, 'resources/command-line/launcher'), join(folder, 'linked'));
  const electron = join(import.meta.dirname, 'runtime/bin/electron');
  const program = `#!/bin/sh\nexec "${process.execPath}" "${electron}" "${root}" "--user-data-dir=${data}" "$@"\n`;
  writeFileSync(join(folder, 'earshot'), program, { mode: 0o755 });
  return join(folder, 'linked');
}

/** Runs the linked launcher without a display. */
function runLauncher(link: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env;
  return spawnSync(link, args, { encoding: 'utf8', env: { ...env, ...NO_BUS, LANG: 'C' }, timeout: scaleLimit(60_000) });
}

/** Runs the built command line. */
function runEarshot(folder: string, ...args: string[]): { status: number | null; stdout: string } {
  const program = join(import.meta.dirname, '../out/main/terminal.js');
  return spawnSync(process.execPath, [program, ...args, `--user-data-dir=${folder}`], {
    encoding: 'utf8',
    env: { ...process.env, ...NO_BUS, LANG: 'C' },
    timeout: scaleLimit(60_000),
  });
}

test('uses the running Earshot, and its own core without one', async () => {
  test.skip(process.platform === 'win32', 'Windows has no socket in a folder');
  const folder = mkdtempSync(join(tmpdir(), 'earshot-cli-'));
  const { app } = await launch({ env: NO_BUS, folder });
  const socket = join(folder, 'socket/command-line.sock');
  await expect.poll(() => lstatSync(socket, { throwIfNoEntry: false })?.isSocket()).toBe(true);
  // The line with the versions shows which program made the report.
  const shared = runEarshot(folder, 'report', '--timeout', '1');
  expect(shared.status).toBe(0);
  expect(shared.stdout).toContain('Earshot diagnostics report');
  expect(shared.stdout).not.toContain('(command line)');
  if (HAS_LAUNCHER) {
    const launched = runLauncher(installLauncher(join(folder, 'package'), folder), 'report', '--timeout', '1', `--user-data-dir=${folder}`);
    expect(launched).toMatchObject({ status: 0, stdout: expect.stringContaining('Earshot diagnostics report') });
    expect(launched.stdout).not.toContain('(command line)');
    expect(app.windows()).toHaveLength(1);
  }
  await app.close();
  await expect.poll(() => lstatSync(socket, { throwIfNoEntry: false })).toBeUndefined();
  expect(runEarshot(folder, 'report', '--timeout', '1').stdout).toContain('(command line)');
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

test('runs the command of a package with its exit code', () => {
  test.skip(!HAS_LAUNCHER, 'for the stand-in on Linux');
  const folder = mkdtempSync(join(tmpdir(), 'earshot-package-'));
  const link = installLauncher(folder, join(folder, 'data'));
  const done = runLauncher(link, 'list', '--demo');
  expect({ status: done.status, stdout: done.stdout }).toEqual({ status: 0, stdout: expect.stringContaining('Kitchen headphones: ') });
  const unknown = runLauncher(link, 'model', 'no-such-model-at-all');
  expect({ status: unknown.status, stderr: unknown.stderr }).toEqual({
    status: 3,
    stderr: expect.stringContaining('no-such-model-at-all'),
  });
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});
