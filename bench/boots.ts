import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { SUITES } from '../e2e/lab/image';
import { Laptop } from '../e2e/lab/laptop';

/** What {@link benchBoots} counts for one guest beside so many busy programs. */
interface Boots {
  /** Laptops that came up, of so many that were asked for; each may try three times. */
  readonly up: string;
  /** Tries that were not the first. */
  readonly again: number;
  readonly medianSeconds: number;
  readonly longestSeconds: number;
  /** The median as a multiple of one boot without busy programs, in the same run. */
  readonly timesIdle: number;
}

/**
 * Boots each guest again and again beside busy programs on one core: whether it comes up, and how long it takes. Everything,
 * the radio included, is held on that core, as on a computer that has no other.
 */
export async function benchBoots(times = 20, loads: readonly number[] = [2, 9]): Promise<object> {
  spawnSync('taskset', ['-a', '-c', '-p', '0', String(process.pid)], { stdio: 'ignore' });
  const result: Record<string, Boots> = {};
  for (const suite of SUITES) {
    const idle = await boot(suite);
    for (const load of loads) {
      const busy = Array.from(
        { length: load },
        (): ChildProcess =>
          spawn('setpriv', ['--pdeathsig', 'KILL', 'taskset', '-c', '0', process.execPath, '-e', 'for (;;) {}'], { stdio: 'ignore' }),
      );
      const took: number[] = [];
      let again = 0;
      try {
        for (let index = 0; index < times; index++) {
          const one = await boot(suite);
          again += one.tries - 1;
          if (one.seconds !== null) took.push(one.seconds);
          process.stdout.write(`${suite}, ${load} busy: ${one.seconds?.toFixed(1) ?? 'did not come up'} s\n`);
        }
      } finally {
        for (const program of busy) program.kill('SIGKILL');
      }
      took.sort((a, b) => a - b);
      const median = took[Math.floor(took.length / 2)] ?? Number.NaN;
      result[`${suite}, ${load} busy`] = {
        up: `${took.length} of ${times}`,
        again,
        medianSeconds: round(median),
        longestSeconds: round(took.at(-1) ?? Number.NaN),
        timesIdle: round(median / (idle.seconds ?? Number.NaN)),
      };
    }
  }
  return result;
}

async function boot(suite: (typeof SUITES)[number]): Promise<{ seconds: number | null; tries: number }> {
  const begun = performance.now();
  let tries = 1;
  try {
    const laptop = await Laptop.boot({ suite, desktop: false, onRetry: () => (tries += 1) });
    const seconds = (performance.now() - begun) / 1_000;
    await laptop.close();
    return { seconds, tries };
  } catch (error) {
    process.stdout.write(`${String(error)}\n`);
    return { seconds: null, tries };
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
