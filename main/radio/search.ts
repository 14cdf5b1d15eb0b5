import { EventEmitter } from 'node:events';
import { isDeepStrictEqual } from 'node:util';
import type { SearchStatus } from '../../catalog/search-status';
import { Backoff } from '../backoff';
import { CONFIRM_EVERY_MS, INQUIRY_EVERY_MS, INQUIRY_MS, RENEW_MS } from '../lifetimes';
import type { Scanner, SearchMode } from './scanner';

/** Conditions of a search. */
export interface SearchConditions {
  readonly adapterReady: boolean;
  readonly windowVisible: boolean;
  /** True if an action of the user waits for packets, even with a hidden window. */
  readonly awaited: boolean;
  /** True if headphones on this computer play or are in a call, because scanning would make them stutter. */
  readonly playing: boolean;
  /** True while a connection is being made, because a search would make it fail. */
  readonly connecting: boolean;
  /** True if headphones are in pairing mode, because its end must be detected at once. */
  readonly watching: boolean;
  /**
   * Watch of a guide over the packets of headphones, which receives every advertiser about once a second. During `silence`,
   * inquiries are rare, because they receive no LE packets.
   */
  readonly listening: 'silence' | 'signal' | null;
  /** True if only a search for classic devices proves whose pairing mode it is. */
  readonly unconfirmed: boolean;
}

/**
 * Interval in ms of a search during a watch, because such a search reports each advertiser once: several packets of a beacon in
 * pairing mode.
 */
export const CYCLE_MS = 400;
/** The same in ms for a guide's watch. Each advertiser sends at least once in it, and a slow computer has time to receive several. */
export const LISTENING_CYCLE_MS = 1_000;
/** Interval of inquiries while a guide waits for silence, in ms. */
const RARE_INQUIRY_MS = 60_000;
/** Number of silent scan cycles that prove silence, because a single one can be chance. */
const SILENT_CYCLES = 2;
/**
 * Silence in ms that counts in cycles without any packet. Linux delays the packet of a single advertiser until the next
 * advertiser's packet, or for about 6 s.
 */
export const LONE_SILENCE_MS = 8_000;
/** Silence in ms that is proof if every packet is reported, and the interval of the check. */
const SILENCE_MS = 1_500;
const SILENCE_TICK_MS = 400;
/** Time limit of a search that nothing renews, in ms. */
export const SEARCH_LIMIT_MS = 600_000;
/** Duration of "Search anyway", in ms. */
export const FORCED_SEARCH_MS = 60_000;
/** Delay after a failed start, in ms; doubles up to the second value. */
const RETRY_MS = { first: 1_000, longest: 15_000 } as const;

/**
 * Returns whether to search now, or the reason against it. Pure. `requestedAt` is the time of the last request of the user or the
 * window. `forcedUntil` is the end of "search anyway".
 */
export function decideSearch(conditions: SearchConditions, now: number, requestedAt: number, forcedUntil: number): SearchStatus {
  if (!conditions.adapterReady) return { kind: 'unavailable' };
  if (!conditions.windowVisible && !conditions.awaited) return { kind: 'paused', reason: 'hidden' };
  if (conditions.connecting) return { kind: 'paused', reason: 'connecting' };
  if (now < forcedUntil) return { kind: 'searching' };
  if (conditions.playing) return { kind: 'paused', reason: 'playing' };
  if (now - requestedAt >= SEARCH_LIMIT_MS) return { kind: 'paused', reason: 'finished' };
  return { kind: 'searching' };
}

/** Events of a search. */
interface SearchEvents {
  status: [status: SearchStatus];
  /** A device without a packet since `since` (ms of the clock) is certainly silent. Only while watching. */
  'silent-since': [since: number];
  /** The scan received everything from `since` to `until` (ms of the clock), without a pause. Only during a watch. */
  scanned: [since: number, until: number];
  /** Reports whether the search now detects only classic devices that respond to an inquiry. */
  inquiring: [inquiring: boolean];
  /** Event after the user requested a search. */
  searchRequested: [];
  warning: [text: string];
}

