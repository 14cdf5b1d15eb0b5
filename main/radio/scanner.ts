import type { EventEmitter } from 'node:events';
import type { Advertisement } from '../../catalog/identify/advertisement';
import type { AdvertiserId } from '../../catalog/ids';
import type { PartFault } from '../part-check';

/** The state of the radio, in noble's words. */
export type RadioStatus = 'unknown' | 'resetting' | 'unsupported' | 'unauthorized' | 'poweredOff' | 'poweredOn' | 'crashed';

/**
 * What a search is for: `all` that can be heard; `duplicates` what LE advertisers send now, not only what is new, which costs
 * more where many are heard; `inquiry` who answers a classic inquiry. Radios that give every packet, or hear LE only, know no
 * difference.
 */
export type SearchMode = 'all' | 'duplicates' | 'inquiry';

/** Maximum count of other devices, because only their presence matters. */
export const MAX_OTHER_ADDRESSES = 99;

/** Events of a scanner. */
export interface ScannerEvents {
  advertisement: [advertisement: Advertisement];
  /** The advertiser with this id is gone for sure. Not every radio can tell. */
  lost: [id: AdvertiserId];
  status: [status: RadioStatus];
  /** True when a search begins, false when it ends for any reason. */
  searching: [searching: boolean];
  /** So many devices have been heard that are no Sony headphones; at most {@link MAX_OTHER_ADDRESSES}. */
  others: [count: number];
  /** A line for the log, with a code if a part of the program is at fault. */
  warning: [text: string, fault?: PartFault];
}

/** A source of advertisements: noble over BlueZ, noble's native bindings, or a recording. */
export interface Scanner extends EventEmitter<ScannerEvents> {
  readonly status: RadioStatus;
  readonly searching: boolean;
  /**
   * How silence is noticed: `per-packet` when every packet is given; `per-cycle` when an advertiser is given
   * once in a search, so that only a search that began {@link Scanner.exclusive} tells; `none` otherwise.
   */
  readonly silenceDetection: 'per-packet' | 'per-cycle' | 'none';
  /** True if this search is the only one, so that a device without a report was not in range. */
  readonly exclusive: boolean;
  /** How many packets of anybody's it has given so far; only their growth means anything. */
  readonly packets: number;
  /** Which native code is loaded, null until it is; absent where none is needed. */
  readonly native?: string | null;
  /** Requests the status from the radio without a search. */
  open(): void;
  /** Begins to search. Rejects with an Error if the radio refuses or does not respond in time. */
  start(mode?: SearchMode): Promise<void>;
  /** Ends the search; resolves also when there was none. */
  stop(): Promise<void>;
  /** Ends everything; nothing is emitted afterwards. */
  close(): void;
}
