import { certainty } from '../../catalog/identify/identify';
import { identifyRecord, type Sighting } from '../../catalog/identify/sight';
import type { SystemRecord } from '../../catalog/identify/system-record';
import type { HeadphonesEvent, HeadphonesStore, KnownRecord, KnownSighting } from './state';

/** More Sony headphones than any room holds; beyond, the one heard longest ago goes. */
export const MAX_SIGHTINGS = 256;
/** More records of Sony headphones than a computer has; a broken system could invent them. */
export const MAX_RECORDS = 256;
/** So many lost connections are remembered for each headset. */
const MAX_DROPS = 10;
/** Weight of a new packet in the smoothed signal. */
const RSSI_WEIGHT = 0.4;

/** Folds one event into the state. Pure; the same state is returned when nothing changes. */
export function reduce(store: HeadphonesStore, event: HeadphonesEvent): HeadphonesStore {
  switch (event.type) {
    case 'sighted':
      return { ...store, sightings: withSighting(store.sightings, event.sighting, event.at) };
    case 'lost':
      return store.sightings.has(event.id) ? { ...store, sightings: without(store.sightings, event.id) } : store;
    case 'record':
      return withRecord(store, event.record, event.at);
    case 'record-gone':
      return store.records.has(event.id) ? { ...store, records: without(store.records, event.id) } : store;
    case 'system-reset':
      return store.records.size === 0 ? store : { ...store, records: new Map() };
    case 'search-resumed': {
      const later = [...store.sightings].map(([id, known]) => [id, { ...known, heardAt: known.heardAt + event.pausedMs }] as const);
      return { ...store, sightings: new Map(later) };
    }
  }
}

function withSighting(sightings: HeadphonesStore['sightings'], fresh: Sighting, at: number): HeadphonesStore['sightings'] {
  const before = sightings.get(fresh.id);
  const known: KnownSighting = {
    sighting: before === undefined ? fresh : merge(before.sighting, fresh),
    heardAt: at,
    rssi: smooth(before?.rssi ?? null, fresh.rssi),
    pairingAt: fresh.pairingMode ? at : (before?.pairingAt ?? null),
  };
  const next = new Map(sightings);
  // Set anew at the end: the map's order is the order of hearing.
  next.delete(fresh.id);
  next.set(fresh.id, known);
  if (next.size > MAX_SIGHTINGS) next.delete(next.keys().next().value ?? '');
  return next;
}

// Packets of one advertiser carry different parts; what an earlier one said stays true.
function merge(before: Sighting, fresh: Sighting): Sighting {
  return {
    ...fresh,
    name: fresh.name ?? before.name,
    identification: certainty(fresh.identification) >= certainty(before.identification) ? fresh.identification : before.identification,
    addressHash: fresh.addressHash ?? before.addressHash,
    battery: fresh.battery ?? before.battery,
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
  const heardNow = record.rssi !== null && record.rssi !== before?.record.rssi;
  const known: KnownRecord = {
    record,
    identification,
    connectedAt: record.connected ? (before?.connectedAt ?? at) : null,
    pairedAt: record.paired ? (before?.pairedAt ?? at) : null,
    droppedAt:
      before?.record.connected === true && !record.connected ? [...before.droppedAt, at].slice(-MAX_DROPS) : (before?.droppedAt ?? []),
    heardAt: heardNow ? at : (before?.heardAt ?? null),
  };
  return { ...store, records: new Map(store.records).set(record.id, known) };
}

function without<T>(map: ReadonlyMap<string, T>, key: string): ReadonlyMap<string, T> {
  const next = new Map(map);
  next.delete(key);
  return next;
}
