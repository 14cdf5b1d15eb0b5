import { expect, test } from 'vitest';
import { mendOf } from './mend';

test('offers to remove a device that can type', () => {
  expect(mendOf({ id: 'foreign-services' }, new Set(['connect', 'remove', 'fix']))).toBe('remove');
  expect(mendOf({ id: 'foreign-services' }, new Set(['connect']))).toBeNull();
});
