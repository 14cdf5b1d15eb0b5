import * as z from 'zod/mini';
import type { AdapterStatus } from '../../../../catalog/adapter-status';
import { ASSIGNED_NUMBERS, BASE_END, toFullUuid } from '../../../../catalog/identify/assigned-numbers';
import type { SoundProfile, SystemRecord } from '../../../../catalog/identify/system-record';
import { cleanName } from '../../../../catalog/identify/text';
import { arrayOrSingle, nullableBoolean, nullableNumber, nullableString, transformUnknown } from '../../../zod-lenient';
import type { Reading } from '../../polled-system';
import type { CallDevices, SoundOutput } from '../../system-adapter';
import { parseAddress, parseDeviceModalias, parsePercent, toSystemRecord } from '../../to-system-record';
import { type HidCollection, judgeInputs, readCollections } from './inputs';

const { service, serviceClass } = ASSIGNED_NUMBERS;

/**
 * Bits of DEVPKEY_Bluetooth_DeviceFlags. Source: bthdef.h of the Windows SDK (BDIF_*). A change with the state was observed on an LE mouse
 * only, so "connected" is read from another property first.
 */
const FLAG = { paired: 0x8, connected: 0x20, lePaired: 0x10000, leConnected: 0x1000000 } as const;

/** Profiles of the sound services, by the UUIDs that the names of Windows' service nodes contain. */
const PROFILES: Readonly<Record<string, SoundProfile>> = {
  [toFullUuid(serviceClass.audioSink)]: 'a2dp',
  [toFullUuid(serviceClass.advancedAudioDistribution)]: 'a2dp',
  [toFullUuid(serviceClass.handsFree)]: 'hfp',
  [toFullUuid(serviceClass.headset)]: 'hfp',
};

/** Service of LE Audio that each headset on it offers. */
const PACS = toFullUuid(service.publishedAudioCapabilities);

/** Form of ids: `BTHENUM\DEV_<address>\…` is the classic pairing of a device, `BTHLE\DEV_<address>\…` its low-energy one. */
const DEVICE = /^(BTHENUM|BTHLE)\\DEV_([0-9A-F]{12})(?:\\|$)/i;
/**
 * Form of service nodes: `BTHENUM\{service}_VID&0002<vendor>_PID&<product>\…<address>_C…`. The first four digits are the registry
 * of the vendor.
 */
const SERVICE = /^BTHENUM\\\{([0-9A-F]{8})-[0-9A-F-]{27}\}_(?:VID&(000[12])([0-9A-F]{4})_PID&([0-9A-F]{4}))?/i;
/** Registry of the vendor id. Source: Bluetooth SIG, Device Identification Profile 1.3, VendorIDSource. */
const VENDOR_BY: Readonly<Record<string, 'usb' | 'bluetooth'>> = { '0001': 'bluetooth', '0002': 'usb' };
/** End of an id: `_C00000000`, or `_00000000` in a public test of a battery tool. */
const ADDRESS_IN_SERVICE = /&([0-9A-F]{12})_C?\d/i;

/**
 * Container of everything built into the computer. Microsoft's examples for pnputil show the id. Its meaning is not documented,
 * but other programs interpret it in the same way.
 */
const COMPUTER = '00000000-0000-0000-ffff-ffffffffffff';
/** Container id of devices without a container. */
const NO_CONTAINER = '00000000-0000-0000-0000-000000000000';

interface Services {
  modalias: string | null;
  readonly uuids: string[];
}

/** Windows.Devices.Radios.RadioState (learn.microsoft.com/uwp/api/windows.devices.radios.radiostate), and None for no radio. */
export const RADIO: Readonly<Record<string, AdapterStatus>> = { On: 'ready', Off: 'off', Disabled: 'blocked', None: 'missing' };

/** Returns this adapter's id of a record: the identity and the address, paired or only found. */
export function createWindowsId(kind: 'classic' | 'le', address: string): string {
  return `${kind} ${address.replaceAll(':', '')}`;
}

