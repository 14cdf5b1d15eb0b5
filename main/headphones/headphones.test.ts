import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Sighting } from '../../catalog/identify/sight';
import type { SystemRecord } from '../../catalog/identify/system-record';
import { addressHash } from './join';
import { PAIRING_TTL_MS, project, SETTLE_MS, SIGHTING_TTL_MS } from './project';
import { MAX_SIGHTINGS, reduce } from './reduce';
import { EMPTY, type HeadphonesEvent, type HeadphonesStore } from './state';

const A = '94:DB:56:00:00:01';
const B = '94:DB:56:00:00:02';

function sighting(id: string, extra: Partial<Sighting> = {}): Sighting {
  const identification = { kind: 'model', modelId: 'wh-1000xm4', confidence: 'high', reasons: [] } as const;
  return {
    id,
    address: id,
    addressType: 'random',
    name: 'LE_WH-1000XM4',
    rssi: -50,
    identification,
    pairingMode: false,
    addressHash: null,
    battery: null,
    ...extra,
  };
}

function record(address: string, extra: Partial<SystemRecord> = {}): SystemRecord {
  return {
    id: address,
    address,
    addressType: 'public',
    name: 'WH-1000XM4',
    alias: 'WH-1000XM4',
    paired: true,
    bonded: true,
    trusted: true,
    connected: false,
    classOfDevice: 0x240404,
    icon: null,
    uuids: [],
    servicesResolved: false,
    modalias: null,
    battery: null,
    rssi: null,
    sonyData: null,
    fastPairData: null,
    soundProfiles: [],
    playing: false,
    ...extra,
  };
}

const leRecord = (address: string) =>
  record(address, { name: 'LE_WH-1000XM4', alias: 'LE_WH-1000XM4', addressType: 'random', classOfDevice: null });

function listAfter(events: HeadphonesEvent[], now = 1_000): HeadphonesStore {
  return project(events.reduce(reduce, EMPTY), now);
}

describe('one headset, one entry', () => {
  test('the hash of the classic address joins the LE_ half for sure', () => {
    const { headphones } = listAfter([
      { type: 'record', record: record(A), at: 0 },
      { type: 'sighted', sighting: sighting('4A', { addressHash: addressHash(A) }), at: 0 },
    ]);
    expect(headphones).toMatchObject([{ state: 'paired-nearby', leHalf: { join: 'address-hash' } }]);
  });
  test('the published test vectors of the hash', () => {
    expect([addressHash('AA:BB:CC:DD:EE:FF'), addressHash('00:11:22:33:44:55')]).toEqual(['b8f5cf9e', 'e8635151']);
  });
  test('a hash of another address is another headset of that model', () => {
    const { headphones } = listAfter([
      { type: 'record', record: record(A), at: 0 },
      { type: 'sighted', sighting: sighting('4A', { addressHash: addressHash(B) }), at: 0 },
    ]);
    expect(headphones.map((entry) => entry.state)).toEqual(['paired-away', 'nearby']);
  });
  test('without a hash, one of each is probably the same; two are kept apart', () => {
    const one: HeadphonesEvent[] = [
      { type: 'record', record: record(A), at: 0 },
      { type: 'sighted', sighting: sighting('4A'), at: 0 },
    ];
    expect(listAfter(one).headphones).toMatchObject([{ leHalf: { join: 'probably' } }]);
    expect(listAfter([...one, { type: 'sighted', sighting: sighting('4B'), at: 0 }]).headphones).toHaveLength(3);
    expect(listAfter([...one, { type: 'record', record: record(B), at: 0 }]).headphones).toHaveLength(3);
  });
  test('a pairing beacon without a name belongs to the headset that is heard already, also after it connected', () => {
    const heard: HeadphonesEvent[] = [
      { type: 'sighted', sighting: sighting('4A', { addressHash: addressHash(A) }), at: 0 },
      { type: 'sighted', sighting: sighting('5B', { name: null, pairingMode: true }), at: 10 },
    ];
    expect(listAfter(heard).headphones).toMatchObject([{ state: 'pairing-mode' }]);
    expect(
      listAfter([...heard, { type: 'record', record: record(A, { connected: true, soundProfiles: ['a2dp'] }), at: 20 }]).headphones,
    ).toMatchObject([{ state: 'connected' }]);
  });
  test('an entry keeps its id when its classic identity appears', () => {
    const first = listAfter([{ type: 'sighted', sighting: sighting('4A', { addressHash: addressHash(A) }), at: 0 }]);
    const second = project(reduce(first, { type: 'record', record: record(A), at: 5 }), 10);
    expect(second.headphones.map((entry) => entry.id)).toEqual(first.headphones.map((entry) => entry.id));
  });
  test('the order of events does not change the list', () => {
    const events: HeadphonesEvent[] = [
      { type: 'record', record: record(A), at: 0 },
      { type: 'record', record: leRecord('D3'), at: 0 },
      { type: 'sighted', sighting: sighting('4A', { addressHash: addressHash(A) }), at: 0 },
      { type: 'sighted', sighting: sighting('4B', { addressHash: addressHash(B) }), at: 0 },
    ];
    const strip = (store: HeadphonesStore) => store.headphones.map(({ id: _, ...rest }) => JSON.stringify(rest)).sort();
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
        expect(strip(listAfter(shuffled))).toEqual(strip(listAfter(events)));
      }),
    );
  });
});

