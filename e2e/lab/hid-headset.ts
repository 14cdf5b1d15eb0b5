import { setTimeout as sleep } from 'node:timers/promises';
import type { AirAdvertisement } from './air';
import { bytes, encodeAdStructure } from './bytes';
import { VirtualHeadset } from './headset';
import type { HeadsetOptions } from './headset-options';

/** Channels of HID on classic Bluetooth, and of ATT. Source: Bluetooth SIG assigned numbers, L2CAP PSM. */
const CONTROL = 17;
const INTERRUPT = 19;
const ATT = 31;
/** Header of an input report. Source: HID Profile 1.1, 3.1.1. */
const INPUT_REPORT = 0xa1;
/** Usage of the key A on the keyboard page, and its code in Linux. Source: USB HID Usage Tables 1.5, 10; input-event-codes.h. */
const USAGE_A = 0x04;
export const KEY_A = 30;
/** Number of attempts to open a channel, 100 ms apart. The computer rejects them until it has checked the link's key. */
const OPEN_ATTEMPTS = 50;
const OPEN_INTERVAL_MS = 100;
const KEY_INTERVAL_MS = 20;

/** Options of an {@link HidHeadset}. */
export interface HidHeadsetOptions extends HeadsetOptions {
  /** Number of inquiries that it responds to, so that its LE packets are the last that the computer receives. All by default. */
  readonly inquiries?: number;
  /** True if it advertises under its public address and accepts connections there, as a device with both radios does. */
  readonly dualMode?: boolean;
  /** False if it advertises nothing on LE. */
  readonly advertises?: boolean;
}

/** Headphones with HID: genuine ones, whose head tracking is a sensor, or an impostor that can type. */
export class HidHeadset extends VirtualHeadset {
  readonly #options: HidHeadsetOptions;
  #responses = 0;

  constructor(options: HidHeadsetOptions) {
    super(options);
    this.#options = options;
  }

  override get inquiryScan(): boolean {
    return super.inquiryScan && this.#responses < (this.#options.inquiries ?? Number.POSITIVE_INFINITY);
  }

  override inquiryResponse(): Buffer {
    this.#responses += 1;
    return super.inquiryResponse();
  }

  override advertisements(): AirAdvertisement[] {
    const { dualMode = false, advertises = true } = this.#options;
    if (!advertises || !this.powered) return [];
    if (!dualMode) return super.advertisements();
    return [
      {
        address: this.address,
        addressType: 'public',
        connectable: true,
        data: encodeAdStructure(0x01, Buffer.from([0x06])),
        scanResponse: encodeAdStructure(0x09, Buffer.from(this.name)),
        rssi: this.rssi,
      },
    ];
  }

  /**
   * Opens ATT on its classic link, where it offers HID over GATT. Connects first if it has no link. Rejects if the computer rejects the
   * channel.
   */
  openAtt(): Promise<void> {
    return this.link === null ? this.linkWithoutSound() : this.#open(ATT);
  }

  /** Opens classic HID, as a keyboard does that reconnects. Rejects if the computer rejects the channel. */
  async openHid(): Promise<void> {
    await this.#open(CONTROL);
    await this.#open(INTERRUPT);
  }

  /** Adds HID over GATT to its services and indicates the change on each link. */
  addHid(reportMap: Uint8Array): void {
    const changed = this.gatt.addHid(reportMap);
    for (const link of [this.link, this.leLink]) link?.stack.indicate(this.gatt.changedHandle, changed);
  }

  /** Presses and releases the key A this many times, over each channel of HID that is open. */
  async type(times: number): Promise<void> {
    for (let press = 0; press < times; press++) {
      for (const usage of [USAGE_A, 0]) this.#report(Buffer.from([0, 0, usage, 0, 0, 0, 0, 0]));
      await sleep(KEY_INTERVAL_MS);
    }
  }

  #report(report: Buffer): void {
    this.link?.stack.send(INTERRUPT, bytes(INPUT_REPORT, report));
    const { reportHandle } = this.gatt;
    if (reportHandle !== null) for (const link of [this.link, this.leLink]) link?.stack.notify(reportHandle, report);
  }

  async #open(psm: number): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        if (this.link === null) throw new Error('it has no classic link');
        return await this.link.stack.open(psm);
      } catch (error) {
        if (attempt === OPEN_ATTEMPTS) throw error;
        await sleep(OPEN_INTERVAL_MS);
      }
    }
  }
}
