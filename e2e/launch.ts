import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test';
import { SHARED_BROWSER, SharedBrowser } from './runtime/shared-browser';
import { whichElectron } from './runtime/which.mjs';

/** Variables of an app that finds no system bus, for tests of the window alone. */
export const NO_BUS = { DBUS_SYSTEM_BUS_ADDRESS: 'unix:path=/nonexistent/bus' };

/** Started app with its window. */
export interface LaunchedApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Errors that the page has thrown or logged so far. */
  readonly faults: readonly string[];
  /** Returns the app's log, for failures. */
  log(): Promise<string>;
  /** Ends the app and removes its data folder; throws when the page threw or logged an error, unless `faultsExpected`. */
  close(): Promise<void>;
}

let shared: SharedBrowser | null = null;

/**
 * Starts Electron. The stand-in uses one browser for all apps of this process, except for a second app at the same time, and for
 * sound, because the browser reads the sound server's address from its environment.
 */
async function start(args: string[], env: Record<string, string>): Promise<ElectronApplication> {
  if (whichElectron().kind === 'real' || env.EARSHOT_SOUND === '1') return _electron.launch({ args, env });
  shared ??= await SharedBrowser.listen();
  if (!shared.reserve()) return _electron.launch({ args, env });
  try {
    return await _electron.launch({ args, env: { ...env, [SHARED_BROWSER]: shared.socket } });
  } catch (error) {
    shared.release();
    throw error;
  }
}

/**
 * Starts the built app with a fresh data folder, or the given one, which stays; waits until its window shows the list. With
 * `movesClock` a test can move the app's time, see clock.ts. `preload` is a script that runs in the main process before the app, and
 * `root` another checkout, for measurements.
 */
export async function launch(
  options: {
    args?: string[];
    env?: Record<string, string>;
    folder?: string;
    faultsExpected?: boolean;
    movesClock?: boolean;
    preload?: string;
    animates?: boolean;
    root?: string;
  } = {},
): Promise<LaunchedApp> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'earshot-e2e-'));
  const env = Object.fromEntries(
    Object.entries({ ...process.env, EARSHOT_QUIET: '1', ...options.env }).filter(
      (pair): pair is [string, string] => pair[1] !== undefined,
    ),
  );
  // The demo plays in real time, so on a slow computer its clock is slow as well.
  const slowness = options.args?.includes('--demo') === true ? Number(process.env.EARSHOT_SLOWNESS ?? 1) : 1;
  if (slowness > 1) env.EARSHOT_CLOCK_SLOWNESS = String(slowness);
  const needsClock = options.movesClock === true || slowness > 1;
  const clock = needsClock ? ['-r', join(import.meta.dirname, 'runtime/clock.cjs')] : [];
  const preload = options.preload === undefined ? [] : ['-r', options.preload];
  const app = await start([...clock, ...preload, options.root ?? '.', `--user-data-dir=${folder}`, ...(options.args ?? [])], env);
  const page = await app.firstWindow();
  if (options.animates !== true) await page.emulateMedia({ reducedMotion: 'reduce' });
  if (options.movesClock === true) await page.clock.install();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && faults.push(`${message.text()} (${message.location().url})`));
  await expect(page.getByRole('heading', { name: 'Earshot' })).toBeVisible();
  return {
    app,
    page,
    faults,
    log: async () => {
      const logs = await app.evaluate((electron) => electron.app.getPath('logs'));
      if (!existsSync(logs)) return ''; // The app has written nothing yet.
      return readdirSync(logs)
        .map((file) => readFileSync(join(logs, file), 'utf8'))
        .join('\n');
    },
    close: async () => {
      await app.close();
      // Chromium may still be writing its last files.
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
      if (options.faultsExpected !== true) expect(faults, 'what the page threw or logged as an error').toEqual([]);
    },
  };
}
