import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRandom } from '../e2e/lab/random';
import { endWithWrongUsage, readArguments } from './arguments.mjs';
import { copyTree } from './copy-tree';
import { EQUIVALENT, getColumn, isSameMutation } from './mutations/equivalent';
import { findMutations, type Mutation } from './mutations/mutators';
import { findRelatedTests, readImporters } from './mutations/related-tests';
import { runUnitTests, type TestRun } from './mutations/test-run';

const HELP = `Changes the program in one place at a time and runs the related unit tests, which must fail.

  npm run mutations                     a sample of 200 mutations
  npm run mutations -- --size 50        a smaller one
  npm run mutations -- --seed 7         another one (the default is the number of the week)
  npm run mutations -- main/actions     only files whose path begins so
  npm run mutations -- --results FILE   keeps each result in this file, and continues a run that was stopped
`;

/** Folders whose rules protect owners: derivation of state, actions, diagnosis, methods, and the shell. */
const FOLDERS = ['main/headphones', 'main/actions', 'catalog/symptoms', 'catalog/methods', 'main/shell'];
/** Share of detected mutations below which the run fails. */
const REQUIRED = 0.9;
/** Number of test files that run first, the nearest to the mutation. */
const NEAREST_FILE_COUNT = 6;
/** Time limits in ms: of one test, of the nearest tests, and of all others. A timeout counts neither as detected nor as survived. */
const TEST_MS = 30_000;
const NEAREST_MS = 180_000;
const OTHERS_MS = 900_000;
/** Number of failures that end a run. The first one can be a timeout, and a later one none. */
const BAIL = 3;

const root = dirname(import.meta.dirname);
const { values, positionals } = readArguments(
  {
    allowPositionals: true,
    options: {
      size: { type: 'string', default: '200' },
      seed: { type: 'string' },
      results: { type: 'string' },
    },
  } as const,
  HELP,
);

/** Result of one mutation. Invalid ones don't compile or don't run, and count as little as timeouts. */
type Outcome = 'detected' | 'survived' | 'invalid' | 'timeout';

const OUTCOMES: Readonly<Record<TestRun['outcome'], Outcome>> = {
  failed: 'detected',
  passed: 'survived',
  broken: 'invalid',
  timeout: 'timeout',
};

interface Candidate extends Mutation {
  readonly file: string;
  readonly text: string;
}

/** Result of one mutation in the file of results, one line of JSON each. */
interface Result {
  /** Description of the mutation. */
  readonly mutation: string;
  readonly outcome: Outcome;
  /** First test that failed; null if none did. */
  readonly test: string | null;
}

await run(Number(values.size), Number(values.seed ?? Math.floor(Date.now() / 604_800_000)), positionals[0] ?? '', values.results);

async function run(size: number, seed: number, prefix: string, resultsFile: string | undefined): Promise<void> {
  const all = FOLDERS.flatMap(listSources)
    .filter((file) => file.startsWith(prefix))
    .flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      return findMutations(file, text).map((mutation): Candidate => ({ ...mutation, file, text }));
    });
  const possible = all.filter((one) => !EQUIVALENT.some((known) => isSameMutation(known, one.file, one.text, one)));
  if (possible.length === 0) endWithWrongUsage(`“${prefix}” is not the beginning of a path in ${FOLDERS.join(', ')}.`);
  if (!(size > 0)) endWithWrongUsage(`--size: “${values.size}” is not a number above 0.`);
  if (Number.isNaN(seed)) endWithWrongUsage(`--seed: “${values.seed}” is not a number.`);
  console.log(`${all.length} mutations, ${all.length - possible.length} of them equivalent. Seed ${seed}.`);
  const sample = shuffle(possible, seed).slice(0, size);
  const importers = readImporters(root);
  const known = new Map(readResults(resultsFile).map((result) => [result.mutation, result]));
  const results: Result[] = [];
  const copy = copyTree(root, 'earshot-mutations-');
  const clear = (): void => rmSync(copy, { recursive: true, force: true });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  process.once('exit', clear);
  // Tests that fail anyway prove nothing.
  if (known.size === 0) await requirePassingTests(copy, new Set(sample.flatMap(({ file }) => findRelatedTests(importers, file))));
  for (const one of sample) {
    const mutation = describe(one);
    const result = known.get(mutation) ?? { mutation, ...(await judge(copy, one, findRelatedTests(importers, one.file))) };
    results.push(result);
    if (resultsFile !== undefined && !known.has(mutation)) appendFileSync(resultsFile, `${JSON.stringify(result)}\n`);
    console.log(`${result.outcome.padEnd(9)} ${mutation}${result.test === null ? '' : `\n            by ${result.test}`}`);
  }
  process.exitCode = report(results) >= REQUIRED ? 0 : 1;
}

async function requirePassingTests(copy: string, tests: ReadonlySet<string>): Promise<void> {
  const { outcome, failedTest } = await runUnitTests(copy, [...tests], { runMs: OTHERS_MS, testMs: 2 * TEST_MS, bail: 1 });
  if (outcome === 'passed') return;
  console.error(`The tests fail without a mutation: ${failedTest ?? outcome}`);
  process.exit(1);
}

/** Prints the sums and the survivors, and returns the share of detected mutations. */
function report(results: readonly Result[]): number {
  const select = (...outcomes: readonly Outcome[]): readonly Result[] => results.filter(({ outcome }) => outcomes.includes(outcome));
  const [detected, survived, late, invalid] = [select('detected'), select('survived'), select('timeout'), select('invalid')];
  const counted = detected.length + survived.length;
  const share = counted === 0 ? 0 : detected.length / counted;
  const left = `${late.length} too slow, ${invalid.length} invalid`;
  console.log('\nSurvivors and slow ones:');
  for (const { outcome, mutation } of [...survived, ...late]) console.log(`  ${outcome.padEnd(9)} ${mutation}`);
  console.log(`\n${detected.length} of ${counted} detected (${(share * 100).toFixed(1)} %), ${left}.`);
  return share;
}

async function judge(
  copy: string,
  { file, text, start, end, replacement }: Candidate,
  tests: readonly string[],
): Promise<Omit<Result, 'mutation'>> {
  const path = join(copy, file);
  writeFileSync(path, `${text.slice(0, start)}${replacement}${text.slice(end)}`);
  try {
    const nearest = await runTests(copy, tests.slice(0, NEAREST_FILE_COUNT), NEAREST_MS);
    const { outcome, failedTest } =
      nearest.outcome === 'passed' ? await runTests(copy, tests.slice(NEAREST_FILE_COUNT), OTHERS_MS) : nearest;
    return { outcome: OUTCOMES[outcome], test: failedTest };
  } finally {
    writeFileSync(path, text);
  }
}

async function runTests(copy: string, tests: readonly string[], runMs: number): Promise<TestRun> {
  if (tests.length === 0) return { outcome: 'passed', failedTest: null };
  return runUnitTests(copy, tests, { runMs, testMs: TEST_MS, bail: BAIL });
}

function readResults(file: string | undefined): readonly Result[] {
  if (file === undefined || !existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Result);
}
function listSources(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'testing' ? [] : listSources(path);
    return path.endsWith('.ts') && !path.endsWith('.test.ts') ? [path] : [];
  });
}

function describe({ file, line, mutator, text, start, end, replacement }: Candidate): string {
  const before = text.slice(start, end).replace(/\s+/g, ' ');
  return `${file}:${line}:${getColumn(text, start)} ${mutator}: ${before.length > 60 ? `${before.slice(0, 57)}…` : before} → ${replacement}`;
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
