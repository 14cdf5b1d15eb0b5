import type { EndReason } from '../../catalog/headphones';
import type { Advertisement } from '../../catalog/identify/advertisement';
import type { Identification } from '../../catalog/identify/identify';
import type { Sighting } from '../../catalog/identify/sight';
import type { SystemRecord } from '../../catalog/identify/system-record';
import type { AdvertiserId, ModelId, RecordId } from '../../catalog/ids';

/** A sighting with its history. Times are ms of the clock passed in with the events. */
export interface KnownSighting {
  readonly sighting: Sighting;
  readonly heardAt: number;
  /** How much of the time since then nobody could be heard, in ms: it ages nobody. */
  readonly pausedMs: number;
  /** When it was first heard. */
  readonly since: number;
  /** dBm, smoothed over packets. */
  readonly rssi: number | null;
  /** Proofs of pairing mode: the first and the last of this time, and when silence ended it. Null when never. */
  readonly pairing: { readonly since: number; readonly at: number; readonly endedAt: number | null } | null;
}

/** A system record with its history. */
export interface KnownRecord {
  readonly record: SystemRecord;
  readonly identification: Identification;
  /** Since when it is connected; null while it is not. */
  readonly connectedAt: number | null;
  /** When it was paired, in ms; null while it is not, and if it was paired before the first report of it. */
  readonly pairedAt: number | null;
  /** When connections ended, the last few, oldest first. */
  readonly droppedAt: readonly number[];
  /** When it last answered an inquiry; null when never. A signal alone is no answer: it can be that of an LE packet. */
  readonly heardAt: number | null;
  /** When it began to answer this time. */
  readonly heardSince: number | null;
  /** The number of the last inquiry that it answered; undefined when none. One number counts once. */
  readonly answer: number | undefined;
  /** When the system last told anything of it. */
  readonly toldAt: number;
  /** Why the last connection ended, where the system says. */
  readonly ended: { readonly reason: EndReason; readonly at: number } | null;
  /** The last attempt to connect failed since it was last connected: no answer, or its key is another one. */
  readonly refused: { readonly because: 'no-answer' | 'keys'; readonly at: number } | null;
}

/** Everything that is known; immutable. Strangers' devices are never in it. */
export interface HeadphonesStore {
  readonly sightings: ReadonlyMap<AdvertiserId, KnownSighting>;
  readonly records: ReadonlyMap<RecordId, KnownRecord>;
  /** When headphones were last paired here, by the fingerprint of their address and by {@link modelKey}; also of those that are removed again. */
  readonly pairings: ReadonlyMap<string, number>;
}

/** What is behind one entry of the list. */
export interface Identities {
  readonly classic: SystemRecord | null;
  /** Surely of the same headset. */
  readonly le: readonly SystemRecord[];
  /** Joined by model alone: possibly another one's, so that nothing acts on them. */
  readonly guessed: readonly SystemRecord[];
  /** Fingerprints of the classic address that its LE packets carry; at most one unless somebody replays another's. */
  readonly hashes: readonly string[];
  /** Every address and id that is joined in it. */
  readonly keys: readonly string[];
}

/** The key of a model's pairings. */
export function modelKey(modelId: ModelId): string {
  return `model ${modelId}`;
}

/** The state before anything was heard. */
export const EMPTY: HeadphonesStore = {
  sightings: new Map(),
  records: new Map(),
  pairings: new Map(),
};

/** A headset was heard. */
export interface SightedEvent {
  readonly type: 'sighted';
  readonly sighting: Sighting;
  readonly at: number;
}

/** A packet was heard, of anybody. */
export interface AdvertisedEvent {
  readonly type: 'advertised';
  readonly advertisement: Advertisement;
  readonly at: number;
}

/** What can happen. `at` is in ms and never goes back. */
export type HeadphonesEvent =
  | AdvertisedEvent
  | SightedEvent
  | { readonly type: 'lost'; readonly id: AdvertiserId }
  | { readonly type: 'record'; readonly record: SystemRecord; readonly at: number }
  | { readonly type: 'record-gone'; readonly id: RecordId }
  | { readonly type: 'system-reset' }
  /** The system says why a connection ended. */
  | { readonly type: 'ended'; readonly id: RecordId; readonly reason: EndReason; readonly at: number }
  /** An attempt of ours to connect failed, in a way that says something about the headset. */
  | { readonly type: 'refused'; readonly id: RecordId; readonly because: 'no-answer' | 'keys'; readonly at: number }
  /** Nobody can have been heard since this time without having been told. */
  | { readonly type: 'not-heard-since'; readonly since: number; readonly at: number }
  /** The search goes on after a pause: nobody could be heard meanwhile, so nobody grew older. */
  | { readonly type: 'search-resumed'; readonly pausedMs: number };
