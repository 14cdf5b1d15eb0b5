import { EventEmitter } from 'node:events';
import * as dbus from '@jellybrick/dbus-next';
import type { AdapterStatus } from '../../catalog/adapter-status';
import { findAssignedNumber } from '../../catalog/identify/assigned-numbers';
import { SONY_COMPANY_ID } from '../../catalog/identify/sony-data';
import { MICROSOFT_COMPANY_ID } from '../../catalog/identify/swift-pair';
import { waitFor, withTimeout } from '../async';
import { findCurrentAdapter, toBluezStatus } from '../bluez/adapter';
import { type BluezClient, BluezError } from '../bluez/client';
import { BLUEZ_INTERFACE } from '../bluez/interfaces';
import { type DeviceProperties, findAdapter, findDevice } from '../bluez/properties';
import type { SearchMode } from './scanner';

// Properties whose change reports a received packet.
const PACKET_PROPERTIES: ReadonlySet<string> = new Set(['RSSI', 'ManufacturerData', 'ServiceData', 'Name', 'TxPower', 'UUIDs']);

const IN_PROGRESS = 'org.bluez.Error.InProgress';
/** State of noble for each status of the adapter. */
const NOBLE_STATE: Readonly<Record<AdapterStatus, string>> = {
  ready: 'poweredOn',
  off: 'poweredOff',
  blocked: 'poweredOff',
  'no-permission': 'unauthorized',
  starting: 'unknown',
  missing: 'unsupported',
  'service-down': 'unsupported',
  'no-bus': 'unsupported',
  unsupported: 'unsupported',
  crashed: 'unsupported',
};
/** Number of tries after BlueZ refuses a stop as busy, and the wait between them in ms. */
const STOP_TRIES = 8;
const STOP_RETRY_MS = 300;
/**
 * Time in ms that BlueZ needs after its reply to report that the discovery stopped. It never reports that if another program is
 * discovering.
 */
const QUIET_LIMIT_MS = 150;
const LATE = new Error('BlueZ did not report that it has stopped');

/**
 * noble's bindings over BlueZ's D-Bus API: scanning only. Runs as an ordinary user next to the desktop's own Bluetooth,
 * which noble's raw HCI bindings would block. Discovery sessions belong to the D-Bus connection, so starting and stopping
 * ours never ends another program's. In addition to noble's events it emits `lost` (id) when a device leaves the range during
 * a search, and `scanFailed` (Error).
 */
export class BluezBindings extends EventEmitter {
  readonly #client: BluezClient;
  #state = 'unknown';
  #scanning = false;
  #adapter: string | null = null;
  /** Purpose of the search, set before it begins. */
  mode: SearchMode = 'all';
  /** True if no other discovery ran at the start, so that BlueZ's devices were outdated. */
  exclusive = false;
  /** Devices that no longer send their last service data or Swift Pair data, which BlueZ still stores. */
  readonly #silenced = new Set<string>();
  /** Devices that sent such data in this search. It needs reports of duplicates. */
  readonly #sending = new Set<string>();

  constructor(client: BluezClient) {
    super();
    this.#client = client;
  }

