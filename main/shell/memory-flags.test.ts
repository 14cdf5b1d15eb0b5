import { expect, test, vi } from 'vitest';

const setFlagsFromString = vi.hoisted(() => vi.fn());
vi.mock('node:v8', () => ({ setFlagsFromString }));
const { limitMemory } = await import('./memory-flags');

test('keeps the space for new objects small', () => {
  limitMemory();
  expect(setFlagsFromString.mock.calls).toEqual([['--semi-space-growth-factor=1']]);
});