describe('states', () => {
  test.each([
    ['connected with sound', record(A, { connected: true, soundProfiles: ['a2dp'] }), 1_000, 'connected'],
    ['just connected', record(A, { connected: true }), 1_000, 'connected-settling'],
    ['long connected without a profile', record(A, { connected: true }), SETTLE_MS + 1, 'connected-no-sound'],
    ['connected where the system tells no profiles', record(A, { connected: true, soundProfiles: null }), 1_000, 'connected'],
    ['paired and silent', record(A), 1_000, 'paired-away'],
    ['answering an inquiry', record(A, { paired: false, rssi: -50 }), 1_000, 'pairing-mode'],
    ['only the LE_ half paired', leRecord('D3:00:00:00:00:01'), 1_000, 'le-half-only'],
  ] as const)('%s', (_name, item, now, state) => {
    expect(listAfter([{ type: 'record', record: item, at: 0 }], now).headphones).toMatchObject([{ state }]);
  });
  test('a merged record named LE_ that carries sound is the headset itself', () => {
    expect(
      listAfter([{ type: 'record', record: record(A, { name: 'LE_WH-1000XM3', alias: 'LE_WH-1000XM3' }), at: 0 }]).headphones,
    ).toMatchObject([{ name: 'WH-1000XM3', state: 'paired-away' }]);
  });
  test('pairing mode heard before the bond is over once the bond is there', () => {
    const events: HeadphonesEvent[] = [
      { type: 'record', record: record(A, { paired: false, rssi: -50 }), at: 10 },
      { type: 'record', record: record(A, { paired: true, rssi: -50 }), at: 20 },
    ];
    expect(listAfter(events, 30).headphones).toMatchObject([{ state: 'paired-away' }]);
  });
  test('a renamed headset keeps its owner’s name and shows its model', () => {
    expect(
      listAfter([{ type: 'record', record: record(A, { alias: 'Anna’s', modalias: 'usb:v054Cp0D58d0452' }), at: 0 }]).headphones,
    ).toMatchObject([{ name: 'Anna’s', modelName: 'WH-1000XM4', confidence: 'certain' }]);
  });
});

describe('what goes wrong', () => {
  test('lost connections are counted for two minutes, and then forgotten', () => {
    const events = [0, 10_000, 20_000].flatMap((at): HeadphonesEvent[] => [
      { type: 'record', record: record(A, { connected: true, soundProfiles: ['a2dp'] }), at },
      { type: 'record', record: record(A), at: at + 5_000 },
    ]);
    expect(listAfter(events, 30_000).headphones).toMatchObject([{ drops: 3 }]);
    expect(listAfter(events, 126_000).headphones).toMatchObject([{ drops: 2 }]);
    expect(listAfter(events, 300_000).headphones).toMatchObject([{ drops: 0 }]);
  });
  test('paired here and in pairing mode again: both are told', () => {
    const { headphones } = listAfter([
      { type: 'record', record: record(A), at: 0 },
      { type: 'sighted', sighting: sighting('4A', { addressHash: addressHash(A), pairingMode: true }), at: 500 },
    ]);
    expect(headphones).toMatchObject([{ state: 'pairing-mode', pairedHere: true }]);
  });
  test('trust is told of what is paired only', () => {
    expect(listAfter([{ type: 'record', record: record(A, { trusted: false }), at: 0 }]).headphones).toMatchObject([{ trusted: false }]);
    const unpaired = record(A, { paired: false, trusted: false, rssi: -50 });
    expect(listAfter([{ type: 'record', record: unpaired, at: 0 }]).headphones).toMatchObject([{ trusted: null }]);
  });
});

describe('bounds and ageing', () => {
  test('sightings age out, and pairing mode does before them', () => {
    const heard = listAfter([{ type: 'sighted', sighting: sighting('4A', { pairingMode: true }), at: 0 }], PAIRING_TTL_MS - 1);
    expect(heard.headphones).toMatchObject([{ state: 'pairing-mode' }]);
    expect(project(heard, PAIRING_TTL_MS).headphones).toMatchObject([{ state: 'nearby' }]);
    expect(project(heard, SIGHTING_TTL_MS).headphones).toEqual([]);
  });
  test('a device that the radio lost is gone at once', () => {
    expect(
      listAfter([
        { type: 'sighted', sighting: sighting('4A'), at: 0 },
        { type: 'lost', id: '4A' },
      ]).headphones,
    ).toEqual([]);
  });
  test('while the search is paused nobody is forgotten, and a long pause ages nobody', () => {
    const heard = listAfter([{ type: 'sighted', sighting: sighting('4A'), at: 0 }]);
    expect(project(heard, SIGHTING_TTL_MS * 3, false).headphones).toHaveLength(1);
    const resumed = reduce(heard, { type: 'search-resumed', pausedMs: SIGHTING_TTL_MS * 3 });
    expect(project(resumed, SIGHTING_TTL_MS * 3 + 1).headphones).toHaveLength(1);
    expect(project(resumed, SIGHTING_TTL_MS * 4).headphones).toEqual([]);
  });
  test('an object of BlueZ that is neither paired nor heard is not shown', () => {
    expect(listAfter([{ type: 'record', record: record(A, { paired: false }), at: 0 }]).headphones).toEqual([]);
  });
  test('five thousand addresses leave no more than the bound', () => {
    let store = EMPTY;
    for (let index = 0; index < 5_000; index++) store = reduce(store, { type: 'sighted', sighting: sighting(`id${index}`), at: index });
    expect(store.sightings.size).toBe(MAX_SIGHTINGS);
    expect([...store.sightings.keys()].at(-1)).toBe('id4999');
  });
  test('strangers’ devices are not kept', () => {
    expect(listAfter([{ type: 'record', record: record(A, { name: 'LG Monitor(49)', alias: null }), at: 0 }]).records.size).toBe(0);
  });
});
