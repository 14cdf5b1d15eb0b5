import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Preferences } from '../catalog/preferences';
import { whichElectron } from '../e2e/runtime/which.mjs';
import { DEFAULT_SETTINGS } from '../main/shell/settings';

/** App that runs as a user starts it, without a debugger that would wake it. */
interface SpawnedProgram {
  readonly pid: number;
  readonly startedAt: number;
  close(): Promise<void>;
}

/** Starts the built app on the given bus, with a data folder of its own. */
export function spawnApp(
  busAddress: string,
  options: { preferences?: Partial<Preferences>; args?: readonly string[]; folder?: string; root?: string } = {},
): SpawnedProgram {
  const electron = whichElectron();
  const program = electron.kind === 'real' ? (createRequire(import.meta.url)('electron') as string) : join(electron.folder, 'electron');
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'earshot-bench-'));
  const preferences = { ...DEFAULT_SETTINGS.preferences, ...options.preferences };
  const version = options.root === undefined ? DEFAULT_SETTINGS.version : findSettingsVersion(options.root);
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ ...DEFAULT_SETTINGS, version, preferences }));
  const startedAt = performance.now();
  const child: ChildProcess = spawn(program, [options.root ?? '.', `--user-data-dir=${folder}`, ...(options.args ?? [])], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, DBUS_SYSTEM_BUS_ADDRESS: busAddress, EARSHOT_QUIET: '1' },
    stdio: 'ignore',
  });
  if (child.pid === undefined) throw new Error(`${program} did not start`);
  return {
    pid: child.pid,
    startedAt,
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

// Returns the version of a checkout's settings, because an older commit moves settings of a newer version aside.
function findSettingsVersion(root: string): number {
  const file = join(root, 'main/shell/settings.ts');
  const found = existsSync(file) ? /SETTINGS_VERSION = (\d+)/.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
  return found === undefined ? DEFAULT_SETTINGS.version : Number(found);
}
