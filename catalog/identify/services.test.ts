import { describe, expect, test } from 'vitest';
import { findExtraServices, isHeadphoneService } from './services';

const full = (short: string) => `0000${short}-0000-1000-8000-00805f9b34fb`;

describe('services of headphones', () => {
  // The services are those that BlueZ printed for a WH-1000XM4 and a WH-XB900N (docs/sources.md).
  const real = ['1108', '110b', '110c', '110d', '110e', '110f', '111e', '1131', '1200', '1800', '1801', 'fe03'].map(full);
  test('finds nothing extra on a WH-1000XM4', () => {
    expect(findExtraServices([...real, '00000000-deca-fade-deca-deafdecacaff', '96cc203e-5068-46ad-b32d-e316f5e069ba'])).toEqual([]);
  });
  test.each([
    ['1124', 'input'],
    ['1812', 'input'],
    ['1116', 'network'],
    ['1105', 'files'],
    ['112d', 'sim'],
    ['1103', 'modem'],
  ])('finds %s as %s', (short, kind) => {
    expect(findExtraServices([...real, full(short).toUpperCase()])).toEqual([kind]);
    expect(isHeadphoneService(full(short))).toBe(false);
  });
  test('accepts sound, control, battery and Sony’s own services', () => {
    for (const short of ['110b', '111e', '110e', '180f', '1850']) expect(isHeadphoneService(full(short))).toBe(true);
    expect(isHeadphoneService('956C7B26-D49A-4BA8-B03F-B17D393CB6E2')).toBe(true);
    for (const other of [full('1101'), full('1200'), '', 'x', '00000000-deca-fade-deca-deafdecacaff'])
      expect(isHeadphoneService(other)).toBe(false);
  });
});
