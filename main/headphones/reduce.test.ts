import { describe, expect, test } from 'vitest';
import type { SystemRecord } from '../../catalog/identify/system-record';
import { STILL_PRESENT_MS } from '../lifetimes';
import { hashAddress } from './address-hash';
import { EMPTY_DEVICE_LIST, reduceDeviceList } from './device-list';
import { MAX_RECORDS, MAX_SIGHTINGS, reduce, withSightings } from './reduce';
import { createModelKey, EMPTY_STORE, type HeadphonesEvent, type HeadphonesStore, type KnownRecord, type KnownSighting } from './state';
import { createAdvertisement, createSonyData } from './testing/advertisement';
import { A, B, createRecord } from './testing/list';
import { createSighting } from './testing/sighting';

const afterEvents = (...events: readonly HeadphonesEvent[]): HeadphonesStore => events.reduce(reduce, EMPTY_STORE);
const createPacketEvent = (at: number, rest: Parameters<typeof createSighting>[1] = {}, id = '4A'): HeadphonesEvent => ({
  type: 'sighted',
  sighting: createSighting(id, rest),
  at,
});
const createRecordEvent = (at: number, rest: Partial<SystemRecord> = {}, id = A): HeadphonesEvent => ({
  type: 'record',
  record: createRecord(id, rest),
  at,
});
const packets = (...events: readonly HeadphonesEvent[]): KnownSighting | undefined => afterEvents(...events).sightings.get('4A');
const known = (...events: readonly HeadphonesEvent[]): KnownRecord | undefined => afterEvents(...events).records.get(A);

describe('packets of one advertiser', () => {
  test('keeps the content of earlier packets', () => {
    const batteryParts = { left: { level: 5, charging: false }, right: { level: 6, charging: false }, case: { level: 7, charging: false } };
    const first = createPacketEvent(0, { name: 'LE_One', addressHash: hashAddress(A), batteryParts });
    const merged = packets(first, createPacketEvent(10, { name: null, addressHash: null, batteryParts: null }))?.sighting;
    expect(merged).toMatchObject({ name: 'LE_One', addressHash: hashAddress(A), batteryParts });
    const fresh = { name: 'LE_Two', addressHash: hashAddress(B), batteryParts: { ...batteryParts, left: { level: 1, charging: true } } };
    expect(packets(first, createPacketEvent(10, fresh))?.sighting).toMatchObject(fresh);
  });
  test('prefers the later of two equally certain models', () => {
    const model = (modelId: string) => ({ identification: { kind: 'model', modelId, confidence: 'high', reasons: [] } }) as const;
    const merged = packets(createPacketEvent(0, model('wh-1000xm4')), createPacketEvent(1, model('wh-1000xm5')))?.sighting;
    expect(merged?.identification).toMatchObject({ modelId: 'wh-1000xm5' });
  });
  test('smooths the signal and keeps the first time', () => {
    expect(packets(createPacketEvent(5, { rssi: -50 }), createPacketEvent(9, { rssi: -60 }))).toMatchObject({
      since: 5,
      receivedAt: 9,
      rssi: -54,
    });
    expect(packets(createPacketEvent(5, { rssi: -50 }), createPacketEvent(9, { rssi: null }))).toMatchObject({ rssi: -50 });
    expect(packets(createPacketEvent(5, { rssi: null }), createPacketEvent(9, { rssi: -60 }))).toMatchObject({ rssi: -60 });
  });
  test('ends a pause of the search', () => {
    expect(packets(createPacketEvent(0), { type: 'search-resumed', pausedMs: 70 }, { type: 'search-resumed', pausedMs: 5 })?.pausedMs).toBe(
      75,
    );
    expect(packets(createPacketEvent(0), { type: 'search-resumed', pausedMs: 70 }, createPacketEvent(100))?.pausedMs).toBe(0);
  });
  test('holds pairing mode from the first to the last proof', () => {
    const mode = (at: number) => createPacketEvent(at, { pairingMode: true });
    expect(packets(mode(1), createPacketEvent(2), mode(3), createPacketEvent(4))?.pairing).toEqual({ since: 1, at: 3, endedAt: null });
    const ended = [mode(1), { type: 'silent-since', since: 2, at: 5 }] as const;
    expect(packets(...ended)?.pairing).toEqual({ since: 1, at: 1, endedAt: 5 });
    expect(packets(...ended, { type: 'silent-since', since: 6, at: 9 })?.pairing?.endedAt).toBe(5);
    expect(packets(...ended, mode(7))?.pairing).toEqual({ since: 7, at: 7, endedAt: null });
    expect(packets(mode(2), { type: 'silent-since', since: 2, at: 5 })?.pairing?.endedAt).toBeNull();
    expect(packets(createPacketEvent(1))?.pairing).toBeNull();
  });
  test('keeps the order of the last packets', () => {
    const order = [...afterEvents(createPacketEvent(0), createPacketEvent(1, {}, '4B'), createPacketEvent(2)).sightings.keys()];
    expect(order).toEqual(['4B', '4A']);
  });
});

