import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { endWithWrongUsage, readArguments } from './arguments.mjs';
import { copyTree } from './copy-tree';
import type { Guard } from './guards/guard';
import { GUARDS } from './guards/index';
import { findStaleGuards, removeGuard } from './guards/remove-guard';
import { isBroken, runCommand, runUnitTests } from './mutations/test-run';

const HELP = `Removes each guard of docs/security.md from a copy of the program, one at a time, and runs its tests, which must fail.

  npm run guards                        all of them
  npm run guards -- unit                only those with this kind of test: unit, lab, page or package
  npm run guards -- HID                 only those with this in their name
  npm run guards -- --results FILE      keeps each result in this file, and continues a run that was stopped
`;

/** Time limit of one guard's tests, in ms: a build and a journey on an emulated guest. */
const LIMIT_MS = 900_000;
/** Time limit of one unit test, in ms. */
const TEST_MS = 60_000;

/**
 * Outcome of the tests without a guard. A program that doesn't compile or doesn't run, and tests that never end, prove nothing about
 * the guard.
 */
type Outcome = 'detected' | 'not detected' | 'broken' | 'timeout';

/** Result of one guard in the file of results, one line of JSON each. */
interface Result {
  readonly name: string;
  readonly kind: string;
  readonly outcome: Outcome;
  readonly seconds: number;
}

const root = dirname(import.meta.dirname);
const { values, positionals } = readArguments({ allowPositionals: true, options: { results: { type: 'string' } } } as const, HELP);
await run(positionals[0] ?? '', values.results);

async function run(wanted: string, resultsFile: string | undefined): Promise<void> {
  const chosen = GUARDS.filter(({ name, proof }) => proof.kind === wanted || name.includes(wanted));
  if (chosen.length === 0) endWithWrongUsage(`No guard has “${wanted}” in its name, and no kind of test has this name.`);
  exitIfAny('These guards are stale', findStaleGuards(root, chosen));
  const known = new Map(readResults(resultsFile).map((result) => [result.name, result]));
  const left = chosen.filter(({ name }) => !known.has(name));
  const copy = copyTree(root, 'earshot-guards-');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  process.once('exit', () => rmSync(copy, { recursive: true, force: true }));
  exitIfAny('The program does not compile without these guards', await findUncompilable(copy, left));
  // Run the tests with every guard first, because tests that fail anyway prove nothing.
  const controls = [...new Map(left.map(({ proof }) => [JSON.stringify(proof), proof]))].filter(([text]) => !known.has(text));
  const unitTestsPass = await passTogether(
    copy,
    controls.flatMap(([, proof]) => (proof.kind === 'unit' ? proof.files : [])),
  );
  for (const [text, proof] of controls) {
    const outcome = proof.kind === 'unit' && unitTestsPass ? 'not detected' : await runProof(copy, proof);
    if (outcome !== 'not detected') exitIfAny('These tests fail with every guard in its place', [`${outcome}: ${text}`]);
    keep({ name: text, kind: 'control', outcome, seconds: 0 });
  }
  const results: Result[] = [];
  for (const guard of chosen) {
    const result = known.get(guard.name) ?? (await judge(copy, guard));
    results.push(result);
    if (!known.has(guard.name)) keep(result);
    console.log(formatRow(result));
  }
  const unproven = results.filter(({ outcome }) => outcome !== 'detected');
  console.log(`\n${formatTable(results)}\n\n${results.length} guards removed, ${unproven.length} of them not detected`);
  process.exit(unproven.length === 0 ? 0 : 1);

  function keep(result: Result): void {
    if (resultsFile !== undefined) appendFileSync(resultsFile, `${JSON.stringify(result)}\n`);
  }
}

/** Returns whether these unit tests pass in one run, which takes a fraction of the time of a run for each. */
async function passTogether(copy: string, files: readonly string[]): Promise<boolean> {
  if (files.length === 0) return true;
  const { outcome } = await runUnitTests(copy, [...new Set(files)], { runMs: LIMIT_MS, testMs: TEST_MS, bail: 1 });
  return outcome === 'passed';
}

