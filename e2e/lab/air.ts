import { bytes, encodeAdStructure, le16 } from './bytes';

/** LE advertisement as the controller reports it. */
export interface AirAdvertisement {
  readonly address: string;
  readonly addressType: 'public' | 'random';
  readonly connectable: boolean;
  /** AD structures of the packet and of its scan response. */
  readonly data: Buffer;
  readonly scanResponse: Buffer | null;
  /** dBm. */
  readonly rssi: number;
}

/** AD types used here. Source: Bluetooth assigned numbers. */
export const AD = {
  flags: 0x01,
  uuids16: 0x03,
  completeName: 0x09,
  txPower: 0x0a,
  deviceId: 0x10,
  serviceData16: 0x16,
  manufacturer: 0xff,
} as const;

/** Device that only advertises: a tracker, a speaker, another maker's headphones. */
export class Beacon {
  constructor(
    readonly address: string,
    readonly options: {
      readonly name?: string | Buffer;
      readonly manufacturer?: { readonly company: number; readonly data: Buffer };
      readonly fastPair?: Buffer;
      readonly rssi?: number;
      /** Address type; random by default. A public one is a classic identity's address, true or spoofed. */
      readonly addressType?: 'public' | 'random';
      /** Raw AD structures instead of the fields above, however broken. */
      readonly raw?: Buffer;
    } = {},
  ) {}

  advertisements(): AirAdvertisement[] {
    const { name, manufacturer, fastPair, rssi = -70, raw } = this.options;
    const parts: Buffer[] = [encodeAdStructure(AD.flags, Buffer.from([0x06]))];
    if (manufacturer !== undefined) parts.push(encodeAdStructure(AD.manufacturer, bytes(le16(manufacturer.company), manufacturer.data)));
    if (fastPair !== undefined) parts.push(encodeAdStructure(AD.serviceData16, bytes(le16(0xfe2c), fastPair)));
    const scanResponse =
      name === undefined ? null : encodeAdStructure(AD.completeName, typeof name === 'string' ? Buffer.from(name) : name);
    return [
      {
        address: this.address,
        addressType: this.options.addressType ?? 'random',
        connectable: true,
        data: raw ?? Buffer.concat(parts),
        scanResponse: raw === undefined ? scanResponse : null,
        rssi,
      },
    ];
  }
}
