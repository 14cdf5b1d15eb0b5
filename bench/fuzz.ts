import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Parsers of foreign data, with the tests that pass random data to them. */
const SURFACES: Readonly<Record<string, readonly string[]>> = {
  'advertisements, names, modalias': ['catalog/identify', 'catalog/firmware.test.ts'],
  'what noble gives': ['main/radio'],
  'D-Bus properties': ['main/system/linux/system.test.ts'],
  'D-Bus messages on a real bus': ['e2e/lab/hostile-bus.lab.test.ts'],
  'system_profiler and PowerShell': [
    'main/system/mac/report.test.ts',
    'main/system/windows/adapter/windows-response.test.ts',
    'main/system/windows/adapter/system.test.ts',
    'main/system/sound-output.test.ts',
  ],
  'settings files': ['main/shell/settings.test.ts'],
  'IPC payloads, paths of the custom scheme': ['main/shell/shell.test.ts'],
  'report, recording and their masking': ['main/shell/report.test.ts', 'main/shell/recording.test.ts'],
  'announcements of new versions': ['main/shell/update-signature.test.ts'],
  'headsets and their search for services': ['main/headset'],
  'Win32 nodes, structures and questions': ['main/system/windows/helper-process', 'main/system/windows/adapter/helper-request.test.ts'],
  'sound servers': ['main/system/linux/sound-response.test.ts', 'main/system/linux/pipewire-dump.test.ts', 'main/system/mac'],
  'methods that are reported and kept': ['catalog/methods'],
};

/** Runs of each property. A message on a real bus takes far longer than a function call. */
const RUNS = 100_000;
const RUNS_ON_A_BUS = 1_500;

/** Property tests of one parser. */
interface FuzzRow {
  readonly tests: number;
  readonly runsOfEachProperty: number;
  readonly failed: number;
  readonly seconds: number;
}

/**
 * Runs every property test of the parsers many times. A failure is printed in full with fast-check's seed, so that it can become a separate
 * test.
 */
export async function benchFuzz(): Promise<Record<string, FuzzRow>> {
  const rows: Record<string, FuzzRow> = {};
  const folder = mkdtempSync(join(tmpdir(), 'earshot-fuzz-'));
  for (const [surface, files] of Object.entries(SURFACES)) {
    const onBus = files.some((file) => file.startsWith('e2e/lab'));
    const runs = onBus ? RUNS_ON_A_BUS : RUNS;
    const output = join(folder, 'result.json');
    const args = [
      'vitest',
      'run',
      ...(onBus ? ['--project=lab'] : ['--project=unit', '--project=unit-isolated']),
      '--testTimeout=1500000',
      '--reporter=json',
      `--outputFile=${output}`,
      ...files,
    ];
    const began = performance.now();
    spawnSync('npx', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, EARSHOT_FUZZ_RUNS: String(runs) } });
    const result = JSON.parse(readFileSync(output, 'utf8')) as {
      numTotalTests: number;
      numFailedTests: number;
      testResults: { assertionResults: { status: string; fullName: string; failureMessages: string[] }[] }[];
    };
    for (const { status, fullName, failureMessages } of result.testResults.flatMap(({ assertionResults }) => assertionResults))
      if (status === 'failed') process.stdout.write(`${fullName}\n${failureMessages.join('\n')}\n`);
    rows[surface] = {
      tests: result.numTotalTests,
      runsOfEachProperty: runs,
      failed: result.numFailedTests,
      seconds: Math.round((performance.now() - began) / 1_000),
    };
    process.stdout.write(`${surface}: ${JSON.stringify(rows[surface])}\n`);
  }
  rmSync(folder, { recursive: true });
  return rows;
}
