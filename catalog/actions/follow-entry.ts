import type { EntryId } from '../ids';
import type { ActionView } from './action';

/**
 * Returns the entry of headphones after a change of the action on them. Paired headphones can return as another entry, which the
 * action names.
 */
export function followEntry(id: EntryId, before: ActionView | null, after: ActionView | null): EntryId {
  return before?.headphonesId === id ? (after?.headphonesId ?? id) : id;
}
