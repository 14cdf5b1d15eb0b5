import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Properties } from '../../bluez/object-eviction-policy';
import type { HeadphonesEvent } from '../../headphones/state';
import { findDeviceLinks } from '../../system/linux/device-links';
import { toRecord } from '../../system/linux/record';

const FILE = join(import.meta.dirname, '../dumps/bumble-recordings.jsonl');

type Interfaces = Readonly<Record<string, Properties>>;
type Line =
  | { readonly source: string }
  | { readonly names: readonly string[]; readonly objects: Readonly<Record<string, number>> }
  | Interfaces;

/** Situation that bluetoothd was recorded in: name and the objects that it reports, by path. */
export interface Recording {
  readonly name: string;
  readonly objects: ReadonlyMap<string, Interfaces>;
}

/** Reads the recordings of bluetoothd with simulated headphones, in the order of the file. */
export function readRecordings(): readonly Recording[] {
  const lines = readFileSync(FILE, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => JSON.parse(line) as Line);
  const pool = lines.filter((line): line is Interfaces => !isRecording(line)).map(expandInterfaces);
  return lines.filter(isRecording).flatMap(({ names, objects }) => {
    const tree = new Map(Object.entries(objects).map(([path, index]) => [`/org/bluez/${path}`, pool[index] ?? {}]));
    return names.map((name) => ({ name, objects: tree }));
  });
}

/** Returns the events that Earshot receives from a recording. `at` is their time, in ms. */
export function readRecordingEvents({ objects }: Recording, at: number): HeadphonesEvent[] {
  const client = { properties: (path: string, name: string) => objects.get(path)?.[name] };
  return [...objects].flatMap(([path, interfaces]): HeadphonesEvent[] => {
    const device = interfaces['org.bluez.Device1'];
    if (device === undefined) return [];
    const below = device.Connected === true ? [...objects].filter(([other]) => other.startsWith(`${path}/`)) : [];
    const transports = below.flatMap(([, { 'org.bluez.MediaTransport1': transport }]) => (transport === undefined ? [] : [transport]));
    const record = toRecord(path, device, interfaces['org.bluez.Battery1'], transports, findDeviceLinks(client, path, device));
    return [{ type: 'record', record, at }];
  });
}

function isRecording(line: Line): line is Extract<Line, { readonly names: readonly string[] }> {
  return 'names' in line;
}

// The file contains 16-bit UUIDs and interfaces without their common parts, which keeps it small.
function expandInterfaces(interfaces: Interfaces): Interfaces {
  return Object.fromEntries(
    Object.entries(interfaces).map(([name, properties]) => [
      `org.bluez.${name}`,
      Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, expandValue(key, value)])),
    ]),
  );
}

function expandValue(key: string, value: unknown): unknown {
  if (key === 'UUID' && typeof value === 'string') return expandUuid(value);
  if (key === 'Sets' && isObject(value)) return value;
  if (Array.isArray(value)) return key.endsWith('UUIDs') ? value.map((one: unknown) => expandUuid(String(one))) : value;
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([id, data]) => [expandUuid(id), readBytes(data)]));
  return readBytes(value);
}

function readBytes(value: unknown): unknown {
  return typeof value === 'string' && value.startsWith('hex:') ? Uint8Array.from(Buffer.from(value.slice(4), 'hex')) : value;
}

function expandUuid(uuid: string): string {
  return /^[0-9a-f]{4}$/.test(uuid) ? `0000${uuid}-0000-1000-8000-00805f9b34fb` : uuid;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
