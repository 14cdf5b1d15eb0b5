import { SONY_CONTROL } from '../../catalog/identify/assigned-numbers';
import { DEVICE_INFO, DEVICE_OPCODES, OPCODES_1 } from './opcodes';
import { type ControlRequest, selectAllowedRequests } from './request';

function createRequest(table: 1 | 2, payload: readonly number[], response: readonly number[]): ControlRequest<1> {
  return { generation: 1, table, payload: Uint8Array.from(payload), responses: [response] };
}

const { getFunctions, retFunctions, getDeviceInfo, retDeviceInfo, getBattery, retBattery, getCodec, retCodec } = OPCODES_1;
const { getDevices, retDevices } = DEVICE_OPCODES;

/**
 * Requests of generation 1. No request begins with `22`, because that turns the headset off. Sources: Gadgetbridge, PLU, AYB,
 * HYP, BLA; on hardware of WH-1000XM3, WH-1000XM4 and others.
 */
export const REQUESTS_V1 = {
  functions: createRequest(1, [getFunctions, 0x00], [retFunctions, 0x00]),
  model: createRequest(1, [getDeviceInfo, DEVICE_INFO.model], [retDeviceInfo, DEVICE_INFO.model]),
  firmware: createRequest(1, [getDeviceInfo, DEVICE_INFO.firmware], [retDeviceInfo, DEVICE_INFO.firmware]),
  battery: createRequest(1, [getBattery, 0x00], [retBattery, 0x00]),
  earbuds: createRequest(1, [getBattery, 0x01], [retBattery, 0x01]),
  case: createRequest(1, [getBattery, 0x02], [retBattery, 0x02]),
  codec: createRequest(1, [getCodec, 0x00], [retCodec, 0x00]),
  devices: createRequest(2, [getDevices, 0x01], [retDevices, 0x01]),
} as const;

/** Versions that headphones of this generation sent in response to `01 00`. */
export const VERSIONS_1: readonly (readonly number[])[] = [
  [0x40, 0x10],
  [0x70, 0x00],
];

/** UUID of the service of this generation. */
export const SERVICE_1 = SONY_CONTROL.generation1;

/** Requests that a function of this generation's list allows. Sources: BUD, AYB. */
const REQUESTS_BY_FUNCTION: Readonly<Record<number, ControlRequest<1>>> = {
  17: REQUESTS_V1.battery,
  19: REQUESTS_V1.codec,
  21: REQUESTS_V1.earbuds,
  24: REQUESTS_V1.case,
  56: REQUESTS_V1.devices,
};

/** Returns the requests that headphones with these functions respond to. */
export function selectGeneration1Requests(functions: ReadonlySet<number>): ControlRequest<1>[] {
  return [REQUESTS_V1.model, REQUESTS_V1.firmware, ...selectAllowedRequests(functions, REQUESTS_BY_FUNCTION)];
}

/** Parses the list of functions, one byte each. Null for another payload. */
export function parseGeneration1Functions(payload: Uint8Array): ReadonlySet<number> | null {
  const count = payload[2];
  if (count === undefined || payload.length !== 3 + count) return null;
  return new Set(payload.subarray(3));
}
