import { EventEmitter } from 'node:events';
import { ASSIGNED_NUMBERS, toFullUuid } from '../../../catalog/identify/assigned-numbers';
import { type InputReading, judgeReadings } from '../../../catalog/identify/input-reading';
import { type InputVerdict, judgeReportDescriptor } from '../../../catalog/identify/report-descriptor';
import { HID_CLASSIC, HID_OVER_GATT } from '../../../catalog/identify/services';
import type { Address } from '../../../catalog/ids';
import { raceAbort, withTimeout } from '../../async';
import type { BluezClient } from '../../bluez/client';
import { BLUEZ_INTERFACE } from '../../bluez/interfaces';
import { type DeviceProperties, findDevice } from '../../bluez/properties';
import { HidDevices } from './hid-devices';

/** Characteristic with the report descriptor of HID over GATT. Source: HID over GATT Profile 1.0, 2.3. */
const REPORT_MAP = toFullUuid(ASSIGNED_NUMBERS.characteristic.reportMap);

/** Time limit of the read of a service record before the pairing, in ms. Each of its responses has 8 s. */
const RECORD_LIMIT_MS = 30_000;

/**
 * Reads the report descriptors in a classic device's HID record. Null if it has no such record, empty if its record has none.
 * Rejects if it doesn't respond.
 */
export type DescriptorSearch = (address: Address, signal: AbortSignal) => Promise<readonly Uint8Array[] | null>;

/** HID of BlueZ's devices: from the kernel at each change, and from service records and GATT on request. Ids are object paths. */
export class Inputs extends EventEmitter<{ changed: [path: string] }> {
  readonly #client: BluezClient;
  readonly #devices: HidDevices;
  readonly #search: DescriptorSearch | null;
  /** Readings that were requested, by path. */
  readonly #requested = new Map<string, readonly InputReading[]>();
  /** Connected devices that offer HID. */
  readonly #offering = new Map<string, string>();

  /** @param search null if service records can't be read. */
  constructor(client: BluezClient, search: DescriptorSearch | null = null, devices = new HidDevices()) {
    super();
    this.#client = client;
    this.#search = search;
    this.#devices = devices;
  }

