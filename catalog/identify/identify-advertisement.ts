import type { Address, AdvertiserId } from '../ids';
import type { Advertisement } from './advertisement';
import { isHeadsetClass, isWornClass } from './class-of-device';
import { FAST_PAIR_UUID, type FastPairFrame, parseFastPair } from './fast-pair';
import { type Identification, identify, isOtherProduct } from './identify';
import { offersClassicSound, offersLeAudio } from './le-audio';
import { parseModalias, SONY_VENDOR } from './modalias';
import { findSonyCode, matchName } from './name';
import { parseSonyData, SONY_COMPANY_ID } from './sony-data';
import { isSwiftPairBeacon } from './swift-pair';
import type { SystemRecord } from './system-record';

/** Headphones detected by the radio. */
export interface Sighting {
  /** Id of the advertiser in noble. */
  readonly id: AdvertiserId;
  readonly address: Address | null;
  readonly addressType: 'public' | 'random' | 'unknown';
  readonly name: string | null;
  /** In dBm; null if the system reports none. */
  readonly rssi: number | null;
  readonly identification: Identification;
  /** True if this packet proves pairing mode. False proves nothing. */
  readonly pairingMode: boolean;
  /** First four bytes of SHA-1 of the classic address, hex; null if not sent. */
  readonly addressHash: string | null;
  /** From Fast Pair; null if not sent. A headset in one piece sends it as left. */
  readonly batteryParts: FastPairFrame['battery'];
}

/** Reads one advertisement; null if it is not from Sony headphones. */
export function identifyAdvertisement(advertisement: Advertisement): Sighting | null {
  const { microsoftData } = advertisement;
  const sonyData = advertisement.manufacturerData?.companyId === SONY_COMPANY_ID ? advertisement.manufacturerData.data : null;
  const fastPairData = advertisement.serviceData.find((item) => item.uuid === FAST_PAIR_UUID)?.data ?? null;
  const identification = identify({ names: [advertisement.localName], sonyData, fastPairData });
  if (identification.kind === 'other') return null;
  const frame = fastPairData === null ? null : parseFastPair(fastPairData);
  return {
    id: advertisement.id,
    address: advertisement.address,
    addressType: advertisement.addressType,
    name: advertisement.localName,
    rssi: advertisement.rssi,
    identification,
    pairingMode: frame?.pairingMode === true || (microsoftData !== null && isSwiftPairBeacon(microsoftData)),
    addressHash: sonyData === null ? null : (parseSonyData(sonyData)?.addressHash ?? null),
    batteryParts: frame?.battery ?? null,
  };
}

/** Maximum number of cached headphones. The oldest is parsed again. */
const REMEMBERED = 256;

/**
 * Cached {@link identifyAdvertisement}, because a headset repeats the same packet many times a second, and only its signal
 * changes. The cache is bounded, and each stream of advertisements has its own.
 */
export class SightingCache {
  readonly #last = new Map<string, { readonly advertisement: Advertisement; readonly sighting: Sighting | null }>();

  /** Reads one advertisement; null if it is not from Sony headphones. */
  sight(advertisement: Advertisement): Sighting | null {
    const last = this.#last.get(advertisement.id);
    if (last !== undefined && hasSameContent(last.advertisement, advertisement)) {
      return last.sighting === null ? null : { ...last.sighting, rssi: advertisement.rssi };
    }
    const sighting = identifyAdvertisement(advertisement);
    if (this.#last.size >= REMEMBERED && last === undefined) this.#last.delete(this.#last.keys().next().value ?? '');
    this.#last.set(advertisement.id, { advertisement, sighting });
    return sighting;
  }
}

function hasSameContent(a: Advertisement, b: Advertisement): boolean {
  return (
    a.localName === b.localName &&
    a.address === b.address &&
    a.serviceData.length === b.serviceData.length &&
    a.manufacturerData?.companyId === b.manufacturerData?.companyId &&
    hasSameBytes(a.manufacturerData?.data, b.manufacturerData?.data) &&
    hasSameBytes(a.microsoftData ?? undefined, b.microsoftData ?? undefined) &&
    a.serviceData.every((item, index) => item.uuid === b.serviceData[index]?.uuid && hasSameBytes(item.data, b.serviceData[index]?.data))
  );
}

function hasSameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}

/**
 * Identifies a system record. Paired or connected devices are identified by the system's own data. Packets count only without
 * such data and never against it, because any device can send them under that address.
 */
export function identifyRecord(record: SystemRecord): Identification {
  const { name, alias, modalias, sonyData, fastPairData, classOfDevice, uuids } = record;
  const identifiers = { names: [name, alias], modalias, classOfDevice, uuids };
  if (!record.paired && !record.connected) return identify({ ...identifiers, sonyData, fastPairData });
  const own = identify(identifiers);
  if (own.kind !== 'other' || isDeniedBySystem(record)) return own;
  const withPackets = identify({ ...identifiers, sonyData, fastPairData });
  return withPackets.kind === 'other' ? identifyUnknownModel(record) : withPackets;
}

// A paired headset without a model file has the product code of a Sony series in its name, or Sony's vendor id, which stays when
// its owner renames it. Any device can have that name, so the system must have read a headset's class or its sound services.
function identifyUnknownModel({ paired, name, alias, classOfDevice, uuids, modalias }: SystemRecord): Identification {
  if (!paired) return { kind: 'other', reasons: [] };
  const names = [name, alias].flatMap((one) => one ?? []);
  const headset = (classOfDevice !== null && classOfDevice !== 0) || offersClassicSound(uuids) || offersLeAudio(uuids);
  const code = headset ? names.map(findSonyCode).find((one) => one !== null) : null;
  if (code != null) return { kind: 'sony-headphones', reasons: [{ kind: 'sony-like-name', detail: code, modelId: null }] };
  const deviceId = modalias === null ? null : parseModalias(modalias);
  // Speakers have this vendor id too.
  const worn = classOfDevice !== null && isWornClass(classOfDevice) && !names.some((one) => matchName(one).kind === 'other-sony');
  if (deviceId?.vendor !== SONY_VENDOR || !worn) return { kind: 'other', reasons: [] };
  return {
    kind: 'sony-headphones',
    reasons: [{ kind: 'sony-vendor', detail: `${deviceId.vendor}:${deviceId.product}`, modelId: null }],
  };
}

/** Checks whether the system itself read another kind of device from its product id or class. */
export function isDeniedBySystem({ modalias, classOfDevice }: SystemRecord): boolean {
  return isOtherProduct(modalias) || (classOfDevice !== null && !isHeadsetClass(classOfDevice));
}
