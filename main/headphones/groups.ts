import { PAIRING_TTL_MS } from '../lifetimes';
import { isDetected, type ScanConditions } from './headphones-state';
import { type Group, joinIdentities } from './join';
import { createModelKey, type HeadphonesStore, type KnownSighting } from './state';

/** Headset that is present, with every address and id that is joined in it. */
export interface PresentGroup {
  readonly group: Group;
  readonly keys: readonly string[];
}

/** Returns the groups that are present: paired, connected or in range. Pure; `now` in ms of the events' clock. */
export function findPresentGroups(store: HeadphonesStore, now: number, conditions: ScanConditions): PresentGroup[] {
  const sightings = inOrder(store.sightings).filter((known) => !isPairedSince(known, store.pairings));
  return joinIdentities(sightings, inOrder(store.records), now)
    .filter((group) => isHere(group, now, conditions))
    .map((group) => ({ group, keys: collectKeys(group) }));
}

// Checks whether a group is paired, connected or in range. BlueZ keeps objects of other devices, too, and removes them later.
function isHere({ classic, others, le }: Group, now: number, { on }: ScanConditions): boolean {
  const records = [classic, ...others.sure, ...others.guessed, ...le.map(({ identity }) => identity.record)].filter(
    (known) => known !== null,
  );
  return (
    le.some(({ identity }) => isDetected(identity.sighting)) ||
    records.some(
      ({ record, respondedAt }) =>
        record.paired ||
        record.connected ||
        (on && (record.rssi !== null || record.inquiry !== undefined || (respondedAt !== null && now - respondedAt < PAIRING_TTL_MS))),
    )
  );
}

function collectKeys(group: Group): string[] {
  const records = [group.classic, ...group.others.sure, ...group.others.guessed].filter((known) => known !== null);
  const keys = [...records.map(({ record }) => record.address ?? record.id), ...group.le.map(({ identity }) => identity.key)];
  return [...new Set(keys)];
}

// A nameless beacon is dropped after its model was paired, because it belonged to those headphones or will return.
function isPairedSince({ sighting, receivedAt }: KnownSighting, pairings: HeadphonesStore['pairings']): boolean {
  const { identification, name, addressHash: hash } = sighting;
  if (name !== null || hash !== null || identification.kind !== 'model') return false;
  return receivedAt < (pairings.get(createModelKey(identification.modelId)) ?? Number.NEGATIVE_INFINITY);
}

// The order does not depend on time, so that the same events in any order give the same entries.
function inOrder<T>(known: ReadonlyMap<string, T>): T[] {
  return [...known].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}
