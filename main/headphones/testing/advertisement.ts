import { createHash } from 'node:crypto';
import type { Advertisement } from '../../../catalog/identify/advertisement';

/** Creates an LE_ packet of a WH-1000XM4 for tests. The id is its address too. */
export function createAdvertisement(id: string, extra: Partial<Advertisement> = {}): Advertisement {
  return {
    id,
    address: id,
    addressType: 'random',
    connectable: true,
    localName: 'LE_WH-1000XM4',
    rssi: -50,
    txPower: null,
    serviceUuids: [],
    serviceData: [],
    manufacturerData: null,
    microsoftData: null,
    ...extra,
  };
}

/**
 * Creates Sony's manufacturer data of over-ear headphones with this classic address (version 1 of the layout in
 * `sony-data.ts`).
 */
export function createSonyData(address: string): NonNullable<Advertisement['manufacturerData']> {
  const hash = createHash('sha1').update(address.replaceAll(':', '')).digest().subarray(0, 4);
  return { companyId: 0x012d, data: Uint8Array.from([0x04, 0x00, 0x01, 49, 0, 0, ...hash]) };
}
