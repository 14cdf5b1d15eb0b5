import { describe, expect, test } from 'vitest';
import { parseSonyData } from '../../catalog/identify/sony-data';
import type { SystemRecord } from '../../catalog/identify/system-record';
import { hashAddress } from './address-hash';
import { EMPTY_DEVICE_LIST, reduceDeviceList, selectDevices } from './device-list';
import { FULL_SCAN_CONDITIONS } from './headphones-state';
import { MAX_RECORDS, MAX_SIGHTINGS, reduce } from './reduce';
import { EMPTY_STORE, type HeadphonesEvent } from './state';
import { A, createLeRecord, createRecord, listAfterEvents } from './testing/list';
import { createSighting } from './testing/sighting';

describe('packets of strangers', () => {
  const mine: HeadphonesEvent = { type: 'record', record: createRecord(A), at: 0 };
  const beacon = (at: number, id = '5B'): HeadphonesEvent => ({
    type: 'sighted',
    sighting: createSighting(id, { name: null, pairingMode: true }),
    at,
  });
  test('shows a beacon of the model as another entry', () => {
    const { headphones, unconfirmed } = listAfterEvents([mine, beacon(10_000)], 10_100);
    expect(headphones).toMatchObject([
      { state: 'paired-away', pairedHere: true, pairing: null, another: false },
      { state: 'pairing-mode', pairedHere: false, another: true },
    ]);
    // Only an inquiry could decide it.
    expect(unconfirmed).toBe(true);
  });
  test('ignores a replayed fingerprint apart from the presence', () => {
    const replayed = createSighting('4A', { addressHash: hashAddress(A), pairingMode: true, name: null });
    const { headphones } = listAfterEvents([mine, { type: 'sighted', sighting: replayed, at: 10_000 }], 10_100);
    expect(headphones).toMatchObject([{ state: 'paired-nearby', pairing: null }]);
  });
  test('ignores a beacon next to a paired LE_ entry', () => {
    const half: HeadphonesEvent = { type: 'record', record: createLeRecord('D3:00:00:00:00:01'), at: 0 };
    expect(listAfterEvents([half, beacon(10_000)], 10_100).headphones.map(({ state }) => state)).toEqual(['le-half-only', 'pairing-mode']);
  });
  test('joins the beacon after their own inquiry response', () => {
    const answered: HeadphonesEvent = { type: 'record', record: createRecord(A, { inquiry: 1 }), at: 10_500 };
    expect(listAfterEvents([mine, beacon(10_000), answered], 10_600).headphones).toMatchObject([
      { state: 'pairing-mode', pairedHere: true },
    ]);
  });
  test('joins the beacon of unpaired headphones as uncertain', () => {
    const half: HeadphonesEvent = { type: 'sighted', sighting: createSighting('4A', { addressHash: hashAddress(A) }), at: 0 };
    const events = [half, beacon(10)];
    expect(listAfterEvents(events).headphones).toMatchObject([{ state: 'pairing-mode', pairing: { sure: false } }]);
    // Without an inquiry, no better proof exists.
    expect(
      selectDevices(events.reduce(reduceDeviceList, EMPTY_DEVICE_LIST), 1_000, { ...FULL_SCAN_CONDITIONS, inquires: false }).headphones,
    ).toMatchObject([{ pairing: { sure: true } }]);
    const answered: HeadphonesEvent = { type: 'record', record: createRecord(A, { paired: false, inquiry: 1 }), at: 20 };
    expect(listAfterEvents([...events, answered]).headphones).toMatchObject([{ state: 'pairing-mode', pairing: { sure: true } }]);
  });
  test('never removes or renames paired headphones by a packet', () => {
    const speaker = new Uint8Array([0x04, 0x00, 0x01, 0x40, 0, 0, 0, 0, 0, 0]);
    expect(parseSonyData(speaker)?.category).toBe('not-headphones');
    const spoofed = (rest: Partial<SystemRecord>) => createRecord(A, { sonyData: speaker, ...rest });
    for (const rest of [{ connected: true, soundProfiles: ['a2dp' as const] }, {}])
      expect(listAfterEvents([mine, { type: 'record', record: spoofed(rest), at: 10 }]).headphones).toMatchObject([
        { modelId: 'wh-1000xm4' },
      ]);
    const renamed = createRecord(A, { name: 'SRS-XB13', alias: 'SRS-XB13', connected: true });
    expect(listAfterEvents([mine, { type: 'record', record: renamed, at: 10 }]).headphones).toMatchObject([{ modelId: 'wh-1000xm4' }]);
    // The same holds if the program starts after the packet.
    expect(listAfterEvents([{ type: 'record', record: spoofed({}), at: 0 }]).headphones).toMatchObject([{ modelId: 'wh-1000xm4' }]);
  });
  test('accepts the system’s class of a gamepad', () => {
    expect(
      listAfterEvents([mine, { type: 'record', record: createRecord(A, { modalias: 'usb:v054Cp0CE6d0100' }), at: 10 }]).headphones,
    ).toEqual([]);
  });
  test('separates a packet’s battery level from the system’s', () => {
    const parts = { left: { level: 5, charging: false }, right: { level: 5, charging: false }, case: { level: null, charging: false } };
    const air: HeadphonesEvent = {
      type: 'sighted',
      sighting: createSighting('4A', { addressHash: hashAddress(A), batteryParts: parts }),
      at: 10,
    };
    const connected: HeadphonesEvent = {
      type: 'record',
      record: createRecord(A, { connected: true, soundProfiles: ['a2dp'], battery: 80 }),
      at: 0,
    };
    expect(listAfterEvents([connected, air]).headphones).toMatchObject([{ battery: 80, batteryReported: true, batteryParts: null }]);
    expect(listAfterEvents([mine, air]).headphones).toMatchObject([{ battery: 5, batteryReported: false }]);
  });
  test('keeps our own records during a flood', () => {
    let store = EMPTY_STORE;
    for (let index = 0; index < MAX_RECORDS + 50; index++)
      store = reduce(store, { type: 'record', record: createRecord(`stranger ${index}`, { paired: false, trusted: false }), at: index });
    expect(store.records.size).toBe(MAX_RECORDS);
    store = reduce(store, mine);
    store = reduce(store, { type: 'sighted', sighting: createSighting('4A', { addressHash: hashAddress(A) }), at: 0 });
    store = reduce(store, { type: 'sighted', sighting: createSighting('4C', { name: 'LE_WH-1000XM5' }), at: 0 });
    store = reduce(store, { type: 'sighted', sighting: createSighting('4C', { name: 'LE_WH-1000XM5' }), at: 5_000 });
    for (let index = 0; index < 5_000; index++)
      store = reduce(store, { type: 'sighted', sighting: createSighting(`x${index}`), at: 6_000 + index });
    for (let index = 0; index < 300; index++)
      store = reduce(store, { type: 'record', record: createRecord(`late ${index}`, { paired: false, trusted: false }), at: 9_000 });
    expect([...store.records.keys(), ...store.sightings.keys()]).toEqual(expect.arrayContaining([A, '4A', '4C']));
    expect({ records: store.records.size, sightings: store.sightings.size }).toEqual({ records: MAX_RECORDS, sightings: MAX_SIGHTINGS });
  });
});
