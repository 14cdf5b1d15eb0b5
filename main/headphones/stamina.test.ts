import { expect, test } from 'vitest';
import { MAX_ENTRY_IDS } from './entry-ids';
import { fold, look, NOTHING_HEARD } from './look';
import { MAX_SIGHTINGS } from './reduce';
import { sighting } from './testing/sighting';

test('a million sightings of as many addresses leave no more behind than a room holds', () => {
  let list = look(NOTHING_HEARD, 0);
  for (let index = 0; index < 1_000_000; index++) {
    const id = index.toString(16).padStart(12, '0');
    list = { ...list, ...fold(list, { type: 'sighted', sighting: sighting(id), at: index }) };
    if (index % 50_000 === 0) list = look(list, index);
  }
  list = look(list, 1_000_000);
  expect([list.store.sightings.size, list.entries.byKey.size, list.headphones.length, list.identities.size]).toEqual([
    MAX_SIGHTINGS,
    MAX_ENTRY_IDS,
    MAX_SIGHTINGS,
    MAX_SIGHTINGS,
  ]);
}, 60_000);
