import type { Model } from '../../catalog/models/model';
import type { ControlRecord, DeviceIdRecord } from './sdp';

/** Options of a virtual headset. Everything has a default. */
export interface HeadsetOptions {
  /** Public classic address. */
  readonly address?: string;
  /** Classic name. */
  readonly name?: string;
  /** Name of the LE_ entry. By default `LE_` and the classic name. */
  readonly leName?: string;
  readonly deviceId?: DeviceIdRecord;
  /** Fast Pair model id, six hex digits, sent in pairing mode. */
  readonly fastPairId?: string;
  /** First byte of the packets' category: 0x31 over-ear, 0x32 true wireless, 0x33 neckband. */
  readonly category?: number;
  /** Seconds for which the power button must be held, from off, to start pairing mode. */
  readonly pairingHoldSeconds?: number;
  /** Only method for its pairing mode, e.g. `in-case/case-button/5`: start, buttons, seconds. Other presses have no effect. */
  readonly entersBy?: string;
  /** Model whose file decides what `VirtualHeadset.hold` does. */
  readonly model?: Model;
  /** True if the LE_ entry keeps its random address, so that a pairing with it survives. */
  readonly leAddressIsStatic?: boolean;
  /** dBm. */
  readonly rssi?: number;
  /** Percent. */
  readonly battery?: number;
  /** Location of its control service. */
  readonly control?: ControlRecord;
  /** Report descriptor of its HID service (0x1124), for head tracking or a keyboard. */
  readonly hid?: Uint8Array;
  /** 128-bit UUIDs of further services, about which nothing else is known. */
  readonly services?: readonly string[];
  /** Report Map of its HID over GATT (0x1812). */
  readonly hidOverGatt?: Uint8Array;
  /** Time that it takes to respond to a service search, in ms. */
  readonly searchDelayMs?: number;
  /** Factor of all times: 1 is real time, and 0.1 shortens a hold of 7 s to 0.7 s. */
  readonly speed?: number;
}
