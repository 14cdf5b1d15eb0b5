import { type Headphones, isInRange, isReceived } from './headphones';
import type { EntryId } from './ids';
import type { CauseId } from './symptoms/causes';

/** Time for which empty headphones charge before the user tries them again, in minutes. It is a choice, because no source names a time. */
export const CHARGING_MINUTES = 15;

/** Reminder that the user requested while headphones charge. */
export interface ChargingReminder {
  /** Headphones that charge; null if they are not in the list. */
  readonly headphones: EntryId | null;
  /** Time at which it is due, in ms: of a clock that never goes back in the app state, and since 1970 in a snapshot. */
  readonly dueAt: number;
  /** `due` after the time, `detected` if these headphones were detected before that. */
  readonly state: 'waiting' | 'due' | 'detected';
}

/** Creates a reminder that is due after {@link CHARGING_MINUTES}. `headphones` is null if they are not in the list; `now` in ms. */
export function createReminder(headphones: EntryId | null, now: number): ChargingReminder {
  return { headphones, dueAt: now + CHARGING_MINUTES * 60_000, state: 'waiting' };
}

/**
 * Checks whether a reminder fits a cause: an empty battery of headphones from which no packet was received. `headphones` is null without an
 * entry.
 */
export function canRemind(cause: CauseId, headphones: Pick<Headphones, 'why' | 'silent'> | null): boolean {
  return cause === 'battery-low' && (headphones === null || !isInRange(headphones));
}

/** Returns the reminder at a time. The same object is returned if nothing changes. */
export function followReminder(
  reminder: ChargingReminder | null,
  list: readonly Pick<Headphones, 'id' | 'why'>[],
  now: number,
): ChargingReminder | null {
  if (reminder?.state !== 'waiting') return reminder;
  const entry = list.find(({ id }) => id === reminder.headphones);
  if (entry !== undefined && isReceived(entry)) return { ...reminder, state: 'detected' };
  return now >= reminder.dueAt ? { ...reminder, state: 'due' } : reminder;
}
