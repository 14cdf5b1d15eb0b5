import { defineConfig } from '@playwright/test';
import { whichElectron } from './e2e/runtime/which.mjs';
import { scaleLimit } from './e2e/slowness';

const electron = whichElectron();
// Playwright itself reads it in every worker, so it is set before Playwright looks for Electron.
if (electron.kind === 'stand-in') process.env.ELECTRON_OVERRIDE_DIST_PATH = electron.folder;
if (process.env.TEST_WORKER_INDEX === undefined) process.stdout.write(`Electron: ${electron.kind}\n`);

export default defineConfig({
  testDir: 'e2e',
  // The longest test starts first, because the run would wait for it alone at the end.
  projects: [
    { name: 'soak', testMatch: '**/soak.spec.ts' },
    { name: 'app', testMatch: '**/*.spec.ts', testIgnore: '**/soak.spec.ts' },
  ],
  globalSetup: './e2e/runtime/bundle.ts',
  // Most tests wait for a guest, so that four at a time keep two cores busy.
  workers: 4,
  fullyParallel: true,
  retries: 0,
  timeout: scaleLimit(180_000),
  expect: { timeout: scaleLimit(30_000) },
  reporter: 'list',
  snapshotPathTemplate: 'e2e/pictures/{arg}{ext}',
  // Screenshots would keep the renderer busy, and a failed test prints what its page showed.
  use: { trace: { mode: 'retain-on-failure', screenshots: false }, actionTimeout: scaleLimit(30_000) },
  metadata: { electron: electron.kind },
});
