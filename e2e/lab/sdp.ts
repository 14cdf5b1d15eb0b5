import { be16, bytes } from './bytes';

/** SDP service record: attribute id -> encoded data element. */
type Attributes = Readonly<Record<number, Buffer>>;
/** Record with the UUIDs by which a search can find it (128 bit, hex). */
export interface SdpRecord {
  readonly attributes: Attributes;
  readonly uuids: ReadonlySet<string>;
}

/** Device ID of the headset: USB-IF vendor, product and version. */
export interface DeviceIdRecord {
  readonly vendor: number;
  readonly product: number;
  readonly version: number;
}

/** Sony's control service, over which Sony's app communicates with the headset. */
export interface ControlRecord {
  readonly service: string;
  /** Channel of RFCOMM, which differs by model. */
  readonly channel: number;
}

interface Element {
  readonly type: number;
  readonly length: number;
  readonly value: Buffer;
  readonly items: readonly Element[];
}

// Data elements. Source: Bluetooth Core, Vol 3 Part B, 3.
const u8 = (value: number) => bytes(0x08, value);
const u16 = (value: number) => bytes(0x09, be16(value));
const u32 = (value: number) => bytes(0x0a, be16(value >>> 16), be16(value));
const bool = (value: boolean) => bytes(0x28, value ? 1 : 0);
const uuid16 = (value: number) => bytes(0x19, be16(value));
const text = (value: Buffer) => bytes(0x25, value.length, value);
const uuid128 = (text: string) => bytes(0x1c, Buffer.from(text.replace(/-/g, ''), 'hex'));
function sequence(...elements: Buffer[]): Buffer {
  const body = Buffer.concat(elements);
  return body.length < 256 ? bytes(0x35, body.length, body) : bytes(0x36, be16(body.length), body);
}

const BASE_UUID = '00001000800000805f9b34fb';
const SEQUENCE = 6;
const ALTERNATIVE = 7;
const UUID = 3;

function parse(buffer: Buffer, at = 0): Element {
  const head = buffer[at] ?? 0;
  const type = head >> 3;
  const size = head & 7;
  const [length, header] =
    type === 0
      ? [0, 1]
      : size < 5
        ? [1 << size, 1]
        : size === 5
          ? [buffer[at + 1] ?? 0, 2]
          : size === 6
            ? [buffer.readUInt16BE(at + 1), 3]
            : [buffer.readUInt32BE(at + 1), 5];
  const value = buffer.subarray(at + header, at + header + length);
  const items: Element[] = [];
  if (type === SEQUENCE || type === ALTERNATIVE) {
    for (let inner = 0; inner < value.length; ) {
      const item = parse(value, inner);
      items.push(item);
      inner += item.length;
    }
  }
  return { type, length: header + length, value, items };
}

function fullUuid(element: Element): string {
  const hex = element.value.toString('hex');
  return hex.length === 4 ? `0000${hex}${BASE_UUID}` : hex.length === 8 ? `${hex}${BASE_UUID}` : hex;
}

function collect(element: Element, found: Set<string>): Set<string> {
  if (element.type === UUID) found.add(fullUuid(element));
  for (const item of element.items) collect(item, found);
  return found;
}

/** Returns the record of a HID service with this report descriptor, as a headset offers it beside its own. Source: HID Profile 1.1, 5.3. */
export function createHidRecord(descriptor: Uint8Array): SdpRecord {
  const l2cap = (psm: number) => sequence(sequence(uuid16(0x0100), u16(psm)), sequence(uuid16(0x0011)));
  const attributes = {
    0: u32(0x20000),
    1: sequence(uuid16(0x1124)),
    4: l2cap(17),
    5: sequence(uuid16(0x1002)),
    9: sequence(sequence(uuid16(0x1124), u16(0x0101))),
    13: sequence(l2cap(19)),
    513: u16(0x0111),
    514: u8(0x40),
    515: u8(0),
    516: bool(true),
    517: bool(true),
    518: sequence(sequence(u8(0x22), text(Buffer.from(descriptor)))),
    519: sequence(sequence(u16(0x0409), u16(0x0100))),
    526: bool(true),
  };
  return { attributes, uuids: new Set(['1124', '0011', '0100', '1002'].map((short) => `0000${short}${BASE_UUID}`)) };
}

/** Returns the record of a service of which only the 128-bit UUID is known. It names L2CAP, because BlueZ searches by that. */
export function createBareRecord(uuid: string, index: number): SdpRecord {
  const hex = uuid.replaceAll('-', '').toLowerCase();
  const attributes = {
    0: u32(0x30000 + index),
    1: sequence(uuid128(uuid)),
    4: sequence(sequence(uuid16(0x0100))),
    5: sequence(uuid16(0x1002)),
  };
  return { attributes, uuids: new Set([hex, `00000100${BASE_UUID}`, `00001002${BASE_UUID}`]) };
}

/**
 * Creates the records of a Sony headset: Device ID, A2DP sink, AVRCP, hands-free, Sony's own service, and the battery over
 * classic GATT. Attribute numbers: Bluetooth assigned numbers, SDP.
 */