  /** noble calls this when it gets its first listener for the state. */
  init(): void {
    this.#client.on('status', () => this.#refresh());
    this.#client.on('cleared', () => this.#refresh());
    this.#client.on('changed', (path, iface, keys) => {
      if (iface === BLUEZ_INTERFACE.device) {
        if (this.#scanning && keys.some((key) => PACKET_PROPERTIES.has(key))) this.#receive(path, keys);
      } else if (iface === BLUEZ_INTERFACE.adapter) {
        this.#refresh();
        // The search can also end because the adapter was reset or turned off and on.
        if (path === this.#adapter && keys.includes('Discovering') && this.#client.properties(path, iface)?.Discovering === false)
          this.#ended();
      }
    });
    this.#client.on('removed', (path, iface) => {
      // Without a search BlueZ removes every device. During a search, a removal means that the device is gone.
      if (iface === BLUEZ_INTERFACE.device) this.#silenced.delete(path);
      if (iface === BLUEZ_INTERFACE.device && this.#scanning) this.emit('lost', toPeripheralId(path));
      else if (iface === BLUEZ_INTERFACE.adapter) this.#refresh();
    });
    this.#refresh();
  }

  startScanning(): void {
    void this.#start();
  }

  stopScanning(): void {
    const adapter = this.#adapter;
    const wasScanning = this.#scanning;
    this.#scanning = false;
    if (wasScanning) this.#compare();
    if (!wasScanning || adapter === null) {
      this.emit('scanStop');
      return;
    }
    void this.#endSession(adapter).finally(() => this.emit('scanStop'));
  }

  // BlueZ refuses while it handles another client's start or stop, and our session would continue.
  async #endSession(adapter: string): Promise<void> {
    for (let tries = 1; tries <= STOP_TRIES; tries++) {
      try {
        await this.#client.call(adapter, BLUEZ_INTERFACE.adapter, 'StopDiscovery');
        await this.#silence(adapter);
        return;
      } catch (error) {
        const busy = error instanceof BluezError && error.errorName === IN_PROGRESS;
        if (!busy || tries === STOP_TRIES) {
          this.emit('warning', `StopDiscovery: ${String(error)}`);
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, STOP_RETRY_MS));
      }
    }
  }

  get #duplicates(): boolean {
    return this.mode === 'duplicates';
  }

  #discovering(adapter: string): boolean {
    return findAdapter(this.#client, adapter)?.Discovering === true;
  }

  async #silence(adapter: string): Promise<void> {
    const isQuiet = (): true | null => (this.#discovering(adapter) ? null : true);
    // The signal never comes while another program is discovering, so its absence is accepted.
    await withTimeout(QUIET_LIMIT_MS, LATE, (signal) => waitFor(this.#client, isQuiet, signal)).catch(() => undefined);
  }

  /** Part of noble's API. A D-Bus client cannot choose the controller's scan window. */
  setScanParameters(): void {
    this.emit('scanParametersSet');
  }

  /** Part of noble's API. The adapter belongs to the whole desktop, so Earshot never resets it. */
  reset(): void {}

  async #start(): Promise<void> {
    const adapter = this.#adapter;
    if (adapter === null || this.#state !== 'poweredOn') {
      this.emit('scanFailed', new Error('no powered adapter'));
      return;
    }
    try {
      // BlueZ 5.82 needs an RSSI bound to report devices that are not discoverable, such as LE_ entries outside pairing mode.
      // DuplicateData makes BlueZ report repeated data too, which is the only sign that data is no longer sent. It is off by
      // default because 200 devices would flood the bus.
      const filter = {
        Transport: new dbus.Variant('s', this.mode === 'inquiry' ? 'bredr' : 'auto'),
        RSSI: new dbus.Variant('n', -127),
        DuplicateData: new dbus.Variant('b', this.#duplicates || this.#silenced.size > 0),
      };
      await this.#client.call(adapter, BLUEZ_INTERFACE.adapter, 'SetDiscoveryFilter', 'a{sv}', [filter]);
      this.#scanning = true;
      this.exclusive = !this.#discovering(adapter);
      await this.#client.call(adapter, BLUEZ_INTERFACE.adapter, 'StartDiscovery').catch(async (error: unknown) => {
        // The reason is either our own session whose reply was lost, or a kernel that is still busy with an ended bluetoothd. A
        // stop ends both, and then the search starts again.
        if (error instanceof BluezError && error.errorName === IN_PROGRESS) {
          await this.#client.call(adapter, BLUEZ_INTERFACE.adapter, 'StopDiscovery').catch(() => undefined); // No session of ours exists, so there is nothing to stop.
        }
        throw error;
      });
      this.emit('scanStart', false);
      for (const path of this.#client.objects.keys()) this.#emitDiscovery(path);
    } catch (error) {
      this.#scanning = false;
      this.emit('scanFailed', error instanceof Error ? error : new Error(String(error)));
    }
  }

  #refresh(): void {
    const adapter = findCurrentAdapter(this.#client);
    // The search ran on the adapter that disappeared. It has to start again on the next one.
    if (adapter !== this.#adapter) this.#ended();
    this.#adapter = adapter;
    const state = NOBLE_STATE[toBluezStatus(this.#client)];
    if (state === this.#state) return;
    this.#state = state;
    if (state === 'poweredOn') {
      const address = findAdapter(this.#client, this.#adapter)?.Address;
      if (address != null) this.emit('addressChange', address.toLowerCase());
    } else {
      this.#ended();
    }
    this.emit('stateChange', state);
  }

  #ended(): void {
    if (!this.#scanning) return;
    this.#scanning = false;
    this.emit('scanStop');
  }

  #receive(path: string, keys: readonly string[]): void {
    const device = findDevice(this.#client, path);
    if (keys.includes('ServiceData') || (keys.includes('ManufacturerData') && hasSwiftPair(device))) {
      this.#sending.add(path);
      this.#silenced.delete(path);
    }
    this.#emitDiscovery(path);
  }

  // With duplicates, a device in range without such data has stopped sending it, because BlueZ never removes the data.
  #compare(): void {
    if (this.#duplicates && this.exclusive) {
      for (const path of this.#client.objects.keys()) {
        const device = findDevice(this.#client, path);
        const remembered = device !== null && (device.ServiceData !== null || hasSwiftPair(device));
        if (remembered && device.RSSI !== null && !this.#sending.has(path)) this.#silenced.add(path);
      }
    }
    this.#sending.clear();
  }

  #emitDiscovery(path: string): void {
    const adapter = this.#adapter;
    // During an inquiry, BlueZ's data about LE packets is outdated, because it receives none.
    if (adapter === null || this.mode === 'inquiry' || !path.startsWith(`${adapter}/`)) return;
    const device = findDevice(this.#client, path);
    // Without a signal, the data comes from BlueZ's memory and not from a packet. The system adapter reports classic devices.
    if (device === null || device.RSSI === null || device.Class !== null) return;
    const address = device.Address?.toLowerCase() ?? '';
    const stale = this.#silenced.has(path) || (this.#duplicates && !this.#sending.has(path));
    const advertisement = {
      localName: device.Name ?? undefined,
      txPowerLevel: device.TxPower ?? undefined,
      serviceUuids: device.UUIDs?.map(shortenUuid) ?? [],
      serviceData: stale ? [] : [...(device.ServiceData ?? [])].map(([uuid, data]) => ({ uuid: shortenUuid(uuid), data })),
      manufacturerData: encodeManufacturerData(device.ManufacturerData ?? new Map()),
      // noble accepts one section only.
      microsoftData: stale ? null : (device.ManufacturerData?.get(MICROSOFT_COMPANY_ID) ?? null),
      solicitationServiceUuids: [],
    };
    this.emit('discover', toPeripheralId(path), address, device.AddressType ?? 'unknown', true, advertisement, device.RSSI, true);
  }
}

function toPeripheralId(path: string): string {
  return path
    .slice(path.lastIndexOf('/dev_') + 5)
    .replace(/_/g, '')
    .toLowerCase();
}

function hasSwiftPair(device: DeviceProperties | null): boolean {
  return device?.ManufacturerData?.has(MICROSOFT_COMPANY_ID) === true;
}

function shortenUuid(uuid: string): string {
  return findAssignedNumber(uuid) ?? uuid.replace(/-/g, '').toLowerCase();
}

// noble has one section, with the company id in front, little-endian. Sony's comes first if there are several.
function encodeManufacturerData(sections: ReadonlyMap<number, Uint8Array>): Buffer | undefined {
  const company = sections.has(SONY_COMPANY_ID) ? SONY_COMPANY_ID : sections.keys().next().value;
  const data = company === undefined ? undefined : sections.get(company);
  if (company === undefined || data === undefined || !Number.isInteger(company)) return undefined;
  return Buffer.concat([Buffer.from([company & 0xff, (company >> 8) & 0xff]), data]);
}