/** Keeps the scanner in the state that {@link decideSearch} selects, for a bounded time, and recovers from errors. */
export class Search extends EventEmitter<SearchEvents> {
  readonly #scanner: Scanner;
  readonly #now: () => number;
  #conditions: SearchConditions = {
    adapterReady: false,
    windowVisible: false,
    awaited: false,
    playing: false,
    connecting: false,
    watching: false,
    listening: null,
    unconfirmed: false,
  };
  #requestedAt: number;
  #forcedUntil = 0;
  #status: SearchStatus = { kind: 'unavailable' };
  #timer: NodeJS.Timeout | undefined;
  #silenceTimer: NodeJS.Timeout | undefined;
  #applied: Promise<void> = Promise.resolve();
  #startedAt = 0;
  /** Purpose of the running search. */
  #mode: SearchMode = 'all';
  /** Time at which classic headphones could last be found. */
  #inquiredAt = 0;
  /** Time of the last search for classic headphones only. */
  #confirmedAt = Number.NEGATIVE_INFINITY;
  #inquiring = false;
  /** Last complete scan cycles, oldest first: their start and whether they received a packet. */
  #cycles: { readonly at: number; readonly received: boolean }[] = [];
  /** Start of the scan cycles that followed each other without a pause, or of the scan that reports every packet; null if there is none. */
  #scannedSince: number | null = null;
  /** End of the last cycle with a packet. */
  #lastPacketAt = 0;
  /** Number of the scanner's packets at the start of this search. */
  #packets = 0;
  readonly #backoff = new Backoff(RETRY_MS.first, RETRY_MS.longest);
  #retryAt = 0;
  #closed = false;

  constructor(scanner: Scanner, now: () => number) {
    super();
    this.#scanner = scanner;
    this.#now = now;
    this.#requestedAt = now();
    scanner.on('searching', (searching) => {
      if (!searching) this.#setInquiring(false);
      this.#update();
    });
  }

  get status(): SearchStatus {
    return this.#status;
  }

  /** True during the user's "search anyway". */
  get forced(): boolean {
    return this.#now() < this.#forcedUntil;
  }

  /** Updates the conditions of the search. */
  set(change: Partial<SearchConditions>): void {
    const next = { ...this.#conditions, ...change };
    if (isDeepStrictEqual(next, this.#conditions)) return;
    // A visible window or Bluetooth that turned on needs a fresh search.
    if ((next.windowVisible && !this.#conditions.windowVisible) || (next.adapterReady && !this.#conditions.adapterReady))
      this.#requestedAt = this.#now();
    this.#conditions = next;
    this.#update();
  }

  /** Pauses the search while a connection is made. Resolves when it has stopped. */
  hold(): Promise<void> {
    this.set({ connecting: true });
    return this.#applied;
  }

  /** Resumes the search. It resolves after the start, if the conditions allow one. */
  release(): Promise<void> {
    this.set({ connecting: false });
    return this.#applied;
  }

  /** Searches on the user's request even while sound plays, for {@link FORCED_SEARCH_MS}. */
  request(): void {
    this.#requestedAt = this.#now();
    this.#forcedUntil = this.#now() + FORCED_SEARCH_MS;
    this.#retryAt = 0;
    this.#update();
    this.emit('searchRequested');
  }

  close(): void {
    this.#closed = true;
    this.removeAllListeners();
    clearTimeout(this.#timer);
    clearInterval(this.#silenceTimer);
  }

  #update(): void {
    if (this.#closed) return;
    this.#applied = this.#applied
      .then(() => this.#apply())
      .catch((error: unknown) => {
        this.emit('warning', String(error));
      });
  }

  async #apply(): Promise<void> {
    if (this.#closed) return;
    const now = this.#now();
    const wanted = decideSearch(this.#conditions, now, this.#requestedAt, this.#forcedUntil);
    if (wanted.kind !== 'searching') {
      this.#backoff.reset();
      this.#cycles = [];
      this.#scannedSince = null;
      this.#ignoreSilence();
      if (this.#scanner.searching) await this.#stop();
      this.#setStatus(wanted);
      this.#scheduleUpdate(null);
      return;
    }
    const wants = this.#conditions.watching || this.#conditions.listening !== null;
    const cycling = wants && this.#scanner.silenceDetection === 'per-cycle';
    const confirming = this.#conditions.unconfirmed && this.#scanner.silenceDetection === 'per-cycle';
    if (wants && this.#scanner.silenceDetection === 'per-packet') this.#listenForSilence();
    else this.#ignoreSilence();
    // A scan that ended without a request leaves a pause.
    if (!this.#scanner.searching) this.#scannedSince = null;
    if (this.#scanner.searching && now - this.#startedAt >= this.#length(cycling, confirming)) {
      const complete = this.#mode === 'duplicates' && this.#scanner.exclusive;
      await this.#stop();
      this.#endCycle(complete);
    }
    if (!this.#scanner.searching && now >= this.#retryAt) {
      try {
        this.#startedAt = this.#now();
        this.#packets = this.#scanner.packets;
        // Everything except a scan cycle finds classic headphones, too.
        if (this.#mode !== 'duplicates') this.#inquiredAt = this.#startedAt;
        this.#mode = this.#nextMode(cycling, confirming);
        if (this.#mode === 'inquiry') {
          this.#confirmedAt = this.#startedAt;
          // The order matters because the first responses arrive with the reply of the start.
          this.#setInquiring(true);
        }
        await this.#scanner.start(this.#mode);
        this.#backoff.reset();
        if (this.#inquiring && !this.#scanner.exclusive) this.#setInquiring(false);
      } catch (error) {
        this.#setInquiring(false);
        this.#retryAt = now + this.#backoff.next();
        this.emit('warning', `the search did not start: ${String(error)}`);
      }
    }
    // Only a second failed start is reported, because the first is usually a race with the adapter.
    this.#setStatus(this.#scanner.searching || this.#backoff.failures < 2 ? wanted : { kind: 'failed' });
    this.#scheduleUpdate(this.#scanner.searching ? this.#startedAt + this.#length(cycling, confirming) : this.#retryAt);
  }

  async #stop(): Promise<void> {
    this.#setInquiring(false);
    await this.#scanner.stop();
  }

  #setInquiring(inquiring: boolean): void {
    if (inquiring === this.#inquiring) return;
    this.#inquiring = inquiring;
    this.emit('inquiring', inquiring);
  }

  #nextMode(cycling: boolean, confirming: boolean): SearchMode {
    if (confirming && this.#startedAt - this.#confirmedAt >= CONFIRM_EVERY_MS) return 'inquiry';
    if (!cycling) return 'all';
    const interval = this.#conditions.listening === 'silence' && !this.#conditions.watching ? RARE_INQUIRY_MS : INQUIRY_EVERY_MS;
    return this.#startedAt - this.#inquiredAt >= interval ? 'inquiry' : 'duplicates';
  }

  // Returns the time limit of the running search, in ms.
  #length(cycling: boolean, confirming: boolean): number {
    // A scan cycle or an inquiry ends at once when it is not needed, because it misses packets or costs more.
    if (this.#mode === 'inquiry') return cycling || confirming ? INQUIRY_MS : 0;
    if (this.#mode === 'duplicates' && !cycling) return 0;
    const due = confirming ? Math.max(0, this.#confirmedAt + CONFIRM_EVERY_MS - this.#startedAt) : RENEW_MS;
    return Math.min(due, cycling ? (this.#conditions.watching ? CYCLE_MS : LISTENING_CYCLE_MS) : RENEW_MS);
  }

  #endCycle(complete: boolean): void {
    const cycle = { at: this.#startedAt, received: this.#scanner.packets > this.#packets };
    this.#cycles = complete ? [...this.#cycles, cycle].slice(-Math.ceil(LONE_SILENCE_MS / CYCLE_MS)) : [];
    this.#reportScan(complete, cycle);
    const last = this.#cycles.slice(-SILENT_CYCLES);
    const [first] = last;
    if (first === undefined || last.length < SILENT_CYCLES) return;
    const [oldest = first] = this.#cycles;
    if (last.some(({ received }) => received)) this.emit('silent-since', first.at);
    else if (this.#now() - oldest.at >= LONE_SILENCE_MS) this.emit('silent-since', oldest.at);
  }

  // A cycle without any packet proves nothing while Linux may delay a packet of a single advertiser.
  #reportScan(complete: boolean, cycle: { readonly at: number; readonly received: boolean }): void {
    if (!complete) {
      this.#scannedSince = null;
      return;
    }
    const now = this.#now();
    if (this.#scannedSince === null) {
      this.#scannedSince = cycle.at;
      this.#lastPacketAt = cycle.at;
    }
    if (cycle.received) this.#lastPacketAt = now;
    if (cycle.received || now - this.#lastPacketAt >= LONE_SILENCE_MS) this.emit('scanned', this.#scannedSince, now);
  }

  #listenForSilence(): void {
    if (this.#silenceTimer !== undefined) return;
    const since = this.#now();
    this.#silenceTimer = setInterval(() => {
      if (this.#scanner.searching) this.emit('scanned', since, this.#now());
      if (this.#now() - since >= SILENCE_MS) this.emit('silent-since', this.#now() - SILENCE_MS);
    }, SILENCE_TICK_MS);
  }

  #ignoreSilence(): void {
    clearInterval(this.#silenceTimer);
    this.#silenceTimer = undefined;
  }

  #scheduleUpdate(at: number | null): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const ends = [at, this.#forcedUntil > this.#now() ? this.#forcedUntil : null].filter((time) => time !== null);
    if (ends.length === 0 || this.#closed) return;
    this.#timer = setTimeout(() => this.#update(), Math.max(50, Math.min(...ends) - this.#now()));
  }

  #setStatus(status: SearchStatus): void {
    if (isDeepStrictEqual(status, this.#status)) return;
    this.#status = status;
    this.emit('status', status);
  }
}
