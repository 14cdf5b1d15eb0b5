import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashAddress } from './address-hash';
import { type DeviceListState, EMPTY_DEVICE_LIST, reduceDeviceList, selectDevices } from './device-list';
import { reduce, withSightings } from './reduce';
import { EMPTY_STORE, type HeadphonesEvent, type HeadphonesStore, type SightedEvent } from './state';
import { A, B, createRecord } from './testing/list';
import { createSighting } from './testing/sighting';

/** Moment: events of several identities. Events of one identity keep their order, as on a bus. */
const tick = fc.uniqueArray(
  fc.oneof(
    fc.record({ kind: fc.constant('half'), at: fc.constantFrom('4A', '4B'), hash: fc.constantFrom(null, A, B), pairing: fc.boolean() }),
    fc.record({ kind: fc.constant('classic'), at: fc.constantFrom(A, B), paired: fc.boolean(), connected: fc.boolean() }),
    fc.record({ kind: fc.constant('beacon'), at: fc.constantFrom('5A', '5B') }),
    fc.record({ kind: fc.constant('lost'), at: fc.constantFrom('4A', '4B') }),
    fc.record({ kind: fc.constant('gone'), at: fc.constantFrom(A, B) }),
  ),
  { selector: (item) => `${item.kind === 'lost' ? 'half' : item.kind === 'gone' ? 'classic' : item.kind} ${item.at}`, maxLength: 6 },
);
interface ItemReport {
  readonly kind: string;
  readonly at: string;
  readonly hash?: string | null;
  readonly pairing?: boolean;
  readonly paired?: boolean;
  readonly connected?: boolean;
}

function createEvent(item: ItemReport, at: number): HeadphonesEvent {
  switch (item.kind) {
    case 'half':
      return {
        type: 'sighted',
        sighting: createSighting(item.at, { addressHash: item.hash ? hashAddress(item.hash) : null, pairingMode: item.pairing === true }),
        at,
      };
    case 'beacon':
      return { type: 'sighted', sighting: createSighting(item.at, { name: null, pairingMode: true }), at };
    case 'classic':
      return { type: 'record', record: createRecord(item.at, { paired: item.paired === true, connected: item.connected === true }), at };
    case 'lost':
      return { type: 'lost', id: item.at };
    default:
      return { type: 'record-gone', id: item.at };
  }
}

function play(ticks: readonly (readonly ItemReport[])[]): ReturnType<typeof selectDevices> {
  let list = selectDevices(EMPTY_DEVICE_LIST, 0);
  for (const [index, events] of ticks.entries()) {
    const at = index * 1_000;
    const facts = events.reduce<DeviceListState>((known, reported) => reduceDeviceList(known, createEvent(reported, at)), list);
    list = selectDevices(facts, at);
  }
  return list;
}

test('gives the same entries for any order within a tick', () => {
  const ticks = fc.array(tick, { maxLength: 8 });
  fc.assert(
    fc.property(ticks, fc.infiniteStream(fc.nat()), (session, numbers) => {
      const shuffled = session.map((events) =>
        events
          .map((event) => ({ event, key: numbers.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ event }) => event),
      );
      expect(play(shuffled).headphones).toEqual(play(session).headphones);
    }),
    { numRuns: Math.max(300, fc.readConfigureGlobal().numRuns ?? 0) },
  );
});

test('gives the same states for a replayed session', () => {
  fc.assert(
    fc.property(fc.array(tick, { maxLength: 10 }), (session) => {
      expect(play(JSON.parse(JSON.stringify(session)) as typeof session).headphones).toEqual(play(session).headphones);
    }),
  );
});

test('gives the same result for batched sightings', () => {
  const sighted = fc.array(
    fc.record({ id: fc.constantFrom('1A', '2B', '3C'), pairingMode: fc.boolean(), rssi: fc.option(fc.integer({ min: -90, max: -30 })) }),
  );
  fc.assert(
    fc.property(sighted, (list) => {
      const events = list.map(({ id, ...extra }, at): SightedEvent => ({ type: 'sighted', sighting: createSighting(id, extra), at }));
      const together = withSightings(EMPTY_STORE, events);
      const single = events.reduce<HeadphonesStore>(reduce, EMPTY_STORE);
      expect([...together.sightings]).toEqual([...single.sightings]);
    }),
  );
});
