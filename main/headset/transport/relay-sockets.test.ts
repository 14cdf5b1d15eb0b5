import { expect, test } from 'vitest';
import { findLabRelay } from './relay-sockets';

test.each([
  ['4711', false, 4711],
  ['4711', true, null],
  ['0', false, null],
  ['x', false, null],
  ['70000', false, null],
  [undefined, false, null],
] as const)('selects the lab’s relay for %s, packaged %s: %s', (port, packaged, wanted) => {
  expect(findLabRelay({ EARSHOT_LAB_STREAMS: port }, packaged)).toBe(wanted);
});
