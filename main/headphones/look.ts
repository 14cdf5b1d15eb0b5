import { assignEntryIds, type EntryIds, NO_ENTRIES } from './entry-ids';
import { expire } from './expire';
import { groupsHere } from './groups';
import { reduce } from './reduce';
import { EMPTY, type HeadphonesEvent, type HeadphonesStore } from './state';
import { type Ears, GOOD_EARS } from './state-of';
import { type HeadphonesView, viewOf } from './view';

/** State of the device list with its entry ids. */
export interface ListFacts {
  readonly store: HeadphonesStore;
  readonly entries: EntryIds;
}

/** State before the first event. */
export const NOTHING_HEARD: ListFacts = { store: EMPTY, entries: NO_ENTRIES };

/** Folds one event in. Pure; the same facts are returned when nothing changes. */
export function fold(facts: ListFacts, event: HeadphonesEvent): ListFacts {
  const store = reduce(facts.store, event);
  return store === facts.store ? facts : { ...facts, store };
}

/**
 * Returns the list at a time: it expires old devices, assigns ids to new ones, and creates the view. Pure; `now` in ms of
 * the events' clock.
 */
export function look({ store: known, entries: before }: ListFacts, now: number, ears: Ears = GOOD_EARS): ListFacts & HeadphonesView {
  const store = expire(known, now, ears);
  const groups = groupsHere(store, now, ears);
  const { ids, entries } = assignEntryIds(groups, before);
  return { store, entries, ...viewOf(groups, ids, store.pairings, now, ears) };
}
