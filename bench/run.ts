import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import bundleRuntime from '../e2e/runtime/bundle';
import { whichElectron } from '../e2e/runtime/which.mjs';
import { endWithWrongUsage, readArguments } from '../scripts/arguments.mjs';
import { type Checkout, checkOut, HERE } from './reference';

// Each part is loaded just before it runs because its memory would change the figures of others.
type Numbers = readonly number[];
const PARTS: Readonly<Record<string, (numbers: Numbers, checkouts: readonly Checkout[]) => Promise<object>>> = {
  pipeline: async () => (await import('./pipeline')).benchPipeline(),
  flood: async () => (await import('./flood')).benchFlood(),
  latency: async () => (await import('./latency')).benchLatency(),
  interface: async () => (await import('./interface')).benchInterface(),
  quiet: async () => (await import('./quiet')).benchQuiet(),
  start: async (_, checkouts) => (await import('./start')).benchStart(checkouts),
  sizes: async (_, checkouts) => (await import('./sizes')).benchSizes(checkouts),
  memory: async (_, checkouts) => (await import('./memory')).benchMemory(checkouts),
  growth: async () => (await import('./growth')).benchGrowth(),
  fuzz: async () => (await import('./fuzz')).benchFuzz(),
  // Minutes, and the seed of the run to repeat.
  soak: async ([minutes, seed]) => (await import('./soak')).benchSoak(minutes, seed),
  // This runs on the emulated guest, so its figures depend more on the computer than others.
  notice: async () => (await import('./notice')).benchNotice(),
  // Time from a click to paired headphones that play. The number is that of rounds. This runs on the emulated guest, too.
  pair: async ([rounds]) => (await import('./pair')).benchPair(rounds),
  // Time from the start to the first row in a terminal, next to bluetoothctl. This runs on the emulated guest, too.
  terminal: async () => (await import('./terminal')).benchTerminal(),
  // Number of starts, and of busy programs. It runs only if it is named, because it takes long.
  boots: async ([times, ...loads]) => (await import('./boots')).benchBoots(times, loads.length === 0 ? undefined : loads),
};
/** Parts that do not run without being named. */
const NAMED_ONLY: ReadonlySet<string> = new Set(['boots', 'notice', 'pair', 'terminal']);
/** Parts that print a column for another commit. */
const COMPARING: ReadonlySet<string> = new Set(['start', 'sizes', 'memory']);

const HELP = `Prints what it measured, and writes bench/results/*.json. docs/performance.md describes each part.

  npm run bench                               every part except those that run only by their name
  npm run bench NAME…                         these parts
  npm run bench NAME… -- --against COMMIT     with a column for another commit: ${[...COMPARING].join(', ')}
  npm run bench soak MINUTES SEED             a life of so many minutes; the seed repeats one
  npm run bench pair ROUNDS
  npm run bench boots STARTS LOAD…            so many starts beside each number of busy programs

  The parts are ${Object.keys(PARTS).join(', ')}.
  These run only by their name: ${[...NAMED_ONLY].join(', ')}.
`;

const { values, positionals } = readArguments({ allowPositionals: true, options: { against: { type: 'string' } } } as const, HELP);
const against = values.against ?? null;
const isNumber = (text: string): boolean => /^\d+$/.test(text);
const names = positionals.filter((text) => !isNumber(text));
const numbers = positionals.filter(isNumber).map(Number);
const unknown = names.find((name) => !Object.hasOwn(PARTS, name));
if (unknown !== undefined) endWithWrongUsage(`There is no part “${unknown}”. There are: ${Object.keys(PARTS).join(', ')}.`);
const parts = names.length > 0 ? names : Object.keys(PARTS).filter((name) => !NAMED_ONLY.has(name));
const alone = against === null ? undefined : parts.find((name) => !COMPARING.has(name));
if (alone !== undefined) endWithWrongUsage(`“${alone}” has no column for another commit. These have: ${[...COMPARING].join(', ')}.`);

const electron = whichElectron();
if (electron.kind === 'stand-in') process.env.ELECTRON_OVERRIDE_DIST_PATH = electron.folder;
const checkouts = against === null ? [HERE] : [HERE, checkOut(against)];
// Otherwise each app would load a TypeScript compiler first. This follows the other build, because that must not inherit Vite's NODE_ENV.
await bundleRuntime();
const folder = join(import.meta.dirname, 'results');
mkdirSync(folder, { recursive: true });

for (const name of parts) {
  const result = await PARTS[name]?.(numbers, checkouts);
  process.stdout.write(`\n${name}\n`);
  console.table(result);
  const about = { at: new Date().toISOString(), node: process.version, electron: electron.kind, against };
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify({ ...about, ...result }, null, 2)}\n`);
}
process.exit(0);
