import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeGuid, encodePropertyKey, formatGuid } from './guid';

test('encodes a GUID as Windows does', () => {
  expect(encodeGuid('{00112233-4455-6677-8899-AABBCCDDEEFF}').toString('hex')).toBe('33221100554477668899aabbccddeeff');
});
test('converts between text and bytes', () => {
  fc.assert(fc.property(fc.uuid(), (text) => formatGuid(encodeGuid(text)) === text));
});
test('appends the number of a key', () => {
  expect(encodePropertyKey('00000000-0000-0000-0000-000000000000', 15).subarray(16).toString('hex')).toBe('0f000000');
});
test.each(['', 'x', '{00112233-4455-6677-8899-AABBCCDDEEF}'])('rejects %j', (text) => {
  expect(() => encodeGuid(text)).toThrow(TypeError);
});
test('returns null for other lengths', () => {
  expect(formatGuid(new Uint8Array(15))).toBeNull();
});
