import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { whichElectron } from '../e2e/runtime/which.mjs';

// npm run bench [part]: prints what it measured and writes bench/results/*.json. Without a part: all, one after the other.
// Each part is loaded just before it runs because its memory would change the figures of others.
const PARTS: Readonly<Record<string, (args: readonly number[]) => Promise<object>>> = {
  pipeline: async () => (await import('./pipeline')).benchPipeline(),
  flood: async () => (await import('./flood')).benchFlood(),
  latency: async () => (await import('./latency')).benchLatency(),
  interface: async () => (await import('./interface')).benchInterface(),
  quiet: async () => (await import('./quiet')).benchQuiet(),
  start: async () => (await import('./start')).benchStart(),
  sizes: async () => ({ 'kilobytes (gzipped)': (await import('./start')).sizes() }),
  memory: async () => (await import('./heap')).benchMemory(),
  fuzz: async () => (await import('./fuzz')).benchFuzz(),
  // Minutes, and the seed of a life to be lived again.
  soak: async ([minutes, seed]) => (await import('./soak')).benchSoak(minutes, seed),
  // On the emulated guest, so that its figures depend on the computer more than others.
  notice: async () => (await import('./notice')).benchNotice(),
  // From a click to headphones that are paired and play; number of rounds. On the emulated guest, too.
  pair: async ([rounds]) => (await import('./pair')).benchPair(rounds),
  // Number of starts, and of busy programs; long, so it runs only by its name.
  boots: async ([times, ...loads]) => (await import('./boots')).benchBoots(times, loads.length === 0 ? undefined : loads),
};
/** Parts that do not run without being named. */
const NAMED_ONLY: ReadonlySet<string> = new Set(['boots', 'notice', 'pair']);

const [only, ...rest] = process.argv.slice(2);
if (only !== undefined && !Object.hasOwn(PARTS, only)) {
  process.stderr.write(`There is no part "${only}"; there are: ${Object.keys(PARTS).join(', ')}\n`);
  process.exit(2);
}
const electron = whichElectron();
if (electron.kind === 'stand-in') process.env.ELECTRON_OVERRIDE_DIST_PATH = electron.folder;
const folder = join(import.meta.dirname, 'results');
mkdirSync(folder, { recursive: true });

for (const [name, measure] of Object.entries(PARTS)) {
  if (only === undefined ? NAMED_ONLY.has(name) : only !== name) continue;
  const result = await measure(rest.map(Number));
  process.stdout.write(`\n${name}\n`);
  console.table(result);
  const about = { at: new Date().toISOString(), node: process.version, electron: electron.kind };
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify({ ...about, ...result }, null, 2)}\n`);
}
process.exit(0);