  start(): void {
    void this.#devices.watchNodes();
    this.#client.on('changed', (path, iface, keys) => {
      if (iface === BLUEZ_INTERFACE.device && keys.some((key) => key === 'Connected' || key === 'UUIDs')) this.#markOffering(path);
    });
    this.#client.on('removed', (path, iface) => {
      if (iface !== BLUEZ_INTERFACE.device) return;
      this.#requested.delete(path);
      this.#markOffering(path);
    });
    this.#client.on('cleared', () => {
      this.#requested.clear();
      this.#offering.clear();
      this.#devices.unfollow();
    });
    this.#devices.on('changed', (addresses) => {
      for (const path of this.#client.objects.keys()) {
        const address = findDevice(this.#client, path)?.Address?.toUpperCase();
        if (address !== undefined && addresses.has(address)) this.emit('changed', path);
      }
    });
  }

  close(): void {
    this.#devices.close();
    this.removeAllListeners();
  }

  /** Returns everything known about a device's HID now. */
  known(path: string): readonly InputReading[] {
    const address = findDevice(this.#client, path)?.Address?.toUpperCase();
    return [...(address === undefined ? [] : this.#devices.readings(address)), ...(this.#requested.get(path) ?? [])];
  }

  /** Reads a device's HID from each place that has a descriptor. Rejects if it doesn't respond, or with the signal's reason. */
  async read(path: string, signal: AbortSignal): Promise<readonly InputReading[]> {
    const device = findDevice(this.#client, path);
    if (device === null) throw new Error('BlueZ has no such device');
    await raceAbort(signal, this.#devices.refresh());
    const requested = [...(await this.#readRecord(device, signal)), ...(await this.#readReportMaps(path, device, signal))];
    this.#requested.set(path, requested);
    this.emit('changed', path);
    return this.known(path);
  }

  /**
   * Reads the service record of a device that is not paired yet. Null if it has no HID or is paired already, or if the record can't
   * be read. Never rejects, and ends after 30 s.
   */
  async readRecord(path: string): Promise<InputVerdict | null> {
    const device = findDevice(this.#client, path);
    if (device === null || device.Paired === true) return null;
    try {
      const late = new Error('its service record takes too long');
      const readings = await withTimeout(RECORD_LIMIT_MS, late, (limit) => this.#readRecord(device, limit));
      // The device may be gone by now.
      if (findDevice(this.#client, path) === null) return null;
      if (readings.length > 0) this.#requested.set(path, readings);
      else this.#requested.delete(path);
      this.emit('changed', path);
      return judgeReadings(readings);
    } catch {
      // Its HID is read again after the pairing.
      return null;
    }
  }

  async #readRecord(device: DeviceProperties, signal: AbortSignal): Promise<readonly InputReading[]> {
    const address = device.Address?.toUpperCase();
    // Only a classic device has a class. Before pairing its list of services is incomplete.
    const isClassic = device.Class !== null && (offers(device, HID_CLASSIC) || device.ServicesResolved !== true);
    if (this.#search === null || address === undefined || !isClassic) return [];
    const descriptors = await raceAbort(signal, this.#search(address, signal));
    const unreadable: readonly InputReading[] = [{ source: 'sdp', verdict: 'unreadable', nodes: [] }];
    // BlueZ has seen the service, so a search that finds no record proves nothing.
    if (descriptors === null) return offers(device, HID_CLASSIC) ? unreadable : [];
    if (descriptors.length === 0) return unreadable;
    return descriptors.map((bytes) => ({ source: 'sdp', verdict: judgeReportDescriptor(bytes), nodes: [] }));
  }

  // BlueZ before 5.80 exports no service that it uses itself. Source: BlueZ src/gatt-client.c, ExportClaimedServices.
  async #readReportMaps(path: string, device: DeviceProperties, signal: AbortSignal): Promise<readonly InputReading[]> {
    if (!offers(device, HID_OVER_GATT)) return [];
    const readings: InputReading[] = [];
    for (const [below, interfaces] of this.#client.objects) {
      if (!below.startsWith(`${path}/`)) continue;
      const uuid = interfaces.get(BLUEZ_INTERFACE.characteristic)?.UUID;
      if (typeof uuid !== 'string' || uuid.toLowerCase() !== REPORT_MAP) continue;
      const bytes = await raceAbort(signal, this.#readValue(below));
      readings.push({ source: 'report-map', verdict: bytes === null ? 'unreadable' : judgeReportDescriptor(bytes), nodes: [] });
    }
    const address = device.Address?.toUpperCase() ?? '';
    if (readings.length > 0 || this.#devices.readings(address).length > 0) return readings;
    return [{ source: 'report-map', verdict: 'unreadable', nodes: [] }];
  }

  async #readValue(path: string): Promise<Uint8Array | null> {
    try {
      const [value] = await this.#client.call(path, BLUEZ_INTERFACE.characteristic, 'ReadValue', 'a{sv}', [{}]);
      return value instanceof Uint8Array ? value : null;
    } catch {
      // An unreadable map proves nothing.
      return null;
    }
  }

  // The kernel creates its device some moments after BlueZ has found HID.
  #markOffering(path: string): void {
    const device = findDevice(this.#client, path);
    const services = [HID_CLASSIC, HID_OVER_GATT].filter((uuid) => device !== null && device.Connected === true && offers(device, uuid));
    const before = this.#offering.get(path) ?? '';
    const now = services.join();
    if (now === before) return;
    if (now === '') this.#offering.delete(path);
    else this.#offering.set(path, now);
    if (this.#offering.size > 0) this.#devices.follow();
    else this.#devices.unfollow();
  }
}

function offers(device: DeviceProperties, uuid: string): boolean {
  return device.UUIDs?.some((offered) => offered.toLowerCase() === uuid) ?? false;
}
