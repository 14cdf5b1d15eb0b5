import type { Socket } from 'node:net';
import { Beacon } from './air';
import { bytes, le16 } from './bytes';
import { Classic } from './classic';
import { Controller } from './controller';
import { EVENT, OPCODE, STATUS } from './hci';
import { LowEnergy } from './low-energy';
import type { Air, RadioDevice, RadioLink } from './radio-device';
import { Security } from './security';

/** Default address of a laptop's adapter. */
export const LAPTOP_ADDRESS = '5C:F3:70:00:00:01';

/**
 * Virtual Bluetooth controller of the laptop, with the devices in range. It exchanges HCI with the real kernel in the guest. Tests create
 * every headset and beacon.
 */
export class VirtualRadio<Headset extends RadioDevice = RadioDevice> implements Air {
  readonly headsets = new Set<Headset>();
  readonly beacons = new Set<Beacon>();
  readonly #controller: Controller;
  readonly #classic: Classic;
  readonly #lowEnergy: LowEnergy;
  readonly #security: Security;

  constructor(address = LAPTOP_ADDRESS) {
    this.#controller = new Controller(address, () => this.#reset());
    this.#classic = new Classic(this.#controller, this.headsets);
    this.#lowEnergy = new LowEnergy(this.#controller, this.headsets, this.beacons);
    this.#security = new Security(this.#controller);
    this.#controller.handle(new Map([[OPCODE.disconnect, (parameters: Buffer) => this.#disconnect(parameters)]]));
  }

  get address(): string {
    return this.#controller.address;
  }

  /** Unknown opcodes that the kernel requested. A run is valid only while this is empty. */
  get unknownCommands(): ReadonlySet<string> {
    return this.#controller.unknownCommands;
  }

  /** Number of commands from the kernel, as a sign of life. */
  get commands(): number {
    return this.#controller.commands;
  }

  /** Time that the kernel waits for an absent headset, in ms. Tests may shorten it. */
  set pageTimeoutMs(milliseconds: number) {
    this.#classic.pageTimeoutMs = milliseconds;
  }

  /** Time in ms that the controller waits for a headset's part of a pairing. Tests may shorten it. */
  set responseTimeoutMs(milliseconds: number) {
    this.#security.responseTimeoutMs = milliseconds;
  }

  /** True while the laptop scans for LE packets. */
  get scanning(): boolean {
    return this.#lowEnergy.scanning;
  }

  /** True while the laptop searches in any way. */
  get searching(): boolean {
    return this.#lowEnergy.scanning || this.#classic.inquiring;
  }

  /** Number of the laptop's inquiries that have ended. Each classic headset has the time to respond to a whole one. */
  get inquiries(): number {
    return this.#classic.inquiries;
  }

  /** Connects the controller to the guest's console. */
  attach(socket: Socket): void {
    this.#controller.attach(socket);
  }

  /** Takes over the state of another radio, from everything that the kernel sent to it. Call it before {@link attach}. */
  replay(sent: Buffer): void {
    this.#controller.replay(sent);
  }

  /** Adds a device, which is then in range. */
  add<T extends Headset | Beacon>(device: T): T {
    if (device instanceof Beacon) this.beacons.add(device);
    else this.#addHeadset(device as Exclude<T, Beacon> & Headset);
    return device;
  }

  #addHeadset(headset: Headset): void {
    headset.radio = this;
    this.headsets.add(headset);
  }

  /** Removes a device, which is then out of range. */
  remove(device: Headset | Beacon): void {
    if (device instanceof Beacon) {
      this.beacons.delete(device);
      return;
    }
    device.powerOff();
    this.headsets.delete(device);
    device.radio = null;
  }

  drop(link: RadioLink, reason: number): void {
    if (!this.#controller.removeLink(link)) return;
    this.#controller.event(EVENT.disconnectionComplete, bytes(STATUS.success, le16(link.handle), reason));
  }

  page(headset: RadioDevice): Promise<RadioLink> {
    return this.#classic.page(headset);
  }

  authenticate(link: RadioLink): Promise<void> {
    return this.#security.authenticate(link);
  }

  /** Stops all timers. */
  close(): void {
    for (const link of this.#controller.links) this.#controller.removeLink(link);
    this.#reset();
    this.#controller.detach();
  }

  #reset(): void {
    this.#classic.reset();
    this.#lowEnergy.reset();
  }

  #disconnect(parameters: Buffer): void {
    this.#controller.status(OPCODE.disconnect);
    const link = this.#controller.linkOf(parameters);
    if (link !== undefined) this.drop(link, STATUS.localHostTerminated);
  }
}