describe('an event without an effect', () => {
  const store = afterEvents(createPacketEvent(0), createRecordEvent(0));
  test.each([
    ['a lost device that was not detected', { type: 'lost', id: 'x' }],
    ['a removed record that was not there', { type: 'record-gone', id: 'x' }],
    ['the end of an unknown connection', { type: 'ended', id: 'x', reason: 'local', at: 1 }],
    ['a refusal by unknown headphones', { type: 'refused', id: 'x', because: 'keys', at: 1 }],
    ['silence without pairing mode', { type: 'silent-since', since: 9, at: 9 }],
    ['a packet of other makers', { type: 'advertised', advertisement: createAdvertisement('9A', { localName: 'Galaxy Buds' }), at: 1 }],
    ['a record of other makers', createRecordEvent(1, { name: 'Galaxy Buds', alias: null }, B)],
  ] as const)('returns the same state after %s', (_, event) => {
    expect(reduce(store, event)).toBe(store);
  });
  test('returns the same list after no change', () => {
    const list = reduceDeviceList(EMPTY_DEVICE_LIST, createPacketEvent(0));
    expect(reduceDeviceList(list, { type: 'lost', id: 'x' })).toBe(list);
  });
  test('returns the same state without packets or records', () => {
    expect(withSightings(store, [])).toBe(store);
    const empty = afterEvents(createPacketEvent(0));
    expect(reduce(empty, { type: 'system-reset' })).toBe(empty);
  });
});

test('identifies a packet of Sony', () => {
  const store = afterEvents({
    type: 'advertised',
    advertisement: createAdvertisement('4A', { manufacturerData: createSonyData(A) }),
    at: 3,
  });
  expect(store.sightings.get('4A')).toMatchObject({ receivedAt: 3, sighting: { addressHash: hashAddress(A) } });
});

test('removes a lost device, and all records with the system', () => {
  const store = afterEvents(createPacketEvent(0), createPacketEvent(0, {}, '4B'), createRecordEvent(0), createRecordEvent(0, {}, B));
  expect([...reduce(store, { type: 'lost', id: '4A' }).sightings.keys()]).toEqual(['4B']);
  expect([...reduce(store, { type: 'record-gone', id: A }).records.keys()]).toEqual([B]);
  expect(reduce(store, { type: 'system-reset' })).toMatchObject({ records: new Map(), sightings: store.sightings });
});

