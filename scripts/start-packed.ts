import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { whichElectron } from '../e2e/runtime/which.mjs';

// Starts the demo of an app folder and prints the content of its window; used by package:check.
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('which folder?');
const electron = whichElectron();
if (electron.kind === 'stand-in') process.env.ELECTRON_OVERRIDE_DIST_PATH = electron.folder;
const data = mkdtempSync(join(tmpdir(), 'earshot-packed-'));
const app = await _electron.launch({ args: [folder, '--demo', `--user-data-dir=${data}`], cwd: folder });
const page = await app.firstWindow();
await page.getByText('Kitchen headphones').first().waitFor({ timeout: 20_000 });
process.stdout.write(`The packed app starts and lists ${await page.locator('.row').count()} headphones or more.\n`);
await app.close();
rmSync(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
process.exit(0);
