import { HID_CLASSIC } from '../../../catalog/identify/services';
import { type DataElement, ELEMENT, parseElement } from './data-element';
import { readAttribute } from './service-search';
import type { BluetoothSockets } from './sockets';

/** Attribute HIDDescriptorList. Source: HID Profile 1.1.1, 5.3.4.7. */
const DESCRIPTOR_LIST = 0x0206;
/** Type of a descriptor: report. Source: USB HID 1.11, 7.1. */
const REPORT = 0x22;

/**
 * Reads the report descriptors of a device's HID service, before or after pairing. Null if it doesn't offer the service, empty if
 * its record has no readable descriptor. Rejects if the device doesn't respond, and with the signal's reason.
 */
export async function readHidDescriptors(
  sockets: BluetoothSockets,
  address: string,
  signal?: AbortSignal,
): Promise<readonly Uint8Array[] | null> {
  return findDescriptors(await readAttribute(sockets, address, { service: HID_CLASSIC, attribute: DESCRIPTOR_LIST }, signal));
}

/** Finds the report descriptors in a response; null without a record. Never throws. */
export function findDescriptors(response: Uint8Array): readonly Uint8Array[] | null {
  try {
    const records = parseElement(response);
    return records.items.length === 0 && records.value.length === 0 ? null : collect(records);
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

// Each descriptor is a sequence of its type and its bytes, in lists of any depth.
function collect({ items }: DataElement): Uint8Array[] {
  const [kind, bytes] = items;
  if (kind?.type === ELEMENT.unsigned && kind.value.length === 1 && kind.value[0] === REPORT && bytes?.type === ELEMENT.text)
    return [bytes.value];
  return items.flatMap(collect);
}
