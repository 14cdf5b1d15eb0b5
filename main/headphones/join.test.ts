import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashAddress } from './address-hash';
import { reduceDeviceList, selectDevices } from './device-list';
import type { HeadphonesEvent } from './state';
import { createSonyData } from './testing/advertisement';
import { A, B, createLeRecord, createRecord, listAfterEvents } from './testing/list';
import { createSighting } from './testing/sighting';

describe('one headset, one entry', () => {
  test('joins the LE_ entry by the hash of the address', () => {
    const { headphones } = listAfterEvents([
      { type: 'record', record: createRecord(A), at: 0 },
      { type: 'sighted', sighting: createSighting('4A', { addressHash: hashAddress(A) }), at: 0 },
    ]);
    expect(headphones).toMatchObject([{ state: 'paired-nearby', leHalf: { join: 'address-hash' } }]);
  });
  test('matches the published test vectors of the hash', () => {
    expect([hashAddress('AA:BB:CC:DD:EE:FF'), hashAddress('00:11:22:33:44:55')]).toEqual(['b8f5cf9e', 'e8635151']);
  });
  test('separates headphones by another hash', () => {
    const { headphones } = listAfterEvents([
      { type: 'record', record: createRecord(A), at: 0 },
      { type: 'sighted', sighting: createSighting('4A', { addressHash: hashAddress(B) }), at: 0 },
    ]);
    expect(headphones.map((entry) => entry.state)).toEqual(['paired-away', 'nearby']);
  });
  test('joins by model, and separates two by their hash', () => {
    const one: HeadphonesEvent[] = [
      { type: 'record', record: createRecord(A), at: 0 },
      { type: 'sighted', sighting: createSighting('4A'), at: 0 },
    ];
    expect(listAfterEvents(one).headphones).toMatchObject([{ leHalf: { join: 'probably' } }]);
    expect(listAfterEvents([...one, { type: 'sighted', sighting: createSighting('4B'), at: 0 }]).headphones).toHaveLength(3);
    expect(listAfterEvents([...one, { type: 'record', record: createRecord(B), at: 0 }]).headphones).toHaveLength(3);
  });
  test('joins a nameless beacon to headphones in range', () => {
    const sighted: HeadphonesEvent[] = [
      { type: 'sighted', sighting: createSighting('4A', { addressHash: hashAddress(A) }), at: 0 },
      { type: 'sighted', sighting: createSighting('5B', { name: null, pairingMode: true }), at: 10 },
    ];
    expect(listAfterEvents(sighted).headphones).toMatchObject([{ state: 'pairing-mode' }]);
    expect(
      listAfterEvents([...sighted, { type: 'record', record: createRecord(A, { connected: true, soundProfiles: ['a2dp'] }), at: 20 }])
        .headphones,
    ).toMatchObject([{ state: 'connected' }]);
  });
  test('keeps the id when the classic identity appears', () => {
    const first = listAfterEvents([{ type: 'sighted', sighting: createSighting('4A', { addressHash: hashAddress(A) }), at: 0 }]);
    const second = selectDevices(reduceDeviceList(first, { type: 'record', record: createRecord(A), at: 5 }), 10);
    expect(second.headphones.map((entry) => entry.id)).toEqual(first.headphones.map((entry) => entry.id));
  });
  test('restores the id of an entry that returns', () => {
    const here: HeadphonesEvent = { type: 'sighted', sighting: createSighting('4A', { addressHash: hashAddress(A) }), at: 0 };
    const first = listAfterEvents([here]);
    const gone = selectDevices(reduceDeviceList(first, { type: 'lost', id: '4A' }), 10);
    const back = selectDevices(reduceDeviceList(gone, { ...here, at: 20 }), 30);
    expect({ headphones: gone.headphones, id: back.headphones[0]?.id }).toEqual({ headphones: [], id: first.headphones[0]?.id });
  });
  test('ignores the order of events within a moment', () => {
    const events: HeadphonesEvent[] = [
      { type: 'record', record: createRecord(A), at: 0 },
      { type: 'record', record: createLeRecord('D3'), at: 0 },
      { type: 'sighted', sighting: createSighting('4A', { addressHash: hashAddress(A) }), at: 0 },
      { type: 'sighted', sighting: createSighting('4B', { addressHash: hashAddress(B) }), at: 0 },
    ];
    const strip = (list: ReturnType<typeof selectDevices>) => list.headphones.map(({ id: _, ...rest }) => JSON.stringify(rest)).sort();
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
        expect(strip(listAfterEvents(shuffled))).toEqual(strip(listAfterEvents(events)));
      }),
    );
  });
});

