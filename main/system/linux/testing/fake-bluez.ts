import { EventEmitter } from 'node:events';
import { type BluezClient, BluezError } from '../../../bluez/client';

const ADAPTER_IFACE = 'org.bluez.Adapter1';
const DEVICE_IFACE = 'org.bluez.Device1';

/** Path of the adapter, and of the one device on it. */
export const ADAPTER_PATH = '/org/bluez/hci0';
export const DEVICE_PATH = `${ADAPTER_PATH}/dev_94_DB_56_00_00_01`;
export const ADAPTER_ADDRESS = '00:1A:7D:DA:71:13';
export const DEVICE_ADDRESS = '94:DB:56:00:00:01';

/** A BlueZ with one adapter and one device, which records each call. */
export class FakeBluez extends EventEmitter {
  status = 'ready';
  readonly objects = new Map<string, Map<string, Record<string, unknown>>>();
  readonly calls: string[] = [];
  /** Effects of calls, by member; by default there are none. A thrown {@link BluezError} lets the call fail. */
  readonly effects: Record<string, () => unknown> = {};

  constructor(device: Record<string, unknown> = {}) {
    super();
    this.objects.set(ADAPTER_PATH, new Map([[ADAPTER_IFACE, { Address: ADAPTER_ADDRESS, Powered: true }]]));
    this.addDevice(device);
  }

  /** The same fake with the type that parts of the system expect. */
  get client(): BluezClient {
    return this as unknown as BluezClient;
  }

  properties(path: string, iface: string): Record<string, unknown> | undefined {
    return this.objects.get(path)?.get(iface);
  }

  addDevice(device: Record<string, unknown> = {}): void {
    this.objects.set(DEVICE_PATH, new Map([[DEVICE_IFACE, { Address: DEVICE_ADDRESS, Class: 0x240404, ...device }]]));
    this.emit('changed', DEVICE_PATH, DEVICE_IFACE, ['Address']);
  }

  removeDevice(): void {
    if (this.objects.delete(DEVICE_PATH)) this.emit('removed', DEVICE_PATH, DEVICE_IFACE);
  }

  /** Changes properties of the device. */
  change(device: Record<string, unknown>): void {
    Object.assign(this.properties(DEVICE_PATH, DEVICE_IFACE) ?? {}, device);
    this.emit('changed', DEVICE_PATH, DEVICE_IFACE, Object.keys(device));
  }

  async call(path: string, _iface: string, member: string, _signature = '', body: readonly unknown[] = []): Promise<unknown[]> {
    const [first] = body;
    this.calls.push(typeof first === 'string' && first !== path ? `${member} ${first.split('/').at(-1)}` : member);
    await Promise.resolve();
    await this.effects[member]?.();
    return [];
  }

  /** Returns an object without calls. */
  serve(): () => void {
    return () => undefined;
  }

  async setBoolean(_path: string, _iface: string, property: string, value: boolean): Promise<void> {
    this.calls.push(`${property} ${value}`);
  }

  async setText(_path: string, _iface: string, property: string, value: string): Promise<void> {
    this.calls.push(`${property} ${value}`);
    await this.effects[property]?.();
  }

  /** Lets calls of this member fail with one of BlueZ's errors. */
  fail(member: string, error: string): void {
    this.effects[member] = () => {
      throw new BluezError(`org.bluez.Error.${error}`, '');
    };
  }
}
