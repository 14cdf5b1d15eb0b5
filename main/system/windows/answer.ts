import type { AdapterStatus } from '../../../catalog/adapter-status';
import type { SoundProfile, SystemRecord } from '../../../catalog/identify/system-record';
import { safeName } from '../../../catalog/identify/text';
import type { Reading } from '../polled-system';
import { addressOf, modaliasOf, percentOf, recordOf } from '../record-of';
import { isRow, type Row } from '../rows';
import type { SoundOutput } from '../system-adapter';

/**
 * Bits of DEVPKEY_Bluetooth_DeviceFlags. Source: bthdef.h of the Windows SDK (BDIF_*); that they change
 * with the state was seen on an LE mouse only, so "connected" is read from another property first.
 */
const FLAG = { paired: 0x8, connected: 0x20, lePaired: 0x10000, leConnected: 0x1000000 } as const;

/** Services of a headset as they stand in the names of Windows' service nodes, and what they let flow. */
const PROFILES: Readonly<Record<string, SoundProfile>> = { '0000110B': 'a2dp', '0000110D': 'a2dp', '0000111E': 'hfp', '00001108': 'hfp' };

/** `BTHENUM\DEV_<address>\…` is the classic pairing of a device, `BTHLE\DEV_<address>\…` its low-energy one. */
const DEVICE = /^(BTHENUM|BTHLE)\\DEV_([0-9A-F]{12})(?:\\|$)/i;
/** `BTHENUM\{service}_VID&0002<vendor>_PID&<product>\…<address>_C…`; 0002 means that the ids are USB-IF's. */
const SERVICE = /^BTHENUM\\\{([0-9A-F]{8})-[0-9A-F-]{27}\}_(?:VID&0002([0-9A-F]{4})_PID&([0-9A-F]{4}))?/i;
const ADDRESS_IN_SERVICE = /&([0-9A-F]{12})_C/i;

/**
 * The container of everything built into the computer. Microsoft's examples for pnputil show the id; what it
 * stands for is what other programs take it for, not documented.
 */
const COMPUTER = '00000000-0000-0000-ffff-ffffffffffff';
/** What has no container. */
const NO_CONTAINER = '00000000-0000-0000-0000-000000000000';

interface Services {
  modalias: string | null;
  readonly uuids: string[];
}

/** Windows.Devices.Radios.RadioState (learn.microsoft.com/uwp/api/windows.devices.radios.radiostate), and None for no radio. */
const RADIO: Readonly<Record<string, AdapterStatus>> = { On: 'ready', Off: 'off', Disabled: 'blocked', None: 'missing' };

/** Which half of a headset, and its address: how this adapter names records, paired or only found. */
export function windowsId(kind: 'classic' | 'le', address: string): string {
  return `${kind} ${address.replaceAll(':', '')}`;
}

/**
 * Reads one answer of our helper: `{ radio, devices: [{ id, name, connected, flags, classOfDevice, container }],
 * services: [id], batteries: [{ parent, percent }], found: [{ address, name, signal, round }], output }`. `found` are
 * classic devices that are not paired and answered Windows' inquiry, `output` is the container of the chosen sound
 * output. What makes no sense is skipped with a warning.
 */
export function readWindowsAnswer(answer: unknown): Reading {
  const warnings: string[] = [];
  const whole = isRow(answer) ? answer : {};
  const services = servicesOf(list(whole.services));
  const batteries = batteriesOf(list(whole.batteries));
  const records = new Map<string, SystemRecord>();
  const add = (record: SystemRecord | null): void => {
    if (record === null) warnings.push('a device was not understood');
    // Windows keeps nodes of earlier pairings beside the one that is used.
    else if (records.get(record.id)?.connected !== true) records.set(record.id, record);
  };
  for (const row of list(whole.devices)) add(isRow(row) ? recordOfRow(row, services, batteries) : null);
  for (const row of list(whole.found)) {
    const record = isRow(row) ? recordOfFound(row) : null;
    // Paired meanwhile.
    if (record === null || !records.has(record.id)) add(record);
  }
  const status = typeof whole.radio === 'string' && Object.hasOwn(RADIO, whole.radio) ? (RADIO[whole.radio] ?? null) : null;
  return { status, records: [...records.values()], output: outputOf(whole), warnings };
}

