import type { Headphones } from '../../catalog/headphones';
import type { Identification } from '../../catalog/identify/identify';
import type { Sighting } from '../../catalog/identify/sight';
import type { SystemRecord } from '../../catalog/identify/system-record';

/** A sighting with its history. Times are ms of the clock passed in with the events. */
export interface KnownSighting {
  readonly sighting: Sighting;
  readonly heardAt: number;
  /** dBm, smoothed over packets. */
  readonly rssi: number | null;
  /** When pairing mode was last proved; null when never. */
  readonly pairingAt: number | null;
}

/** A system record with its history. */
export interface KnownRecord {
  readonly record: SystemRecord;
  readonly identification: Identification;
  /** Since when it is connected; null while it is not. */
  readonly connectedAt: number | null;
  /** Since when it is paired; null while it is not. */
  readonly pairedAt: number | null;
  /** When connections ended, the last few, oldest first. */
  readonly droppedAt: readonly number[];
  /** When the system last heard it on the radio; null when never. */
  readonly heardAt: number | null;
}

/** Everything that is known; immutable. Strangers' devices are never in it. */
export interface HeadphonesStore {
  readonly sightings: ReadonlyMap<string, KnownSighting>;
  readonly records: ReadonlyMap<string, KnownRecord>;
  /** Which entry an identity belongs to; keeps an entry's id when identities join. */
  readonly entryIds: ReadonlyMap<string, string>;
  readonly nextEntry: number;
  readonly headphones: readonly Headphones[];
  /** The system's records behind each entry. */
  readonly identities: ReadonlyMap<string, { readonly classic: SystemRecord | null; readonly le: readonly SystemRecord[] }>;
}

/** The state before anything was heard. */
export const EMPTY: HeadphonesStore = {
  sightings: new Map(),
  records: new Map(),
  entryIds: new Map(),
  nextEntry: 1,
  headphones: [],
  identities: new Map(),
};

/** What can happen. `at` is in ms and never goes back. */
export type HeadphonesEvent =
  | { readonly type: 'sighted'; readonly sighting: Sighting; readonly at: number }
  | { readonly type: 'lost'; readonly id: string }
  | { readonly type: 'record'; readonly record: SystemRecord; readonly at: number }
  | { readonly type: 'record-gone'; readonly id: string }
  | { readonly type: 'system-reset' }
  /** The search goes on after a pause: nobody could be heard meanwhile, so nobody grew older. */
  | { readonly type: 'search-resumed'; readonly pausedMs: number };
