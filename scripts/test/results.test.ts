import { describe, expect, test } from 'vitest';
import { formatReport } from './report';
import { readPlaywrightReport, readVitestReport } from './results';

describe('readVitestReport', () => {
  const file = { name: '/p/main/a.test.ts', startTime: 1_000, endTime: 3_500, status: 'passed' };
  const named = (status: string) => ({ fullName: `a ${status}`, status });

  test('sums up the tests of a file', () => {
    const assertionResults = ['passed', 'passed', 'failed', 'pending'].map(named);
    expect(readVitestReport({ testResults: [{ ...file, assertionResults }] }, '/p')).toEqual([
      { file: 'main/a.test.ts', seconds: 2.5, passed: 2, failed: 1, skipped: ['a pending'] },
    ]);
  });

  test('counts a file that fails without a failed test', () => {
    expect(readVitestReport({ testResults: [{ ...file, status: 'failed', assertionResults: [] }] }, '/p')).toMatchObject([{ failed: 1 }]);
  });

  test('throws if the report has another form', () => {
    expect(() => readVitestReport({ tests: 3 }, '/p')).toThrow();
  });
});

describe('readPlaywrightReport', () => {
  test('sums up the tests of a file in nested suites', () => {
    const spec = (title: string, status: string, duration: number) => ({
      title,
      file: 'a.spec.ts',
      tests: [{ status, results: [{ duration }] }],
    });
    const report = {
      suites: [{ specs: [spec('one', 'expected', 500)], suites: [{ specs: [spec('two', 'skipped', 0), spec('three', 'flaky', 1_000)] }] }],
    };
    expect(readPlaywrightReport(report, 'e2e')).toEqual([{ file: 'e2e/a.spec.ts', seconds: 1.5, passed: 1, failed: 1, skipped: ['two'] }]);
  });
});

describe('formatReport', () => {
  const files = [{ file: 'e2e/x.spec.ts', seconds: 9, passed: 3, failed: 1, skipped: ['needs a Mac'] }];
  const report = (slowness: number) => formatReport([{ name: 'lab', seconds: 400, succeeded: true, files }], 400, slowness);

  test('ends with the sums in one line', () => {
    expect(report(1).trimEnd().split('\n').at(-1)).toBe('3 passed, 1 failed, 1 skipped');
  });

  test('names each skipped test', () => {
    expect(report(1)).toContain('skipped: e2e/x.spec.ts: needs a Mac');
  });

  test('marks stages over their budget, unless the computer is slower', () => {
    expect(report(1)).toMatch(/^lab .* over its budget$/m);
    expect(report(2)).not.toContain('over its budget');
  });
});
