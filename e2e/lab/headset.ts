import { createHash } from 'node:crypto';
import type { ControlId } from '../../catalog/models/control';
import type { Light } from '../../catalog/models/light';
import { AD, type AirAdvertisement } from './air';
import { bytes, encodeAddress, encodeAdStructure, le16 } from './bytes';
import { HeadsetGatt } from './gatt';
import { STATUS } from './hci';
import type { HeadsetOptions } from './headset-options';
import type { Link } from './link';
import { evaluatePress, type PressOutcome } from './model-press';
import type { Air, RadioDevice, RadioLink } from './radio-device';
import type { RfcommStream } from './rfcomm';
import { type ControlRecord, createBareRecord, createHeadsetRecords, createHidRecord, type SdpRecord } from './sdp';

/** Hold of the power button that turns it off, in ms. */
const POWER_OFF_MS = 2_000;
/** Hold of the power button that turns it on, in ms. */
const POWER_ON_MS = 2_000;
/** Number of attempts to open a channel on a new link, 100 ms apart. */
const OPEN_ATTEMPTS = 50;
/** Length of pairing mode, in ms. Source: WH-H900N and WF-XB700 help guides, 5 minutes. */
const PAIRING_WINDOW_MS = 300_000;
/** Class of every observed Sony headset: wearable headset, audio and rendering. */
const CLASS_OF_DEVICE = 0x240404;
/** Sony's control service, generation 1, on a channel of this lab. */
const CONTROL: ControlRecord = { service: '96cc203e-5068-46ad-b32d-e316f5e069ba', channel: 9 };

let nextAddress = 1;

/** Virtual Sony headset. Its methods are the actions of its owner, and its failures. */
export class VirtualHeadset implements RadioDevice {
  readonly address: string;
  readonly name: string;
  readonly classOfDevice = CLASS_OF_DEVICE;
  readonly addressBytes: Buffer;
  readonly records: readonly SdpRecord[];
  readonly gatt: HeadsetGatt;
  /** Time that it takes to respond to a service search, in ms. */
  readonly searchDelayMs: number;
  /** Link keys by the laptop's address. */
  readonly keys = new Map<string, Buffer>();
  readonly #options: HeadsetOptions;
  readonly #leAddress: string;
  readonly #beaconAddress: string;
  readonly #leName: string;
  #power = false;
  #pairing = false;
  #lePaired = false;
  #pairingTimer: NodeJS.Timeout | null = null;
  #battery: number;
  /** Set by the radio. */
  radio: Air | null = null;
  link: RadioLink | null = null;
  leLink: RadioLink | null = null;
  rssi: number;
  /** HCI status with which it rejects a pairing; 0 accepts. */
  refusePairing: number = STATUS.success;
  /** HCI status with which it rejects a connection; 0 accepts. */
  refuseConnection: number = STATUS.success;
  /** True while it is connected to another device, so that its classic identity responds to no other. */
  busy = false;
  /** True while its charging cable is connected to power. */
  usbPower = false;
  /** True while both earbuds are in the open case. */
  inCase = false;
  /** Light after the last hold; null if the hold had no effect, or if the model's file has no light for it. */
  light: Light | null = null;
  /** Handlers of streams on channels of RFCOMM. A channel without an entry rejects. */
  readonly services = new Map<number, (stream: RfcommStream) => void>();
  readonly acceptStream = (channel: number) => this.services.get(channel) ?? null;
  /** Time in ms until the owner confirms a pairing. */
  pairDelayMs = 30;
  confirmations = 0;

