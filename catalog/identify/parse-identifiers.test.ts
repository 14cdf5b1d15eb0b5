import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isHeadsetClass } from './class-of-device';
import { identify } from './identify';
import { IdentifiersError, parseIdentifiers } from './parse-identifiers';

describe('class of device', () => {
  test.each([
    ['wearable headset, like every known Sony headset', 0x240404, true],
    ['headphones', 0x240418, true],
    ['hands-free', 0x240408, true],
    ['nothing', 0, true],
    ['loudspeaker', 0x240414, false],
    ['smartphone', 0x5a020c, false],
    ['gamepad', 0x002508, false],
    ['television', 0x08043c, false],
    ['computer', 0x6c010c, false],
  ])('parses %s', (_, given, headset) => {
    expect(isHeadsetClass(given)).toBe(headset);
  });
  test('rejects a keypad and trusts an id over a class', () => {
    expect(identify({ names: ['WH-1000XM4'], classOfDevice: 0x002508 }).kind).toBe('other');
    expect(identify({ modalias: 'usb:v054Cp0D58d0452', classOfDevice: 0x002508 })).toMatchObject({
      modelId: 'wh-1000xm4',
      confidence: 'certain',
    });
  });
});

test('recognizes nameless headphones by Sony’s control service', () => {
  expect(identify({ uuids: ['956C7B26-D49A-4BA8-B03F-B17D393CB6E2'] })).toMatchObject({
    kind: 'sony-headphones',
    reasons: [{ kind: 'sony-service' }],
  });
  expect(identify({ uuids: ['0000110b-0000-1000-8000-00805f9b34fb'] }).kind).toBe('other');
});

describe('written identifiers', () => {
  test('accepts manufacturer data with and without the company id', () => {
    const bare = parseIdentifiers({ manufacturerData: '04:00 01 31' });
    expect(parseIdentifiers({ manufacturerData: '0x2d0104000131' })).toEqual(bare);
    expect(bare.sonyData).toEqual(Uint8Array.of(4, 0, 1, 0x31));
  });
  test.each([
    ['fastPair', 'xyz', 'fastPair: must be hex bytes'],
    ['fastPair', '123', 'fastPair: must be hex bytes'],
    ['manufacturerData', 7, 'manufacturerData: must be text'],
    ['class', 'banana', 'class: must be a 24-bit number'],
    ['class', 2 ** 24, 'class: must be a 24-bit number'],
    ['class', '', 'class: must be a 24-bit number'],
    ['name', ['WH-1000XM4'], 'name: must be text'],
  ])('refuses %s %j and names the field', (field, value, message) => {
    expect(() => parseIdentifiers({ [field]: value })).toThrow(message);
  });
  test('refuses every other value with its error class', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('name', 'modalias', 'fastPair', 'manufacturerData', 'class'), fc.anything()), (given) => {
        try {
          expect(identify(parseIdentifiers(given)).kind).toBeTypeOf('string');
        } catch (error) {
          expect(error).toBeInstanceOf(IdentifiersError);
        }
      }),
    );
  });
});
