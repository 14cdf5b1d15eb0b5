import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRandom } from '../e2e/lab/random';
import { readArguments, WRONG_USAGE } from './arguments';
import { copyTree } from './copy-tree';
import { EQUIVALENT } from './mutations/equivalent';
import { findMutations, type Mutation } from './mutations/mutators';

const HELP = `Changes the program in one place at a time and runs the related unit tests, which must fail.

  npm run mutations                     a sample of 200 mutations
  npm run mutations -- --size 50        a smaller one
  npm run mutations -- --seed 7         another one (the default is the number of the week)
  npm run mutations -- main/actions     only files whose path begins so
`;

/** Folders whose rules protect owners: derivation of state, actions, diagnosis, methods, and the shell. */
const FOLDERS = ['main/headphones', 'main/actions', 'catalog/symptoms', 'catalog/methods', 'main/shell'];
/** Share of detected mutations below which the run fails. */
const REQUIRED = 0.9;
/** Time limit of one mutation's tests, in ms. A timeout counts neither as detected nor as survived. */
const LIMIT_MS = 180_000;

const root = dirname(import.meta.dirname);
const { values, positionals } = readArguments(
  {
    allowPositionals: true,
    options: { size: { type: 'string', default: '200' }, seed: { type: 'string' }, help: { type: 'boolean', default: false } },
  } as const,
  HELP,
);

/** Result of one mutation. Invalid ones don't compile or don't run, and count as little as timeouts. */
type Outcome = 'detected' | 'survived' | 'invalid' | 'timeout';

interface Candidate extends Mutation {
  readonly file: string;
  readonly text: string;
}

if (values.help) console.log(HELP);
else run(Number(values.size), Number(values.seed ?? Math.floor(Date.now() / 604_800_000)), positionals[0] ?? '');

function run(size: number, seed: number, prefix: string): void {
  const all = FOLDERS.flatMap(listSources)
    .filter((file) => file.startsWith(prefix))
    .flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      return findMutations(file, text).map((mutation): Candidate => ({ ...mutation, file, text }));
    });
  const possible = all.filter((one) => !isEquivalent(one));
  if (possible.length === 0 || !(size > 0)) {
    console.error(HELP);
    process.exit(WRONG_USAGE);
  }
  console.log(`${all.length} mutations, ${all.length - possible.length} of them equivalent. Seed ${seed}.`);
  const copy = copyTree(root, 'earshot-mutations-');
  const survived: Candidate[] = [];
  let detected = 0;
  let uncounted = 0;
  try {
    for (const one of shuffle(possible, seed).slice(0, size)) {
      const outcome = judge(copy, one);
      if (outcome === 'detected') detected += 1;
      else if (outcome === 'survived') survived.push(one);
      else uncounted += 1;
      console.log(`${outcome.padEnd(9)} ${describe(one)}`);
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
  const counted = detected + survived.length;
  const share = counted === 0 ? 0 : detected / counted;
  console.log(`\n${detected} of ${counted} detected (${Math.round(share * 100)} %), ${uncounted} invalid or too slow. Survivors:`);
  for (const one of survived) console.log(`  ${describe(one)}`);
  process.exitCode = share >= REQUIRED ? 0 : 1;
}

function judge(copy: string, { file, text, start, end, replacement }: Candidate): Outcome {
  const path = join(copy, file);
  writeFileSync(path, `${text.slice(0, start)}${replacement}${text.slice(end)}`);
  try {
    const command = ['vitest', 'related', file, '--run', '--project', 'unit', '--project', 'unit-isolated', '--bail', '1', '--retry', '0'];
    const { status, stdout, stderr } = spawnSync('npx', command, { cwd: copy, encoding: 'utf8', timeout: LIMIT_MS, killSignal: 'SIGKILL' });
    if (status === null) return 'timeout';
    if (status === 0) return 'survived';
    const output = `${stdout}${stderr}`;
    // A mutation that does not compile proves nothing about the tests.
    return /\b(?:ReferenceError|SyntaxError|Transform failed)\b/.test(output) && !/AssertionError/.test(output) ? 'invalid' : 'detected';
  } finally {
    writeFileSync(path, text);
  }
}

function listSources(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'testing' ? [] : listSources(path);
    return path.endsWith('.ts') && !path.endsWith('.test.ts') ? [path] : [];
  });
}

function isEquivalent({ file, mutator, text, line }: Candidate): boolean {
  const source = text.split('\n')[line - 1]?.trim();
  return EQUIVALENT.some((known) => known.file === file && known.mutator === mutator && known.line === source);
}

function describe({ file, line, mutator, text, start, end, replacement }: Candidate): string {
  const before = text.slice(start, end).replace(/\s+/g, ' ');
  return `${file}:${line} ${mutator}: ${before.length > 60 ? `${before.slice(0, 57)}…` : before} → ${replacement}`;
}

/** Returns the items in a random order that the seed decides (Fisher and Yates). */
function shuffle<T>(items: readonly T[], seed: number): readonly T[] {
  const shuffled = [...items];
  const random = createRandom(seed);
  for (let index = shuffled.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    const [a, b] = [shuffled[index] as T, shuffled[other] as T];
    shuffled[index] = b;
    shuffled[other] = a;
  }
  return shuffled;
}
