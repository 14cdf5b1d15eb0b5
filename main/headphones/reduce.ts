import type { Advertisement } from '../../catalog/identify/advertisement';
import { getCertainty } from '../../catalog/identify/identify';
import { identifyAdvertisement, identifyRecord, isDeniedBySystem, type Sighting } from '../../catalog/identify/identify-advertisement';
import type { SystemRecord } from '../../catalog/identify/system-record';
import { STILL_PRESENT_MS } from '../lifetimes';
import { hashAddress } from './address-hash';
import {
  type AdvertisedEvent,
  createModelKey,
  type HeadphonesEvent,
  type HeadphonesStore,
  type KnownRecord,
  type KnownSighting,
  type SightedEvent,
} from './state';

/** Maximum number of Sony headphones. Beyond it unpaired ones are dropped: those with one packet first, then the oldest. */
export const MAX_SIGHTINGS = 256;
/**
 * Maximum number of records of Sony headphones, more than a computer has. Records that are paired, connected or trusted are kept
 * beyond it.
 */
export const MAX_RECORDS = 256;
/** Maximum number of remembered pairings; the oldest are dropped. */
const MAX_PAIRINGS = 128;
/** Minimum time in ms from the first to the last packet of a lasting signal, because a device that passes by sends few packets. */
const LASTING_SIGNAL_MS = 1_000;
/** Maximum number of remembered lost connections per headphones. */
const MAX_DROPS = 10;
/** Weight of a new packet in the smoothed signal. */
const RSSI_WEIGHT = 0.4;

/** Applies one event to the state. Pure. Returns the same state if nothing changes. */
export function reduce(store: HeadphonesStore, event: HeadphonesEvent): HeadphonesStore {
  switch (event.type) {
    case 'advertised': {
      const sighted = createSightedEvent(event);
      return sighted === null ? store : withSightings(store, [sighted]);
    }
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
    case 'silent-since':
      return endPairingModes(store, event.since, event.at);
    case 'search-resumed': {
      const later = [...store.sightings].map(([id, known]) => [id, { ...known, pausedMs: known.pausedMs + event.pausedMs }] as const);
      return { ...store, sightings: new Map(later) };
    }
  }
}

/**
 * Returns the event of a packet: detected headphones, or null. Packets are identified here, and records in {@link reduce}.
 * @param read reads the packet. A caller with many packets passes a reader with a cache.
 */
export function createSightedEvent(
  { advertisement, at }: AdvertisedEvent,
  read: (advertisement: Advertisement) => Sighting | null = identifyAdvertisement,
): SightedEvent | null {
  const sighting = read(advertisement);
  return sighting === null ? null : { type: 'sighted', sighting, at };
}

/** Applies many sightings, oldest first, like {@link reduce} for each of them, but with a single copy. Pure. */
export function withSightings(store: HeadphonesStore, events: readonly SightedEvent[]): HeadphonesStore {
  if (events.length === 0) return store;
  const sightings = new Map(store.sightings);
  let mine: ReadonlySet<string> | null = null;
  for (const { sighting, at } of events) {
    addSighting(sightings, sighting, at);
    if (sightings.size <= MAX_SIGHTINGS) continue;
    mine ??= collectPairedKeys(store.records);
    sightings.delete(selectLeastWanted(sightings, sighting.id, mine));
  }
  return { ...store, sightings };
}

// Addresses of the paired devices, and their fingerprints.
function collectPairedKeys(records: HeadphonesStore['records']): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { record } of records.values()) {
    if (!isOurs(record) || record.address === null) continue;
    keys.add(record.address);
    keys.add(hashAddress(record.address));
  }
  return keys;
}

// The map is in the order of packets, so the first of the lowest rank is the oldest.
function selectLeastWanted(sightings: ReadonlyMap<string, KnownSighting>, fresh: string, mine: ReadonlySet<string>): string {
  let found: { readonly id: string; readonly rank: number } | null = null;
  for (const [id, { sighting, receivedAt, since }] of sightings) {
    if (id === fresh) continue;
    const ours = mine.has(sighting.address ?? '') || mine.has(sighting.addressHash ?? '');
    const rank = ours ? 2 : receivedAt - since >= LASTING_SIGNAL_MS ? 1 : 0;
    if (found === null || rank < found.rank) found = { id, rank };
    if (rank === 0) break;
  }
  return found?.id ?? fresh;
}

function isOurs({ paired, connected, trusted }: SystemRecord): boolean {
  return paired || connected || trusted === true;
}

function addSighting(sightings: Map<string, KnownSighting>, fresh: Sighting, at: number): void {
  const before = sightings.get(fresh.id);
  const known: KnownSighting = {
    sighting: before === undefined ? fresh : merge(before.sighting, fresh),
    receivedAt: at,
    pausedMs: 0,
    since: before?.since ?? at,
    rssi: smoothSignal(before?.rssi ?? null, fresh.rssi),
    pairing: fresh.pairingMode ? { since: getSince(before, at), at, endedAt: null } : (before?.pairing ?? null),
  };
  // The sighting moves to the end, because the map is in the order of packets.
  sightings.delete(fresh.id);
  sightings.set(fresh.id, known);
}

