import { SIGHTING_TTL_MS } from '../lifetimes';
import type { ScanConditions } from './headphones-state';
import type { HeadphonesStore } from './state';

/**
 * Removes devices without a packet for too long. Pure. `now` is in ms of the same clock as the events. During a pause of
 * the search, every found device stays in the list. Nothing is in range while Bluetooth is off.
 */
export function expire(store: HeadphonesStore, now: number, conditions: ScanConditions): HeadphonesStore {
  if (!conditions.on) return store.sightings.size === 0 ? store : { ...store, sightings: new Map() };
  if (!conditions.searching) return store;
  const kept = [...store.sightings].filter(([, known]) => now - known.receivedAt - known.pausedMs < SIGHTING_TTL_MS);
  return kept.length === store.sightings.size ? store : { ...store, sightings: new Map(kept) };
}
