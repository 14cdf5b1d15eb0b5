import type { EntryId } from '../ids';
import type { ActionView } from './action';

/**
 * Returns the id of the entry that now shows these headphones. During an action, paired headphones can reappear as another entry, whose id
 * the action has.
 */
export function followEntry(id: EntryId, before: ActionView | null, after: ActionView | null): EntryId {
  return before?.headphonesId === id ? (after?.headphonesId ?? id) : id;
}
