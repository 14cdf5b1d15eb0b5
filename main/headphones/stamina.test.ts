import { expect, test } from 'vitest';
import { MAX_ENTRY_IDS, project } from './project';
import { MAX_SIGHTINGS, reduce } from './reduce';
import { EMPTY } from './state';
import { sighting } from './testing/sighting';

test('a million sightings of as many addresses leave no more behind than a room holds', () => {
  let store = EMPTY;
  for (let index = 0; index < 1_000_000; index++) {
    const id = index.toString(16).padStart(12, '0');
    store = reduce(store, { type: 'sighted', sighting: sighting(id), at: index });
    if (index % 50_000 === 0) store = project(store, index);
  }
  store = project(store, 1_000_000);
  expect([store.sightings.size, store.entryIds.size, store.headphones.length, store.identities.size]).toEqual([
    MAX_SIGHTINGS,
    MAX_ENTRY_IDS,
    MAX_SIGHTINGS,
    MAX_SIGHTINGS,
  ]);
}, 60_000);
