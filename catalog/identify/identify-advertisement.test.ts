import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Advertisement } from './advertisement';
import { identifyAdvertisement, SightingCache } from './identify-advertisement';

test('gives equal sightings with and without the cache', () => {
  const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));
  const packet = fc.record({
    id: fc.constantFrom('a', 'b'),
    rssi: fc.integer({ min: -100, max: 0 }),
    localName: fc.constantFrom(null, 'LE_WH-1000XM4', 'LE_WF-C500', 'other'),
    data: fc.constantFrom(null, '040001310001a27ac7320060d0000000000000', '04000202b0310301ce71fe8bfd10030033000000'),
    fastPair: fc.constantFrom(null, 'CC438E', '0000', '0030000000111734303247'),
  });
  fc.assert(
    fc.property(fc.array(packet, { maxLength: 30 }), (packets) => {
      const sighter = new SightingCache();
      for (const { id, rssi, localName, data, fastPair } of packets) {
        const advertisement: Advertisement = {
          id,
          address: null,
          addressType: 'random',
          connectable: true,
          localName,
          rssi,
          txPower: null,
          serviceUuids: [],
          serviceData: fastPair === null ? [] : [{ uuid: 'fe2c', data: bytes(fastPair) }],
          microsoftData: null,
          manufacturerData: data === null ? null : { companyId: 0x012d, data: bytes(data) },
        };
        expect(sighter.sight(advertisement)).toEqual(identifyAdvertisement(advertisement));
      }
    }),
  );
});
