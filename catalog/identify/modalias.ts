/** Device ID: the vendor and the product of a device. */
interface DeviceId {
  readonly source: 'usb' | 'bluetooth';
  /** Upper-case hex, four digits. */
  readonly vendor: string;
  readonly product: string;
  readonly version: string;
}

/** USB-IF vendor id of Sony, as every real Sony headset announces it. */
export const SONY_VENDOR = '054C';

const MODALIAS = /^(usb|bluetooth):v([0-9a-f]{4})p([0-9a-f]{4})d([0-9a-f]{4})$/i;

/** Reads BlueZ's `Modalias`, e.g. `usb:v054Cp0D58d0452`. Returns null for anything else. */
export function parseModalias(text: string): DeviceId | null {
  const match = MODALIAS.exec(text);
  if (match === null) return null;
  const [, source = '', vendor = '', product = '', version = ''] = match;
  return {
    source: source.toLowerCase() === 'usb' ? 'usb' : 'bluetooth',
    vendor: vendor.toUpperCase(),
    product: product.toUpperCase(),
    version: version.toUpperCase(),
  };
}
