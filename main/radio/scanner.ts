import type { EventEmitter } from 'node:events';
import type { Advertisement } from '../../catalog/identify/advertisement';
import type { AdvertiserId } from '../../catalog/ids';
import type { PartFault } from '../part-check';

/** State of the radio, as noble names it. */
export type RadioStatus = 'unknown' | 'resetting' | 'unsupported' | 'unauthorized' | 'poweredOff' | 'poweredOn' | 'crashed';

/**
 * Purpose of a search. `all`: everything in range. `duplicates`: every packet of LE advertisers, which costs more among many
 * devices. `inquiry`: devices that respond to a classic inquiry. Radios that report every packet, or support LE only, make no
 * difference.
 */
export type SearchMode = 'all' | 'duplicates' | 'inquiry';

/** Maximum count of other devices, because only their presence matters. */
export const MAX_OTHER_ADDRESSES = 99;

/** Events of a scanner. */
export interface ScannerEvents {
  advertisement: [advertisement: Advertisement];
  /** Emitted if the advertiser with this id is certainly gone. Some radios cannot detect this. */
  lost: [id: AdvertiserId];
  status: [status: RadioStatus];
  /** True when a search begins, false when it ends for any reason. */
  searching: [searching: boolean];
  /** Number of detected devices that are not Sony headphones, at most {@link MAX_OTHER_ADDRESSES}. */
  others: [count: number];
  /** A line for the log, with a code if a part of the program is at fault. */
  warning: [text: string, fault?: PartFault];
}

/** Source of advertisements: noble over BlueZ, noble's native bindings, or a recording. */
export interface Scanner extends EventEmitter<ScannerEvents> {
  readonly status: RadioStatus;
  readonly searching: boolean;
  /**
   * Way to detect silence. `per-packet`: every packet is reported. `per-cycle`: an advertiser is reported once in a search,
   * so that only a search that began {@link Scanner.exclusive} proves it. `none`: otherwise.
   */
  readonly silenceDetection: 'per-packet' | 'per-cycle' | 'none';
  /** True if this search is the only one, so that a device without a report was not in range. */
  readonly exclusive: boolean;
  /** Number of packets of all devices so far. Only its increase has a meaning. */
  readonly packets: number;
  /** Package of the loaded native code; null until it has loaded; absent if none is needed. */
  readonly native?: string | null;
  /** Requests the status from the radio without a search. */
  open(): void;
  /** Starts a search. Rejects with an Error if the radio refuses or does not respond in time. */
  start(mode?: SearchMode): Promise<void>;
  /** Ends the search. Resolves even if none was running. */
  stop(): Promise<void>;
  /** Ends everything. Nothing is emitted afterwards. */
  close(): void;
}