describe('the record of the system', () => {
  test('records the start of a connection once', () => {
    const on = { connected: true };
    expect(
      [createRecordEvent(1, on), createRecordEvent(2, on), createRecordEvent(3)].map(
        (_, count, all) => known(...all.slice(0, count + 1))?.connectedAt,
      ),
    ).toEqual([1, 1, null]);
  });
  test('records a pairing once, unless it existed before', () => {
    const off = { paired: false };
    expect(known(createRecordEvent(1))?.pairedAt).toBeNull();
    expect(known(createRecordEvent(1, off))?.pairedAt).toBeNull();
    expect(known(createRecordEvent(1, off), createRecordEvent(2), createRecordEvent(3))?.pairedAt).toBe(2);
    expect(known(createRecordEvent(1, off), createRecordEvent(2), createRecordEvent(3, off))?.pairedAt).toBeNull();
  });
  test('counts the last ten lost connections', () => {
    const on = { connected: true };
    expect(known(createRecordEvent(0, on), createRecordEvent(1, on), createRecordEvent(2), createRecordEvent(3))?.droppedAt).toEqual([2]);
    const many = Array.from({ length: 12 }, (_, index) => [createRecordEvent(10 * index, on), createRecordEvent(10 * index + 1)]).flat();
    expect(known(...many)?.droppedAt).toEqual(Array.from({ length: 10 }, (_, index) => 10 * (index + 2) + 1));
  });
  test('counts each response to an inquiry once', () => {
    const response = (at: number, inquiry: number) => createRecordEvent(at, { paired: false, inquiry });
    expect(known(createRecordEvent(1, { paired: false }))).toMatchObject({ respondedAt: null, respondingSince: null, inquiry: undefined });
    expect(known(response(1, 1), response(5, 1))).toMatchObject({ respondedAt: 1, respondingSince: 1, inquiry: 1 });
    expect(known(response(1, 1), response(5, 2))).toMatchObject({ respondedAt: 5, respondingSince: 1, inquiry: 2 });
    expect(known(response(1, 1), createRecordEvent(4, { paired: false }))).toMatchObject({
      respondedAt: 1,
      respondingSince: 1,
      inquiry: 1,
    });
    expect(known(response(1, 1), response(STILL_PRESENT_MS, 2))).toMatchObject({ respondingSince: 1 });
    expect(known(response(1, 1), response(1 + STILL_PRESENT_MS, 2))).toMatchObject({ respondingSince: 1 + STILL_PRESENT_MS });
    expect(known(createRecordEvent(1, { inquiry: 1 }))).toMatchObject({ respondedAt: null, inquiry: 1 });
    expect(known(createRecordEvent(1), createRecordEvent(2, { inquiry: 1 }))).toMatchObject({ respondedAt: 2 });
  });
  test('forgets the end of the last connection with the next', () => {
    const ended = { type: 'ended', id: A, reason: 'remote', at: 5 } as const;
    expect(known(createRecordEvent(0), ended)).toMatchObject({ ended: { reason: 'remote', at: 5 }, refused: null });
    expect(known(createRecordEvent(0), ended, createRecordEvent(6))).toMatchObject({ ended: { reason: 'remote' } });
    expect(known(createRecordEvent(0), ended, createRecordEvent(6, { connected: true }))?.ended).toBeNull();
  });
  test('keeps a refusal until a connection or a new pairing', () => {
    const refused = { type: 'refused', id: A, because: 'no-answer', at: 5 } as const;
    expect(known(createRecordEvent(0), { type: 'ended', id: A, reason: 'authentication', at: 4 })?.refused).toEqual({
      because: 'keys',
      at: 4,
    });
    expect(known(createRecordEvent(0), refused, { type: 'ended', id: A, reason: 'local', at: 6 })?.refused).toEqual({
      because: 'no-answer',
      at: 5,
    });
    expect(known(createRecordEvent(0), refused, createRecordEvent(7))?.refused).toEqual({ because: 'no-answer', at: 5 });
    expect(known(createRecordEvent(0), refused, createRecordEvent(7, { connected: true }))?.refused).toBeNull();
    expect(known(createRecordEvent(0), refused, createRecordEvent(7, { paired: false }))?.refused).toBeNull();
    const unpaired = known(createRecordEvent(0, { paired: false }), refused, createRecordEvent(7));
    expect(unpaired?.refused).toBeNull();
  });
  test('keeps the time of its last report', () => {
    expect(known(createRecordEvent(0), createRecordEvent(7))?.reportedAt).toBe(7);
  });
  test('follows a new model of the system', () => {
    const renamed = { name: 'WH-1000XM5', alias: 'WH-1000XM5' };
    expect(known(createRecordEvent(0), createRecordEvent(1, renamed))?.identification).toMatchObject({ modelId: 'wh-1000xm5' });
  });
  test('removes a record that turns out not to be headphones', () => {
    const speaker = { paired: false, connected: false, trusted: false, name: 'SRS-XB13', alias: 'SRS-XB13' };
    expect(known(createRecordEvent(0, { paired: false, trusted: false }), createRecordEvent(1, speaker))).toBeUndefined();
    for (const ours of [{ paired: true }, { connected: true }, { trusted: true }])
      expect(known(createRecordEvent(0), createRecordEvent(1, { ...speaker, ...ours }))?.identification).toMatchObject({
        modelId: 'wh-1000xm4',
      });
  });
});

