import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * Result of tests of a changed program. Tests that only time out, or programs that don't run at all (`broken`), prove nothing about
 * the tests.
 */
type TestOutcome = 'failed' | 'passed' | 'broken' | 'timeout';

/** Result of a test run, with the name of the first test that counts as failed; null if none does. */
export interface TestRun {
  readonly outcome: TestOutcome;
  readonly failedTest: string | null;
}

/** Result of a command. */
interface CommandResult {
  /** Exit code; null if the command was stopped at its time limit. */
  readonly status: number | null;
  /** Text of both outputs. */
  readonly output: string;
}

const reportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()) })),
    }),
  ),
});

/** Failure of one test, or of a whole file. */
interface Failure {
  readonly test: string;
  readonly message: string;
}

/** Limits of a test run. */
interface TestLimits {
  /** Time limit of the whole run, in ms. */
  readonly runMs: number;
  /** Time limit of one test, in ms. */
  readonly testMs: number;
  /** Number of failures after which the run ends; 0 for no such limit. */
  readonly bail: number;
}

const BROKEN = /\b(?:ReferenceError|SyntaxError|Transform failed|PARSE_ERROR)\b/;
// Vitest's report in JSON gives a timeout the stack of an error that it created before, so its message is missing there.
const TIMED_OUT = /^(?:Error: )?(?:(?:Test|Hook) timed out in \d+ms|STACK_TRACE_ERROR\b)/;
const PROJECTS = ['--project', 'unit', '--project', 'unit-isolated'];
const REPORT = '.test-run.json';

/** Runs these unit tests in a copy of the project. */
export async function runUnitTests(copy: string, files: readonly string[], { runMs, testMs, bail }: TestLimits): Promise<TestRun> {
  const report = join(copy, REPORT);
  rmSync(report, { force: true });
  const limits = ['--bail', String(bail), '--retry', '0', '--testTimeout', String(testMs), '--hookTimeout', String(testMs)];
  const reporters = ['--reporter=json', `--outputFile=${report}`];
  const result = await runCommand(copy, 'npx', ['vitest', 'run', ...PROJECTS, ...limits, ...reporters, ...files], runMs);
  if (result.status === null) return { outcome: 'timeout', failedTest: null };
  if (result.status === 0) return { outcome: 'passed', failedTest: null };
  return judgeFailures(readFailures(report, result.output));
}

/** Judges the failures of a red test run: one that is neither a timeout nor a broken program is enough. Pure. */
export function judgeFailures(failures: readonly Failure[]): TestRun {
  const real = failures.find(({ message }) => !BROKEN.test(message) && !TIMED_OUT.test(message));
  if (real !== undefined) return { outcome: 'failed', failedTest: real.test };
  return { outcome: failures.some(({ message }) => TIMED_OUT.test(message)) ? 'timeout' : 'broken', failedTest: null };
}

/** Returns whether the text of a failed command shows a program that doesn't run at all. */
export function isBroken(output: string): boolean {
  return BROKEN.test(output);
}

function readFailures(report: string, output: string): readonly Failure[] {
  let text: string;
  try {
    text = readFileSync(report, 'utf8');
  } catch {
    return [{ test: 'start of the tests', message: `SyntaxError: no test ran\n${output}` }];
  }
  const failures = reportSchema.parse(JSON.parse(text)).testResults.flatMap(({ name, status, message, assertionResults }): Failure[] => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [{ test: name, message }] : [];
    return failed.map(({ fullName, failureMessages }) => ({ test: `${name}: ${fullName}`, message: failureMessages.join('\n') }));
  });
  // An unhandled rejection fails the run without failing a test.
  return failures.length > 0 ? failures : [{ test: 'unhandled error', message: output }];
}

/** Runs a command, with all processes that it starts, until its time limit in ms. */
export function runCommand(cwd: string, program: string, parameters: readonly string[], limitMs: number): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    // The command has a separate process group, because the workers of a test runner survive its end otherwise.
    const child = spawn(program, parameters, { cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (chunk: Buffer): void => {
      if (output.length < MAX_OUTPUT) output += chunk.toString();
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const kill = (): void => {
      if (child.pid !== undefined) endGroup(child.pid);
    };
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      kill();
    }, limitMs);
    process.once('exit', kill);
    const settle = (work: () => void): void => {
      clearTimeout(timer);
      process.off('exit', kill);
      work();
    };
    child.once('error', (error) => settle(() => reject(error)));
    child.once('close', (status) => settle(() => resolve({ status: late ? null : (status ?? 1), output })));
  });
}

/** Maximum number of kept characters of a command's output. */
const MAX_OUTPUT = 1_000_000;

function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The group has ended already.
  }
}
