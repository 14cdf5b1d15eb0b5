import { expect, test } from 'vitest';
import { EMPTY_DEVICE_LIST, selectDevices } from './device-list';
import { MAX_ENTRY_IDS } from './entry-ids';
import { MAX_SIGHTINGS, withSightings } from './reduce';
import { createSighting } from './testing/sighting';

test('bounds memory after a million addresses', () => {
  let list = selectDevices(EMPTY_DEVICE_LIST, 0);
  // The app applies them together, too.
  for (let first = 0; first < 1_000_000; first += 500) {
    const events = Array.from({ length: 500 }, (_, index) => ({
      type: 'sighted' as const,
      sighting: createSighting((first + index).toString(16).padStart(12, '0')),
      at: first + index,
    }));
    list = { ...list, store: withSightings(list.store, events) };
    if (first % 50_000 === 0) list = selectDevices(list, first);
  }
  list = selectDevices(list, 1_000_000);
  expect({
    sightings: list.store.sightings.size,
    entries: list.entries.byKey.size,
    headphones: list.headphones.length,
    identities: list.identities.size,
  }).toEqual({ sightings: MAX_SIGHTINGS, entries: MAX_ENTRY_IDS, headphones: MAX_SIGHTINGS, identities: MAX_SIGHTINGS });
});