  constructor(options: HeadsetOptions = {}) {
    this.#options = options;
    this.address = options.address ?? `94:DB:56:10:00:${(nextAddress++).toString(16).padStart(2, '0').toUpperCase()}`;
    this.name = options.name ?? 'WH-1000XM4';
    this.rssi = options.rssi ?? -52;
    this.#battery = options.battery ?? 80;
    this.addressBytes = encodeAddress(this.address);
    // Static (top bits 11) as on WH-1000XM4 and XM5, or looking resolvable (01) as on the newer models.
    this.#leAddress = `${options.leAddressIsStatic === true ? 'D4' : '4A'}${this.address.slice(2)}`;
    this.#beaconAddress = `5B${this.address.slice(2)}`;
    const known = createHeadsetRecords(
      options.deviceId ?? { vendor: 0x054c, product: 0x0d58, version: 0x0452 },
      options.control ?? CONTROL,
    );
    const more = (options.services ?? []).map(createBareRecord);
    this.records = [...known, ...more, ...(options.hid === undefined ? [] : [createHidRecord(options.hid)])];
    this.searchDelayMs = options.searchDelayMs ?? 0;
    this.#leName = options.leName ?? `LE_${this.name}`;
    this.gatt = new HeadsetGatt(this.#leName, () => this.#battery);
    if (options.hidOverGatt !== undefined) this.gatt.addHid(options.hidOverGatt);
  }

  /** Channel of its control service. */
  get controlChannel(): number {
    return (this.#options.control ?? CONTROL).channel;
  }

  get powered(): boolean {
    return this.#power;
  }

  get pairing(): boolean {
    return this.#pairing;
  }

  get battery(): number {
    return this.#battery;
  }

  get leAddress(): string {
    return this.#leAddress;
  }

  /** Inquiry responses are sent in pairing mode only. */
  get inquiryScan(): boolean {
    return this.#power && this.#pairing;
  }

  /** Accepts connections. */
  get pageScan(): boolean {
    return this.#power && !this.busy && this.link === null && (this.#pairing || this.keys.size > 0);
  }

  acceptChannel(): number {
    return 0;
  }

  /** Extended inquiry response: name, audio services, transmit power, Device ID. */
  inquiryResponse(): Buffer {
    const id = this.#options.deviceId ?? { vendor: 0x054c, product: 0x0d58, version: 0x0452 };
    return Buffer.concat([
      encodeAdStructure(AD.completeName, Buffer.from(this.name)),
      encodeAdStructure(AD.uuids16, bytes(le16(0x110b), le16(0x110c), le16(0x110e), le16(0x111e))),
      encodeAdStructure(AD.txPower, Buffer.from([4])),
      encodeAdStructure(AD.deviceId, bytes(le16(2), le16(id.vendor), le16(id.product), le16(id.version))),
    ]);
  }

  /** LE advertisements: the LE_ entry always, a Fast Pair beacon in pairing mode. */
  advertisements(): AirAdvertisement[] {
    if (!this.#power) return [];
    const flags = encodeAdStructure(AD.flags, Buffer.from([this.#pairing ? 0x06 : 0x04]));
    const half: AirAdvertisement = {
      address: this.#leAddress,
      addressType: 'random',
      connectable: true,
      data: Buffer.concat([flags, encodeAdStructure(AD.manufacturer, this.#sonyData())]),
      scanResponse: encodeAdStructure(AD.completeName, Buffer.from(this.#leName)),
      rssi: this.rssi,
    };
    const fastPairId = this.#options.fastPairId ?? 'CC438E';
    if (!this.#pairing || fastPairId === '') return [half];
    const beacon = {
      ...half,
      address: this.#beaconAddress,
      connectable: false,
      scanResponse: null,
      data: Buffer.concat([flags, encodeAdStructure(AD.serviceData16, bytes(le16(0xfe2c), Buffer.from(fastPairId, 'hex')))]),
    };
    return [half, beacon];
  }

  /** Returns 0 if a pairing may begin, or else the HCI status with which it is rejected. */
  onPairingRequest(): number {
    return this.#pairing ? this.refusePairing : STATUS.pairingNotAllowed;
  }

  // The LE_ entry accepts a pairing at any time, which is why users do so by mistake.
  onLePairing(): void {
    this.#lePaired = true;
  }

  /** Checks whether it has a key for an LE link. */
  onLeEncryption(): boolean {
    return this.#lePaired;
  }

  onPaired(): void {
    this.#endPairing();
  }

  /** Holds the power button for this time in ms, by the headset's own clock. */
  async pressPower(milliseconds: number): Promise<void> {
    const speed = this.#options.speed ?? 1;
    const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time * speed));
    if (this.#power) {
      await wait(Math.min(milliseconds, POWER_OFF_MS));
      if (milliseconds >= POWER_OFF_MS) this.powerOff();
      return;
    }
    await wait(Math.min(milliseconds, POWER_ON_MS));
    if (milliseconds < POWER_ON_MS) return;
    this.powerOn();
    const hold = (this.#options.pairingHoldSeconds ?? 7) * 1_000;
    if (milliseconds >= hold) {
      await wait(hold - POWER_ON_MS);
      this.enterPairing();
    } else if (this.keys.size > 0) {
      await this.reconnect().catch(() => undefined); // real headphones also find no device to connect to
    }
  }

  powerOn(): void {
    this.#power = true;
  }

  powerOff(): void {
    this.#power = false;
    this.#endPairing();
    this.#dropAll(STATUS.remotePowerOff);
  }

  /** Goes out of range: links end when the supervision timeout is over. */
  vanish(supervisionMs = 2_000): void {
    this.#power = false;
    this.#endPairing();
    setTimeout(() => this.#dropAll(STATUS.connectionTimeout), supervisionMs);
  }

  /** Performs a method on it, with the method's hold. Returns true if this started pairing mode. */
  async carryOut(way: string): Promise<boolean> {
    const seconds = Number(way.split('/').at(-1));
    await new Promise((resolve) => setTimeout(resolve, seconds * 1_000 * (this.#options.speed ?? 1)));
    if (way !== this.#options.entersBy) return false;
    this.enterPairing();
    return true;
  }

  /**
   * Simulates a hold of controls for this number of seconds, without the wait, and returns its effect according to the model's file. The
   * light is then in {@link light}. A headset without a model doesn't react.
   */
  hold(press: readonly ControlId[], seconds: number): PressOutcome {
    const { model } = this.#options;
    if (model === undefined) return 'nothing';
    const condition = { powered: this.#power, usbPower: this.usbPower, inCase: this.inCase };
    const { outcome, light } = evaluatePress(model, condition, press, seconds);
    this.light = light;
    if (outcome === 'pairing-mode') this.enterPairing();
    if (outcome === 'factory-reset') this.initialize();
    if (outcome === 'reset') this.powerOff();
    return outcome;
  }

  /** @param keepsLink true if a connected device sent the command, so that it continues to play. */
  enterPairing({ keepsLink = false } = {}): void {
    this.#power = true;
    this.#pairing = true;
    if (this.link !== null && !keepsLink) this.radio?.drop(this.link, STATUS.remoteUserTerminated);
    if (this.#pairingTimer !== null) clearTimeout(this.#pairingTimer);
    // The window keeps its real length at any speed, because a busy computer needs seconds to pair.
    this.#pairingTimer = setTimeout(() => this.#endPairing(), PAIRING_WINDOW_MS).unref();
  }

  /** Factory reset: forgets every pairing. */
  initialize(): void {
    this.keys.clear();
    this.#lePaired = false;
    this.#dropAll(STATUS.remoteUserTerminated);
  }

  /** Ends pairing mode, as when its owner gives up or its time is over. */
  leavePairing(): void {
    this.#endPairing();
  }

  setBattery(percent: number): void {
    this.#battery = percent;
    if (!this.gatt.notifies) return;
    for (const link of [this.link, this.leLink]) link?.stack.notify(this.gatt.batteryHandle, Buffer.from([percent]));
  }

  /** Connects the battery service to the laptop, as headsets with classic GATT do. */
  async reportBattery(): Promise<void> {
    await this.link?.stack.open(31);
  }

  disconnect(): void {
    if (this.link !== null) this.radio?.drop(this.link, STATUS.remoteUserTerminated);
  }

  /** Connects to the laptop, as a headset does when it turns on. */
  async reconnect(): Promise<Link> {
    if (this.radio === null) throw new Error('in no air');
    const link = await this.radio.page(this);
    await this.radio.authenticate(link);
    await this.#openAfterDiscovery(link.stack, 25);
    return link.stack;
  }

  /** Connects to the laptop with its battery alone: a link that carries no sound. */
  async linkWithoutSound(): Promise<void> {
    if (this.radio === null) throw new Error('in no air');
    const link = await this.radio.page(this);
    await this.radio.authenticate(link);
    await this.#openAfterDiscovery(link.stack, 31);
  }

  // The kernel reads the key's size first. Until then it refuses with "security block".
  async #openAfterDiscovery(stack: Link, psm: number): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      try {
        await stack.open(psm);
        return;
      } catch (error) {
        if (attempt === OPEN_ATTEMPTS || this.link === null) throw error;
      }
    }
  }

  #endPairing(): void {
    if (this.#pairingTimer !== null) clearTimeout(this.#pairingTimer);
    this.#pairingTimer = null;
    this.#pairing = false;
  }

  #dropAll(reason: number): void {
    for (const link of [this.link, this.leLink]) if (link !== null) this.radio?.drop(link, reason);
  }

  // Version 2 packet as captured from a WF-1000XM4 (identification/os-samples), with this headset's
  // category and the true hash of its classic address.
  #sonyData(): Buffer {
    const hash = createHash('sha1').update(this.address.replace(/:/g, '')).digest().subarray(0, 4);
    return bytes(
      le16(0x012d),
      0x04,
      0x00,
      0x02,
      0x02,
      0xb0,
      this.#options.category ?? 0x31,
      0x03,
      0x01,
      0xce,
      hash,
      0x10,
      0x03,
      0x00,
      0x33,
      0x00,
      0x00,
      0x00,
    );
  }
}
