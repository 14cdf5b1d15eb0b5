import type { Sighting } from '../../../catalog/identify/identify-advertisement';

/** Creates a sighting of a WH-1000XM4's LE_ entry for tests. The id is its address too. */
export function createSighting(id: string, extra: Partial<Sighting> = {}): Sighting {
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
