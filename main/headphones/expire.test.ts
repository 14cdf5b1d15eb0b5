import { describe, expect, test } from 'vitest';
import { PAIRING_TTL_MS, SIGHTING_TTL_MS } from '../lifetimes';
import { reduceDeviceList, selectDevices } from './device-list';
import { expire } from './expire';
import { FULL_SCAN_CONDITIONS } from './headphones-state';
import { MAX_SIGHTINGS, reduce } from './reduce';
import { EMPTY_STORE } from './state';
import { A, createRecord, listAfterEvents } from './testing/list';
import { createSighting } from './testing/sighting';

describe('bounds and ageing', () => {
  test('expires pairing mode first and then sightings', () => {
    const sighted = listAfterEvents(
      [{ type: 'sighted', sighting: createSighting('4A', { pairingMode: true }), at: 0 }],
      PAIRING_TTL_MS - 1,
    );
    expect(sighted.headphones).toMatchObject([{ state: 'pairing-mode' }]);
    expect(selectDevices(sighted, PAIRING_TTL_MS).headphones).toMatchObject([{ state: 'nearby' }]);
    expect(selectDevices(sighted, SIGHTING_TTL_MS).headphones).toEqual([]);
  });
  test('removes a device that the radio lost at once', () => {
    expect(
      listAfterEvents([
        { type: 'sighted', sighting: createSighting('4A'), at: 0 },
        { type: 'lost', id: '4A' },
      ]).headphones,
    ).toEqual([]);
  });
  test('expires nothing while the search is paused', () => {
    const sighted = listAfterEvents([{ type: 'sighted', sighting: createSighting('4A'), at: 0 }]);
    expect(selectDevices(sighted, SIGHTING_TTL_MS * 3, { ...FULL_SCAN_CONDITIONS, searching: false }).headphones).toHaveLength(1);
    const resumed = reduceDeviceList(sighted, { type: 'search-resumed', pausedMs: SIGHTING_TTL_MS * 3 });
    expect(selectDevices(resumed, SIGHTING_TTL_MS * 3 + 1).headphones).toHaveLength(1);
    expect(selectDevices(resumed, SIGHTING_TTL_MS * 4).headphones).toEqual([]);
  });
  test('returns the same state if nothing expires', () => {
    const off = { ...FULL_SCAN_CONDITIONS, on: false };
    const sighted = reduce(EMPTY_STORE, { type: 'sighted', sighting: createSighting('4A'), at: 0 });
    expect(expire(EMPTY_STORE, 9, off)).toBe(EMPTY_STORE);
    expect(expire(sighted, 9, off).sightings.size).toBe(0);
    expect(expire(sighted, SIGHTING_TTL_MS - 1, FULL_SCAN_CONDITIONS)).toBe(sighted);
    expect(expire(sighted, SIGHTING_TTL_MS, { ...FULL_SCAN_CONDITIONS, searching: false })).toBe(sighted);
    expect(expire(sighted, SIGHTING_TTL_MS, FULL_SCAN_CONDITIONS).sightings.size).toBe(0);
  });
  test('keeps the beacon of headphones during their pairing', () => {
    const { headphones } = listAfterEvents(
      [
        { type: 'record', record: createRecord(A, { paired: false, inquiry: 1 }), at: 0 },
        { type: 'sighted', sighting: createSighting('5B', { name: null, pairingMode: true }), at: 100 },
        { type: 'record', record: createRecord(A, { connected: true, inquiry: 1 }), at: 2_000 },
        { type: 'search-resumed', pausedMs: 12_000 },
      ],
      12_300,
    );
    expect(headphones.map(({ state }) => state)).toEqual(['connected-no-sound']);
  });
  test('hides a BlueZ object without bond and packet', () => {
    expect(listAfterEvents([{ type: 'record', record: createRecord(A, { paired: false }), at: 0 }]).headphones).toEqual([]);
  });
  test('bounds five thousand addresses', () => {
    let store = EMPTY_STORE;
    for (let index = 0; index < 5_000; index++)
      store = reduce(store, { type: 'sighted', sighting: createSighting(`id${index}`), at: index });
    expect(store.sightings.size).toBe(MAX_SIGHTINGS);
    expect([...store.sightings.keys()].at(-1)).toBe('id4999');
  });
  test('drops unpaired devices', () => {
    expect(
      listAfterEvents([{ type: 'record', record: createRecord(A, { name: 'LG Monitor(49)', alias: null }), at: 0 }]).store.records.size,
    ).toBe(0);
  });
});
