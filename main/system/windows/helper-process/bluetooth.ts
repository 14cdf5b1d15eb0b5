import type { Pointer } from './com';
import { Win32Error } from './com';
import { CONSTANTS, STRUCTURES } from './layout';
import type { BluetoothApi } from './libraries';

const DEVICE = STRUCTURES.BLUETOOTH_DEVICE_INFO;
const SEARCH = STRUCTURES.BLUETOOTH_DEVICE_SEARCH_PARAMS;
const RADIO = STRUCTURES.BLUETOOTH_FIND_RADIO_PARAMS;
const RADIO_INFO = STRUCTURES.BLUETOOTH_RADIO_INFO;
/** Length of an inquiry, in units of 1.28 s, as long as that of Windows' own dialog. */
const INQUIRY_UNITS = 8;
/** Maximum number of devices of one inquiry. */
const MAX_FOUND = 128;
/** Maximum number of devices that one search reads, because Windows also lists devices of earlier inquiries. */
export const MAX_LISTED = 1_024;

/** Classic device that responded to an inquiry. */
export interface FoundDevice {
  /** Twelve hex digits. */
  readonly address: string;
  readonly name: string;
}

/** Creates the structure of a device with its address. */
export function createDeviceInfo(address: string): Buffer {
  const device = Buffer.alloc(DEVICE.size);
  device.writeUInt32LE(DEVICE.size);
  device.writeBigUInt64LE(BigInt(`0x${address}`), DEVICE.offsets.Address);
  return device;
}

/** Reads the address in such a structure, twelve hex digits. */
export function readAddress(device: Buffer): string {
  return (device.readBigUInt64LE(DEVICE.offsets.Address) & 0xffff_ffff_ffffn).toString(16).padStart(12, '0').toUpperCase();
}

function readName(device: Buffer): string {
  return device.subarray(DEVICE.offsets.szName).toString('utf16le').replace(/\0.*$/s, '');
}

/** Converts Windows' time of the last response (a SYSTEMTIME) to ms since 1970; NaN if there is none. */
function getLastSeen(device: Buffer): number {
  const part = (index: number): number => device.readUInt16LE(DEVICE.offsets.stLastSeen + 2 * index);
  if (part(0) === 0) return Number.NaN;
  return Date.UTC(part(0), part(1) - 1, part(3), part(4), part(5), part(6), part(7));
}

/**
 * Runs one inquiry and returns the devices that responded and are not paired. Windows adds devices of earlier inquiries, so only
 * those that responded since its start count. Takes about ten seconds on a separate thread.
 */
export async function inquire(api: BluetoothApi, now: () => number = Date.now): Promise<FoundDevice[]> {
  const search = Buffer.alloc(SEARCH.size);
  search.writeUInt32LE(SEARCH.size);
  search.writeUInt32LE(1, SEARCH.offsets.fReturnUnknown);
  search.writeUInt32LE(1, SEARCH.offsets.fIssueInquiry);
  search.writeUInt8(INQUIRY_UNITS, SEARCH.offsets.cTimeoutMultiplier);
  const device = createDeviceInfo('0');
  // A SYSTEMTIME may lack the milliseconds.
  const begun = now() - 1_000;
  const handle = await api.findDevice(search, device);
  const found: FoundDevice[] = [];
  if (!handle) return found;
  const radio = openRadio(api);
  try {
    let listed = 0;
    do {
      listed += 1;
      // The search itself returns the time that Windows had stored before it. Source: inthehand/32feet#156.
      const updated = Buffer.from(device);
      const known = api.deviceInfo(radio, updated) === CONSTANTS.ERROR_SUCCESS ? updated : device;
      const fresh = getLastSeen(known) >= begun;
      if (fresh && known.readUInt32LE(DEVICE.offsets.fAuthenticated) === 0)
        found.push({ address: readAddress(known), name: readName(known) });
    } while (listed < MAX_LISTED && found.length < MAX_FOUND && api.nextDevice(handle, device) !== 0);
  } finally {
    if (radio) api.closeHandle(radio);
    api.closeDeviceSearch(handle);
  }
  return found;
}

/** Opens a handle of the radio, which the caller must close; null if no radio is on. */
export function openRadio(api: BluetoothApi): Pointer | null {
  const parameters = Buffer.alloc(RADIO.size);
  parameters.writeUInt32LE(RADIO.size);
  const radio: [Pointer | null] = [null];
  const search = api.findRadio(parameters, radio);
  if (!search) return null;
  api.closeRadioSearch(search);
  return radio[0];
}

/** Calls work with a handle of the radio, null if there is none, and closes the handle. */
export function withRadio<T>(api: BluetoothApi, use: (radio: Pointer | null) => T): T {
  const radio = openRadio(api);
  try {
    return use(radio);
  } finally {
    if (radio) api.closeHandle(radio);
  }
}

/** Calls asynchronous work with a handle of the radio, null if there is none, and closes the handle afterwards. */
export async function runWithOpenRadio<T>(api: BluetoothApi, use: (radio: Pointer | null) => Promise<T>): Promise<T> {
  const radio = openRadio(api);
  try {
    return await use(radio);
  } finally {
    if (radio) api.closeHandle(radio);
  }
}

/** Returns the radio's own address, twelve hex digits; null if no radio is on or Windows does not report it. */
export function readOwnAddress(api: BluetoothApi): string | null {
  return withRadio(api, (radio) => {
    if (radio === null) return null;
    const info = Buffer.alloc(RADIO_INFO.size);
    info.writeUInt32LE(RADIO_INFO.size);
    return api.radioInfo(radio, info) === CONSTANTS.ERROR_SUCCESS ? readAddress(info) : null;
  });
}

/** Removes the classic pairing with this address, twelve hex digits. Resolves to `Gone` if there is none. Rejects with {@link Win32Error}. */
export async function removePairing(api: BluetoothApi, address: string): Promise<'Unpaired' | 'Gone'> {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(`0x${address}`));
  const result = await api.remove(bytes);
  if (result === CONSTANTS.ERROR_SUCCESS) return 'Unpaired';
  if (result === CONSTANTS.ERROR_NOT_FOUND) return 'Gone';
  throw new Win32Error('BluetoothRemoveDevice', result);
}

/** Maps the result of a pairing to Windows Runtime's DevicePairingResultStatus. */
export function getPairingStatus(result: number): string {
  switch (result) {
    case CONSTANTS.ERROR_SUCCESS:
      return 'Paired';
    case CONSTANTS.ERROR_NO_MORE_ITEMS:
      return 'AlreadyPaired';
    case CONSTANTS.ERROR_CANCELLED:
      return 'PairingCanceled';
    case CONSTANTS.WAIT_TIMEOUT:
      return 'AuthenticationTimeout';
    case CONSTANTS.ERROR_NOT_AUTHENTICATED:
      return 'AuthenticationFailure';
    case CONSTANTS.ERROR_NOT_READY:
    case CONSTANTS.ERROR_DEVICE_NOT_CONNECTED:
      return 'NotReadyToPair';
    case CONSTANTS.ERROR_ACCESS_DENIED:
      return 'AccessDenied';
    default:
      return result === CONSTANTS.ERROR_GEN_FAILURE ? 'Failed' : `Win32Error${result}`;
  }
}