const device = z.object({
  /** Its instance id. */
  id: nullableString,
  name: transformUnknown(cleanName),
  /** Name as UTF-16 code units, for responses with an unreliable encoding. */
  codes: z.optional(transformUnknown(decodeName)),
  connected: nullableBoolean,
  /** Bits of {@link FLAG}. */
  flags: nullableNumber,
  classOfDevice: nullableNumber,
  container: transformUnknown(parseContainerId),
  /** True if its container has a sound output or input; absent if that was not requested. */
  sound: z.optional(z.catch(z.nullable(z.boolean()), null)),
  /** Whether an output of it is active; null or absent if unknown. */
  active: z.optional(nullableBoolean),
});
/** Classic device without a pairing that responded to Windows' inquiry. */
const foundDevice = z.object({
  address: transformUnknown(parseAddress),
  name: transformUnknown(cleanName),
  /** dBm. */
  signal: z.catch(z.nullable(z.number().check(z.minimum(-127), z.maximum(20))), null),
  /** Number of the inquiry. */
  round: z.catch(z.number(), 0),
});
/** Service node or LE device. */
const battery = z.object({ node: nullableString, percent: transformUnknown(parsePercent) });
const windowsReport = z.object({
  radio: nullableString,
  devices: arrayOrSingle(device),
  /** Instance ids. */
  services: arrayOrSingle(z.string()),
  batteries: arrayOrSingle(battery),
  /** Null if the source reports no HID, as PowerShell. */
  inputs: transformUnknown((raw) => (raw === undefined || raw === null ? null : readCollections(raw, parseContainerId))),
  found: arrayOrSingle(foundDevice),
  /** Reasons why something could not be read; empty if everything could. */
  why: nullableString,
  /** Address of the radio itself. */
  own: transformUnknown(parseAddress),
  /** Container of the chosen sound output. */
  output: transformUnknown(parseContainerId),
  /** Containers of the default devices for communication. Null or absent if the source doesn't read them. */
  calls: z.optional(
    z.catch(z.nullable(z.object({ output: transformUnknown(parseContainerId), microphone: transformUnknown(parseContainerId) })), null),
  ),
});
type WindowsReport = z.infer<typeof windowsReport>;
const NOTHING: WindowsReport = windowsReport.parse({});

/**
 * Parses a helper's response, and its result of a search. Malformed parts are skipped with a warning. Throws for an
 * invalid response, because an empty list would mean that every device is gone.
 */
export function readWindowsResponse(response: unknown, searched?: unknown): Reading {
  const warnings: string[] = [];
  const { success, data: known } = windowsReport.safeParse(response);
  if (!success) throw new Error('the response of Windows is not a report');
  const { found, why, radio } = z.catch(windowsReport, NOTHING).parse(searched);
  const report = { ...known, found: [...known.found, ...found], radio: radio ?? known.radio };
  if (known.why) warnings.push(`Windows did not report everything: ${known.why.slice(0, 300)}`);
  if (why) warnings.push(`Windows cannot search: ${why.slice(0, 300)}`);
  const services = groupServices(report.services);
  const batteries = indexBatteries(report.batteries);
  const classicContainers = new Set(report.devices.flatMap((row) => (/^BTHENUM/i.test(row?.id ?? '') ? (row?.container ?? []) : [])));
  const records = new Map<string, SystemRecord>();
  const add = (record: SystemRecord | null): void => {
    if (record === null) warnings.push('a device was not understood');
    // Windows keeps nodes of earlier pairings next to the current one.
    else if (records.get(record.id)?.connected !== true) records.set(record.id, record);
  };
  for (const row of report.devices) add(row === null ? null : createRowRecord(row, services, batteries, classicContainers, report.inputs));
  for (const row of report.found) {
    const record = row === null ? null : createFoundRecord(row);
    // The device has been paired since the inquiry.
    if (record === null || !records.has(record.id)) add(record);
  }
  const status = report.radio !== null && Object.hasOwn(RADIO, report.radio) ? (RADIO[report.radio] ?? null) : null;
  const own = report.own === null ? [] : [report.own];
  return {
    status,
    records: [...records.values()],
    own,
    output: findSoundDevice(report.output, report),
    calls: readCallDevices(report),
    warnings,
    incomplete: known.why || null,
  };
}

// An output has its Bluetooth device's container (learn.microsoft.com, "Container IDs for Bluetooth devices" and "Audio endpoint
// container ID"). An output with another container, e.g. a USB speaker, stays unknown, because no recording of one exists.
function findSoundDevice(container: string | null, { devices }: WindowsReport): SoundOutput | null {
  if (container === null) return null;
  if (container === COMPUTER) return 'elsewhere';
  for (const row of devices) {
    if (row?.container !== container) continue;
    const address = parseAddress(DEVICE.exec(row.id ?? '')?.[2]);
    if (address !== null) return { address };
  }
  return null;
}

function readCallDevices(report: WindowsReport): CallDevices | null {
  const { calls } = report;
  return calls == null ? null : { output: findSoundDevice(calls.output, report), microphone: findSoundDevice(calls.microphone, report) };
}