describe('two pairings of one headset', () => {
  test('merges one address on two adapters', () => {
    expect(listAfterEvents([{ type: 'record', record: createRecord(A, { onOtherAdapter: true }), at: 0 }]).headphones).toMatchObject([
      { duplicate: true },
    ]);
    const two = listAfterEvents([
      { type: 'record', record: createRecord(A), at: 0 },
      { type: 'record', record: createRecord(B), at: 0 },
    ]);
    expect(two.headphones.map(({ duplicate }) => duplicate)).toEqual([false, false]);
  });
});

describe('joins', () => {
  test('joins a resolved private address to the classic one', () => {
    const resolved = { ...createLeRecord(A), id: '/org/bluez/hci0/dev_4A', addressType: 'public' as const };
    const { headphones } = listAfterEvents([
      { type: 'record', record: createRecord(A), at: 0 },
      { type: 'record', record: resolved, at: 0 },
    ]);
    expect(headphones).toMatchObject([{ leHalf: { join: 'same-address', paired: true } }]);
  });
  test('undoes a guess that the hash contradicts', () => {
    const guess = listAfterEvents([
      { type: 'record', record: createRecord(A), at: 0 },
      { type: 'sighted', sighting: createSighting('4A'), at: 0 },
    ]);
    expect(guess.headphones).toMatchObject([{ leHalf: { join: 'probably' } }]);
    const known = selectDevices(
      reduceDeviceList(guess, { type: 'sighted', sighting: createSighting('4A', { addressHash: hashAddress(B) }), at: 10 }),
      20,
    );
    expect(known.headphones).toMatchObject([{ state: 'paired-away', leHalf: null }, { state: 'nearby' }]);
    expect(known.headphones[0]?.id).toBe(guess.headphones[0]?.id);
  });
});

describe('the identities of an entry', () => {
  const packet = (id: string, rest: Parameters<typeof createSighting>[1], at = 0): HeadphonesEvent => ({
    type: 'sighted',
    sighting: createSighting(id, rest),
    at,
  });
  const collectKeys = (...events: HeadphonesEvent[]) => [...listAfterEvents(events).identities.values()].map(({ keys }) => keys);
  const beacon = { name: null, pairingMode: true };
  const unknown = { identification: { kind: 'sony-headphones', reasons: [] } } as const;

  test('joins packets of one fingerprint', () => {
    expect(collectKeys(packet('4A', { addressHash: hashAddress(A) }), packet('4B', { addressHash: hashAddress(A) }))).toEqual([
      ['4A', '4B'],
    ]);
  });
  test('joins nameless beacons of one model', () => {
    expect(collectKeys(packet('5A', beacon), packet('5B', beacon))).toEqual([['5A', '5B']]);
  });
  test('joins no headphones of an unknown model', () => {
    expect(collectKeys(packet('5A', { ...beacon, ...unknown }), packet('5B', { ...beacon, ...unknown }))).toEqual([['5A'], ['5B']]);
    const classic: HeadphonesEvent = { type: 'record', record: createRecord(A, { name: 'WI-C999', alias: null }), at: 0 };
    expect(collectKeys(classic, packet('4A', { ...unknown, name: 'LE_WI-C999' }))).toEqual([[A], ['4A']]);
  });
  test('joins no beacon while several others are in range', () => {
    expect(
      collectKeys(
        { type: 'record', record: createRecord(A, { paired: false, rssi: -50 }), at: 0 },
        { type: 'record', record: createRecord(A), at: 200 },
        packet('4B', { addressHash: hashAddress(B) }, 250),
        packet('4C', { addressHash: '00000000' }, 250),
        packet('5B', beacon, 300),
      ),
    ).toEqual([[A], ['4B'], ['4C'], ['5B']]);
  });
  test('reads the fingerprint in the record of an LE_ entry', () => {
    const half = { ...createLeRecord('D3:00:00:00:00:01'), sonyData: createSonyData(A).data };
    const records = [createRecord(A), half].map((one): HeadphonesEvent => ({ type: 'record', record: one, at: 0 }));
    expect(listAfterEvents(records).headphones).toMatchObject([{ leHalf: { join: 'address-hash' } }]);
  });
  test('treats a linked record of LE Audio as sound', () => {
    const address = 'D3:00:00:00:00:09';
    const findClassic = (rest: Parameters<typeof createRecord>[1]) => {
      const one = createRecord(address, { name: 'INZONE Buds', alias: 'INZONE Buds', classOfDevice: null, ...rest });
      return listAfterEvents([{ type: 'record', record: one, at: 0 }]).identities.get('h1')?.classic?.address;
    };
    expect([{}, { paired: false, connected: true }, { paired: false, rssi: -50 }].map(findClassic)).toEqual([address, address, undefined]);
  });
  test.each([
    ['a nameless beacon', 29, beacon, []],
    ['one since the pairing', 30, beacon, [['5B']]],
    ['a packet with a name', 29, {}, [['5B']]],
    ['a packet with a fingerprint', 29, { ...beacon, addressHash: hashAddress(A) }, [['5B']]],
  ])('drops only a nameless beacon from before a pairing: %s', (_, at, rest, keys) => {
    expect(
      collectKeys(packet('5B', rest, at), { type: 'record', record: createRecord(A), at: 30 }, { type: 'record-gone', id: A }),
    ).toEqual(keys);
  });
});

