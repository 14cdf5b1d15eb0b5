import { expect, test } from 'vitest';
import type { Sighting } from '../../catalog/identify/sight';
import { MAX_ENTRY_IDS, project } from './project';
import { MAX_SIGHTINGS, reduce } from './reduce';
import { EMPTY } from './state';

function sighting(id: string, extra: Partial<Sighting> = {}): Sighting {
  const identification = { kind: 'model', modelId: 'wh-1000xm4', confidence: 'high', reasons: [] } as const;
  return {
    id,
    address: id,
    addressType: 'random',
    name: 'LE_WH-1000XM4',
    rssi: -50,
    identification,
    pairingMode: false,
    addressHash: null,
    batteryParts: null,
    ...extra,
  };
}

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
