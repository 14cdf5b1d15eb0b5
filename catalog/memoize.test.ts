import { expect, test, vi } from 'vitest';
import { memoize } from './memoize';

test('computes each result once', () => {
  const compute = vi.fn((key: number) => `text ${key}`);
  const read = memoize(compute, 2);
  expect([1, 2, 1, 2].map(read)).toEqual(['text 1', 'text 2', 'text 1', 'text 2']);
  expect(compute).toHaveBeenCalledTimes(2);
});

test('drops all results at its limit', () => {
  const compute = vi.fn((key: number) => `text ${key}`);
  const read = memoize(compute, 2);
  for (const key of [1, 2, 3, 3, 1, 2]) read(key);
  expect(compute.mock.calls.map(([key]) => key)).toEqual([1, 2, 3, 1, 2]);
});
