import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Computer } from '../../../catalog/computer';
import type { Advertisement } from '../../../catalog/identify/advertisement';
import { identifyAdvertisement } from '../../../catalog/identify/identify-advertisement';
import { EVIDENCE_START, type Evidence } from '../../../catalog/report-evidence';
import type { HeadsetSound } from '../../../catalog/sound/headset-sound';
import type { Properties } from '../../bluez/object-eviction-policy';
import type { HeadphonesEvent } from '../../headphones/state';
import { createAdvertisement } from '../../headphones/testing/advertisement';
import { readDump as readPipeWire } from '../../system/linux/pipewire-dump';
import { toRecord, withSound } from '../../system/linux/record';
import { readSound, type SoundServerReading } from '../../system/linux/sound-response';
import { readMacReport } from '../../system/mac/report';
import { readWindowsResponse } from '../../system/windows/adapter/windows-response';

/** Events that Earshot receives from the system of a dump. */
export interface Dump {
  readonly computer: Computer;
  readonly events: readonly HeadphonesEvent[];
  /** Headsets in the sound server's response, by address; null in a dump of another program. */
  readonly headsets: ReadonlyMap<string, HeadsetSound> | null;
}

/** Facts that a dump leaves out and its source contains. */
export interface DumpOptions {
  /** The sound that the owner has, if the program that printed the dump doesn't report it. */
  readonly plays?: 'a2dp' | 'hfp' | 'none';
}

const FOLDER = join(import.meta.dirname, '../dumps');
const ADAPTER = '/org/bluez/hci0';
const TRANSPORT_UUIDS = { a2dp: '0000110a-0000-1000-8000-00805f9b34fb', hfp: null, none: null } as const;
const CAPTURE_NAMES: Readonly<Record<string, (model: string) => string>> = {
  'LE_<model>': (model) => `LE_${model}`,
  'the plain model name, no LE_ prefix': (model) => model.replace(/ in LE Audio mode$/, ''),
};

/** Reads a public dump by the readers of the adapter for its system. `at` is the time of its events, in ms. */
export function readDumpFile(file: string, added: DumpOptions, at: number): Dump {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  const system = file.split('-', 1)[0];
  const dump = (computer: Computer, events: readonly HeadphonesEvent[]): Dump => ({ computer, events, headsets: null });
  switch (system) {
    case 'bluez':
      return dump('linux', readBluez(text, added, at));
    case 'macos':
      return dump('macos', createRecordEvents(readMacReport(readMac(text, extname(file))).records, at));
    case 'windows':
      return dump('windows', createRecordEvents(readWindowsResponse(readWindows(text)).records, at));
    case 'earshot':
      return readReport(text, at);
    case 'pulseaudio':
    case 'pipewire':
      return readServer(readPactl(JSON.parse(text)), at);
    case 'pw':
      return readServer(readPipeWire(JSON.parse(text)), at);
    default:
      throw new Error(`${file}: no reader for ${system}`);
  }
}

/** Reads the captured advertisements as events, one list for each. */
export function readCaptures(at: number): readonly { readonly device: string; readonly expect: string | null; readonly dump: Dump }[] {
  const { captures } = JSON.parse(readFileSync(join(FOLDER, 'adv-captures.json'), 'utf8')) as { captures: readonly Capture[] };
  return captures.map((capture, index) => {
    const seen = identifyAdvertisement(readCapture(capture, `4A:00:00:00:00:${String(index).padStart(2, '0')}`));
    const events: HeadphonesEvent[] = seen === null ? [] : [{ type: 'sighted', sighting: seen, at }];
    return { device: capture.device, expect: capture.expect, dump: { computer: 'linux', events, headsets: null } };
  });
}

