import { EventEmitter } from 'node:events';
import type { BondKey } from '../../../catalog/actions/bond';
import type { InputVerdict } from '../../../catalog/identify/report-descriptor';
import type { Address, RecordId } from '../../../catalog/ids';
import { delay } from '../../async';
import type { BondedDevice, BondSystem, PairingEnd, PairingWitness } from '../../system/bond-system';
import { ADDRESS } from './world';

/** Address of the computer's adapter. */
export const ADAPTER: Address = '00:1A:7D:DA:71:13';

/** Device with the program that made its bond. */
export interface FakeDevice {
  readonly bond: 'earshot' | 'other' | null;
  readonly services: readonly string[] | null;
  readonly inputs: InputVerdict | null;
}

const UNKNOWN: FakeDevice = { bond: null, services: null, inputs: null };
/** Time that an undo needs, in ms. */
const UNDO_MS = 700;

/** System with one adapter, whose bonds tests make and remove. Each record is that of {@link ADDRESS}. */
export class FakeBonds extends EventEmitter<{ changed: [] }> implements BondSystem {
  readonly #devices = new Map<Address, FakeDevice>();
  readonly undone: { readonly address: Address; readonly device: FakeDevice }[] = [];
  /** Identity addresses of devices, by the address that they were paired under. */
  readonly addresses = new Map<Address, Address>();
  witness: PairingWitness | null = null;
  /** False while the adapter or the Bluetooth service is away. */
  present = true;
  /** True while the system removes nothing. */
  stuck = false;

  /** Addresses of devices whose trust was ended. */
  readonly untrusted: Address[] = [];

  async untrust({ address }: BondKey): Promise<void> {
    this.untrusted.push(address);
  }

  setWitness(witness: PairingWitness): void {
    this.witness = witness;
  }

  locate(_id: RecordId): BondKey | null {
    return { adapter: ADAPTER, address: ADDRESS };
  }

  device(address: Address): FakeDevice {
    return this.#devices.get(address) ?? UNKNOWN;
  }

  read({ address }: BondKey): BondedDevice | null {
    if (!this.present) return null;
    const { bond, services, inputs } = this.device(address);
    return {
      address: this.addresses.get(address) ?? address,
      bonded: bond !== null,
      services,
      inputs: inputs === null ? [] : [{ source: 'sysfs', verdict: inputs, nodes: [] }],
    };
  }

  async undo({ address }: BondKey, signal: AbortSignal): Promise<void> {
    this.undone.push({ address, device: this.device(address) });
    do await delay(UNDO_MS, signal);
    while (this.stuck || !this.present);
    this.set(address, UNKNOWN);
  }

  set(address: Address, change: Partial<FakeDevice>): void {
    this.#devices.set(address, { ...this.device(address), ...change });
    this.emit('changed');
  }

  setPresent(present: boolean): void {
    this.present = present;
    this.emit('changed');
  }

  /** Removes the devices, waits, and removes the adapter, as BlueZ does when it is unplugged. They come back with it. */
  async unplugFor(work: () => Promise<void>, wait: () => Promise<void> = async () => undefined): Promise<void> {
    const kept = new Map(this.#devices);
    for (const address of kept.keys()) this.set(address, UNKNOWN);
    await wait();
    this.setPresent(false);
    await work();
    this.present = true;
    // BlueZ reports the adapter first.
    this.emit('changed');
    for (const [address, device] of kept) this.set(address, { ...UNKNOWN, bond: device.bond });
  }

  /** Requests a pairing as Earshot does, and ends it as BlueZ would; `end` is how BlueZ responds to a device without a bond. */
  async pair(address: Address, end: Exclude<PairingEnd, 'existed'>): Promise<void> {
    const report = await this.witness?.begin({ adapter: ADAPTER, address });
    if (this.device(address).bond !== null) return report?.('existed');
    if (end === 'made') this.set(address, { bond: 'earshot' });
    report?.(end);
  }
}
