import type { Identifiers } from '../catalog/identify/identify';

/** Product codes of Sony's headphones, with or without LE_ before them. */
const CODE = /^(?:LE_)?(?:(?:W[HFI]|MDR|DR)-[A-Z0-9]{3,}|SBH\d{2})/i;

/** Vendor id of Sony in a Device ID. */
const VENDOR = /v054C/i;

/**
 * Describes why a device without a known model looks like a product of Sony, or returns null if it doesn't. The sentence only names the
 * sign, because neither a vendor id nor a code proves that a device is headphones.
 */
export function describeUnknownSony({ names = [], modalias }: Pick<Identifiers, 'names' | 'modalias'>): string | null {
  if (modalias != null && VENDOR.test(modalias)) return 'a Sony product that Earshot doesn’t know (vendor 054C)';
  return names.some((name) => name != null && CODE.test(name)) ? 'no model that Earshot knows, but named like Sony headphones' : null;
}
