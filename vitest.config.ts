import { defineConfig } from 'vitest/config';
import { scaleLimit } from './e2e/slowness.ts';

// Tests of the lab mostly wait for their guests, so four files at a time are the fastest on two cores. Beside the tests of the app
// they get fewer.
const LAB_WORKERS = Number(process.env.EARSHOT_LAB_WORKERS || 4);

const UNIT_TESTS = ['{bench,catalog,contract,main,preload,renderer,scripts}/**/*.test.ts', 'e2e/{lab,runtime}/**/*.unit.test.ts'];
/** Unit tests that replace modules or globals, so that each file needs a process of its own. The others share one, in half the time. */
const REPLACING_TESTS = [
  'main/app/sound-elsewhere.test.ts',
  'main/headset/transport/kernel-sockets.test.ts',
  'main/shell/*.test.ts',
  'renderer/{any-data,feed,shortcuts,store}.test.ts',
];

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: UNIT_TESTS, exclude: REPLACING_TESTS, isolate: false, ...createUnitOptions() } },
      { test: { name: 'unit-isolated', include: REPLACING_TESTS, ...createUnitOptions() } },
      // Reads the computer's own system. Not part of `npm test`, because it needs a Mac or Windows.
      { test: { name: 'system', include: ['e2e/system/**/*.test.ts'] } },
      { test: { name: 'lab', include: ['e2e/{lab,wine}/**/*.lab.test.ts'], ...createGuestOptions() } },
      // Part of `npm run test:long` alone.
      { test: { name: 'long', include: ['e2e/long/**/*.long.test.ts'], ...createGuestOptions() } },
    ],
  },
});

function createUnitOptions() {
  return {
    setupFiles: ['scripts/fuzz-runs.ts', 'scripts/unit-setup.ts'],
    maxWorkers: '100%',
    // Unit tests wait for no real clock, so a busy computer makes them slower and nothing else.
    testTimeout: scaleLimit(60_000),
    hookTimeout: scaleLimit(60_000),
    expect: { poll: { timeout: scaleLimit(30_000) } },
  };
}

function createGuestOptions() {
  return {
    setupFiles: ['scripts/fuzz-runs.ts'],
    maxWorkers: LAB_WORKERS,
    testTimeout: scaleLimit(180_000),
    expect: { poll: { timeout: scaleLimit(30_000) } },
    // A snapshot is made with up to three boots the first time; each has limits of its own.
    hookTimeout: scaleLimit(780_000),
  };
}
