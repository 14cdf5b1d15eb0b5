import { certainty } from '../../catalog/identify/identify';
import { identifyRecord, type Sighting } from '../../catalog/identify/sight';
import type { SystemRecord } from '../../catalog/identify/system-record';
import type { HeadphonesEvent, HeadphonesStore, KnownRecord, KnownSighting, SightedEvent } from './state';

/** More Sony headphones than any room holds; beyond, the one heard longest ago goes. */
export const MAX_SIGHTINGS = 256;
/** More records of Sony headphones than a computer has; a broken system could invent them. */
export const MAX_RECORDS = 256;
/** So many lost connections are remembered for each headset. */
const MAX_DROPS = 10;
/** A classic device heard again within this time has been there all the while, in ms: a few rounds of a search. */
const STILL_HEARD_MS = 40_000;
/** Weight of a new packet in the smoothed signal. */
const RSSI_WEIGHT = 0.4;

/** Folds one event into the state. Pure; the same state is returned when nothing changes. */
export function reduce(store: HeadphonesStore, event: HeadphonesEvent): HeadphonesStore {
  switch (event.type) {
    case 'sighted':
      return withSightings(store, [event]);
    case 'lost':
      return store.sightings.has(event.id) ? { ...store, sightings: without(store.sightings, event.id) } : store;
    case 'record':
      return withRecord(store, event.record, event.at);
    case 'record-gone':
      return store.records.has(event.id) ? { ...store, records: without(store.records, event.id) } : store;
    case 'system-reset':
      return store.records.size === 0 ? store : { ...store, records: new Map() };
    case 'ended':
      return withKnown(store, event.id, (known) => ({
        ...known,
        ended: { reason: event.reason, at: event.at },
        refused: event.reason === 'authentication' ? { because: 'keys', at: event.at } : known.refused,
      }));
    case 'refused':
      return withKnown(store, event.id, (known) => ({ ...known, refused: { because: event.because, at: event.at } }));
    case 'swept':
      return swept(store, event.since, event.at);
    case 'search-resumed': {
      const later = [...store.sightings].map(([id, known]) => [id, { ...known, heardAt: known.heardAt + event.pausedMs }] as const);
      return { ...store, sightings: new Map(later) };
    }
  }
}

/** Folds many sightings in, oldest first: the same as one after the other with {@link reduce}, for the price of one copy. Pure. */
export function withSightings(store: HeadphonesStore, events: readonly SightedEvent[]): HeadphonesStore {
  if (events.length === 0) return store;
  const sightings = new Map(store.sightings);
  for (const { sighting, at } of events) addSighting(sightings, sighting, at);
  return { ...store, sightings };
}

function addSighting(sightings: Map<string, KnownSighting>, fresh: Sighting, at: number): void {
  const before = sightings.get(fresh.id);
  const known: KnownSighting = {
    sighting: before === undefined ? fresh : merge(before.sighting, fresh),
    heardAt: at,
    rssi: smooth(before?.rssi ?? null, fresh.rssi),
    pairing: fresh.pairingMode ? { since: sinceOf(before, at), at, endedAt: null } : (before?.pairing ?? null),
  };
  // Set anew at the end: the map's order is the order of hearing.
  sightings.delete(fresh.id);
  sightings.set(fresh.id, known);
  if (sightings.size > MAX_SIGHTINGS) sightings.delete(sightings.keys().next().value ?? '');
}

function sinceOf(before: KnownSighting | undefined, at: number): number {
  return before?.pairing != null && before.pairing.endedAt === null ? before.pairing.since : at;
}

function swept(store: HeadphonesStore, since: number, at: number): HeadphonesStore {
  const silent = [...store.sightings].filter(([, { pairing }]) => pairing !== null && pairing.endedAt === null && pairing.at < since);
  if (silent.length === 0) return store;
  const next = new Map(store.sightings);
  for (const [id, known] of silent) if (known.pairing !== null) next.set(id, { ...known, pairing: { ...known.pairing, endedAt: at } });
  return { ...store, sightings: next };
}

function withKnown(store: HeadphonesStore, id: string, change: (known: KnownRecord) => KnownRecord): HeadphonesStore {
  const known = store.records.get(id);
  return known === undefined ? store : { ...store, records: new Map(store.records).set(id, change(known)) };
}

// Packets of one advertiser carry different parts; what an earlier one said stays true.
function merge(before: Sighting, fresh: Sighting): Sighting {
  return {
    ...fresh,
    name: fresh.name ?? before.name,
    identification: certainty(fresh.identification) >= certainty(before.identification) ? fresh.identification : before.identification,
    addressHash: fresh.addressHash ?? before.addressHash,
    batteryParts: fresh.batteryParts ?? before.batteryParts,
  };
}

function smooth(before: number | null, fresh: number | null): number | null {
  if (before === null || fresh === null) return fresh ?? before;
  return before + RSSI_WEIGHT * (fresh - before);
}

function withRecord(store: HeadphonesStore, record: SystemRecord, at: number): HeadphonesStore {
  const identification = identifyRecord(record);
  // A record may stop to be a headset's (renamed before its product id was read).
  if (identification.kind === 'other')
    return store.records.has(record.id) ? { ...store, records: without(store.records, record.id) } : store;
  const before = store.records.get(record.id);
  if (before === undefined && store.records.size >= MAX_RECORDS) return store;
  const heardNow =
    (record.rssi !== null && record.rssi !== before?.record.rssi) ||
    (record.inquiry !== undefined && record.inquiry !== before?.record.inquiry);
  const known: KnownRecord = {
    record,
    identification,
    connectedAt: record.connected ? (before?.connectedAt ?? at) : null,
    pairedAt: record.paired ? (before?.pairedAt ?? at) : null,
    droppedAt:
      before?.record.connected === true && !record.connected ? [...before.droppedAt, at].slice(-MAX_DROPS) : (before?.droppedAt ?? []),
    heardAt: heardNow ? at : (before?.heardAt ?? null),
    heardSince: heardNow ? (stillHeard(before, at) ?? at) : (before?.heardSince ?? null),
    ended: record.connected ? null : (before?.ended ?? null),
    // A connection disproves both; a new pairing makes new keys.
    refused: record.connected || !record.paired || before?.record.paired !== true ? null : before.refused,
  };
  return { ...store, records: new Map(store.records).set(record.id, known) };
}

function stillHeard(before: KnownRecord | undefined, at: number): number | null {
  return before?.heardAt != null && at - before.heardAt < STILL_HEARD_MS ? before.heardSince : null;
}

function without<T>(map: ReadonlyMap<string, T>, key: string): ReadonlyMap<string, T> {
  const next = new Map(map);
  next.delete(key);
  return next;
}
