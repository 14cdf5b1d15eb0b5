import * as z from 'zod/mini';
import type { AdapterStatus } from '../../../catalog/adapter-status';
import type { BatteryParts } from '../../../catalog/battery';
import { getEmptierEarbud } from '../../../catalog/battery';
import { parseFirmware } from '../../../catalog/firmware';
import type { SystemRecord } from '../../../catalog/identify/system-record';
import { cleanName } from '../../../catalog/identify/text';
import { lenientArray, nullableString, transformUnknown } from '../../zod-lenient';
import type { Reading } from '../polled-system';
import { parseAddress, parseDeviceModalias, parsePercent, toSystemRecord } from '../to-system-record';
import { hasMacOutput, parseMacOutput, parseMacProfiles } from './sound';

/**
 * Classes of Device for the minor types of the report, as far as those determine them: audio/video and the minor class.
 * Source: Bluetooth SIG assigned numbers, 2.8.
 */
const CLASS_OF_MINOR_TYPE: Readonly<Record<string, number>> = {
  Headset: 0x000404,
  'Hands-Free': 0x000408,
  Speaker: 0x000414,
  Headphones: 0x000418,
};

/** Names of sound services in the text of a row's services. */
const CLASSIC_SOUND = /\b(?:A2DP|HFP|HSP)\b/;

const device = z.object({
  device_address: transformUnknown(parseAddress),
  device_minorType: nullableString,
  /** For example `0x800019 < HFP AVRCP A2DP ACL >`, or `0x400000 < BLE >` for a device that is LE only. */
  device_services: nullableString,
  device_vendorID: nullableString,
  device_productID: nullableString,
  device_firmwareVersion: transformUnknown(parseFirmware),
  device_batteryLevelMain: transformUnknown(parsePercent),
  /** Name of the field in some versions of macOS 14. */
  device_batteryLevel: transformUnknown(parsePercent),
  device_batteryLevelLeft: transformUnknown(parsePercent),
  device_batteryLevelRight: transformUnknown(parsePercent),
  device_batteryLevelCase: transformUnknown(parsePercent),
  /** Lists whose name does not contain the connection state. */
  device_isconnected: nullableString,
});
type Device = z.infer<typeof device>;

/** Row of a device, with its name as the key. */
const devices = lenientArray(z.record(z.string(), z.catch(z.nullable(device), null)));
const section = z.looseObject({
  controller_properties: z.catch(
    z.nullable(z.object({ controller_state: nullableString, controller_address: transformUnknown(parseAddress) })),
    null,
  ),
  device_connected: devices,
  device_not_connected: devices,
});
const report = z.catch(z.object({ SPBluetoothDataType: lenientArray(section), SPAudioDataType: z.optional(z.unknown()) }), {
  SPBluetoothDataType: [],
  SPAudioDataType: [],
});

/**
 * Parses the report of `system_profiler SPBluetoothDataType SPAudioDataType -json`, of macOS 12 and later. Malformed
 * rows are skipped with a warning. A report without a controller means that the Mac has none.
 */
export function readMacReport(printed: unknown): Reading {
  const warnings: string[] = [];
  const { SPBluetoothDataType, SPAudioDataType } = report.parse(printed);
  const sections = SPBluetoothDataType.filter((one) => one !== null);
  const controller = sections.map((one) => one.controller_properties).find((one) => one !== null);
  const records: SystemRecord[] = [];
  for (const one of sections) {
    for (const { list, connected, items } of collectLists(one)) {
      if (connected === null) warnings.push('a list of devices has a name that is not known');
      for (const item of items) {
        for (const [name, row] of Object.entries(item ?? { '': null })) {
          const record = row === null ? null : createRowRecord(name, row, connected ?? row.device_isconnected === 'attrib_Yes');
          if (record === null) warnings.push(`a row of ${list} was not understood`);
          else records.push(record);
        }
      }
    }
  }
  const output = parseMacOutput(SPAudioDataType, records);
  const names = records.filter((record) => record.connected).map(({ name }) => name);
  const namesakes = (name: string | null): number => names.filter((other) => other === name).length;
  const playing = records.map((record) => {
    if (!record.connected) return record;
    const soundProfiles = parseMacProfiles(SPAudioDataType, record.name, namesakes(record.name));
    return { ...record, soundProfiles, outputReady: hasMacOutput(SPAudioDataType, record.name, names) };
  });
  const own = controller?.controller_address == null ? [] : [controller.controller_address];
  return { status: toAdapterStatus(controller), records: playing, own, output, calls: null, warnings };
}

interface DeviceList {
  readonly list: string;
  /** Connection state; null if the list's name does not contain it. */
  readonly connected: boolean | null;
  readonly items: z.infer<typeof devices>;
}

// The report has the two lists of every known version, and possibly a new one of the same shape, which must not make the Mac look empty.
function collectLists({
  controller_properties: _,
  device_connected,
  device_not_connected,
  ...rest
}: z.infer<typeof section>): DeviceList[] {
  const others = Object.values(rest).filter(Array.isArray);
  return [
    { list: 'device_connected', connected: true, items: device_connected },
    { list: 'device_not_connected', connected: false, items: device_not_connected },
    // The log must not contain a device's name.
    ...others.map((list) => ({ list: 'another list', connected: null, items: devices.parse(list) })),
  ];
}

function toAdapterStatus(controller: { readonly controller_state: string | null } | undefined): AdapterStatus {
  if (controller === undefined) return 'missing';
  return controller.controller_state === 'attrib_off' ? 'off' : 'ready';
}

function createRowRecord(rawName: string, row: Device, connected: boolean): SystemRecord | null {
  const address = row.device_address;
  if (address === null) return null;
  const name = cleanName(rawName);
  const batteryParts = connected ? partsOf(row) : null;
  return toSystemRecord(address, {
    address,
    name,
    alias: name,
    connected,
    classOfDevice: getDeviceClass(row, name),
    modalias: parseDeviceModalias(row.device_vendorID, row.device_productID),
    firmware: row.device_firmwareVersion,
    // A device that is out of range keeps an old value.
    battery: connected ? (row.device_batteryLevelMain ?? row.device_batteryLevel ?? getEmptierEarbud(batteryParts)) : null,
    batteryParts,
  });
}

// Null for a device that is LE only, such as the LE_ entry, and 0 for a classic one whose row has no minor type.
function getDeviceClass({ device_minorType: minorType, device_services: services }: Device, name: string | null): number | null {
  if (minorType !== null) return Object.hasOwn(CLASS_OF_MINOR_TYPE, minorType) ? (CLASS_OF_MINOR_TYPE[minorType] ?? null) : null;
  const classic = services === null ? name?.startsWith('LE_') !== true : CLASSIC_SOUND.test(services);
  return classic ? 0 : null;
}

function partsOf(row: Device): BatteryParts | null {
  const part = (percent: number | null) => (percent === null ? null : { percent, charging: false });
  const parts = {
    left: part(row.device_batteryLevelLeft),
    right: part(row.device_batteryLevelRight),
    case: part(row.device_batteryLevelCase),
  };
  return parts.left || parts.right || parts.case ? parts : null;
}
