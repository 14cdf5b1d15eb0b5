import type { BatteryParts } from '../battery';
import type { Address, RecordId } from '../ids';
import type { InputReading } from './input-reading';

/** Ways in which sound or calls can flow between computer and headset. */
export type SoundProfile = 'a2dp' | 'hfp' | 'le-audio';

/** Radio links of Bluetooth that can carry sound. */
export type Transport = 'classic' | 'le-audio';

/** State of one radio of a device; null if the system hides it. */
export interface Bearer {
  readonly paired: boolean | null;
  readonly connected: boolean | null;
}

/** Radios of a device. Each is null if the system doesn't list it. */
export interface Bearers {
  readonly classic: Bearer | null;
  readonly le: Bearer | null;
  /** Radio that the system connects first; null if the system doesn't report it or decides by the last use. */
  readonly preferred: 'classic' | 'le' | null;
}

/** Coordinated set (CSIS), for example the two earbuds of one pair. */
export interface CoordinatedSet {
  /** Key of the set in the system. */
  readonly id: string;
  /** Number of members; null if unknown. */
  readonly size: number | null;
}

/**
 * Record of one device in the operating system. One headset can have two: its classic identity and its LE_ entry. A field
 * is null if the system does not report it.
 */
export interface SystemRecord {
  /** Key of the system: BlueZ's object path, a macOS address, or on Windows the identity and its address. */
  readonly id: RecordId;
  /** Upper-case with colons. */
  readonly address: Address | null;
  readonly addressType: 'public' | 'random' | 'unknown';
  /** Device's own name (through `cleanName`). */
  readonly name: string | null;
  /** Owner's name for it on this computer (through `cleanName`). */
  readonly alias: string | null;
  readonly paired: boolean;
  readonly bonded: boolean | null;
  readonly trusted: boolean | null;
  readonly connected: boolean;
  /** Class of Device, 24 bits; null on a record that is LE only. */
  readonly classOfDevice: number | null;
  readonly icon: string | null;
  /** 128-bit, lower-case with dashes. */
  readonly uuids: readonly string[];
  /** True after the list of services was read. Before that, a missing service proves nothing. */
  readonly servicesResolved: boolean;
  /** Readings of its HID, from each place that has one; empty if none was found, absent if the system doesn't report them. */
  readonly inputs?: readonly InputReading[];
  /** Device ID as BlueZ prints it, e.g. `usb:v054Cp0D58d0452`. */
  readonly modalias: string | null;
  /** Firmware version if the system reports it, e.g. `2.5.1`. */
  readonly firmware?: string | null;
  /** In percent, 0 to 100. */
  readonly battery: number | null;
  /** Battery of each part, if the system reports them separately. */
  readonly batteryParts?: BatteryParts | null;
  /** Signal in dBm, only while the system scans and the device is in range. */
  readonly rssi: number | null;
  /** Number of the last inquiry with a response, if the system counts them instead of reporting a signal for each. */
  readonly inquiry?: number;
  /** Manufacturer data of its last packet, as the system stores it. */
  readonly sonyData: Uint8Array | null;
  /** Service data `fe2c` of its last packet. */
  readonly fastPairData: Uint8Array | null;
  /** Sound profiles with an open transport. Null if the system does not report it. */
  readonly soundProfiles: readonly SoundProfile[] | null;
  /** True if this computer can use it for calls; null or absent if the system does not report it. */
  readonly callsPossible?: boolean | null;
  /** True if another adapter of this computer has a pairing with it. */
  readonly onOtherAdapter: boolean;
  /** True while sound or a call is transmitted. */
  readonly playing: boolean;
  /** True if this computer has a usable output for it; null or absent if unknown. */
  readonly outputReady?: boolean | null;
  /** True if music could be chosen for it now; null or absent if unknown. */
  readonly musicPossible?: boolean | null;
  /** Radios that it is paired with and connected to; null or absent if the system doesn't report them. */
  readonly bearers?: Bearers | null;
  /** Coordinated set that it is a member of; null or absent if there is none or the system doesn't report it. */
  readonly coordinatedSet?: CoordinatedSet | null;
  /** True if this computer can play over LE Audio; null or absent if unknown. */
  readonly leAudioHere?: boolean | null;
}

/** Empty record: not paired, not connected, and everything else unknown. */
export const BLANK_RECORD: SystemRecord = {
  id: '',
  address: null,
  addressType: 'unknown',
  name: null,
  alias: null,
  paired: false,
  bonded: null,
  trusted: null,
  connected: false,
  classOfDevice: null,
  icon: null,
  uuids: [],
  servicesResolved: false,
  modalias: null,
  battery: null,
  rssi: null,
  sonyData: null,
  fastPairData: null,
  soundProfiles: null,
  onOtherAdapter: false,
  playing: false,
};
