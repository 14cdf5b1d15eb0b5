import { assignEntryIds, type EntryIds, NO_ENTRIES } from './entry-ids';
import { expire } from './expire';
import { findPresentGroups } from './groups';
import { FULL_SCAN_CONDITIONS, type ScanConditions } from './headphones-state';
import { reduce } from './reduce';
import { EMPTY_STORE, type HeadphonesEvent, type HeadphonesStore } from './state';
import { createView, type HeadphonesView } from './view';

/** State of the device list with its entry ids. */
export interface DeviceListState {
  readonly store: HeadphonesStore;
  readonly entries: EntryIds;
}

/** State before the first event. */
export const EMPTY_DEVICE_LIST: DeviceListState = { store: EMPTY_STORE, entries: NO_ENTRIES };

/** Applies one event. Pure. Returns the same list if nothing changes. */
export function reduceDeviceList(list: DeviceListState, event: HeadphonesEvent): DeviceListState {
  const store = reduce(list.store, event);
  return store === list.store ? list : { ...list, store };
}

/**
 * Returns the list at a time: it expires old devices, assigns ids to new ones, and creates the view. Pure; `now` in ms of
 * the events' clock.
 */
export function selectDevices(
  { store: known, entries: before }: DeviceListState,
  now: number,
  conditions: ScanConditions = FULL_SCAN_CONDITIONS,
): DeviceListState & HeadphonesView {
  const store = expire(known, now, conditions);
  const groups = findPresentGroups(store, now, conditions);
  const { ids, entries } = assignEntryIds(groups, before);
  return { store, entries, ...createView(groups, ids, store.pairings, now, conditions) };
}
