/** Two bytes, little-endian. */
export function le16(value: number): Buffer {
  return Buffer.from([value & 0xff, (value >> 8) & 0xff]);
}

/** Two bytes, big-endian. */
export function be16(value: number): Buffer {
  return Buffer.from([(value >> 8) & 0xff, value & 0xff]);
}

/** `94:DB:…` as HCI carries it: least significant byte first. */
export function addressBytes(address: string): Buffer {
  return Buffer.from(address.split(':').reverse().join(''), 'hex');
}

/** The address in six HCI bytes as text. */
export function addressText(bytes: Uint8Array): string {
  return [...bytes]
    .reverse()
    .map((byte) => byte.toString(16).padStart(2, '0').toUpperCase())
    .join(':');
}

/** Joins buffers and single bytes. */
export function bytes(...parts: (Buffer | number)[]): Buffer {
  return Buffer.concat(parts.map((part) => (typeof part === 'number' ? Buffer.from([part & 0xff]) : part)));
}

/** One AD structure: length, type, data. */
export function adStructure(type: number, data: Buffer): Buffer {
  return bytes(data.length + 1, type, data);
}
