import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guid, guidText, propertyKey } from './guid';

test('a GUID lies in memory as Windows has it', () => {
  expect(guid('{00112233-4455-6677-8899-AABBCCDDEEFF}').toString('hex')).toBe('33221100554477668899aabbccddeeff');
});
test('its text and its bytes are the same thing', () => {
  fc.assert(fc.property(fc.uuid(), (text) => guidText(guid(text)) === text));
});
test('a key has its number behind it', () => {
  expect(propertyKey('00000000-0000-0000-0000-000000000000', 15).subarray(16).toString('hex')).toBe('0f000000');
});
test.each(['', 'x', '{00112233-4455-6677-8899-AABBCCDDEEF}'])('%j is no GUID', (text) => {
  expect(() => guid(text)).toThrow(TypeError);
});
test('other lengths have no text', () => {
  expect(guidText(new Uint8Array(15))).toBeNull();
});