export function createHeadsetRecords(deviceId: DeviceIdRecord, control: ControlRecord): SdpRecord[] {
  const records: SdpRecord[] = [];
  let handle = 0x10000;
  const add = (attributes: Record<number, Buffer>) => {
    const all = { ...attributes, 0: u32(handle++), 5: sequence(uuid16(0x1002)) };
    const uuids = new Set<string>();
    for (const value of Object.values(all)) collect(parse(value), uuids);
    records.push({ attributes: all, uuids });
  };
  const l2cap = (psm?: number) => sequence(uuid16(0x0100), ...(psm === undefined ? [] : [u16(psm)]));
  const profile = (uuid: number, version: number) => sequence(sequence(uuid16(uuid), u16(version)));
  const rfcomm = (channel: number) => sequence(l2cap(), sequence(uuid16(0x0003), u8(channel)));
  const gatt = sequence(l2cap(31), sequence(uuid16(0x0007), u16(1), u16(0xffff)));
  add({
    1: sequence(uuid16(0x1200)),
    512: u16(0x0103),
    513: u16(deviceId.vendor),
    514: u16(deviceId.product),
    515: u16(deviceId.version),
    516: bool(true),
    517: u16(2),
  });
  add({
    1: sequence(uuid16(0x110b)),
    4: sequence(l2cap(25), sequence(uuid16(0x0019), u16(0x0103))),
    9: profile(0x110d, 0x0103),
    785: u16(1),
  });
  add({
    1: sequence(uuid16(0x110c)),
    4: sequence(l2cap(23), sequence(uuid16(0x0017), u16(0x0104))),
    9: profile(0x110e, 0x0105),
    785: u16(2),
  });
  add({
    1: sequence(uuid16(0x110e), uuid16(0x110f)),
    4: sequence(l2cap(23), sequence(uuid16(0x0017), u16(0x0104))),
    9: profile(0x110e, 0x0105),
    785: u16(1),
  });
  add({ 1: sequence(uuid16(0x111e), uuid16(0x1203)), 4: rfcomm(2), 9: profile(0x111e, 0x0107), 785: u16(0x3f) });
  add({ 1: sequence(uuid128(control.service)), 4: rfcomm(control.channel) });
  add({ 1: sequence(uuid16(0x1801)), 4: gatt });
  add({ 1: sequence(uuid16(0x180f)), 4: gatt });
  return records;
}

/** Returns the response to one SDP request. `limit` is the channel's MTU. Source: Bluetooth Core, Vol 3 Part B, 4. */
export function respondToSdp(records: readonly SdpRecord[], request: Buffer, limit: number): Buffer {
  const id = request[0] ?? 0;
  const transaction = request.subarray(1, 3);
  const respond = (code: number, body: Buffer) => bytes(code, transaction, be16(body.length), body);
  const refuse = (code: number) => respond(1, be16(code));
  const matching = (pattern: Element) => records.filter((record) => pattern.items.map(fullUuid).every((uuid) => record.uuids.has(uuid)));
  let at = 5;
  if (id === 2) {
    const handles = matching(parse(request, at)).map((record) => record.attributes[0]?.subarray(1) ?? Buffer.alloc(4));
    return respond(3, bytes(be16(handles.length), be16(handles.length), ...handles, 0));
  }
  if (id !== 4 && id !== 6) return refuse(3);
  let found: SdpRecord[];
  if (id === 6) {
    const pattern = parse(request, at);
    found = matching(pattern);
    at += pattern.length;
  } else {
    const wanted = request.readUInt32BE(at);
    found = records.filter((record) => record.attributes[0]?.readUInt32BE(1) === wanted);
    if (found.length === 0) return refuse(2);
    at += 4;
  }
  const most = request.readUInt16BE(at);
  const list = parse(request, at + 2);
  at += 2 + list.length;
  const lists = found.map((record) => attributeList(record, list));
  const whole = id === 6 ? sequence(...lists) : (lists[0] ?? sequence());
  const offset = request[at] === 2 ? request.readUInt16BE(at + 1) : 0;
  const size = Math.min(most, limit - 10, whole.length - offset);
  const more = offset + size < whole.length;
  return respond(id + 1, bytes(be16(size), whole.subarray(offset, offset + size), more ? bytes(2, be16(offset + size)) : 0));
}

function attributeList(record: SdpRecord, wanted: Element): Buffer {
  const ranges = wanted.items.map((item) =>
    item.value.length === 2
      ? [item.value.readUInt16BE(0), item.value.readUInt16BE(0)]
      : [item.value.readUInt16BE(0), item.value.readUInt16BE(2)],
  );
  const ids = Object.keys(record.attributes)
    .map(Number)
    .sort((a, b) => a - b)
    .filter((id) => ranges.some(([from = 0, to = 0]) => id >= from && id <= to));
  return sequence(...ids.flatMap((id) => [u16(id), record.attributes[id] ?? Buffer.alloc(0)]));
}
