import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findRelatedTests, readImporters } from './related-tests';

test('finds direct and indirect tests, the nearest first', () => {
  const importers = new Map([
    ['main/a/x.ts', ['main/b/x.test.ts', 'main/a/y.ts', 'main/a/x.test.ts', 'e2e/x.spec.ts']],
    ['main/a/y.ts', ['main/a/y.test.ts', 'main/a/x.ts', 'main/a/x.test.ts']],
  ]);
  expect(findRelatedTests(importers, 'main/a/x.ts')).toEqual(['main/a/x.test.ts', 'main/b/x.test.ts', 'main/a/y.test.ts']);
  expect(findRelatedTests(importers, 'main/a/z.ts')).toEqual([]);
});

test('reads the importers of a file, except for types', () => {
  const importers = readImporters(join(import.meta.dirname, '../..'), ['main/actions']);
  expect(importers.get('main/actions/outcome.ts')).toEqual([
    'main/actions/action-view.test.ts',
    'main/actions/outcome.test.ts',
    'main/actions/runner.test.ts',
    'main/actions/runner.ts',
  ]);
  expect(importers.get('main/actions/run.ts')).not.toContain('main/actions/runner.test.ts');
});