// An output has its Bluetooth device's container (learn.microsoft.com, "Container IDs for Bluetooth devices" and "Audio
// endpoint container ID"). What has another one, e.g. a USB speaker, is left unknown, lacking a recording.
function outputOf({ output, devices }: Row): SoundOutput | null {
  const container = containerOf(output);
  if (container === null) return null;
  if (container === COMPUTER) return 'elsewhere';
  for (const row of list(devices)) {
    if (!isRow(row) || containerOf(row.container) !== container || typeof row.id !== 'string') continue;
    const address = addressOf(DEVICE.exec(row.id)?.[2]);
    if (address !== null) return { address };
  }
  return null;
}

function containerOf(raw: unknown): string | null {
  const guid = typeof raw === 'string' ? /^\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?$/i.exec(raw)?.[1]?.toLowerCase() : undefined;
  return guid === undefined || guid === NO_CONTAINER ? null : guid;
}

// Only what is in pairing mode answers an inquiry.
function recordOfFound(row: Row): SystemRecord | null {
  const address = addressOf(row.address);
  if (address === null) return null;
  const name = safeName(row.name);
  const { signal, round } = row;
  return recordOf(windowsId('classic', address), {
    address,
    addressType: 'public',
    name,
    alias: name,
    paired: false,
    classOfDevice: 0,
    rssi: typeof signal === 'number' && signal >= -127 && signal <= 20 ? signal : null,
    inquiry: typeof round === 'number' ? round : 0,
  });
}

function recordOfRow(row: Row, services: ReadonlyMap<string, Services>, batteries: ReadonlyMap<string, number>): SystemRecord | null {
  const match = typeof row.id === 'string' ? DEVICE.exec(row.id) : null;
  const address = addressOf(match?.[2]);
  if (match === null || address === null || typeof row.id !== 'string') return null;
  const low = match[1]?.toUpperCase() === 'BTHLE';
  const flags = typeof row.flags === 'number' ? row.flags : null;
  const has = (bit: number): boolean | null => (flags === null ? null : Math.floor(flags / bit) % 2 === 1);
  const connected = typeof row.connected === 'boolean' ? row.connected : has(low ? FLAG.leConnected : FLAG.connected);
  const known = low ? undefined : services.get(address);
  const name = safeName(row.name);
  const profiles = new Set(known?.uuids.flatMap((uuid) => PROFILES[uuid.slice(0, 8).toUpperCase()] ?? []));
  return recordOf(windowsId(low ? 'le' : 'classic', address), {
    address,
    addressType: low ? 'random' : 'public',
    name,
    alias: name,
    // A node without the flag is what Windows keeps of a pairing; the flag can take it back.
    paired: has(low ? FLAG.lePaired : FLAG.paired) ?? true,
    connected: connected === true,
    // Without a class a classic node still is one: it is listed as such.
    classOfDevice: low ? null : typeof row.classOfDevice === 'number' && row.classOfDevice > 0 ? row.classOfDevice : 0,
    uuids: known?.uuids ?? [],
    modalias: known?.modalias ?? null,
    // Windows keeps an old value while the headset is away.
    battery: connected === true ? (batteries.get(address) ?? null) : null,
    soundProfiles: connected === true && known !== undefined ? [...profiles].sort() : null,
  });
}

function servicesOf(ids: readonly unknown[]): Map<string, Services> {
  const found = new Map<string, Services>();
  for (const id of ids) {
    if (typeof id !== 'string') continue;
    const match = SERVICE.exec(id);
    const address = addressOf(ADDRESS_IN_SERVICE.exec(id)?.[1]);
    if (match === null || address === null) continue;
    const entry = found.get(address) ?? { modalias: null, uuids: [] };
    entry.uuids.push(`${match[1]?.toLowerCase()}-0000-1000-8000-00805f9b34fb`);
    entry.modalias ??= modaliasOf(match[2], match[3]);
    found.set(address, entry);
  }
  return found;
}

function batteriesOf(rows: readonly unknown[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const row of rows) {
    if (!isRow(row) || typeof row.parent !== 'string') continue;
    const address = addressOf(ADDRESS_IN_SERVICE.exec(row.parent)?.[1]);
    const percent = percentOf(row.percent);
    if (address !== null && percent !== null) found.set(address, percent);
  }
  return found;
}

// PowerShell writes a list of one as the one itself.
function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];
}