/** Reads the report of Earshot itself, as an owner saved or copied it. */
export function readReport(text: string, at: number): Dump {
  const evidence = text
    .split(/\r?\n/)
    .filter((line) => line.startsWith(EVIDENCE_START))
    .map((line) => JSON.parse(line.slice(EVIDENCE_START.length)) as Evidence);
  const computer = /^Last \d+ events \(computer: (\w+)\)$/m.exec(text)?.[1] as Computer | undefined;
  if (computer === undefined || evidence.length === 0) throw new Error('The report contains no evidence.');
  const headsets = evidence.flatMap(({ record, sound }) =>
    sound === null || record.address === null ? [] : [[record.address, sound] as const],
  );
  return {
    computer,
    events: createRecordEvents(
      evidence.map(({ record }) => record),
      at,
    ),
    headsets: headsets.length === 0 ? null : new Map(headsets),
  };
}

interface Capture {
  readonly device: string;
  readonly expect: string | null;
  readonly fields: {
    readonly localName?: string;
    readonly manufacturer?: { readonly company: string; readonly data: string };
    readonly serviceData?: Readonly<Record<string, string>>;
  };
}

function readCapture({ device, fields }: Capture, address: string): Advertisement {
  const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));
  const { manufacturer, serviceData = {}, localName } = fields;
  return createAdvertisement(address, {
    localName: localName === undefined ? null : (CAPTURE_NAMES[localName]?.(device) ?? null),
    manufacturerData:
      manufacturer === undefined ? null : { companyId: Number.parseInt(manufacturer.company, 16), data: bytes(manufacturer.data) },
    serviceData: Object.entries(serviceData).map(([uuid, data]) => ({ uuid, data: bytes(data) })),
  });
}

function createRecordEvents(records: ReturnType<typeof readMacReport>['records'], at: number): HeadphonesEvent[] {
  return records.map((record) => ({ type: 'record', record, at }));
}

/** Reads the output of `bluetoothctl`: a device and its properties, or changes of single properties. */
function readBluez(text: string, { plays = 'none' }: DumpOptions, at: number): HeadphonesEvent[] {
  const devices = new Map<string, Record<string, unknown>>();
  let current: string | null = null;
  let bytes: number[] | null = null;
  for (const line of text.replace(/^#.*$/gm, '').split('\n')) {
    const head = /(?:^|\] )Device ([0-9A-Fx:]{17})(?: \((public|random)\))?(.*)$/i.exec(line);
    const address = /^Address: '(.*)'$/.exec(line)?.[1] ?? head?.[1];
    if (address !== undefined) {
      current = address.toUpperCase().replace(/X/g, '0');
      const known = devices.get(current) ?? { Address: current, AddressType: head?.[2] ?? 'public', UUIDs: [], ManufacturerData: {} };
      devices.set(current, known);
      bytes = null;
    }
    const device = current === null ? undefined : devices.get(current);
    if (device === undefined) continue;
    const [, key = '', value = ''] = /(?:^|\s)(\w+(?: Key| Value)?): ?(.*)$/.exec(head?.[3] ?? line) ?? [];
    if (key === '' && bytes !== null) bytes.push(...(line.match(/\b[0-9a-f]{2}\b/g) ?? []).map((hex) => Number.parseInt(hex, 16)));
    else if (key === 'ManufacturerData Value') bytes = [];
    else setProperty(device, key, value, head?.[3] ?? '');
    if (bytes !== null) device.ManufacturerData = { '301': Uint8Array.from(bytes) };
  }
  return [...devices].map(([address, device]) => {
    const path = `${ADAPTER}/dev_${address.replaceAll(':', '_')}`;
    const uuid = TRANSPORT_UUIDS[plays];
    const transports: Properties[] = uuid === null || device.Connected !== true ? [] : [{ UUID: uuid, State: 'active' }];
    const record = toRecord(path, device, undefined, transports);
    return { type: 'record', record: plays === 'hfp' ? { ...record, soundProfiles: ['hfp'] } : record, at };
  });
}

const FLAGS: ReadonlySet<string> = new Set(['Paired', 'Bonded', 'Trusted', 'Blocked', 'Connected', 'LegacyPairing', 'ServicesResolved']);

