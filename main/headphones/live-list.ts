import { EventEmitter } from 'node:events';
import type { Headphones } from '../../catalog/headphones';
import type { SystemRecord } from '../../catalog/identify/system-record';
import { project } from './project';
import { reduce, withSightings } from './reduce';
import { EMPTY, type HeadphonesEvent, type HeadphonesStore, type SightedEvent } from './state';

/** Events that come together are shown together: at most one new list in this time, in ms. */
export const THROTTLE_MS = 40;
/** How often time alone is looked at (ageing, settling) while there is anything that can age, in ms. */
export const TICK_MS = 1_000;
/** Sightings that wait to be folded in; a busy radio gives fewer within {@link THROTTLE_MS}. */
const MOST_HEARD = 512;

/** Holds the state, folds events into it and tells when the list changed. */
export class LiveList extends EventEmitter<{ changed: [readonly Headphones[]] }> {
  readonly #now: () => number;
  #store: HeadphonesStore = EMPTY;
  /** Sightings that are not yet in the store: a crowd's packets are folded in together. */
  #heard: SightedEvent[] = [];
  #shown = '[]';
  #pending: NodeJS.Timeout | null = null;
  #tick: NodeJS.Timeout | null = null;
  #lastAt = Number.NEGATIVE_INFINITY;
  #pausedAt: number | null = null;

  /** @param now a clock in ms that never goes back. */
  constructor(now: () => number) {
    super();
    this.#now = now;
  }

  get headphones(): readonly Headphones[] {
    return this.#store.headphones;
  }

  /** The system's records behind one entry, or null when the entry is gone. */
  identities(id: string): { readonly classic: SystemRecord | null; readonly le: readonly SystemRecord[] } | null {
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
    this.#store = project(this.#store, this.#lastAt, this.#pausedAt === null);
    const shown = JSON.stringify(this.#store.headphones);
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
      this.#store.headphones.some((entry) => entry.state === 'connected-settling' || entry.state === 'pairing-mode');
    if (ages) this.#tick = setTimeout(() => this.#soon(), TICK_MS);
  }
}