async function judge(copy: string, guard: Guard): Promise<Result> {
  const begun = performance.now();
  const restore = removeGuard(copy, guard);
  const outcome = await runProof(copy, guard.proof).finally(restore);
  return { name: guard.name, kind: guard.proof.kind, outcome, seconds: Math.round((performance.now() - begun) / 1_000) };
}

async function runProof(copy: string, proof: Guard['proof']): Promise<Outcome> {
  if (proof.kind === 'unit') {
    const { outcome } = await runUnitTests(copy, proof.files, { runMs: LIMIT_MS, testMs: TEST_MS, bail: 1 });
    return outcome === 'failed' ? 'detected' : outcome === 'passed' ? 'not detected' : outcome;
  }
  const { status, output } = await runCommand(copy, 'sh', ['-c', formatCommand(proof)], LIMIT_MS);
  if (status === 0) return 'not detected';
  return status === null ? 'timeout' : isBroken(output) ? 'broken' : 'detected';
}

function formatCommand(proof: Guard['proof']): string {
  if (proof.kind === 'package') return 'npm run build && npm run package:check';
  const files = proof.files.join(' ');
  if (proof.kind === 'lab') return `npx vitest run --project lab --bail 1 --retry 0 ${files}`;
  return `npx electron-vite build && npx playwright test --retries 0 --max-failures 1 ${files}`;
}

/** Returns the guards without which the program doesn't compile. One check covers guards of different files, if it succeeds. */
async function findUncompilable(copy: string, guards: readonly Guard[]): Promise<readonly string[]> {
  const sources = guards.filter(({ file }) => /\.tsx?$/.test(file));
  const batches: Guard[][] = [];
  for (const guard of sources) {
    const batch = batches.find((one) => one.every(({ file }) => file !== guard.file));
    if (batch === undefined) batches.push([guard]);
    else batch.push(guard);
  }
  const found: string[] = [];
  for (const batch of batches) {
    const faults = await compile(copy, batch);
    if (faults.length === 0) continue;
    // The files that the compiler names come first, because a check of each guard takes minutes.
    const named = batch.filter(({ file }) => faults.some((fault) => fault.startsWith(`${file}(`)));
    const before = found.length;
    for (const guard of named) found.push(...(await describeFault(copy, guard)));
    if (found.length > before) continue;
    for (const guard of batch.filter((one) => !named.includes(one))) found.push(...(await describeFault(copy, guard)));
  }
  return found;
}

async function describeFault(copy: string, guard: Guard): Promise<readonly string[]> {
  return (await compile(copy, [guard])).slice(0, 1).map((fault) => `${guard.name}: ${fault}`);
}

/** Compiles the program without these guards, each of another file. Returns the compiler's lines, none if it succeeds. */
async function compile(copy: string, guards: readonly Guard[]): Promise<readonly string[]> {
  const restores = guards.map((guard) => removeGuard(copy, guard));
  const unused = ['--noUnusedLocals', 'false', '--noUnusedParameters', 'false'];
  const { status, output } = await runCommand(copy, 'npx', ['tsc', '--noEmit', ...unused], LIMIT_MS);
  for (const restore of restores) restore();
  return status === 0 ? [] : output.split('\n');
}

function formatTable(results: readonly Result[]): string {
  const order: readonly Outcome[] = ['detected', 'timeout', 'broken', 'not detected'];
  const sorted = [...results].sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
  return ['outcome       seconds  tests    guard', ...sorted.map(formatRow)].join('\n');
}

function formatRow({ name, kind, outcome, seconds }: Result): string {
  return `${outcome.padEnd(13)} ${String(seconds).padStart(7)}  ${kind.padEnd(7)}  ${name}`;
}

function exitIfAny(title: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  console.error(`${title}:\n${lines.map((line) => `  ${line}`).join('\n')}`);
  process.exit(1);
}

function readResults(file: string | undefined): readonly Result[] {
  if (file === undefined || !existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Result);
}
