/** Bluetooth company id of Microsoft, under which Swift Pair's packets are sent. Source: Bluetooth SIG assigned numbers. */
export const MICROSOFT_COMPANY_ID = 0x0006;

const SWIFT_PAIR_BEACON = 0x03;
/** Kinds of beacons: LE only, LE and classic, classic only. */
const SUB_SCENARIOS: ReadonlySet<number> = new Set([0, 1, 2]);
const RESERVED_RSSI = 0x80;

/**
 * Checks for a Swift Pair beacon, which is allowed in pairing mode only. `data` follows Microsoft's company id. Source:
 * Microsoft, Bluetooth Swift Pair, payload of the vendor section. No source has published such a beacon of Sony headphones, so
 * this follows Microsoft's rule alone.
 */
export function isSwiftPairBeacon(data: Uint8Array): boolean {
  return data[0] === SWIFT_PAIR_BEACON && SUB_SCENARIOS.has(data[1] ?? -1) && data[2] === RESERVED_RSSI;
}
