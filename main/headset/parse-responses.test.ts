import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  parseBattery,
  parseCodec,
  parseDisconnectResult,
  parseGeneration1Devices,
  parseGeneration2Devices,
  parseMessage,
  parseSetting,
  parseSwitch,
  parseText,
} from './parse-responses';

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));

test.each([
  ['a level', '11 00 64 00', { percent: 100, charging: false }],
  ['one that is being charged', '11 00 32 01', { percent: 50, charging: true }],
  ['a WH-1000XM4 that reports f0', '11 00 64 f0', { percent: 100, charging: null }],
  ['no reading', '11 00 00 00', null],
  ['more than full', '11 00 ff 00', null],
  ['nothing', '11 00', null],
])('parses the battery: %s', (_what, payload, expected) => {
  expect(parseBattery(bytes(payload), 2)).toEqual(expected);
});
test('returns codecs by number and null for unknown ones', () => {
  expect(['01', '02', '10', '30', '00', 'ff', '77'].map((number) => parseCodec(bytes(`19 00 ${number}`)))).toEqual([
    'SBC',
    'AAC',
    'LDAC',
    'LC3',
    null,
    null,
    null,
  ]);
});
test('reads 0 as on for a switch of generation 2', () => {
  expect(['d7 d2 00 00', 'd7 d2 00 01', 'd7 d2 00 02', 'd7 d2 01 00', 'd7 d2 00'].map((payload) => parseSwitch(bytes(payload)))).toEqual([
    true,
    false,
    null,
    null,
    null,
  ]);
});
test('reads the number and kind of a message', () => {
  expect(['99 00 07 01', '99 00 70 00', '99 00', '98 00 07 01', 'd9 d2 00 00'].map((payload) => parseMessage(bytes(payload)))).toEqual([
    { number: 7, needsConfirmation: true },
    { number: 0x70, needsConfirmation: false },
    null,
    null,
    null,
  ]);
  expect(parseMessage(null)).toBeNull();
});
test('reads the result of a disconnection by address', () => {
  const [one, other] = ['AA:BB:CC:00:00:01', 'AA:BB:CC:00:00:02'];
  const createResponse = (result: number, address = one): Uint8Array => Uint8Array.from([0x3d, 2, 0, result, ...Buffer.from(address)]);
  expect([0, 1, 2, 3, 0x10, 0xff].map((result) => parseDisconnectResult(createResponse(result), one))).toEqual([
    'done',
    'refused',
    'in-progress',
    'busy',
    'refused',
    'refused',
  ]);
  // These payloads are about another device, contain no result, or are empty.
  expect([
    parseDisconnectResult(createResponse(0, other), one),
    parseDisconnectResult(bytes('3d 02 00'), one),
    parseDisconnectResult(null, one),
  ]).toEqual(['in-progress', 'in-progress', 'unconfirmed']);
});
describe('hostile responses', () => {
  test('ignores a length beyond the end', () => {
    expect(parseText(bytes('05 01 ff 41'))).toBeNull();
    expect(parseGeneration1Devices(bytes('37 01 ff'))).toBeNull();
    expect(parseSetting(bytes('d1 d2 00 00 ff 41'))).toBeNull();
  });
  test('makes a hostile name harmless', () => {
    const name = Buffer.from('a\u202eb');
    expect(parseText(Uint8Array.from([5, 1, name.length, ...name]))).toBe('a b');
  });
  test('never throws for any payload', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (payload) => {
        for (const read of [parseText, parseCodec, parseSetting, parseSwitch]) read(payload);
        for (const devices of [parseGeneration1Devices(payload), parseGeneration2Devices(payload)])
          for (const { address } of devices ?? []) expect(address).toMatch(/^([0-9A-F]{2}:){5}[0-9A-F]{2}$/);
      }),
    );
  });
});
