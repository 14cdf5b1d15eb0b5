import type { EventEmitter } from 'node:events';
import type { Advertisement } from '../../catalog/identify/advertisement';
import type { AdvertiserId } from '../../catalog/ids';

/** The state of the radio, in noble's words. */
export type RadioStatus = 'unknown' | 'resetting' | 'unsupported' | 'unauthorized' | 'poweredOff' | 'poweredOn' | 'crashed';

/**
 * What a search is for: `all` that can be heard; `duplicates` what LE advertisers send now, not only what is new, which costs
 * more where many are heard; `inquiry` who answers a classic inquiry. Radios that give every packet, or hear LE only, know no
 * difference.
 */
export type SearchMode = 'all' | 'duplicates' | 'inquiry';

/** More are not counted: a person wants to know whether anything is heard. */
export const MOST_OTHERS = 99;

/** What a scanner tells. */
export interface ScannerEvents {
  advertisement: [advertisement: Advertisement];
  /** The advertiser with this id is gone for sure. Not every radio can tell. */
  lost: [id: AdvertiserId];
  status: [status: RadioStatus];
  /** True when a search begins, false when it ends for any reason. */
  searching: [searching: boolean];
  /** So many devices have been heard that are no Sony headphones; at most {@link MOST_OTHERS}. */
  others: [count: number];
  warning: [text: string];
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
  /** True when the search is ours alone: nobody else was searching as it began, so who was not given since was not heard. */
  readonly exclusive: boolean;
  /** How many packets of anybody's it has given so far; only their growth means anything. */
  readonly packets: number;
  /** Which native code is loaded, null until it is; absent where none is needed. */
  readonly native?: string | null;
  /** Makes the radio tell its status; does not search. */
  open(): void;
  /** Begins to search. Rejects with an Error when the radio refuses or does not answer in time. */
  start(mode?: SearchMode): Promise<void>;
  /** Ends the search; resolves also when there was none. */
  stop(): Promise<void>;
  /** Ends everything; nothing is emitted afterwards. */
  close(): void;
}
