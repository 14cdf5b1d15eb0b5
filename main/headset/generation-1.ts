import { SONY_CONTROL } from '../../catalog/identify/assigned-numbers';
import { type ProtocolRequest, selectAllowedFrames } from './request';

function request(asks: string, table: 1 | 2, payload: readonly number[], answer: readonly number[]): ProtocolRequest<1> {
  return { generation: 1, table, payload: Uint8Array.from(payload), answers: [answer], asks };
}

/**
 * The questions of generation 1. There is none that begins with `22`: that switches the headset off.
 * Sources: Gadgetbridge, PLU, AYB, HYP, BLA; on hardware of WH-1000XM3, WH-1000XM4 and others.
 */
export const REQUESTS_V1 = {
  functions: request('functions', 1, [0x06, 0x00], [0x07, 0x00]),
  model: request('model', 1, [0x04, 0x01], [0x05, 0x01]),
  firmware: request('firmware', 1, [0x04, 0x02], [0x05, 0x02]),
  battery: request('battery', 1, [0x10, 0x00], [0x11, 0x00]),
  earbuds: request('battery of the earbuds', 1, [0x10, 0x01], [0x11, 0x01]),
  case: request('battery of the case', 1, [0x10, 0x02], [0x11, 0x02]),
  codec: request('codec', 1, [0x18, 0x00], [0x19, 0x00]),
  devices: request('devices', 2, [0x36, 0x01], [0x37, 0x01]),
} as const;

/** Versions that headphones of this generation sent in response to `01 00`. */
export const VERSIONS_1: readonly (readonly number[])[] = [
  [0x40, 0x10],
  [0x70, 0x00],
];

/** The service of this generation. */
export const SERVICE_1 = SONY_CONTROL.generation1;

/** Requests that a function of this generation's list allows. Sources: BUD, AYB. */
const ASKED_BY_FUNCTION: Readonly<Record<number, ProtocolRequest<1>>> = {
  17: REQUESTS_V1.battery,
  19: REQUESTS_V1.codec,
  21: REQUESTS_V1.earbuds,
  24: REQUESTS_V1.case,
  56: REQUESTS_V1.devices,
};

/** Returns the requests that headphones with these functions respond to. */
export function selectGeneration1Requests(functions: ReadonlySet<number>): ProtocolRequest<1>[] {
  const asked = selectAllowedFrames(functions, ASKED_BY_FUNCTION);
  return [REQUESTS_V1.model, REQUESTS_V1.firmware, ...asked];
}

/** Parses the list of functions, one byte each. Null for another payload. */
export function parseGeneration1Functions(payload: Uint8Array): ReadonlySet<number> | null {
  const count = payload[2];
  if (count === undefined || payload.length !== 3 + count) return null;
  return new Set(payload.subarray(3));
}
