import { expect, test } from 'vitest';
import { findQuickFix } from './quick-fix';

test('offers to remove a device that can type', () => {
  expect(findQuickFix({ id: 'foreign-services' }, new Set(['connect', 'remove', 'fix']))).toBe('remove');
  expect(findQuickFix({ id: 'foreign-services' }, new Set(['connect']))).toBeNull();
});