function decodeName(raw: unknown): string | null {
  const codes = z
    .array(z.int().check(z.minimum(0), z.maximum(0xffff)))
    .check(z.maxLength(1_000))
    .safeParse(raw);
  return codes.success ? cleanName(String.fromCharCode(...codes.data)) : null;
}

function parseContainerId(raw: unknown): string | null {
  const guid = typeof raw === 'string' ? /^\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?$/i.exec(raw)?.[1]?.toLowerCase() : undefined;
  return guid === undefined || guid === NO_CONTAINER ? null : guid;
}

// Only devices in pairing mode respond to an inquiry.
function createFoundRecord({ address, name, signal, round }: z.infer<typeof foundDevice>): SystemRecord | null {
  if (address === null) return null;
  return toSystemRecord(createWindowsId('classic', address), {
    address,
    addressType: 'public',
    name,
    alias: name,
    paired: false,
    classOfDevice: 0,
    rssi: signal,
    inquiry: round,
  });
}

function createRowRecord(
  row: z.infer<typeof device>,
  services: ReadonlyMap<string, Services>,
  batteries: ReadonlyMap<string, number>,
  classicContainers: ReadonlySet<string>,
  inputs: readonly HidCollection[] | null,
): SystemRecord | null {
  const match = DEVICE.exec(row.id ?? '');
  const address = parseAddress(match?.[2]);
  if (match === null || address === null) return null;
  const low = match[1]?.toUpperCase() === 'BTHLE';
  // The headset is on LE Audio if its low-energy node has sound outputs that no classic node shares.
  const leAudio = low && row.sound === true && row.container !== null && !classicContainers.has(row.container);
  const { flags } = row;
  const name = row.codes ?? row.name;
  const has = (bit: number): boolean | null => (flags === null ? null : Math.floor(flags / bit) % 2 === 1);
  const connected = row.connected ?? has(low ? FLAG.leConnected : FLAG.connected);
  const known = low ? undefined : services.get(address);
  const profiles = new Set(known?.uuids.flatMap((uuid) => PROFILES[uuid] ?? []));
  return toSystemRecord(createWindowsId(low ? 'le' : 'classic', address), {
    address,
    // A headset that is paired for LE Audio has its public address there.
    addressType: low ? 'unknown' : 'public',
    name,
    alias: name,
    // A node without the flag remains of a removed pairing. The flag alone decides.
    paired: has(low ? FLAG.lePaired : FLAG.paired) ?? true,
    connected: connected === true,
    // A classic node without a class is still a device, so it stays in the list.
    classOfDevice: low && !leAudio ? null : Math.max(row.classOfDevice ?? 0, 0),
    // Windows lists no services of low energy. It plays to headphones only if they have this one, so it is added.
    uuids: leAudio ? [PACS] : (known?.uuids ?? []),
    leAudioHere: leAudio ? true : null,
    modalias: known?.modalias ?? null,
    // Windows keeps an old value while the headset is out of range.
    battery: connected === true ? (batteries.get(address) ?? null) : null,
    soundProfiles: connected !== true ? null : leAudio ? ['le-audio'] : known !== undefined ? [...profiles].sort() : null,
    ...(inputs !== null && { inputs: judgeInputs(inputs, row.container) }),
    // A disabled service has no node.
    callsPossible: connected === true && known !== undefined ? profiles.has('hfp') : null,
    musicPossible: connected === true && known !== undefined ? profiles.has('a2dp') : null,
    // A service node stays although the headset has no output that could play.
    outputReady: connected === true ? (row.active ?? null) : null,
  });
}

function groupServices(ids: WindowsReport['services']): Map<string, Services> {
  const found = new Map<string, Services>();
  for (const id of ids) {
    if (id === null) continue;
    const match = SERVICE.exec(id);
    const address = parseAddress(ADDRESS_IN_SERVICE.exec(id)?.[1]);
    if (match === null || address === null) continue;
    const entry = found.get(address) ?? { modalias: null, uuids: [] };
    entry.uuids.push(`${match[1]?.toLowerCase()}${BASE_END}`);
    entry.modalias ??= parseDeviceModalias(match[3], match[4], VENDOR_BY[match[2] ?? '']);
    found.set(address, entry);
  }
  return found;
}

function indexBatteries(rows: WindowsReport['batteries']): Map<string, number> {
  const found = new Map<string, number>();
  for (const row of rows) {
    const address = parseAddress(ADDRESS_IN_SERVICE.exec(row?.node ?? '')?.[1] ?? DEVICE.exec(row?.node ?? '')?.[2]);
    if (address !== null && row?.percent != null) found.set(address, row.percent);
  }
  return found;
}
