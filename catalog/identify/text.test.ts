import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_NAME_LENGTH, safeName } from './text';

test.each([
  ['WH-1000XM4', 'WH-1000XM4'],
  ['  WH\t1000  ', 'WH 1000'],
  ['evil\u202etxt.exe', 'evil txt.exe'],
  ['a\u0000b\u200bc', 'a b c'],
  ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ['\ud800x', '\ufffdx'],
  ['\u2066\u200f', null],
  ['', null],
  [42, null],
])('%j -> %j', (raw, wanted) => expect(safeName(raw)).toBe(wanted));

test('no name is longer than the limit, hides characters or is empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (raw) => {
      const name = safeName(raw);
      if (name === null) return;
      expect([...name].length).toBeLessThanOrEqual(MAX_NAME_LENGTH);
      expect(name).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069]/);
      expect(name.trim()).toBe(name);
      expect(name).not.toBe('');
    }),
  );
});
