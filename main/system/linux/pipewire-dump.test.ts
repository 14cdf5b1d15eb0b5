import { describe, expect, test } from 'vitest';
import { parseDump } from './pipewire-dump';

/** Prints an array as `pw-dump` does: indented, with its brackets at the start of a line. */
function print(objects: readonly object[]): string {
  return `${JSON.stringify(objects, null, 2)}\n`;
}

describe('parseDump', () => {
  test('returns the objects of one array', () => {
    expect(parseDump(print([{ id: 1 }, { id: 2, list: [1, [2]] }]))).toEqual([{ id: 1 }, { id: 2, list: [1, [2]] }]);
  });

  // On a busy computer PipeWire's objects change while pw-dump prints them.
  test('takes the newer version of an object printed twice', () => {
    expect(parseDump(print([{ id: 1, info: 'old' }, { id: 2 }]) + print([{ id: 1, info: 'new' }]))).toEqual([
      { id: 2 },
      { id: 1, info: 'new' },
    ]);
  });

  test('keeps objects without an id', () => {
    expect(parseDump(print([{ type: 'a' }, { type: 'b' }]))).toEqual([{ type: 'a' }, { type: 'b' }]);
  });

  test.each(['', '[', 'error: connection refused'])('throws on %j', (printed) => {
    expect(() => parseDump(printed)).toThrow(SyntaxError);
  });
});
