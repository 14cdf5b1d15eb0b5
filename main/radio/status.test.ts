import { expect, test } from 'vitest';
import { hasRawCapability } from './status';

test('the raw capability is read from the process status, and a missing file means none', () => {
  expect(hasRawCapability('/nonexistent')).toBe(false);
});
