import { EventEmitter } from 'node:events';
import type { Headphones } from '../../catalog/headphones';
import { project } from './project';
import { reduce, withSightings } from './reduce';
import { EMPTY, type HeadphonesEvent, type HeadphonesStore, type Identities, type SightedEvent } from './state';
import { type Ears, GOOD_EARS } from './state-of';

/** Events that come together are shown together: at most one new list in this time, in ms. */
export const THROTTLE_MS = 40;
/** How often time alone is looked at (ageing, settling) while there is anything that can age, in ms. */
export const TICK_MS = 1_000;
/** Sightings that wait to be folded in; a busy radio gives fewer within {@link THROTTLE_MS}. */
export const MOST_HEARD = 512;

/** Holds the state, folds events into it and tells when the list changed. */
export class LiveList extends EventEmitter<{ changed: [readonly Headphones[]] }> {
  readonly #now: () => number;
  #store: HeadphonesStore = EMPTY;
  /** Sightings that are not yet in the store: a crowd's packets are folded in together. */
  #heard: SightedEvent[] = [];
  #shown = '[[],false]';
  #pending: NodeJS.Timeout | null = null;
  #tick: NodeJS.Timeout | null = null;
  #lastAt = Number.NEGATIVE_INFINITY;
  #pausedAt: number | null = null;
  #ears: Omit<Ears, 'searching'> = GOOD_EARS;

  /** @param now a clock in ms that never goes back. */
  constructor(now: () => number) {
    super();
    this.#now = now;
  }

  get headphones(): readonly Headphones[] {
    return this.#store.headphones;
  }

  /** How many sightings wait to be folded in; never above {@link MOST_HEARD}. */
  get waiting(): number {
    return this.#heard.length;
  }

  /** True while only an inquiry can tell whether headphones are in pairing mode. */
  get unconfirmed(): boolean {
    return this.#store.unconfirmed;
  }

  /** What is behind one entry, or null when the entry is gone. */
  identities(id: string): Identities | null {
    return this.#store.identities.get(id) ?? null;
  }

  /** Folds one event in; the list follows within {@link THROTTLE_MS}. */
  apply(event: HeadphonesEvent): void {
    if (event.type === 'sighted') {
      this.#heard.push(event);
      if (this.#heard.length >= MOST_HEARD) this.#fold();
      this.#soon();
      return;
    }
    this.#fold();
    const next = reduce(this.#store, event);
    if (next === this.#store) return;
    this.#store = next;
    this.#soon();
  }

  /** Tells whether a search runs: without one nobody can be heard, so nobody is forgotten. */
  setSearching(searching: boolean): void {
    if (searching === (this.#pausedAt === null)) return;
    if (this.#pausedAt !== null) this.apply({ type: 'search-resumed', pausedMs: this.#now() - this.#pausedAt });
    this.#pausedAt = searching ? null : this.#now();
    this.#soon();
  }

  /** Tells whether Bluetooth is there, and whether the system can ask who is in pairing mode. */
  setEars(ears: Omit<Ears, 'searching'>): void {
    if (ears.on === this.#ears.on && ears.inquires === this.#ears.inquires) return;
    this.#ears = ears;
    this.#soon();
  }

  close(): void {
    this.removeAllListeners();
    if (this.#pending !== null) clearTimeout(this.#pending);
    if (this.#tick !== null) clearTimeout(this.#tick);
  }

  #fold(): void {
    this.#store = withSightings(this.#store, this.#heard);
    this.#heard = [];
  }

  #soon(): void {
    if (this.#pending !== null) return;
    const wait = Math.max(0, this.#lastAt + THROTTLE_MS - this.#now());
    this.#pending = setTimeout(() => this.#project(), wait);
  }

  #project(): void {
    this.#pending = null;
    this.#lastAt = this.#now();
    this.#fold();
    this.#store = project(this.#store, this.#lastAt, { ...this.#ears, searching: this.#pausedAt === null });
    const shown = JSON.stringify([this.#store.headphones, this.#store.unconfirmed]);
    if (shown !== this.#shown) {
      this.#shown = shown;
      this.emit('changed', this.#store.headphones);
    }
    this.#tickLater();
  }

  // Only what can change by time alone keeps a timer alive: idle and empty means no wake-ups.
  #tickLater(): void {
    if (this.#tick !== null) clearTimeout(this.#tick);
    this.#tick = null;
    const ages =
      (this.#pausedAt === null && this.#store.sightings.size > 0) ||
      this.#store.headphones.some(
        (entry) => entry.state === 'connected-settling' || entry.state === 'pairing-mode' || entry.state === 'paired-busy',
      );
    if (ages) this.#tick = setTimeout(() => this.#soon(), TICK_MS);
  }
}
