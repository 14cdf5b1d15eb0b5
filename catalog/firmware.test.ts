import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSaferFirmware, getFirmware, listSecurityQuirks, parseFirmware } from './firmware';
import { BLANK_RECORD } from './identify/system-record';
import { createMessage } from './messages/message';
import { createTranslator } from './messages/translator';
import { findModel, models } from './models/index';

describe('firmware', () => {
  test.each([
    // The texts are from macOS, in owners' reports of a WH-1000XM5, WH-1000XM3, WF-1000XM3 and, in the older form, a WH-1000XM4.
    ['1.1.3', '1.1.3'],
    ['4.5.2', '4.5.2'],
    ['3.1.2', '3.1.2'],
    ['0x0251', '2.5.1'],
    // BlueZ's Device ID has the same version.
    ['0452', '4.5.2'],
    ['1000', '10.0.0'],
    ['0000', null],
    ['0x0A51', null],
    ['1', null],
    ['1.2.3.4.5', null],
    ['1.2.3\u202e', null],
    ['<b>1.2</b>', null],
    [251, null],
    [null, null],
    [undefined, null],
  ] as const)('parses %j as %j', (raw, version) => {
    expect(parseFirmware(raw)).toBe(version);
  });
  test('returns null or numbers with dots for any text', () => {
    fc.assert(fc.property(fc.anything(), (raw) => /^(null|\d+(\.\d+)+)$/.test(String(parseFirmware(raw)))));
    fc.assert(fc.property(fc.stringMatching(/^[0-9x.A-F]{0,12}$/), (raw) => /^(null|\d+(\.\d+)+)$/.test(String(parseFirmware(raw)))));
  });
  test('prefers the system’s version to a proven Device ID', () => {
    const of = (known: object, model = 'wh-1000xm4') => getFirmware({ ...BLANK_RECORD, ...known }, findModel(model));
    expect(of({ modalias: 'usb:v054Cp0D58d0251' })).toBe('2.5.1');
    expect(of({ modalias: 'usb:v054Cp0D58d0000', firmware: '2.5.1' })).toBe('2.5.1');
    expect(of({ modalias: 'usb:v054Cp0D58d0251', firmware: null })).toBe('2.5.1');
    expect(of({ modalias: 'usb:v054Cp0E63d0610' }, 'wf-1000xm5')).toBe('6.1.0');
    expect(of({ modalias: 'usb:v054Cp0EADd1000' }, 'wh-ch520')).toBeNull();
    expect(of({ modalias: 'usb:v054Cp0EADd1000', firmware: '1.2.0' }, 'wh-ch520')).toBe('1.2.0');
    expect(of({ modalias: 'usb:v046Dp0D58d0251' })).toBeNull();
    expect(of({ modalias: 'nonsense' })).toBeNull();
    expect(of({})).toBeNull();
  });
});

test.each([
  ['wh-1000xm4', '2.5.1', '2.9.0'],
  ['wh-1000xm4', '2.8.9', '2.9.0'],
  ['wh-1000xm4', '2.9.0', null],
  ['wh-1000xm4', '2.9', null],
  ['wh-1000xm4', '2.10.0', null],
  ['wh-1000xm4', '3.0.0', null],
  ['wh-1000xm4', null, null],
  ['wh-1000xm5', '2.4.0', '2.4.1'],
  ['wh-1000xm5', '2.4.1', null],
  // No flaw of this version is known.
  ['wh-ch720n', '1.0.0', null],
] as const)('returns safe version of %s with %s: %j', (id, version, safe) => {
  expect(findSaferFirmware(findModel(id), version)).toBe(safe);
});

describe('models that public advisories name', () => {
  // The names are those of the advisories, with our ids.
  const airoha = {
    'CH-720N': 'wh-ch720n',
    'Link Buds S': 'wf-ls900n',
    'ULT Wear': 'wh-ult900n',
    'WF-1000XM3': 'wf-1000xm3',
    'WF-1000XM4': 'wf-1000xm4',
    'WF-1000XM5': 'wf-1000xm5',
    'WF-C500': 'wf-c500',
    'WF-C510-GFP': 'wf-c510',
    'WH-1000XM4': 'wh-1000xm4',
    'WH-1000XM5': 'wh-1000xm5',
    'WH-1000XM6': 'wh-1000xm6',
    'WH-CH520': 'wh-ch520',
    'WH-XB910N': 'wh-xb910n',
    'WI-C100': 'wi-c100',
  };
  const whisperPair = ['wf-1000xm5', 'wh-1000xm4', 'wh-1000xm5', 'wh-1000xm6', 'wh-ch720n'];
  const named = (quirk: string) => models.filter(({ quirks }) => quirks.some(({ id }) => id === quirk)).map(({ id }) => id);
  test('has all of CVE-2025-20700 to 20702, and no other', () => {
    expect(named('airoha-2025').sort()).toEqual(Object.values(airoha).sort());
  });
  test('has all of CVE-2025-36911, and no other', () => {
    expect(named('whisperpair-2026').sort()).toEqual(whisperPair.sort());
  });
  test.each([...new Set([...Object.values(airoha), ...whisperPair])])('never leaves %s without a safe version or a hint', (id) => {
    const found = listSecurityQuirks(findModel(id));
    expect(found.length).toBeGreaterThan(0);
    for (const { id: quirk, detail, sources } of found) {
      expect(sources.every((source) => source.startsWith('https://'))).toBe(true);
      if (detail === undefined)
        expect(createTranslator('en')(createMessage(`quirk.${quirk}`, { detail: '' }))).toContain(
          'Sound Connect app shows the installed version',
        );
      else expect(parseFirmware(detail)).toBe(detail);
    }
  });
  test('never calls a version unsafe without a source', () => {
    expect(findSaferFirmware(findModel('wh-1000xm6'), '1.0.0')).toBeNull();
    expect(findSaferFirmware(findModel('wf-c510'), '1.0.0')).toBeNull();
  });
});