function getSince(before: KnownSighting | undefined, at: number): number {
  return before?.pairing != null && before.pairing.endedAt === null ? before.pairing.since : at;
}

function endPairingModes(store: HeadphonesStore, since: number, at: number): HeadphonesStore {
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

// Packets of one advertiser carry different parts, so earlier parts stay valid.
function merge(before: Sighting, fresh: Sighting): Sighting {
  return {
    ...fresh,
    name: fresh.name ?? before.name,
    identification:
      getCertainty(fresh.identification) >= getCertainty(before.identification) ? fresh.identification : before.identification,
    addressHash: fresh.addressHash ?? before.addressHash,
    batteryParts: fresh.batteryParts ?? before.batteryParts,
  };
}

function smoothSignal(before: number | null, fresh: number | null): number | null {
  if (before === null || fresh === null) return fresh ?? before;
  return before + RSSI_WEIGHT * (fresh - before);
}

function withRecord(store: HeadphonesStore, record: SystemRecord, at: number): HeadphonesStore {
  const before = store.records.get(record.id);
  const identified = identifyRecord(record);
  // The model of paired headphones stays, whatever name a packet contains. Only the system's own report changes it.
  const keeps = identified.kind === 'other' && before !== undefined && isOurs(record) && !isDeniedBySystem(record);
  const identification = keeps ? before.identification : identified;
  // A record can turn out to be something else, if its headset was renamed before its product id was read.
  if (identification.kind === 'other') return before === undefined ? store : { ...store, records: without(store.records, record.id) };
  const records = before === undefined ? withRoom(store.records, record) : store.records;
  if (records === null) return store;
  // The first report of a record can contain the response that led to its pairing. That response no longer counts.
  const isNewPairing = record.paired && before === undefined;
  const responded = record.inquiry !== undefined && record.inquiry !== before?.inquiry && !isNewPairing;
  const known: KnownRecord = {
    record,
    identification,
    connectedAt: record.connected ? (before?.connectedAt ?? at) : null,
    // The time of a pairing from before the first report is unknown.
    pairedAt: !record.paired || before === undefined ? null : before.record.paired ? before.pairedAt : at,
    droppedAt:
      before?.record.connected === true && !record.connected ? [...before.droppedAt, at].slice(-MAX_DROPS) : (before?.droppedAt ?? []),
    respondedAt: responded ? at : (before?.respondedAt ?? null),
    respondingSince: responded ? (getRespondingSince(before, at) ?? at) : (before?.respondingSince ?? null),
    inquiry: record.inquiry ?? before?.inquiry,
    reportedAt: at,
    ended: record.connected ? null : (before?.ended ?? null),
    // A connection disproves both failures, and a new pairing makes new keys.
    refused: record.connected || !record.paired || before?.record.paired !== true ? null : before.refused,
  };
  const pairings = record.paired && before?.record.paired !== true ? withPairing(store.pairings, known, at) : store.pairings;
  return { ...store, pairings, records: new Map(records).set(record.id, known) };
}

// The time outlives the record, because the pairing mode that led to a pairing is over even if the pairing is removed soon after.
function withPairing(
  pairings: HeadphonesStore['pairings'],
  { record, identification }: KnownRecord,
  at: number,
): HeadphonesStore['pairings'] {
  const keys = [
    ...(record.address === null ? [] : [hashAddress(record.address)]),
    ...(identification.kind === 'model' ? [createModelKey(identification.modelId)] : []),
  ];
  const next = new Map(pairings);
  for (const key of keys) {
    next.delete(key);
    next.set(key, at);
    if (next.size > MAX_PAIRINGS) next.delete(next.keys().next().value ?? '');
  }
  return next;
}

// An unpaired record makes room for another, the oldest first. Returns null if a stranger gets no place.
function withRoom(records: HeadphonesStore['records'], record: SystemRecord): HeadphonesStore['records'] | null {
  if (records.size < MAX_RECORDS) return records;
  let oldest: KnownRecord | null = null;
  for (const known of records.values())
    if (!isOurs(known.record) && (oldest === null || known.reportedAt < oldest.reportedAt)) oldest = known;
  if (oldest !== null) return without(records, oldest.record.id);
  return isOurs(record) ? records : null;
}

function getRespondingSince(before: KnownRecord | undefined, at: number): number | null {
  return before?.respondedAt != null && at - before.respondedAt < STILL_PRESENT_MS ? before.respondingSince : null;
}

function without<T>(map: ReadonlyMap<string, T>, key: string): ReadonlyMap<string, T> {
  const next = new Map(map);
  next.delete(key);
  return next;
}
