import type { Advertisement, ManufacturerData, ServiceData } from '../../catalog/identify/advertisement';
import { FAST_PAIR_UUID } from '../../catalog/identify/fast-pair';
import { matchName } from '../../catalog/identify/name';
import { SONY_COMPANY_ID } from '../../catalog/identify/sony-data';
import { MICROSOFT_COMPANY_ID } from '../../catalog/identify/swift-pair';
import { cleanName } from '../../catalog/identify/text';
// Names are matched against the loaded models, and nothing else in the radio process loads them.
import '../../catalog/models/index';

/** Used parts of noble's Peripheral. Their types are unknown, because they come from strangers' radios. */
export interface NoblePeripheral {
  readonly id?: unknown;
  readonly address?: unknown;
  readonly addressType?: unknown;
  readonly connectable?: unknown;
  readonly rssi?: unknown;
  readonly advertisement?: {
    readonly localName?: unknown;
    readonly txPowerLevel?: unknown;
    readonly serviceUuids?: unknown;
    readonly serviceData?: unknown;
    readonly manufacturerData?: unknown;
    /** Microsoft's section, next to the one for which noble has a field. Only our own bindings set it. */
    readonly microsoftData?: unknown;
  };
}

/** Maximum number of entries in a list, more than an advertisement can hold. A longer list is truncated. */
const MAX_ITEMS = 64;
/** Maximum number of cached names. Strangers' names are endless, so the oldest are removed. */
const NAME_CACHE = 2_000;

/** Filter of packets that can come from Sony headphones. It is cheap, because it reads every stranger's packet. */
export class SonyFilter {
  readonly #names = new Map<string, boolean>();

  /** False if the packet can't come from Sony headphones. Only the others are converted and identified. */
  passes(peripheral: NoblePeripheral): boolean {
    const advertisement = peripheral.advertisement;
    if (advertisement === undefined || advertisement === null) return false;
    const { manufacturerData, serviceData, localName } = advertisement;
    if (
      manufacturerData instanceof Uint8Array &&
      manufacturerData[0] === (SONY_COMPANY_ID & 0xff) &&
      manufacturerData[1] === SONY_COMPANY_ID >> 8
    )
      return true;
    if (Array.isArray(serviceData)) {
      for (let index = 0; index < serviceData.length && index < MAX_ITEMS; index++)
        if (serviceData[index]?.uuid === FAST_PAIR_UUID) return true;
    }
    return typeof localName === 'string' && localName !== '' && this.#isModelName(localName);
  }

  #isModelName(raw: string): boolean {
    if (raw.length > 512) return false; // A Bluetooth name has at most 248 bytes.
    const known = this.#names.get(raw);
    if (known !== undefined) return known;
    const name = cleanName(raw);
    const isModel = name !== null && matchName(name).kind === 'model';
    if (this.#names.size >= NAME_CACHE) this.#names.delete(this.#names.keys().next().value ?? '');
    this.#names.set(raw, isModel);
    return isModel;
  }
}

/** Checks and copies noble's report. Returns null if it has no usable id. */
export function toAdvertisement(peripheral: NoblePeripheral): Advertisement | null {
  const { id, address, addressType, connectable, rssi, advertisement } = peripheral;
  if (typeof id !== 'string' || id === '' || id.length > 64) return null;
  const manufacturerData = parseManufacturerData(advertisement?.manufacturerData);
  const microsoftData = manufacturerData?.companyId === MICROSOFT_COMPANY_ID ? manufacturerData.data : advertisement?.microsoftData;
  return {
    id,
    address:
      typeof address === 'string' && /^([0-9a-f]{2}[:-]){5}[0-9a-f]{2}$/i.test(address) ? address.toUpperCase().replace(/-/g, ':') : null,
    addressType: addressType === 'public' || addressType === 'random' ? addressType : 'unknown',
    connectable: connectable === true,
    localName: cleanName(advertisement?.localName),
    rssi: inRange(rssi, -127, 20),
    txPower: inRange(advertisement?.txPowerLevel, -127, 127),
    serviceUuids: list(advertisement?.serviceUuids).filter((uuid) => typeof uuid === 'string'),
    serviceData: list(advertisement?.serviceData)
      .map(parseServiceData)
      .filter((item) => item !== null),
    manufacturerData,
    microsoftData: microsoftData instanceof Uint8Array ? microsoftData : null,
  };
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, MAX_ITEMS) : [];
}

function inRange(value: unknown, least: number, most: number): number | null {
  return typeof value === 'number' && value >= least && value <= most ? value : null;
}

function parseServiceData(item: unknown): ServiceData | null {
  if (typeof item !== 'object' || item === null || !('uuid' in item) || !('data' in item)) return null;
  return typeof item.uuid === 'string' && item.data instanceof Uint8Array ? { uuid: item.uuid.toLowerCase(), data: item.data } : null;
}

function parseManufacturerData(value: unknown): ManufacturerData | null {
  if (!(value instanceof Uint8Array)) return null;
  const [low, high] = value;
  return low === undefined || high === undefined ? null : { companyId: low | (high << 8), data: value.subarray(2) };
}
