import type { AdapterStatus } from '../../../catalog/adapter-status';
import type { BatteryParts } from '../../../catalog/battery';
import { emptierEarbud } from '../../../catalog/battery';
import { firmwareVersion } from '../../../catalog/firmware';
import type { SoundProfile, SystemRecord } from '../../../catalog/identify/system-record';
import { safeName } from '../../../catalog/identify/text';
import type { Reading } from '../polled-system';
import { addressOf, modaliasOf, percentOf, recordOf } from '../record-of';
import { isRow, type Row, rowsOf } from '../rows';
import { macOutput } from './sound';

/**
 * Minor types that the system derives from the Class of Device, with as much of that class as they
 * tell: audio/video and the minor class. Source: Bluetooth SIG assigned numbers, 2.8.
 */
const CLASS_OF_MINOR_TYPE: Readonly<Record<string, number>> = {
  Headset: 0x000404,
  'Hands-Free': 0x000408,
  Speaker: 0x000414,
  Headphones: 0x000418,
};

/** Names in `device_services`, e.g. `0x800019 < HFP AVRCP A2DP ACL >`, and what they let flow. */
const PROFILES: Readonly<Record<string, SoundProfile>> = { A2DP: 'a2dp', HFP: 'hfp' };

/**
 * Reads the answer of `system_profiler SPBluetoothDataType SPAudioDataType -json`, of macOS 12 and later. Rows that make
 * no sense are skipped with a warning; an answer without any controller means that there is none.
 */
export function readMacReport(answer: unknown): Reading {
  const warnings: string[] = [];
  const sections = rowsOf(isRow(answer) ? answer.SPBluetoothDataType : undefined);
  const controller = sections.map((section) => section.controller_properties).find(isRow);
  const records: SystemRecord[] = [];
  for (const section of sections) {
    for (const [list, connected] of [
      ['device_connected', true],
      ['device_not_connected', false],
    ] as const) {
      for (const item of rowsOf(section[list])) {
        for (const [name, row] of Object.entries(item)) {
          const record = isRow(row) ? recordOfRow(name, row, connected) : null;
          if (record === null) warnings.push(`a row of ${list} was not understood`);
          else records.push(record);
        }
      }
    }
  }
  const output = macOutput(isRow(answer) ? answer.SPAudioDataType : undefined, records);
  return { status: statusOf(controller), records, output, warnings };
}

function statusOf(controller: Row | undefined): AdapterStatus {
  if (controller === undefined) return 'missing';
  return controller.controller_state === 'attrib_off' ? 'off' : 'ready';
}

function recordOfRow(rawName: string, row: Row, connected: boolean): SystemRecord | null {
  const address = addressOf(row.device_address);
  if (address === null) return null;
  const name = safeName(rawName);
  const services = typeof row.device_services === 'string' ? (row.device_services.match(/[A-Z0-9]+/g) ?? []) : null;
  const minorType = typeof row.device_minorType === 'string' ? row.device_minorType : '';
  const classOfDevice = Object.hasOwn(CLASS_OF_MINOR_TYPE, minorType) ? (CLASS_OF_MINOR_TYPE[minorType] ?? null) : null;
  const profiles = services?.flatMap((service) => (Object.hasOwn(PROFILES, service) ? [PROFILES[service]] : []));
  const batteryParts = connected ? partsOf(row) : null;
  const main = percentOf(row.device_batteryLevelMain);
  return recordOf(address, {
    address,
    name,
    alias: name,
    connected,
    // The one with low energy only has no class; then it is the LE_ half.
    classOfDevice,
    modalias: modaliasOf(row.device_vendorID, row.device_productID),
    firmware: firmwareVersion(row.device_firmwareVersion),
    // A device that is away keeps an old value.
    battery: connected ? (main ?? emptierEarbud(batteryParts)) : null,
    batteryParts,
    soundProfiles: connected && profiles !== undefined ? profiles.filter((profile) => profile !== undefined).sort() : null,
  });
}

function partsOf(row: Row): BatteryParts | null {
  const part = (raw: unknown) => {
    const percent = percentOf(raw);
    return percent === null ? null : { percent, charging: false };
  };
  const parts = {
    left: part(row.device_batteryLevelLeft),
    right: part(row.device_batteryLevelRight),
    case: part(row.device_batteryLevelCase),
  };
  return parts.left || parts.right || parts.case ? parts : null;
}
