import { expect, test } from 'vitest';
import { Backoff } from './backoff';

test('doubles waits up to the maximum and then restarts', () => {
  const backoff = new Backoff(500, 3_000);
  expect([1, 2, 3, 4, 5].map(() => backoff.next())).toEqual([500, 1_000, 2_000, 3_000, 3_000]);
  expect(backoff.failures).toBe(5);
  backoff.reset();
  expect({ failures: backoff.failures, wait: backoff.next() }).toEqual({ failures: 0, wait: 500 });
});