describe('a match by model alone', () => {
  const mine = 'C3:00:00:00:00:01';
  const half = { ...createLeRecord(mine), alias: 'Anna at home' };
  const stranger = createRecord('66:66:66:66:66:66', { paired: false, bonded: false, trusted: false, inquiry: 1, rssi: -40 });

  test('never joins a stranger’s headset to the paired LE_ entry', () => {
    const { headphones, identities } = listAfterEvents([
      { type: 'record', record: half, at: 0 },
      { type: 'record', record: stranger, at: 10 },
    ]);
    expect(headphones).toMatchObject([
      { state: 'pairing-mode', name: 'WH-1000XM4' },
      { state: 'le-half-only', name: 'Anna at home' },
    ]);
    expect([...identities.values()].map(({ classic, le }) => [classic?.address ?? null, le.map(({ address }) => address)])).toEqual([
      [stranger.address, []],
      [null, [mine]],
    ]);
  });
  test('allows no action on a record joined by model', () => {
    const list = listAfterEvents([
      { type: 'record', record: createRecord(A), at: 0 },
      { type: 'record', record: half, at: 0 },
    ]);
    const [behind] = [...list.identities.values()];
    expect(behind).toMatchObject({ le: [], guessed: [{ address: mine }] });
  });
  test.each([
    ['a beacon without a name', { name: null, pairingMode: true }],
    ['a packet with only the name', {}],
  ])('keeps paired headphones away after %s', (_, packet) => {
    const { headphones } = listAfterEvents(
      [
        { type: 'record', record: createRecord(A), at: 0 },
        { type: 'sighted', sighting: createSighting('4A', packet), at: 2_000 },
      ],
      3_000,
    );
    expect(headphones.find(({ pairedHere }) => pairedHere)).toMatchObject({ state: 'paired-away', rssi: null });
  });
  test('joins no beacon to headphones first reported as paired', () => {
    const { headphones } = listAfterEvents(
      [
        { type: 'record', record: createRecord(A, { inquiry: 3 }), at: 0 },
        { type: 'sighted', sighting: createSighting('4A', { name: null, pairingMode: true }), at: 100 },
      ],
      200,
    );
    expect(headphones).toMatchObject([{ state: 'paired-away' }, { state: 'pairing-mode' }]);
  });
  test.each([
    ['within five seconds', 7_000, ['paired-away']],
    ['later', 7_001, ['paired-away', 'pairing-mode']],
  ])('joins the beacon of a new pairing: %s', (_, at, states) => {
    const beacon = (when: number): HeadphonesEvent => ({
      type: 'sighted',
      sighting: createSighting('5B', { name: null, pairingMode: true }),
      at: when,
    });
    const { headphones } = listAfterEvents(
      [
        { type: 'record', record: createRecord(A, { paired: false, rssi: -50 }), at: 0 },
        beacon(100),
        { type: 'record', record: createRecord(A), at: 2_000 },
        beacon(at),
      ],
      at + 100,
    );
    expect(headphones.map(({ state }) => state)).toEqual(states);
  });
  test('proves no pairing mode by a beacon without a fingerprint', () => {
    const beacon: HeadphonesEvent = { type: 'sighted', sighting: createSighting('4A', { name: null, pairingMode: true }), at: 0 };
    const marked: HeadphonesEvent = { ...beacon, sighting: { ...beacon.sighting, addressHash: hashAddress(B) } };
    expect(listAfterEvents([beacon]).headphones).toMatchObject([{ state: 'pairing-mode', pairing: { sure: false } }]);
    expect(listAfterEvents([marked]).headphones).toMatchObject([{ state: 'pairing-mode', pairing: { sure: true } }]);
  });
});
