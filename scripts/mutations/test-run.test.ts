import { expect, test } from 'vitest';
import { isBroken, judgeFailures, runCommand } from './test-run';

const assertion = { test: 'a', message: 'AssertionError: expected 1 to be 2' };
const late = { test: 'b', message: 'Error: Test timed out in 30000ms.\nIf this is a long-running test, …' };
const unnamed = { test: 'f', message: 'Error: STACK_TRACE_ERROR\n    at task (runner.js:1:1)' };
const broken = { test: 'c', message: 'ReferenceError: complete is not defined\n    at formatLine' };

test.each([
  ['an assertion', [assertion], { outcome: 'failed', failedTest: 'a' }],
  ['an assertion among timeouts', [late, assertion], { outcome: 'failed', failedTest: 'a' }],
  ['another error', [{ test: 'd', message: 'TypeError: x is null' }], { outcome: 'failed', failedTest: 'd' }],
  ['a timeout without its message', [unnamed], { outcome: 'timeout', failedTest: null }],
  ['timeouts alone', [late, late], { outcome: 'timeout', failedTest: null }],
  ['a program that does not run', [broken], { outcome: 'broken', failedTest: null }],
  [
    'a program that does not parse',
    [{ test: 'e', message: 'Error: Transform failed with 1 error' }],
    { outcome: 'broken', failedTest: null },
  ],
] as const)('judges failures: %s', (_, failures, run) => {
  expect(judgeFailures(failures)).toEqual(run);
});

test('recognizes a program that does not run by its output', () => {
  expect([isBroken('1 failed\nReferenceError: x is not defined'), isBroken('1 failed')]).toEqual([true, false]);
});

test('returns the exit code and the text of a command', async () => {
  expect(await runCommand('/', process.execPath, ['-e', 'console.log(1); console.error(2); process.exit(3)'], 60_000)).toEqual({
    status: 3,
    output: expect.stringMatching(/1[\s\S]*2|2[\s\S]*1/),
  });
});

test('ends a command with all processes at its limit', async () => {
  // The shell's child keeps the outputs open, so the command ends only after both have ended.
  const { status } = await runCommand('/', 'sh', ['-c', `"${process.execPath}" -e "setInterval(() => {}, 1000)"; true`], 500);
  expect(status).toBeNull();
});
