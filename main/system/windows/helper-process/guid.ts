/** Bytes of a GUID in memory. */
export const GUID_BYTES = 16;

/**
 * Encodes a GUID. The first three groups are little-endian numbers. Source: guiddef.h of the Windows SDK. Throws a
 * TypeError for anything but `{xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx}`, braces optional.
 */
export function encodeGuid(text: string): Buffer {
  const groups = /^\{?([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})\}?$/i.exec(text);
  if (groups === null) throw new TypeError(`${text} is no GUID`);
  const [first = '', second = '', third = '', ...rest] = groups.slice(1);
  const bytes = Buffer.alloc(GUID_BYTES);
  bytes.writeUInt32LE(Number.parseInt(first, 16), 0);
  bytes.writeUInt16LE(Number.parseInt(second, 16), 4);
  bytes.writeUInt16LE(Number.parseInt(third, 16), 6);
  Buffer.from(rest.join(''), 'hex').copy(bytes, 8);
  return bytes;
}

/** Decodes a GUID to lower-case text without braces; null for anything but 16 bytes. */
export function formatGuid(bytes: Uint8Array): string | null {
  if (bytes.length !== GUID_BYTES) return null;
  const raw = Buffer.from(bytes);
  const number = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
  const tail = raw.subarray(8).toString('hex');
  return [
    number(raw.readUInt32LE(0), 8),
    number(raw.readUInt16LE(4), 4),
    number(raw.readUInt16LE(6), 4),
    tail.slice(0, 4),
    tail.slice(4),
  ].join('-');
}

/** Encodes a property's key, DEVPROPKEY or PROPERTYKEY: a GUID and a number after it. Source: devpropdef.h, wtypes.h. */
export function encodePropertyKey(id: string, number: number): Buffer {
  const bytes = Buffer.alloc(GUID_BYTES + 4);
  encodeGuid(id).copy(bytes);
  bytes.writeUInt32LE(number, GUID_BYTES);
  return bytes;
}
