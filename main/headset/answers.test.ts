import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { batteryAt, codecOf, devices1, devices2, settingOf, switchOf, textOf } from './answers';

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));

test.each([
  ['a level', '11 00 64 00', { percent: 100, charging: false }],
  ['one that is being charged', '11 00 32 01', { percent: 50, charging: true }],
  ['a WH-1000XM4 that says f0', '11 00 64 f0', { percent: 100, charging: null }],
  ['no reading', '11 00 00 00', null],
  ['more than full', '11 00 ff 00', null],
  ['nothing', '11 00', null],
])('battery: %s', (_what, payload, expected) => {
  expect(batteryAt(bytes(payload), 2)).toEqual(expected);
});
test('codecs by their number; undecided, other and unknown ones are none', () => {
  expect(['01', '02', '10', '30', '00', 'ff', '77'].map((number) => codecOf(bytes(`19 00 ${number}`)))).toEqual([
    'SBC',
    'AAC',
    'LDAC',
    'LC3',
    null,
    null,
    null,
  ]);
});
test('a switch of generation 2 is on at 0', () => {
  expect(['d7 d2 00 00', 'd7 d2 00 01', 'd7 d2 00 02', 'd7 d2 01 00', 'd7 d2 00'].map((payload) => switchOf(bytes(payload)))).toEqual([
    true,
    false,
    null,
    null,
    null,
  ]);
});
describe('hostile answers', () => {
  test('a length beyond the end is nothing', () => {
    expect(textOf(bytes('05 01 ff 41'))).toBeNull();
    expect(devices1(bytes('37 01 ff'))).toBeNull();
    expect(settingOf(bytes('d1 d2 00 00 ff 41'))).toBeNull();
  });
  test('a name from the other side is harmless', () => {
    const name = Buffer.from('a\u202eb');
    expect(textOf(Uint8Array.from([5, 1, name.length, ...name]))).toBe('a b');
  });
  test('anything at all breaks nothing, and devices have addresses', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (payload) => {
        for (const read of [textOf, codecOf, settingOf, switchOf]) read(payload);
        for (const devices of [devices1(payload), devices2(payload)])
          for (const { address } of devices ?? []) expect(address).toMatch(/^([0-9A-F]{2}:){5}[0-9A-F]{2}$/);
      }),
    );
  });
});
