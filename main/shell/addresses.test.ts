import { expect, test } from 'vitest';
import { replaceAddresses } from './addresses';

/** Replaces each address in a text by another one, in the format of the first. */
const replaceAll = (text: string) => replaceAddresses(text, ({ write }) => write('AABBCCDDEEFF'));

test.each([
  ['94:DB:56:10:20:30', 'AA:BB:CC:DD:EE:FF'],
  ['94:db:56:10:20:30', 'aa:bb:cc:dd:ee:ff'],
  ['0x94,0xDB,0x56,0x10,0x20,0x30', '0xAA,0xBB,0xCC,0xDD,0xEE,0xFF'],
  ['94%3ADB%3A56%3A10%3A20%3A30', 'AA%3ABB%3ACC%3ADD%3AEE%3AFF'],
  ['[148,219,86,16,32,255]', '[170,187,204,221,238,255]'],
  ['163669762646064', '187723572702975'],
  ['281474976710655', '187723572702975'],
])('writes another address in the format of %s', (text, other) => {
  expect(replaceAll(`(${text})`)).toBe(`(${other})`);
});

test.each([
  '281474976710656',
  '999999999999999',
  '[1,2,3,4,5,256]',
  '00000000-0000-0000-0000-000000000000',
  '00000000-0000-0000-ffff-ffffffffffff',
])('keeps %s, which no device has', (text) => {
  expect(replaceAll(`(${text})`)).toBe(`(${text})`);
});
