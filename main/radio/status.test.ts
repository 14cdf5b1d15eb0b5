import { expect, test } from 'vitest';
import { hasRawCapability } from './status';

test('reads the raw capability from the process status', () => {
  expect(hasRawCapability('/nonexistent')).toBe(false);
});
