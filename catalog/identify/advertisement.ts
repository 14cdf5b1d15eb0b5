import type { Address, AdvertiserId } from '../ids';
/** Service data of an advertisement (AD types 0x16, 0x20, 0x21). */
export interface ServiceData {
  /** Lower-case hex without dashes; 16-bit ids have four digits. */
  readonly uuid: string;
  readonly data: Uint8Array;
}

/** Manufacturer specific data (AD type 0xFF), company id split off. */
export interface ManufacturerData {
  /** Assigned number of the company, e.g. 0x012D for Sony. */
  readonly companyId: number;
  readonly data: Uint8Array;
}

/** LE packet as noble reports it, with checked types. */
export interface Advertisement {
  /** Id of the advertiser in noble: the address without colons, or an opaque id on macOS. */
  readonly id: AdvertiserId;
  /** Upper-case with colons; null if the system hides it (macOS). */
  readonly address: Address | null;
  readonly addressType: 'public' | 'random' | 'unknown';
  readonly connectable: boolean;
  /** Cleaned by `cleanName`. */
  readonly localName: string | null;
  /** In dBm, -127 to 20; null if the system reports none. */
  readonly rssi: number | null;
  /** In dBm; null if not sent. */
  readonly txPower: number | null;
  /** Lower-case hex without dashes. */
  readonly serviceUuids: readonly string[];
  readonly serviceData: readonly ServiceData[];
  readonly manufacturerData: ManufacturerData | null;
  /** Data after Microsoft's company id, which may come beside the maker's own. */
  readonly microsoftData: Uint8Array | null;
}
