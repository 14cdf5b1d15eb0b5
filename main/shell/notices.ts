import type { Headphones } from '../../catalog/headphones';
import { createMessage, type Message } from '../../catalog/messages/message';
import { LOW_BATTERY_PERCENT } from '../../catalog/symptoms/evidence';

/** Event of known headphones that is worth a notification. */
interface Notice {
  /** Notices of one kind about one headset replace each other. */
  readonly kind: 'pairing-mode' | 'battery-low';
  readonly headphones: Headphones;
  readonly text: Message;
}

/** Minimum interval between two notices of one kind about one headset, in ms. */
export const NOTICE_INTERVAL_MS = 600_000;
/** Level in percent that the battery must exceed before a low level is announced again. */
const CHARGED_PERCENT = 30;
/** Maximum number of headphones in memory; the one with the oldest notice is removed. */
const MAX_NOTIFIED = 256;

/**
 * Selects the changes of a list that deserve a notice: known headphones enter pairing mode, or their battery, as the system
 * reports it, falls below {@link LOW_BATTERY_PERCENT}. Other people's headphones cause none, and no packet can repeat one. Times
 * in ms of any monotonic clock.
 */
export class Notices {
  readonly #notifiedAt = new Map<string, number>();
  readonly #low = new Set<string>();
  #before: readonly Headphones[] | null = null;

  /** Returns the notices for this list. The first list causes none, because it changes nothing. */
  compare(after: readonly Headphones[], known: (entry: Headphones) => boolean, now: number): Notice[] {
    const before = this.#before;
    this.#before = after;
    const here = new Set(after.map(({ id }) => id));
    for (const id of this.#low) if (!here.has(id)) this.#low.delete(id);
    return after.filter(known).flatMap((entry) => {
      const old = before?.find(({ id }) => id === entry.id);
      const found: Notice[] = [];
      const notify = (kind: Notice['kind'], text: Message): void => {
        if (this.#mayNotify(`${kind} ${entry.id}`, now)) found.push({ kind, headphones: entry, text });
      };
      if (isReady(entry) && old !== undefined && !isReady(old)) notify('pairing-mode', createMessage('notice.pairing-mode'));
      const low = this.#hasBecomeLow(entry);
      if (low !== null && before !== null) notify('battery-low', createMessage('notice.battery-low', { percent: low }));
      return found;
    });
  }

  // Returns the percentage if it has just become low.
  #hasBecomeLow({ id, battery, batteryReported }: Headphones): number | null {
    if (battery === null || !batteryReported) return null;
    if (battery > CHARGED_PERCENT) this.#low.delete(id);
    if (battery >= LOW_BATTERY_PERCENT || this.#low.has(id)) return null;
    this.#low.add(id);
    return battery;
  }

  #mayNotify(key: string, now: number): boolean {
    const last = this.#notifiedAt.get(key);
    if (last !== undefined && now - last < NOTICE_INTERVAL_MS) return false;
    this.#notifiedAt.delete(key);
    this.#notifiedAt.set(key, now);
    if (this.#notifiedAt.size > MAX_NOTIFIED) this.#notifiedAt.delete(this.#notifiedAt.keys().next().value ?? '');
    return true;
  }
}

function isReady({ state, pairing }: Headphones): boolean {
  return state === 'pairing-mode' && pairing?.sure !== false;
}
