import { expect, test } from 'vitest';
import { findQuickFix } from './quick-fix';

test('offers to remove a device that can type', () => {
  expect(findQuickFix({ id: 'foreign-services' }, new Set(['connect', 'remove', 'fix']))).toBe('remove');
  expect(findQuickFix({ id: 'foreign-services' }, new Set(['connect']))).toBeNull();
});

test('opens settings for a permission only where they exist', () => {
  expect(findQuickFix({ id: 'no-permission' }, new Set(['permission-settings']))).toBe('permission-settings');
  expect(findQuickFix({ id: 'no-permission' }, new Set(['power-on']))).toBeNull();
  expect(findQuickFix({ id: 'bluetooth-off' }, new Set())).toBe('bluetooth-settings');
  expect(findQuickFix({ id: 'volume-low' }, new Set())).toBe('sound-settings');
});
