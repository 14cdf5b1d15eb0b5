import { withTimeout } from '../../async';
import type { BluetoothSockets } from './sockets';

/** Service discovery (SDP) with the requests that Earshot needs. Source: Bluetooth Core, Vol 3 Part B, 2.7, 3 and 4. */

const PSM_SDP = 1;
const RESPONSE_TIMEOUT_MS = 8_000;
/** Maximum length in bytes of the records of one service. */
const MAX_RECORD_BYTES = 4_096;
/** Maximum number of responses to one request. The smallest L2CAP packets hold 48 bytes, and a record has about 100. */
export const MAX_ROUNDS = 32;
const CODE = { search: 0x06, found: 0x07 } as const;
const HEADER = 5;
/** Attribute with the list of protocols, one of which is RFCOMM with its channel. */
const PROTOCOLS = 0x0004;
/** Short UUID of RFCOMM, which its channel follows. */
const RFCOMM = [0x19, 0x00, 0x03, 0x08] as const;

/**
 * Returns the channel of a service by its UUID; null if the device does not offer it. Rejects if the device does not respond, if
 * its response is invalid or does not end, and with the signal's reason.
 */
export async function findChannel(
  sockets: BluetoothSockets,
  address: string,
  service: string,
  signal?: AbortSignal,
): Promise<number | null> {
  return parseChannel(await readAttribute(sockets, address, { service, attribute: PROTOCOLS }, signal));
}

/** A service by its UUID of 128 bits, and one attribute of its records. */
interface ServiceAttribute {
  readonly service: string;
  readonly attribute: number;
}

/**
 * Reads one attribute of each record with a service, as a sequence of lists of attributes. Rejects if the device doesn't respond,
 * if its response is invalid, does not end or has more than 4,096 bytes, and with the signal's reason.
 */
export async function readAttribute(
  sockets: BluetoothSockets,
  address: string,
  { service, attribute }: ServiceAttribute,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const socket = await sockets.l2cap(address, PSM_SDP, signal);
  try {
    const record: number[] = [];
    let more: Uint8Array = Uint8Array.of(0);
    for (let transaction = 1; more[0] !== 0 || transaction === 1; transaction += 1) {
      if (transaction > MAX_ROUNDS) throw new Error('the record comes in more parts than any can');
      const late = new Error('no response to a search for services');
      const response = (): Promise<Uint8Array> =>
        new Promise((resolve, reject) => {
          socket.onData = resolve;
          socket.onClose = () => reject(new Error('the search for services was ended'));
          socket.write(createSearchRequest(service, transaction, more, attribute));
        });
      const part = parseAttributes(await withTimeout(RESPONSE_TIMEOUT_MS, late, response, signal), transaction);
      // A device could send empty parts without end.
      if (part.attributes.length === 0) throw new Error('a part of the record without attributes');
      record.push(...part.attributes);
      if (record.length > MAX_RECORD_BYTES) throw new Error('the record is longer than any can be');
      more = part.more;
    }
    return Uint8Array.from(record);
  } finally {
    socket.close();
  }
}

/** Encodes the request. @param more continuation state of the last response, which the next request repeats. */
export function createSearchRequest(service: string, transaction: number, more: Uint8Array, attribute: number = PROTOCOLS): Uint8Array {
  const uuid = Buffer.from(service.replaceAll('-', ''), 'hex');
  if (uuid.length !== 16) throw new TypeError('not a UUID');
  const body = Uint8Array.from([0x35, 0x11, 0x1c, ...uuid, 0xff, 0xff, 0x35, 0x03, 0x09, attribute >> 8, attribute & 0xff, ...more]);
  return Uint8Array.from([CODE.search, transaction >> 8, transaction & 0xff, 0, body.length, ...body]);
}

interface Part {
  readonly attributes: Uint8Array;
  /** Encodes the length of the continuation state and the state itself; a single zero at the end. */
  readonly more: Uint8Array;
}

/** Decodes one response. Throws an Error for an invalid response. */
export function parseAttributes(response: Uint8Array, transaction: number): Part {
  const view = new DataView(response.buffer, response.byteOffset, response.byteLength);
  if (
    response.length < HEADER + 3 ||
    response[0] !== CODE.found ||
    view.getUint16(1) !== transaction ||
    view.getUint16(3) !== response.length - HEADER
  )
    throw new Error('not a response to a search for services');
  const size = view.getUint16(HEADER);
  const end = HEADER + 2 + size;
  const carried = response[end] ?? 255;
  if (carried > 16 || response.length !== end + 1 + carried) throw new Error('a response that ends in the middle');
  return { attributes: response.subarray(HEADER + 2, end), more: response.subarray(end) };
}

/** Returns the channel in a list of protocols, or null. */
export function parseChannel(record: Uint8Array): number | null {
  for (let at = 0; at + RFCOMM.length < record.length; at += 1) {
    const channel = record[at + RFCOMM.length] ?? 0;
    if (RFCOMM.every((byte, index) => record[at + index] === byte) && channel >= 1 && channel <= 30) return channel;
  }
  return null;
}
