import * as z from 'zod/mini';
import type { InputReading } from '../../../catalog/identify/input-reading';
import { judgeCollections } from '../../../catalog/identify/report-descriptor';
import type { Address } from '../../../catalog/ids';
import { lenientArray, transformUnknown } from '../../zod-lenient';
import { parseAddress } from '../to-system-record';
import { parsePropertyList } from './property-list';

/** Command that prints the HID devices of the registry as a property list. Source: its manual page. */
export const IOREG = ['/usr/sbin/ioreg', '-a', '-r', '-d', '1', '-c', 'IOHIDDevice'] as const;

/** Usage page of media keys. macOS may create a device with it for the buttons of any headphones, so it proves nothing. */
const CONSUMER_PAGE = 0x0c;

/** Properties of a HID device. Both `DeviceAddress` and `SerialNumber` hold addresses in registries that owners published. */
const device = z.object({
  Transport: z.catch(z.string(), ''),
  DeviceAddress: transformUnknown(parseAddress),
  SerialNumber: transformUnknown(parseAddress),
  DeviceUsagePairs: lenientArray(z.object({ DeviceUsagePage: z.number(), DeviceUsage: z.number() })),
});

/**
 * Reads the HID of Bluetooth devices from the output of {@link IOREG}, by address; empty output means that there are no devices.
 * Devices with media keys alone are left out. Throws a SyntaxError for output that isn't a property list.
 */
export function readMacInputs(output: string): ReadonlyMap<Address, readonly InputReading[]> {
  const found = new Map<Address, InputReading[]>();
  const devices = output.trim() === '' ? [] : lenientArray(device).parse(parsePropertyList(output));
  for (const row of devices) {
    const address = row?.DeviceAddress ?? row?.SerialNumber ?? null;
    if (row === null || address === null || !row.Transport.startsWith('Bluetooth')) continue;
    const usages = row.DeviceUsagePairs.map((pair) => ({ page: pair?.DeviceUsagePage ?? 0, usage: pair?.DeviceUsage ?? 0 }));
    const counted = usages.filter(({ page }) => page !== CONSUMER_PAGE);
    if (usages.length > 0 && counted.length === 0) continue;
    found.set(address, [...(found.get(address) ?? []), { source: 'ioreg', verdict: judgeCollections(counted), nodes: [] }]);
  }
  return found;
}
