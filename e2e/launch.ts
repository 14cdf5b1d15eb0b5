import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test';

/** A started app with its one window. */
export interface Launched {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** What the app has written to its log, for failures. */
  log(): Promise<string>;
  /** Ends the app and removes its data folder. */
  close(): Promise<void>;
}

/** Starts the built app with a fresh data folder, or the given one, which stays; waits until its window shows the list. */
export async function launch(options: { args?: string[]; env?: Record<string, string>; folder?: string } = {}): Promise<Launched> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'earshot-e2e-'));
  const env = Object.fromEntries(
    Object.entries({ ...process.env, EARSHOT_QUIET: '1', ...options.env }).filter(
      (pair): pair is [string, string] => pair[1] !== undefined,
    ),
  );
  const app = await _electron.launch({ args: ['.', `--user-data-dir=${folder}`, ...(options.args ?? [])], env });
  const page = await app.firstWindow();
  await expect(page.getByRole('heading', { name: 'Earshot' })).toBeVisible();
  return {
    app,
    page,
    log: async () => {
      const logs = await app.evaluate((electron) => electron.app.getPath('logs'));
      if (!existsSync(logs)) return ''; // nothing was worth writing
      return readdirSync(logs)
        .map((file) => readFileSync(join(logs, file), 'utf8'))
        .join('\n');
    },
    close: async () => {
      await app.close();
      // Chromium may still be writing its last files.
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}
