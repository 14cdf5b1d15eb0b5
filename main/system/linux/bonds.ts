import { EventEmitter } from 'node:events';
import type { BondKey } from '../../../catalog/actions/bond';
import type { InputReading } from '../../../catalog/identify/input-reading';
import type { Address } from '../../../catalog/ids';
import { delay } from '../../async';
import { listAdapters } from '../../bluez/adapter';
import type { BluezClient } from '../../bluez/client';
import { BLUEZ_INTERFACE } from '../../bluez/interfaces';
import { findAdapter, findDevice } from '../../bluez/properties';
import type { BondedDevice, BondSystem, PairingEnd, PairingWitness, TrustReason } from '../bond-system';

/** Properties of a device that reveal something about its bond. */
const BOND_PROPERTIES: ReadonlySet<string> = new Set(['Address', 'Paired', 'Bonded', 'Connected', 'UUIDs', 'ServicesResolved']);
/** Interval between two rounds of an undo, in ms. */
const ROUND_MS = 500;
/** Time in ms for which a bond must be gone before an undo ends, because a running pairing could complete after its removal. */
const GONE_MS = 300;

/** Reader of the HID of devices, by their paths. */
interface BondInputs {
  on(event: 'changed', listener: () => void): unknown;
  known(path: string): readonly InputReading[];
}

/** Bonds on every adapter of BlueZ. */
export class LinuxBonds extends EventEmitter<{ changed: [] }> implements BondSystem {
  readonly #client: BluezClient;
  readonly #inputs: BondInputs | null;
  #witness: PairingWitness | null = null;
  /** Addresses of the devices at the request to pair them, by path. */
  readonly #requested = new Map<string, Address>();

  /** @param inputs null if HID can't be read. */
  constructor(client: BluezClient, inputs: BondInputs | null = null) {
    super();
    this.#client = client;
    this.#inputs = inputs;
    inputs?.on('changed', () => this.emit('changed'));
    client.on('status', () => this.emit('changed'));
    client.on('cleared', () => this.emit('changed'));
    client.on('changed', (_, iface, keys) => {
      if (
        iface === BLUEZ_INTERFACE.adapter
          ? keys.includes('Address')
          : iface === BLUEZ_INTERFACE.device && keys.some((key) => BOND_PROPERTIES.has(key))
      )
        this.emit('changed');
    });
    client.on('removed', (path, iface) => {
      if (iface === BLUEZ_INTERFACE.device) this.#requested.delete(path);
      if (iface === BLUEZ_INTERFACE.device || iface === BLUEZ_INTERFACE.adapter) this.emit('changed');
    });
  }

  setWitness(witness: PairingWitness): void {
    this.#witness = witness;
  }

  /** Notes a request to pair the device at this path. Without a witness it does nothing. */
  async begin(path: string): Promise<(end: PairingEnd) => void> {
    const key = this.locate(path);
    if (key === null || this.#witness === null) return () => undefined;
    this.#requested.set(path, key.address);
    return this.#witness.begin(key);
  }

  locate(id: string): BondKey | null {
    const adapter = findAdapter(this.#client, id.slice(0, id.lastIndexOf('/')))?.Address?.toUpperCase();
    const address = findDevice(this.#client, id)?.Address?.toUpperCase();
    return adapter === undefined || address === undefined ? null : { adapter, address };
  }

  read(key: BondKey): BondedDevice | null {
    const adapter = this.#findAdapter(key);
    if (adapter === null) return null;
    const paths = this.#findPaths(adapter, key.address);
    const devices = paths.flatMap((path) => findDevice(this.#client, path) ?? []);
    const resolved = devices.filter((device) => device.ServicesResolved === true);
    const bonded = devices.find((device) => device.Paired === true || device.Bonded === true);
    return {
      address: bonded?.Address?.toUpperCase() ?? key.address,
      bonded: bonded !== undefined,
      services: resolved.length === 0 ? null : resolved.flatMap((device) => device.UUIDs ?? []),
      inputs: paths.flatMap((path) => this.#inputs?.known(path) ?? []),
    };
  }

  /** Reports why Earshot trusted the device at this path. */
  async noteTrust(path: string, because: TrustReason): Promise<void> {
    const key = this.locate(path);
    if (key !== null) await this.#witness?.trusted(key, because);
  }

  async untrust(key: BondKey): Promise<void> {
    const adapter = this.#findAdapter(key);
    if (adapter === null) return;
    for (const path of this.#findPaths(adapter, key.address)) await this.#client.setBoolean(path, BLUEZ_INTERFACE.device, 'Trusted', false);
  }

  async undo(key: BondKey, signal: AbortSignal): Promise<void> {
    for (;;) {
      signal.throwIfAborted();
      await this.#undoOnce(key, signal);
      if (this.#isRemoved(key)) {
        await delay(GONE_MS, signal);
        if (this.#isRemoved(key)) return;
      }
      await delay(ROUND_MS, signal);
    }
  }

  // All calls start at once and in this order, because a call that BlueZ delays must not delay the next one.
  async #undoOnce(key: BondKey, signal: AbortSignal): Promise<void> {
    const adapter = this.#findAdapter(key);
    if (adapter === null) return;
    const calls = this.#findPaths(adapter, key.address).flatMap((path) => [
      this.#client.call(path, BLUEZ_INTERFACE.device, 'CancelPairing'),
      this.#client.call(path, BLUEZ_INTERFACE.device, 'Disconnect'),
      this.#client.setBoolean(path, BLUEZ_INTERFACE.device, 'Trusted', false),
      this.#client.call(adapter, BLUEZ_INTERFACE.adapter, 'RemoveDevice', 'o', [path]),
    ]);
    // A call may find nothing to do. Only the absence of the bond counts.
    const removed = Promise.allSettled(calls);
    await Promise.race([removed, delay(ROUND_MS * 4, signal)]);
  }

  #isRemoved(key: BondKey): boolean {
    return this.read(key)?.bonded === false;
  }

  #findAdapter({ adapter }: BondKey): string | null {
    if (this.#client.status !== 'ready') return null;
    return listAdapters(this.#client).find((path) => findAdapter(this.#client, path)?.Address?.toUpperCase() === adapter) ?? null;
  }

  // BlueZ can keep one object for each radio of a device, and the path of one can be that of an earlier address.
  #findPaths(adapter: string, address: Address): readonly string[] {
    const hasAddress = (path: string): boolean => {
      const own = this.#client.properties(path, BLUEZ_INTERFACE.device)?.Address;
      return (typeof own === 'string' && own.toUpperCase() === address) || this.#requested.get(path) === address;
    };
    return [...this.#client.objects.keys()].filter((path) => path.startsWith(`${adapter}/dev_`) && hasAddress(path));
  }
}
