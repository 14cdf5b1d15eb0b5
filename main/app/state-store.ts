import { EventEmitter } from 'node:events';
import { isDeepStrictEqual } from 'node:util';
import type { DetectedHeadphones } from '../../catalog/headphones';
import type { Advertisement } from '../../catalog/identify/advertisement';
import { SightingCache } from '../../catalog/identify/identify-advertisement';
import type { EntryId } from '../../catalog/ids';
import { createSightedEvent, withSightings } from '../headphones/reduce';
import type { DeviceIdentities, SightedEvent } from '../headphones/state';
import { isSystemLost } from './adapter-status';
import {
  type AppEvent,
  type AppState,
  type DerivedState,
  deriveState,
  FOREIGN_SEARCH_MS,
  HISTORY_INTERVAL_MS,
  reduceAppState,
} from './app-state';

/** Events within this time are shown together, in ms: at most one new snapshot. */
export const THROTTLE_MS = 40;
/** Interval in ms at which time alone is applied (expiry, settling) while something can expire. */
const TICK_MS = 1_000;
/**
 * Pause after each derivation of the state, in multiples of its duration, so that a flood of strangers uses at most a fifth of a
 * processor core. An ordinary derivation takes a millisecond and pauses less than {@link THROTTLE_MS}.
 */
export const DERIVATION_PAUSE_FACTOR = 4;
/** Maximum pause in ms, because a derivation can take long for another reason, such as a sleeping computer. */
export const MAX_DERIVATION_PAUSE_MS = 1_000;
/** Maximum number of waiting sightings. A busy radio has fewer within {@link THROTTLE_MS}. */
export const MAX_PENDING_SIGHTINGS = 512;

interface StateStoreEvents {
  /** Event after a visible change. */
  stateDerived: [derived: DerivedState];
  /** Event after a change of the list, before `stateDerived`. */
  changed: [headphones: readonly DetectedHeadphones[]];
  /** Event when the system can no longer carry out actions, although it could before. */
  systemLost: [];
}

/** Store of the state. It applies events and emits an event when the derived state changes. */
export class StateStore extends EventEmitter<StateStoreEvents> {
  readonly #now: () => number;
  readonly #stopwatch: () => number;
  readonly #packets = new SightingCache();
  readonly #read = (advertisement: Advertisement) => this.#packets.sight(advertisement);
  #appState: AppState;
  #derived: DerivedState;
  /** Sightings that are not yet in the state, because a crowd's packets are applied together. */
  #waiting: SightedEvent[] = [];
  #pending: NodeJS.Timeout | undefined;
  #tick: NodeJS.Timeout | undefined;
  #derivedAt = Number.NEGATIVE_INFINITY;
  /** Time from the start of the last derivation to the next one, in ms. */
  #interval = THROTTLE_MS;

  /**
   * @param now monotonic clock in ms.
   * @param stopwatch clock that measures the duration of a derivation, in ms.
   */
  constructor(appState: AppState, now: () => number, stopwatch: () => number = () => performance.now()) {
    super();
    this.#now = now;
    this.#stopwatch = stopwatch;
    this.#appState = appState;
    this.#derived = deriveState(appState, now());
  }

  /** Everything that is known, except waiting sightings. */
  get appState(): AppState {
    return this.#appState;
  }

  /** Last derived state. */
  get derived(): DerivedState {
    return this.#derived;
  }

  get headphones(): readonly DetectedHeadphones[] {
    return this.#derived.view.headphones;
  }

  /** Number of queued sightings, never above {@link MAX_PENDING_SIGHTINGS}. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Returns the identities behind one entry of the list, or null if the entry is gone. */
  identities(id: EntryId): DeviceIdentities | null {
    return this.#derived.view.identities.get(id) ?? null;
  }

  /** Applies one event. The snapshot follows within {@link THROTTLE_MS}. */
  apply(event: AppEvent): void {
    const known = event.type === 'advertised' ? createSightedEvent(event, this.#read) : event;
    if (known === null) return; // This packet is a stranger's.
    if (known.type === 'sighted') {
      this.#waiting.push(known);
      if (this.#waiting.length >= MAX_PENDING_SIGHTINGS) this.#foldWaiting();
      this.#deriveSoon();
      return;
    }
    this.#foldWaiting();
    const before = this.#appState;
    const next = reduceAppState(before, known);
    if (next === before) return;
    this.#appState = next;
    this.#deriveSoon();
    if (isSystemLost(before, next)) this.emit('systemLost');
  }

  close(): void {
    this.removeAllListeners();
    clearTimeout(this.#pending);
    clearTimeout(this.#tick);
  }

  #foldWaiting(): void {
    if (this.#waiting.length === 0) return;
    const { list } = this.#appState;
    this.#appState = { ...this.#appState, list: { ...list, store: withSightings(list.store, this.#waiting) } };
    this.#waiting = [];
  }

  #deriveSoon(): void {
    this.#pending ??= setTimeout(() => this.#derive(), Math.max(0, this.#derivedAt + this.#interval - this.#now()));
  }

  #derive(): void {
    this.#pending = undefined;
    const begun = this.#stopwatch();
    this.#derivedAt = this.#now();
    this.#foldWaiting();
    const before = this.#derived;
    this.#derived = deriveState(this.#appState, this.#derivedAt);
    this.#appState = this.#derived.appState;
    const { view, appState } = this.#derived;
    const sameList = view.unconfirmed === before.view.unconfirmed && isDeepStrictEqual(view.headphones, before.view.headphones);
    if (!sameList) this.emit('changed', view.headphones);
    if (!sameList || !isListChangeOnly(appState, before.appState)) this.emit('stateDerived', this.#derived);
    // Other events that the list shows count, too.
    const took = this.#stopwatch() - begun;
    this.#interval = Math.max(THROTTLE_MS, took + Math.min(DERIVATION_PAUSE_FACTOR * took, MAX_DERIVATION_PAUSE_MS));
    this.#deriveLater();
  }

  // A timer runs only while time alone can change something, so that an idle app has no wake-ups.
  #deriveLater(): void {
    clearTimeout(this.#tick);
    const { list, pausedAt, foreignSince, foreignSearch, trace, reminder } = this.#appState;
    const ages =
      (pausedAt === null && list.store.sightings.size > 0) ||
      this.headphones.some(({ state }) => state === 'connected-settling' || state === 'pairing-mode' || state === 'paired-busy');
    if (trace !== null) this.#tick = setTimeout(() => this.#deriveSoon(), HISTORY_INTERVAL_MS);
    else if (ages) this.#tick = setTimeout(() => this.#deriveSoon(), TICK_MS);
    else {
      const foreignAt = foreignSince !== null && !foreignSearch ? foreignSince + FOREIGN_SEARCH_MS : Number.POSITIVE_INFINITY;
      const next = Math.min(foreignAt, reminder?.state === 'waiting' ? reminder.dueAt : Number.POSITIVE_INFINITY);
      if (Number.isFinite(next)) this.#tick = setTimeout(() => this.#deriveSoon(), Math.max(0, next - this.#now()));
    }
  }
}

function isListChangeOnly(a: AppState, b: AppState): boolean {
  // The window shows a trace by its history, which changes less often, and by the silence.
  if (a.trace?.silentSince !== b.trace?.silentSince || a.trace?.awaitsSilence !== b.trace?.awaitsSilence) return false;
  return Object.entries(a).every(([name, value]) => name === 'list' || name === 'trace' || Object.is(value, b[name as keyof AppState]));
}
