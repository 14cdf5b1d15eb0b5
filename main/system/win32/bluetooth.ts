import type { Pointer } from './com';
import { Win32Error } from './com';
import type { BluetoothApi } from './libraries';

/** BLUETOOTH_DEVICE_INFO: where its fields lie on computers with 64 bits. Source: bluetoothapis.h. */
const DEVICE = {
  bytes: 560,
  address: 8,
  authenticated: 28,
  seen: 32,
  name: 64,
  nameBytes: 496,
} as const;
/** BLUETOOTH_DEVICE_SEARCH_PARAMS, the same way. */
const SEARCH = { bytes: 40, unknown: 12, inquiry: 20, units: 24 } as const;
/** BLUETOOTH_FIND_RADIO_PARAMS holds its own size only. */
const RADIO_BYTES = 4;
/** BLUETOOTH_RADIO_INFO: its own size, then the address of the radio. */
const RADIO_INFO = { bytes: 520, address: 8 } as const;
/** Length of an inquiry, in units of 1.28 s: as long as Windows' own dialog takes for one. */
const INQUIRY_UNITS = 8;
/** More than answer an inquiry anywhere. */
const MOST_FOUND = 128;
/** Maximum number of devices that one search reads, found or not, because Windows also lists those it remembers. */
export const MAX_LISTED = 1_024;

/** Errors of winerror.h. */
const ERROR = {
  success: 0,
  notFound: 1168,
  noMoreItems: 259,
  cancelled: 1223,
  timeout: 258,
  notAuthenticated: 1244,
  general: 31,
  denied: 5,
  notReady: 21,
  notConnected: 1167,
} as const;

/** A classic device that answered an inquiry. */
export interface FoundDevice {
  /** Twelve hex digits. */
  readonly address: string;
  readonly name: string;
}

/** The structure that stands for a device, with its address in it. */
export function deviceInfo(address: string): Buffer {
  const device = Buffer.alloc(DEVICE.bytes);
  device.writeUInt32LE(DEVICE.bytes);
  device.writeBigUInt64LE(BigInt(`0x${address}`), DEVICE.address);
  return device;
}

/** The address in such a structure, twelve hex digits. */
export function addressIn(device: Buffer): string {
  return (device.readBigUInt64LE(DEVICE.address) & 0xffff_ffff_ffffn).toString(16).padStart(12, '0').toUpperCase();
}

function nameIn(device: Buffer): string {
  return device
    .subarray(DEVICE.name, DEVICE.name + DEVICE.nameBytes)
    .toString('utf16le')
    .replace(/\0.*$/s, '');
}

/** Windows' time of the last answer (a SYSTEMTIME), in ms since 1970; NaN where there is none. */
function seenAt(device: Buffer): number {
  const part = (index: number): number => device.readUInt16LE(DEVICE.seen + 2 * index);
  if (part(0) === 0) return Number.NaN;
  return Date.UTC(part(0), part(1) - 1, part(3), part(4), part(5), part(6), part(7));
}

/**
 * One inquiry: who answered it and is not paired. Windows adds what it remembers of earlier ones, so only who was seen since
 * it began counts. Takes about ten seconds, on a thread of its own.
 */
export async function inquire(api: BluetoothApi, now: () => number = Date.now): Promise<FoundDevice[]> {
  const search = Buffer.alloc(SEARCH.bytes);
  search.writeUInt32LE(SEARCH.bytes);
  search.writeUInt32LE(1, SEARCH.unknown);
  search.writeUInt32LE(1, SEARCH.inquiry);
  search.writeUInt8(INQUIRY_UNITS, SEARCH.units);
  const device = deviceInfo('0');
  // A SYSTEMTIME may lack the ms.
  const begun = now() - 1_000;
  const handle = await api.findDevice(search, device);
  const found: FoundDevice[] = [];
  if (!handle) return found;
  try {
    let listed = 0;
    do {
      listed += 1;
      const fresh = seenAt(device) >= begun;
      if (fresh && device.readUInt32LE(DEVICE.authenticated) === 0) found.push({ address: addressIn(device), name: nameIn(device) });
    } while (listed < MAX_LISTED && found.length < MOST_FOUND && api.nextDevice(handle, device) !== 0);
  } finally {
    api.closeDeviceSearch(handle);
  }
  return found;
}

/** A handle of the radio, which whoever asked has to close; null where there is none that is on. */
export function openRadio(api: BluetoothApi): Pointer | null {
  const parameters = Buffer.alloc(RADIO_BYTES);
  parameters.writeUInt32LE(RADIO_BYTES);
  const radio: [Pointer | null] = [null];
  const search = api.findRadio(parameters, radio);
  if (!search) return null;
  api.closeRadioSearch(search);
  return radio[0];
}

/** Uses a handle of the radio, null where there is none, and closes it. */
export function withRadio<T>(api: BluetoothApi, use: (radio: Pointer | null) => T): T {
  const radio = openRadio(api);
  try {
    return use(radio);
  } finally {
    if (radio) api.closeHandle(radio);
  }
}

/** The radio's own address, twelve hex digits; null where there is none that is on, and where Windows does not tell. */
export function ownAddress(api: BluetoothApi): string | null {
  return withRadio(api, (radio) => {
    if (radio === null) return null;
    const info = Buffer.alloc(RADIO_INFO.bytes);
    info.writeUInt32LE(RADIO_INFO.bytes);
    return api.radioInfo(radio, info) === ERROR.success ? addressIn(info) : null;
  });
}

/** Removes the classic pairing with this address, twelve hex digits. Throws {@link Win32Error}; one that is not there is `Gone`. */
export function removePairing(api: BluetoothApi, address: string): 'Unpaired' | 'Gone' {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(`0x${address}`));
  const result = api.remove(bytes);
  if (result === ERROR.success) return 'Unpaired';
  if (result === ERROR.notFound) return 'Gone';
  throw new Win32Error('BluetoothRemoveDevice', result);
}

/** How a pairing ended, in the words of Windows Runtime's DevicePairingResultStatus. */
export function pairingStatus(result: number): string {
  switch (result) {
    case ERROR.success:
      return 'Paired';
    case ERROR.noMoreItems:
      return 'AlreadyPaired';
    case ERROR.cancelled:
      return 'PairingCanceled';
    case ERROR.timeout:
      return 'AuthenticationTimeout';
    case ERROR.notAuthenticated:
      return 'AuthenticationFailure';
    case ERROR.notReady:
    case ERROR.notConnected:
      return 'NotReadyToPair';
    case ERROR.denied:
      return 'AccessDenied';
    default:
      return result === ERROR.general ? 'Failed' : `Win32Error${result}`;
  }
}
