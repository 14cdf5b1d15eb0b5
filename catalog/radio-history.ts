import type { EntryId } from './ids';

/** Packet of headphones. */
interface RadioPacket {
  /** Time of the packet's arrival, in ms. */
  readonly at: number;
  /** Signal in dBm; null if the system reports none. */
  readonly rssi: number | null;
}

/** Time in which a scan received every packet, without a pause. In ms. */
interface ScanSpan {
  readonly since: number;
  readonly until: number;
}

/**
 * Packets that the radio received from one headset in the last {@link HISTORY_MS}. It contains only packets with its fingerprint
 * or its own address. Times are in ms since 1970 in the window.
 */
export interface RadioHistory {
  readonly headphones: EntryId;
  /** Time at which this history was created. */
  readonly at: number;
  /** Latest scan without a pause; null if there was none in this time. */
  readonly scan: ScanSpan | null;
  /** Oldest first, at most {@link MAX_PACKETS}. */
  readonly packets: readonly RadioPacket[];
  /** Time of the last packet before a proven silence; null without one. */
  readonly silentSince: number | null;
  /** Time of the first packet after a proven silence; null if there was none in this time. */
  readonly turnedOnAt: number | null;
}

/** Length of a history, in ms. */
export const HISTORY_MS = 20_000;
/** Minimum interval of stored packets, in ms. Packets that arrive sooner are left out. */
export const PACKET_INTERVAL_MS = 400;
/** Maximum number of packets in a history. */
export const MAX_PACKETS = HISTORY_MS / PACKET_INTERVAL_MS;
/** Number of intervals between packets that a measurement needs. */
const INTERVALS_REQUIRED = 3;
/** Number of intervals without a packet that prove silence. */
const SILENT_INTERVALS = 3;
/** Minimum length of a silence, in ms, because a busy radio misses the packets of a moment. */
const MIN_SILENCE_MS = 2_500;
/** Time in ms after which a scan that ended counts as paused. */
const SCAN_PAUSE_MS = 4_000;

/** Returns the longest interval between these packets in ms, or null if there are too few to measure it. */
export function measureInterval(packets: readonly RadioPacket[]): number | null {
  if (packets.length <= INTERVALS_REQUIRED) return null;
  return packets.reduce((longest, { at }, index) => Math.max(longest, at - (packets[index - 1]?.at ?? at)), 0);
}

/** Checks whether the scan of a history still runs. */
function isScanning({ scan, at }: Pick<RadioHistory, 'scan' | 'at'>): boolean {
  return scan !== null && at - scan.until <= SCAN_PAUSE_MS;
}

/**
 * Returns the time of the last packet if the headphones have been silent since then, or null if that isn't proven. Silence is
 * proven if packets arrived in the last {@link HISTORY_MS}, the scan has not paused since the first of them, and it has received
 * none for more than three of their measured intervals.
 */
export function findSilence({ at, scan, packets }: Pick<RadioHistory, 'at' | 'scan' | 'packets'>): number | null {
  if (scan === null || !isScanning({ scan, at })) return null;
  const counted = packets.filter((packet) => packet.at >= scan.since && at - packet.at <= HISTORY_MS);
  const last = counted.at(-1);
  const interval = measureInterval(counted);
  if (last === undefined || interval === null) return null;
  const silence = Math.min(at, scan.until) - last.at;
  return silence > Math.max(SILENT_INTERVALS * interval, MIN_SILENCE_MS) ? last.at : null;
}

/** Part of a history, as the strip shows it. */
interface RadioSpan {
  readonly kind: 'detected' | 'silent' | 'turned-on' | 'pairing-mode';
  readonly from: number;
  readonly until: number;
}

/**
 * Returns the parts of a history from the oldest on, without the unknown time.
 * @param pairingSince start of their pairing mode in ms; null outside it.
 */
export function findSpans(history: RadioHistory, pairingSince: number | null): readonly RadioSpan[] {
  const { at, packets, silentSince, turnedOnAt } = history;
  const start = at - HISTORY_MS;
  const first = packets[0]?.at ?? silentSince ?? at;
  const end = pairingSince ?? silentSince ?? at;
  const spans: RadioSpan[] = [];
  const add = (kind: RadioSpan['kind'], from: number, until: number): void => {
    const [shown, last] = [Math.max(from, start), Math.min(until, at)];
    if (last > shown) spans.push({ kind, from: shown, until: last });
  };
  if (turnedOnAt === null) add('detected', first, end);
  else {
    // Packets before the silence may be older than the history.
    const before = packets.findLast((packet) => packet.at < turnedOnAt)?.at ?? start;
    if (first < turnedOnAt) add('detected', first, before);
    add('silent', before, turnedOnAt);
    add('turned-on', turnedOnAt, end);
  }
  if (silentSince !== null) add('silent', silentSince, pairingSince ?? at);
  if (pairingSince !== null) add('pairing-mode', pairingSince, at);
  return spans;
}

/** Distance of headphones, as far as the signal shows it. */
type Nearness = 'near' | 'medium' | 'far';

/** Minimum signals in dBm of headphones on the desk and in the room. Common values of LE beacons; walls and hands change them. */
const NEAR_DBM = -60;
const MEDIUM_DBM = -80;

/** Returns the distance of headphones by the signal of their last packets; null if it is unknown. */
export function getNearness({ packets }: Pick<RadioHistory, 'packets'>): Nearness | null {
  const signals = packets.slice(-3).flatMap(({ rssi }) => (rssi === null ? [] : [rssi]));
  if (signals.length === 0) return null;
  const best = Math.max(...signals);
  return best >= NEAR_DBM ? 'near' : best >= MEDIUM_DBM ? 'medium' : 'far';
}

/** State of the strip, which its headline names. */
export type StripState =
  /** No history exists, or no scan that receives every packet. */
  | 'paused'
  /** The scan has received no packet from them. */
  | 'searching'
  | 'detected'
  | 'silent'
  | 'turned-on'
  /** Pairing mode of headphones that may be others. */
  | 'pairing-mode-unsure'
  | 'pairing-mode';

/**
 * Returns the state of the strip. `pairing` is their pairing mode, which outranks the packets, because an
 * inquiry response proves it, too.
 */
export function getStripState(history: RadioHistory | null, pairing: { readonly sure: boolean } | null): StripState {
  if (pairing !== null) return pairing.sure ? 'pairing-mode' : 'pairing-mode-unsure';
  if (history === null) return 'paused';
  const { at, packets, silentSince, turnedOnAt } = history;
  if (silentSince !== null) return 'silent';
  if (turnedOnAt !== null) return 'turned-on';
  const last = packets.at(-1);
  if (last !== undefined && at - last.at <= HISTORY_MS) return 'detected';
  return isScanning(history) ? 'searching' : 'paused';
}
