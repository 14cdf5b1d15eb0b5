import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identifyRecord } from '../../../../catalog/identify/identify-advertisement';
import { carriesSound, isPairedForLeAudioOnly } from '../../../../catalog/identify/le-audio';
import { A2DP, CLASSIC, HFP } from './testing/device-ids';
import { readWindowsResponse } from './windows-response';

// The ids are as Windows wrote them (nikvoronin/Xm4Battery; a native LDAC driver's notes). Addresses are shortened.
const LOCAL = String.raw`BTHENUM\{0000111e-0000-1000-8000-00805f9b34fb}_LOCALMFG&005d\7&2a8b8e3b&0&38184C001122_C00000000`;
const LE = String.raw`BTHLE\DEV_D4F1B2001122\8&2a1b3c4d&0&D4F1B2001122`;

describe('the response of Windows', () => {
  const device = { id: CLASSIC, name: 'WH-1000XM4', connected: true, flags: 0x4029, classOfDevice: 0x240404 };
  test('reads model, profiles and battery of connected headphones', () => {
    const { status, records } = readWindowsResponse({ devices: [device], services: [A2DP, HFP], batteries: [{ node: HFP, percent: 70 }] });
    // Without the Windows Runtime, the radio reports whether Bluetooth is on.
    expect(status).toBeNull();
    expect(records).toMatchObject([
      { address: 'F8:4E:17:00:11:22', paired: true, connected: true, soundProfiles: ['a2dp', 'hfp'], battery: 70 },
    ]);
    expect(records.map(identifyRecord)).toMatchObject([{ modelId: 'wh-1000xm4', confidence: 'certain' }]);
  });
  test('reads a service whose id ends without “_C”', () => {
    const id = String.raw`BTHENUM\{0000110b-0000-1000-8000-00805f9b34fb}_LOCALMFG&0000\7&2a6bb6b&0&F84E17001122_00000000`;
    expect(readWindowsResponse({ devices: [device], services: [id] }).records).toMatchObject([{ soundProfiles: ['a2dp'] }]);
  });
  test('reads the battery of an LE device at the device', () => {
    const { records } = readWindowsResponse({
      devices: [{ id: LE, name: 'LE_WH-1000XM4', connected: true }],
      batteries: [{ node: LE, percent: 55 }],
    });
    expect(records).toMatchObject([{ address: 'D4:F1:B2:00:11:22', battery: 55 }]);
  });
  test('decides the connection by the property, not by “OK”', () => {
    const away = readWindowsResponse({ devices: { ...device, connected: false }, services: HFP, batteries: { node: HFP, percent: 70 } });
    expect(away.records).toMatchObject([{ paired: true, connected: false, battery: null, soundProfiles: null }]);
  });
  test('decides by the flags without that property', () => {
    const connected = (row: object) => readWindowsResponse({ devices: [{ id: CLASSIC, name: 'x', ...row }] }).records[0]?.connected;
    expect([connected({ flags: 0x28 }), connected({ flags: 0x8 }), connected({})]).toEqual([true, false, false]);
  });
  test('treats an LE node as the LE_ entry', () => {
    const { records } = readWindowsResponse({ devices: [{ id: LE, name: 'LE_WH-1000XM4', flags: 0x1018000 }] });
    expect(records).toMatchObject([{ paired: true, connected: true, classOfDevice: null }]);
    expect(records.map(carriesSound)).toEqual([false]);
  });
  test('reads services of a node without USB ids', () => {
    const row = { id: String.raw`BTHENUM\DEV_38184C001122\7&X`, name: 'WH-CH700N', connected: true };
    expect(readWindowsResponse({ devices: [row], services: [LOCAL] }).records).toMatchObject([{ modalias: null, soundProfiles: ['hfp'] }]);
  });
  test.each([7, 'text', null, undefined, []])('rejects %j', (response) => {
    expect(() => readWindowsResponse(response)).toThrow('not a report');
  });
  test('reads a vendor of either registry', () => {
    const row = { id: String.raw`BTHENUM\DEV_F84E17001122\8&X`, name: 'WH-1000XM4', connected: true };
    const service = (source: string) =>
      String.raw`BTHENUM\{0000110b-0000-1000-8000-00805f9b34fb}_VID&${source}_PID&0d58\8&37022D96&0&F84E17001122_C00000000`;
    const of = (source: string) => readWindowsResponse({ devices: [row], services: [service(source)] }).records[0]?.modalias;
    expect([of('0002054c'), of('0001012d'), of('0003012d')]).toEqual(['usb:v054Cp0D58d0000', 'bluetooth:v012Dp0D58d0000', null]);
  });
  test('treats LE Audio headphones as one entry', () => {
    const container = '0f4a9d3e-9c2b-5d1e-8d43-5f2a6b7c8d9e';
    const low = { id: String.raw`BTHLE\DEV_F84E17001122\8&X`, name: 'WF-1000XM5', connected: true, sound: true, container };
    const { records } = readWindowsResponse({ devices: [low] });
    expect(records).toMatchObject([{ addressType: 'unknown', soundProfiles: ['le-audio'], leAudioHere: true }]);
    expect(records.map(isPairedForLeAudioOnly)).toEqual([true]);
    expect(records.map(carriesSound)).toEqual([true]);
    // If a headset is also paired over BR/EDR, the outputs belong to the classic identity.
    const classic = { id: String.raw`BTHENUM\DEV_F84E17001133\8&X`, name: 'WF-1000XM5', connected: true, sound: true, container };
    expect(readWindowsResponse({ devices: [low, classic] }).records.map(carriesSound)).toEqual([false, true]);
  });
  test('never throws for any output', () => {
    const row = fc.record(
      { id: fc.oneof(fc.anything(), fc.constant(CLASSIC)), name: fc.anything(), flags: fc.anything(), connected: fc.anything() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.dictionary(fc.string(), fc.anything()),
          fc.record({ devices: fc.oneof(fc.anything(), fc.array(row)), services: fc.anything(), batteries: fc.anything() }),
        ),
        fc.anything(),
        (response, searched) => {
          for (const { battery } of readWindowsResponse(response, searched).records)
            expect(battery === null || (battery >= 0 && battery <= 100)).toBe(true);
        },
      ),
    );
  });
});
