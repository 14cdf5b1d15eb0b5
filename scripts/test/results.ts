import { relative } from 'node:path';
import { z } from 'zod';
import type { FileResult } from './stage';

const vitestSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      startTime: z.number(),
      endTime: z.number(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

/** Reads the JSON report of vitest. Throws a ZodError if it has another form. */
export function readVitestReport(report: unknown, root: string): FileResult[] {
  return vitestSchema.parse(report).testResults.map(({ name, startTime, endTime, status, assertionResults: tests }) => {
    const failed = tests.filter((test) => test.status === 'failed').length;
    return {
      file: relative(root, name),
      seconds: (endTime - startTime) / 1_000,
      passed: tests.filter((test) => test.status === 'passed').length,
      // A file can fail without a failed test, for example while it is loaded.
      failed: failed === 0 && status === 'failed' ? 1 : failed,
      skipped: tests.filter((test) => test.status !== 'passed' && test.status !== 'failed').map(({ fullName }) => fullName),
    };
  });
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[] | undefined;
  readonly specs: readonly {
    readonly title: string;
    readonly file: string;
    readonly tests: readonly { readonly status: string; readonly results: readonly { readonly duration: number }[] }[];
  }[];
}
const playwrightSuite: z.ZodType<PlaywrightSuite> = z.lazy(() =>
  z.object({
    suites: z.array(playwrightSuite).optional(),
    specs: z.array(
      z.object({
        title: z.string(),
        file: z.string(),
        tests: z.array(z.object({ status: z.string(), results: z.array(z.object({ duration: z.number() })) })),
      }),
    ),
  }),
);
const playwrightSchema = z.object({ suites: z.array(playwrightSuite) });

/** Reads the JSON report of Playwright, whose files are below a folder. Throws a ZodError if it has another form. */
export function readPlaywrightReport(report: unknown, folder: string): FileResult[] {
  const files = new Map<string, { seconds: number; passed: number; failed: number; skipped: string[] }>();
  const visit = (suite: PlaywrightSuite): void => {
    for (const { title, file, tests } of suite.specs) {
      const path = `${folder}/${file}`;
      const sums = files.get(path) ?? { seconds: 0, passed: 0, failed: 0, skipped: [] };
      for (const { status, results } of tests) {
        sums.seconds += results.reduce((sum, { duration }) => sum + duration, 0) / 1_000;
        if (status === 'expected') sums.passed += 1;
        else if (status === 'skipped') sums.skipped.push(title);
        else sums.failed += 1;
      }
      files.set(path, sums);
    }
    for (const inner of suite.suites ?? []) visit(inner);
  };
  for (const suite of playwrightSchema.parse(report).suites) visit(suite);
  return [...files].map(([file, sums]) => ({ file, ...sums }));
}