describe('memory of pairings', () => {
  test('keeps the last time by address and model', () => {
    const off = { paired: false };
    expect([...afterEvents(createRecordEvent(3)).pairings]).toEqual([
      [hashAddress(A), 3],
      [createModelKey('wh-1000xm4'), 3],
    ]);
    expect(afterEvents(createRecordEvent(3), createRecordEvent(5)).pairings.get(hashAddress(A))).toBe(3);
    expect(afterEvents(createRecordEvent(3), createRecordEvent(4, off), createRecordEvent(5)).pairings.get(hashAddress(A))).toBe(5);
    expect(afterEvents(createRecordEvent(3, off)).pairings.size).toBe(0);
    expect([...afterEvents(createRecordEvent(3, { address: null })).pairings.keys()]).toEqual([createModelKey('wh-1000xm4')]);
    const unknown = { name: 'WI-C999', alias: null };
    expect([...afterEvents(createRecordEvent(3, unknown)).pairings.keys()]).toEqual([hashAddress(A)]);
  });
  test('drops the oldest of more than 128', () => {
    const address = (index: number) => `94:DB:56:00:01:${index.toString(16).padStart(2, '0').toUpperCase()}`;
    const all = Array.from({ length: 130 }, (_, index) => createRecordEvent(index, { paired: true }, address(index)));
    const again = [createRecordEvent(200, { paired: false }, address(0)), createRecordEvent(201, {}, address(0))];
    const { pairings } = afterEvents(...all.slice(0, 127), ...again, ...all.slice(127));
    expect(pairings.size).toBe(128);
    expect([0, 1, 2, 3, 4].map((index) => pairings.has(hashAddress(address(index))))).toEqual([true, false, false, false, true]);
  });
});

describe('room in the list', () => {
  const stranger = (index: number, rest: Partial<SystemRecord> = {}) =>
    createRecordEvent(index, { paired: false, trusted: false, ...rest }, `stranger ${index}`);
  test('drops the unpaired record that was reported first', () => {
    const many = Array.from({ length: MAX_RECORDS - 1 }, (_, index) => stranger(index));
    const store = afterEvents(
      createRecordEvent(0),
      ...many,
      createRecordEvent(5_000, { paired: false, trusted: false }, 'stranger 0'),
      stranger(6_000),
    );
    expect([
      store.records.size,
      ...[A, 'stranger 0', 'stranger 1', 'stranger 2', 'stranger 6000'].map((id) => store.records.has(id)),
    ]).toEqual([MAX_RECORDS, true, true, false, true, true]);
  });
  test('drops the first of equally old records', () => {
    const many = Array.from({ length: MAX_RECORDS }, (_, index) => ({ ...stranger(index), at: 0 }));
    const { records } = afterEvents(...many, stranger(9_000));
    expect([records.has('stranger 0'), records.has('stranger 1'), records.has(`stranger ${MAX_RECORDS - 1}`)]).toEqual([false, true, true]);
  });
  test('drops nothing for a record that exists', () => {
    const many = Array.from({ length: MAX_RECORDS }, (_, index) => stranger(index));
    expect([...afterEvents(...many, stranger(7, { rssi: -40 })).records.keys()]).toHaveLength(MAX_RECORDS);
    expect(afterEvents(...many, stranger(7, { rssi: -40 })).records.get('stranger 0')).toBeDefined();
  });
  test('drops the oldest packet that came once', () => {
    const once = (index: number) => createPacketEvent(10_000 + index, {}, `once ${index}`);
    const first = [
      createPacketEvent(0, {}, 'long'),
      createPacketEvent(1_000, {}, 'long'),
      createPacketEvent(0, {}, 'short'),
      createPacketEvent(999, {}, 'short'),
    ];
    const { sightings } = afterEvents(...first, ...Array.from({ length: MAX_SIGHTINGS - 1 }, (_, index) => once(index)));
    expect([sightings.size, sightings.has('long'), sightings.has('short'), sightings.has('once 0')]).toEqual([
      MAX_SIGHTINGS,
      true,
      false,
      true,
    ]);
    const full = afterEvents(...first, ...Array.from({ length: MAX_SIGHTINGS }, (_, index) => once(index)));
    expect([full.sightings.has('once 0'), full.sightings.has('once 1')]).toEqual([false, true]);
  });
  test('keeps a new packet among lasting signals', () => {
    const lasting = [0, 1_000].flatMap((at) => Array.from({ length: MAX_SIGHTINGS }, (_, index) => createPacketEvent(at, {}, `${index}`)));
    const { sightings } = afterEvents(...lasting, createPacketEvent(1_001, {}, 'new'));
    expect(['0', '1', `${MAX_SIGHTINGS - 1}`, 'new'].map((id) => sightings.has(id))).toEqual([false, true, true, true]);
  });
  test('keeps the packets of a paired address alone', () => {
    const flood = Array.from({ length: MAX_SIGHTINGS }, (_, index) => createPacketEvent(10 + index, {}, `x${index}`));
    const { sightings } = afterEvents(
      createRecordEvent(0),
      createRecordEvent(0, { paired: false, trusted: false }, B),
      createPacketEvent(1, {}, A),
      createPacketEvent(1, { addressHash: hashAddress(B) }, '4B'),
      ...flood,
    );
    expect([sightings.has(A), sightings.has('4B')]).toEqual([true, false]);
  });
});
