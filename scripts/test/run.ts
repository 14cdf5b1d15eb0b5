import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { measureSlowness } from '../../e2e/slowness';
import { readArguments } from '../arguments.mjs';
import { formatReport } from './report';
import { readPlaywrightReport, readVitestReport } from './results';
import { runStage, type Stage, type StageResult } from './stage';

const HELP = `Checks, builds and tests everything that this computer can run, then prints the seconds of each stage and the sums.

  npm test                everything; skipped tests are named with their reason
  npm run test:long       what takes too long for every change (docs/testing.md)

  For a part: npm run check, npm run test:unit, npm run test:lab, npm run test:e2e, npm run package:check.
`;

const { long } = readArguments({ options: { long: { type: 'boolean', default: false } } } as const, HELP).values;
const root = dirname(dirname(import.meta.dirname));
const folder = mkdtempSync(join(tmpdir(), 'earshot-test-'));

function vitest(name: string, ...projects: readonly string[]): Stage {
  const file = join(folder, `${name}.json`);
  const selected = projects.map((project) => `--project ${project}`).join(' ');
  return {
    name,
    command: `npx vitest run ${selected} --reporter=default --reporter=json --outputFile.json=${file}`,
    readResults: () => readVitestReport(JSON.parse(readFileSync(file, 'utf8')), root),
  };
}

function playwright(name: string): Stage {
  const file = join(folder, `${name}.json`);
  return {
    name,
    command: 'npx playwright test --reporter=list,json',
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    readResults: () => readPlaywrightReport(JSON.parse(readFileSync(file, 'utf8')), 'e2e'),
  };
}

/** Stages of one step run at the same time, and the last one prints while it runs. Each step waits for the one before it. */
const STEPS: readonly (readonly Stage[])[] = long
  ? [
      [{ name: 'build', command: 'npm run build' }],
      [vitest('lab', 'lab', 'long')],
      [playwright('e2e')],
      [{ name: 'guards', command: 'npm run guards' }],
      [{ name: 'mutations', command: 'npm run mutations' }],
    ]
  : [
      [{ name: 'build', command: 'npm run build' }],
      [{ name: 'check', command: 'npm run check' }, vitest('unit', 'unit', 'unit-isolated')],
      // The lab mostly waits for its guests. Two files at a time take less than the tests of the app.
      [{ ...vitest('lab', 'lab'), env: { EARSHOT_LAB_WORKERS: '2' } }, playwright('e2e')],
      [{ name: 'package', command: 'npm run package:check' }],
    ];

if (long) process.env.EARSHOT_LONG = '1';
const factor = measureSlowness();
const begun = performance.now();
const results: StageResult[] = [];
try {
  for (const stages of STEPS) {
    process.stdout.write(`\n== ${stages.map(({ name }) => name).join(' and ')}\n`);
    const last = stages.at(-1);
    const ended = await Promise.all(stages.map((stage) => runStage(stage, stage === last ? 'live' : 'collected')));
    results.push(...ended);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(`\n${formatReport(results, (performance.now() - begun) / 1_000, factor)}`);
process.exitCode = results.every(({ succeeded }) => succeeded) ? 0 : 1;
