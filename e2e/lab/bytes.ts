/** Encodes two bytes, little-endian. */
export function le16(value: number): Buffer {
  return Buffer.from([value & 0xff, (value >> 8) & 0xff]);
}

/** Encodes two bytes, big-endian. */
export function be16(value: number): Buffer {
  return Buffer.from([(value >> 8) & 0xff, value & 0xff]);
}

/** Encodes `94:DB:…` for HCI, least significant byte first. */
export function encodeAddress(address: string): Buffer {
  return Buffer.from(address.split(':').reverse().join(''), 'hex');
}

/** Formats the address in six HCI bytes as text. */
export function formatAddress(bytes: Uint8Array): string {
  return [...bytes]
    .reverse()
    .map((byte) => byte.toString(16).padStart(2, '0').toUpperCase())
    .join(':');
}

/** Joins buffers and single bytes. */
export function bytes(...parts: (Buffer | number)[]): Buffer {
  return Buffer.concat(parts.map((part) => (typeof part === 'number' ? Buffer.from([part & 0xff]) : part)));
}

/** Encodes one AD structure: length, type, data. */
export function encodeAdStructure(type: number, data: Buffer): Buffer {
  return bytes(data.length + 1, type, data);
}
