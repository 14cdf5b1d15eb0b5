import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { SUITES } from '../e2e/lab/image';
import { Laptop } from '../e2e/lab/laptop';

/** Ways to start a guest. */
const WAYS = { booted: Laptop.boot, restored: Laptop.start } as const;
type Way = keyof typeof WAYS;

/** Start times of one guest for one way of starting it, while some programs keep the processor busy. */
interface StartTimes {
  /** Number of guests that started. Each boot may be repeated twice. */
  readonly up: string;
  /** Number of repeated boots. */
  readonly again: number;
  readonly medianSeconds: number;
  readonly longestSeconds: number;
  /** Median, divided by the median of the boots beside the same programs in the same run. */
  readonly timesBooted: number;
}

/**
 * Starts each guest several times, alternately booted and restored, alone and beside busy programs. Everything runs on one core, including
 * the radio, because the slowest computers have only one.
 */
export async function benchBoots(times = 10, loads: readonly number[] = [0, 2]): Promise<object> {
  spawnSync('taskset', ['-a', '-c', '-p', '0', String(process.pid)], { stdio: 'ignore' });
  const result: Record<string, StartTimes> = {};
  for (const suite of SUITES) {
    // Makes the snapshot first, because a start does not include that.
    await start('restored', suite);
    for (const load of loads) {
      const busy = keepBusy(load);
      const starts: Record<Way, { seconds: number | null; again: number }[]> = { booted: [], restored: [] };
      try {
        for (let index = 0; index < times; index++)
          for (const way of Object.keys(WAYS) as Way[]) {
            const one = await start(way, suite);
            starts[way].push(one);
            process.stdout.write(`${suite}, ${load} busy, ${way}: ${one.seconds?.toFixed(2) ?? 'did not start'} s\n`);
          }
      } finally {
        for (const program of busy) program.kill('SIGKILL');
      }
      for (const way of Object.keys(WAYS) as Way[]) {
        const took = collectSeconds(starts[way]);
        result[`${suite}, ${load} busy, ${way}`] = {
          up: `${took.length} of ${times}`,
          again: starts[way].reduce((sum, { again }) => sum + again, 0),
          medianSeconds: round(median(took)),
          longestSeconds: round(took.at(-1) ?? Number.NaN),
          timesBooted: round(median(took) / median(collectSeconds(starts.booted))),
        };
      }
    }
  }
  return result;
}

function keepBusy(count: number): ChildProcess[] {
  const words = ['--pdeathsig', 'KILL', 'taskset', '-c', '0', process.execPath, '-e', 'for (;;) {}'];
  return Array.from({ length: count }, () => spawn('setpriv', words, { stdio: 'ignore' }));
}

async function start(way: Way, suite: (typeof SUITES)[number]): Promise<{ seconds: number | null; again: number }> {
  const begun = performance.now();
  let again = 0;
  try {
    const laptop = await WAYS[way]({ suite, desktop: false, onRetry: () => (again += 1) });
    const seconds = (performance.now() - begun) / 1_000;
    await laptop.close();
    return { seconds, again };
  } catch (error) {
    process.stdout.write(`${String(error)}\n`);
    return { seconds: null, again };
  }
}

function collectSeconds(starts: readonly { seconds: number | null }[]): number[] {
  return starts.flatMap(({ seconds }) => seconds ?? []).sort((a, b) => a - b);
}

function median(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