function setProperty(device: Record<string, unknown>, key: string, value: string, named: string): void {
  const plain = value.replace(/^'(.*)'$/, '$1');
  if (key === '' && /^ [^:]+$/.test(named)) device.Name ??= named.trim();
  else if (key === 'UUID' || key === 'UUIDs') (device.UUIDs as string[]).push(...plain.split(/, /));
  else if (FLAGS.has(key)) device[key] = plain === 'yes' || plain === 'true';
  else if (key === 'Class') device.Class = Number(/0x[0-9a-f]+|\d{5,}/i.exec(plain)?.[0]);
  else if (key === 'Name' || key === 'Alias' || key === 'Icon' || key === 'Modalias') device[key] = plain;
}

/** Returns the report of `system_profiler` that contains one device of it, or one of the program `blueutil`. */
function readMac(text: string, extension: string): unknown {
  const createNode = (name: string, device: Readonly<Record<string, unknown>>) => ({
    SPBluetoothDataType: [
      {
        controller_properties: { controller_state: 'attrib_on' },
        [device.device_connected === 'true' ? 'device_connected' : 'device_not_connected']: [{ [name]: device }],
      },
    ],
  });
  if (extension === '.json') {
    const report = JSON.parse(text) as { entry: Readonly<Record<string, unknown>> };
    // A whole report needs no frame around it.
    if ('SPBluetoothDataType' in report) return report;
    const { entry } = report;
    const [name = '', first] = Object.entries(entry)[0] ?? [];
    return typeof first === 'object' ? createNode(name, first as Record<string, unknown>) : createNode('Headset', entry);
  }
  const blueutil = /^address: (\S+), (connected|not connected).*name: "(.*?)"/m.exec(text);
  if (blueutil !== null) {
    const [, address = '', state, name = ''] = blueutil;
    const device = {
      device_address: address.replaceAll('-', ':'),
      device_minorType: 'Headset',
      device_connected: `${state === 'connected'}`,
    };
    return createNode(name, device);
  }
  const [, name = '', block = ''] = /^ {10}(\S*WH-\S*):\n([\s\S]*)/m.exec(text) ?? [];
  const keys: Readonly<Record<string, string>> = {
    Address: 'device_address',
    'Vendor ID': 'device_vendorID',
    'Product ID': 'device_productID',
    'Firmware Version': 'device_firmwareVersion',
    'Minor Type': 'device_minorType',
  };
  const fields = [...block.matchAll(/^ +([\w ]+): (.*)$/gm)].flatMap(([, key = '', value = '']) => {
    const known = keys[key];
    return known === undefined ? [] : [[known, value] as const];
  });
  return createNode(name, { ...Object.fromEntries(fields), device_connected: 'true' });
}

/** Returns the helper's response that contains these instance ids, with the names in their notes. */
function readWindows(text: string): unknown {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const ids = lines.map((line) => line.replace(/^InstanceId +: /, '').split(' | '));
  const named = /^FriendlyName +: (.*)$/m.exec(text)?.[1];
  return {
    radio: 'On',
    devices: ids
      .filter(([id = '']) => /^BTH(ENUM|LE)\\DEV_/i.test(id))
      .map(([id, note = '']) => ({ id, name: named ?? /^(W[HF]-\w+)/.exec(note)?.[1] ?? null, connected: true, flags: 0x28 })),
    services: ids.map(([id = '']) => id).filter((id) => /^BTHENUM\\\{/i.test(id)),
    batteries: [],
    found: [],
    why: null,
  };
}

function readPactl({ list, info }: { readonly list: unknown; readonly info: unknown }): SoundServerReading {
  return readSound(list, info);
}

function readServer({ headsets }: SoundServerReading, at: number): Dump {
  const all = new Map([...headsets].map(([address, sound]) => [address, { ...sound, stuck: false, callsChosen: false }]));
  const events = [...all].map(([address, sound]): HeadphonesEvent => {
    const path = `${ADAPTER}/dev_${address.replaceAll(':', '_')}`;
    const device = {
      Address: address,
      AddressType: 'public',
      Name: 'WH-1000XM4',
      Class: 0x240404,
      Paired: true,
      Trusted: true,
      Connected: true,
    };
    return { type: 'record', record: withSound(toRecord(path, device, undefined, []), sound), at };
  });
  return { computer: 'linux', events, headsets: all };
}
