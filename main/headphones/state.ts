import type { EndReason } from '../../catalog/headphones';
import type { Advertisement } from '../../catalog/identify/advertisement';
import type { Identification } from '../../catalog/identify/identify';
import type { Sighting } from '../../catalog/identify/identify-advertisement';
import type { SystemRecord } from '../../catalog/identify/system-record';
import type { AdvertiserId, ModelId, RecordId } from '../../catalog/ids';

/** Sighting with its history. Times are ms of the events' clock. */
export interface KnownSighting {
  readonly sighting: Sighting;
  readonly receivedAt: number;
  /** Time in ms since then during which no scan ran, which does not count as age. */
  readonly pausedMs: number;
  /** Time of the first packet. */
  readonly since: number;
  /** dBm, smoothed over packets. */
  readonly rssi: number | null;
  /** Proofs of pairing mode: times of the first and the last of this period, and of the silence that ended it. Null without any. */
  readonly pairing: { readonly since: number; readonly at: number; readonly endedAt: number | null } | null;
}

/** A system record with its history. */
export interface KnownRecord {
  readonly record: SystemRecord;
  readonly identification: Identification;
  /** Time since which it is connected; null if it is not. */
  readonly connectedAt: number | null;
  /** Time of its pairing, in ms; null if it is not paired, or was paired before its first report. */
  readonly pairedAt: number | null;
  /** Times of the last few ended connections, oldest first. */
  readonly droppedAt: readonly number[];
  /** Time of the last inquiry response, or null. A signal alone is not a response, because an LE packet can cause it. */
  readonly respondedAt: number | null;
  /** Start of the current responses. */
  readonly respondingSince: number | null;
  /** Number of the last inquiry with a response; undefined if there is none. One number counts once. */
  readonly inquiry: number | undefined;
  /** Time of the system's last report. */
  readonly reportedAt: number;
  /** Reason for the end of the last connection, if the system reports it. */
  readonly ended: { readonly reason: EndReason; readonly at: number } | null;
  /** Failed attempt since the last connection: no response, or another key. */
  readonly refused: { readonly because: 'no-answer' | 'keys'; readonly at: number } | null;
}

/** Everything that is known. Immutable. It never contains strangers' devices. */
export interface HeadphonesStore {
  readonly sightings: ReadonlyMap<AdvertiserId, KnownSighting>;
  readonly records: ReadonlyMap<RecordId, KnownRecord>;
  /** Times of the last pairings here, by the fingerprint of the address and by {@link createModelKey}, including removed ones. */
  readonly pairings: ReadonlyMap<string, number>;
}

/** Identities behind one entry of the list. */
export interface DeviceIdentities {
  readonly classic: SystemRecord | null;
  /** Records that certainly belong to the same headset. */
  readonly le: readonly SystemRecord[];
  /** Records that are joined by model alone. They can belong to another headset, so no action is possible on them. */
  readonly guessed: readonly SystemRecord[];
  /** Fingerprints of the classic address in its LE packets: at most one, unless another device replays a packet. */
  readonly hashes: readonly string[];
  /** Every address and id that is joined in it. */
  readonly keys: readonly string[];
}

/** Returns the key of a model's pairings. */
export function createModelKey(modelId: ModelId): string {
  return `model ${modelId}`;
}

/** State before the first event. */
export const EMPTY_STORE: HeadphonesStore = {
  sightings: new Map(),
  records: new Map(),
  pairings: new Map(),
};

/** Event of detected headphones. */
export interface SightedEvent {
  readonly type: 'sighted';
  readonly sighting: Sighting;
  readonly at: number;
}

/** Event of any packet. */
export interface AdvertisedEvent {
  readonly type: 'advertised';
  readonly advertisement: Advertisement;
  readonly at: number;
}

/** Events of the state. `at` is in ms and never goes back. */
export type HeadphonesEvent =
  | AdvertisedEvent
  | SightedEvent
  | { readonly type: 'lost'; readonly id: AdvertiserId }
  | { readonly type: 'record'; readonly record: SystemRecord; readonly at: number }
  | { readonly type: 'record-gone'; readonly id: RecordId }
  | { readonly type: 'system-reset' }
  /** Reason for the end of a connection, from the system. */
  | { readonly type: 'ended'; readonly id: RecordId; readonly reason: EndReason; readonly at: number }
  /** Failed connection attempt of Earshot with a meaning for the headphones. */
  | { readonly type: 'refused'; readonly id: RecordId; readonly because: 'no-answer' | 'keys'; readonly at: number }
  /** Time since which every device in range has been reported. */
  | { readonly type: 'silent-since'; readonly since: number; readonly at: number }
  /** End of a pause of the search, in which nothing aged. */
  | { readonly type: 'search-resumed'; readonly pausedMs: number };
