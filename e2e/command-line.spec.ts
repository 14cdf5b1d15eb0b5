import { spawnSync } from 'node:child_process';
import { lstatSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launch } from './launch';

const NO_BUS = { DBUS_SYSTEM_BUS_ADDRESS: 'unix:path=/nonexistent/bus' };

/** Runs the built command line. */
function runEarshot(folder: string, ...args: string[]): { status: number | null; stdout: string } {
  const program = join(import.meta.dirname, '../out/main/terminal.js');
  return spawnSync(process.execPath, [program, ...args, `--user-data-dir=${folder}`], {
    encoding: 'utf8',
    env: { ...process.env, ...NO_BUS, LANG: 'C' },
    timeout: 60_000,
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
  await app.close();
  await expect.poll(() => lstatSync(socket, { throwIfNoEntry: false })).toBeUndefined();
  expect(runEarshot(folder, 'report', '--timeout', '1').stdout).toContain('(command line)');
  rmSync(folder, { recursive: true, force: true });
});
