import { defineConfig } from '@playwright/test';
import { whichElectron } from './e2e/runtime/which.mjs';

const electron = whichElectron();
// Read by Playwright itself, in every worker; must be set before it looks for Electron.
if (electron.kind === 'stand-in') process.env.ELECTRON_OVERRIDE_DIST_PATH = electron.folder;
if (process.env.TEST_WORKER_INDEX === undefined) process.stdout.write(`Electron: ${electron.kind}\n`);

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  timeout: 90_000,
  workers: 1,
  // An emulated machine on a busy host can be slow; a test that needs its second try is reported as flaky.
  retries: process.env.CI === 'true' ? 1 : 0,
  reporter: 'list',
  snapshotPathTemplate: 'e2e/pictures/{arg}{ext}',
  use: { trace: 'retain-on-failure' },
  metadata: { electron: electron.kind },
});
