import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanName, MAX_NAME_LENGTH } from './text';

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
  // A name of invisible characters alone is empty: tags, variation selectors, fillers, the Braille blank.
  ['\u{e0041}\u{e0042}', null],
  ['\u{e0100}\u034f\u17b4\u180b\u{1d173}', null],
  ['\u2800\uffa0\u3164', null],
  [`a${'\u0301'.repeat(60)}b`, 'a\u0301\u0301b'],
])('cleans %j to %j', (raw, wanted) => expect(cleanName(raw)).toBe(wanted));

test.each([
  ['as long as a name may be', 'x'.repeat(MAX_NAME_LENGTH), 'x'.repeat(MAX_NAME_LENGTH)],
  ['one more', 'x'.repeat(MAX_NAME_LENGTH + 1), `${'x'.repeat(MAX_NAME_LENGTH - 1)}…`],
  ['counted in characters', '🎧'.repeat(1_000), `${'🎧'.repeat(MAX_NAME_LENGTH - 1)}…`],
])('keeps a name %s', (_, raw, wanted) => expect(cleanName(raw)).toBe(wanted));

test('never exceeds the limit or hides characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2_000, size: 'max' }), (raw) => {
      const name = cleanName(raw);
      if (name === null) return;
      expect([...name].length).toBeLessThanOrEqual(MAX_NAME_LENGTH);
      expect(name).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\u2800\uffa0]|\p{M}{3}/u);
      expect(name.trim()).toBe(name);
      expect(name).not.toBe('');
    }),
  );
});
