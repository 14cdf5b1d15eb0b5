import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: ['scripts/fuzz-runs.ts'],
          // Nothing here waits for a clock of its own; on a busy computer it only takes longer.
          testTimeout: 30_000,
          include: [
            '{catalog,contract,main,preload,renderer,scripts}/**/*.test.ts',
            'e2e/{lab,runtime}/**/*.unit.test.ts',
            'architecture.test.ts',
          ],
        },
      },
      // The system of the computer itself; only where it is not Linux. Not part of `npm test`: it needs that computer.
      { test: { name: 'system', include: ['e2e/system/**/*.test.ts'] } },
      {
        test: {
          name: 'lab',
          include: ['e2e/{lab,wine}/**/*.lab.test.ts'],
          testTimeout: 60_000,
          // Three boots of a guest on a busy computer; each has limits of its own.
          hookTimeout: 780_000,
          fileParallelism: false,
          retry: process.env.CI === 'true' ? 1 : 0,
        },
      },
      // What takes long or needs more than every computer has; not part of `npm test`.
      {
        test: {
          name: 'long',
          include: ['e2e/long/**/*.long.test.ts'],
          // Other guests may run beside it.
          testTimeout: 240_000,
          hookTimeout: 780_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
