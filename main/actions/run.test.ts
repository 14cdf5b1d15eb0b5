import { expect, test } from 'vitest';
import { requireRecord, requireSound } from './run';

test('reports a system without sound actions as a fault', () => {
  expect(() => requireSound(null)).toThrow(expect.objectContaining({ reason: 'internal' }));
});

test('fails as gone without a record of the system', () => {
  expect(() => requireRecord(null)).toThrow(expect.objectContaining({ reason: 'gone' }));
});
