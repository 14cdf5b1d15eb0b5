import { spawn } from 'node:child_process';

/** Result of one test file, as its runner reports it. */
export interface FileResult {
  /** Path from the root of the project. */
  readonly file: string;
  readonly seconds: number;
  readonly passed: number;
  readonly failed: number;
  /** Names of the skipped tests; the reason is in the runner's own output. */
  readonly skipped: readonly string[];
}

/** Part of a test run: a command, and the reader of its results. */
export interface Stage {
  readonly name: string;
  readonly command: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Reads the results after the command has ended; absent if the command runs no tests. */
  readonly readResults?: () => readonly FileResult[];
}

/** Result of a stage. */
export interface StageResult {
  readonly name: string;
  readonly seconds: number;
  readonly succeeded: boolean;
  readonly files: readonly FileResult[];
}

/** Runs a stage. Prints its output while it runs, or after it has ended if another stage prints at the same time. */
export async function runStage(stage: Stage, output: 'live' | 'collected'): Promise<StageResult> {
  const begun = performance.now();
  const child = spawn('sh', ['-c', `exec 2>&1; ${stage.command}`], {
    stdio: ['ignore', output === 'live' ? 'inherit' : 'pipe', 'inherit'],
    env: { ...process.env, ...stage.env },
  });
  let text = '';
  child.stdout?.on('data', (chunk) => {
    text += String(chunk);
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (output === 'collected') process.stdout.write(`\n== ${stage.name} has ended\n${text}\n`);
  const files = readSafely(stage);
  return {
    name: stage.name,
    seconds: (performance.now() - begun) / 1_000,
    // A runner that succeeds without results has run no test.
    succeeded: code === 0 && (stage.readResults === undefined || files.length > 0),
    files,
  };
}

function readSafely({ name, readResults }: Stage): readonly FileResult[] {
  try {
    return readResults?.() ?? [];
  } catch (error) {
    process.stdout.write(`no results of ${name}: ${String(error)}\n`);
    return [];
  }
}
