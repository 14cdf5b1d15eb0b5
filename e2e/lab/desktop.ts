import * as dbus from '@jellybrick/dbus-next';
import { adapters, IFACE } from '../../main/bluez/adapter';
import { BluezClient, type BluezStatus } from '../../main/bluez/client';
import type { Properties } from '../../main/bluez/object-room';
import { limited } from '../../main/limit';

const A2DP_SOURCE = '0000110a-0000-1000-8000-00805f9b34fb';
const PAIR_LIMIT_MS = 40_000;

/**
 * The desktop's own Bluetooth in the guest: its pairing agent, its sound server (a media endpoint,
 * without which nothing connects), and what a person clicks in its settings.
 */
export class Desktop {
  readonly #bus: dbus.MessageBus;
  readonly #client: BluezClient;

  private constructor(bus: dbus.MessageBus, client: BluezClient) {
    this.#bus = bus;
    this.#client = client;
  }

  static async start(busAddress: string): Promise<Desktop> {
    const bus = dbus.sessionBus({ busAddress });
    (bus as NodeJS.EventEmitter).on('error', () => undefined); // the guest is ended by force
    const client = clientFor(busAddress);
    const desktop = new Desktop(bus, client);
    bus.addMethodHandler((message) => desktop.#answer(message));
    client.on('status', (status) => {
      if (status === 'ready') void desktop.register().catch(() => undefined); // again after a restart of bluetoothd
    });
    client.start();
    await until(() => client.status === 'ready' && desktop.adapter !== null);
    await desktop.register();
    return desktop;
  }

  /** The adapter's object path, or null while there is none. */
  get adapter(): string | null {
    return adapters(this.#client)[0] ?? null;
  }

  get status(): BluezStatus {
    return this.#client.status;
  }

  /** BlueZ's own properties of a device, or undefined. */
  device(address: string): Properties | undefined {
    return this.#client.properties(this.#path(address), IFACE.device);
  }

  /** Registers agent and sound server anew, as they do when an adapter comes back. */
  async register(): Promise<void> {
    // Without an agent there is no bond. Registering twice is refused, which is as good.
    await this.#call('/org/bluez', 'org.bluez.AgentManager1', 'RegisterAgent', 'os', ['/lab/agent', 'DisplayYesNo']).catch(() => undefined);
    await this.#call('/org/bluez', 'org.bluez.AgentManager1', 'RequestDefaultAgent', 'o', ['/lab/agent']).catch(() => undefined);
    for (const [index, adapter] of adapters(this.#client).entries()) await this.#registerEndpoints(adapter, index);
  }

  /** Paths of all devices that BlueZ keeps. */
  devices(): readonly string[] {
    return [...this.#client.objects].filter(([, object]) => object.has(IFACE.device)).map(([path]) => path);
  }

  /** Waits until a device has these properties. */
  async waitFor(address: string, wanted: Properties, limitMs = 25_000): Promise<void> {
    await until(() => {
      const device = this.device(address);
      return device !== undefined && Object.entries(wanted).every(([key, value]) => device[key] === value);
    }, limitMs);
  }

  /** What a click on a device in the settings does: pair, trust, connect. */
  async pairAndConnect(address: string): Promise<void> {
    await this.#device(address, 'Pair', PAIR_LIMIT_MS);
    await this.#call(this.#path(address), 'org.freedesktop.DBus.Properties', 'Set', 'ssv', [
      IFACE.device,
      'Trusted',
      new dbus.Variant('b', true),
    ]);
    await this.#device(address, 'Connect', PAIR_LIMIT_MS);
  }

  pair(address: string): Promise<unknown> {
    return this.#device(address, 'Pair', PAIR_LIMIT_MS);
  }

  connect(address: string): Promise<unknown> {
    return this.#device(address, 'Connect', PAIR_LIMIT_MS);
  }

  disconnect(address: string): Promise<unknown> {
    return this.#device(address, 'Disconnect', PAIR_LIMIT_MS);
  }

  remove(address: string): Promise<unknown> {
    return this.#call(this.adapter ?? '/', IFACE.adapter, 'RemoveDevice', 'o', [this.#path(address)]);
  }

  /** Removes a device by its path. */
  removePath(path: string): Promise<unknown> {
    return this.#call(path.slice(0, path.lastIndexOf('/')), IFACE.adapter, 'RemoveDevice', 'o', [path]);
  }

  /** The settings' Bluetooth switch. */
  async setPowered(powered: boolean): Promise<void> {
    const value = new dbus.Variant('b', powered);
    await patiently(() =>
      this.#call(this.adapter ?? '/', 'org.freedesktop.DBus.Properties', 'Set', 'ssv', [IFACE.adapter, 'Powered', value]),
    );
  }

  /** The desktop's own search, as an open settings window does. */
  async search(on: boolean): Promise<void> {
    await patiently(async () => {
      try {
        await this.#call(this.adapter ?? '/', IFACE.adapter, on ? 'StartDiscovery' : 'StopDiscovery');
      } catch (error) {
        // There is no search of ours, or none any more: what was wanted.
        if (on || !(error instanceof dbus.DBusError) || error.text !== 'No discovery started') throw error;
      }
    });
  }

  get discovering(): boolean {
    return this.#client.properties(this.adapter ?? '', IFACE.adapter)?.Discovering === true;
  }

  close(): void {
    this.#client.close();
    this.#bus.disconnect();
  }

  #path(address: string): string {
    return `${this.adapter ?? '/org/bluez/hci0'}/dev_${address.replace(/:/g, '_')}`;
  }

  #device(address: string, member: string, limitMs: number): Promise<unknown> {
    return this.#call(this.#path(address), IFACE.device, member, '', [], limitMs);
  }

  async #call(path: string, iface: string, member: string, signature = '', body: unknown[] = [], limitMs = 10_000): Promise<unknown> {
    const message = new dbus.Message({ destination: 'org.bluez', path, interface: iface, member, signature, body });
    return limited(limitMs, new Error(`${member} took longer than ${limitMs} ms`), () => this.#bus.call(message));
  }

  // A sound server offers its ends at every adapter.
  async #registerEndpoints(adapter: string, index: number): Promise<void> {
    for (const number of [1, 2, 3]) {
      const properties = {
        UUID: new dbus.Variant('s', A2DP_SOURCE),
        Codec: new dbus.Variant('y', 0),
        Capabilities: new dbus.Variant('ay', Buffer.from([0xff, 0xff, 2, 53])),
      };
      // One endpoint serves one connected headset.
      await this.#call(adapter, 'org.bluez.Media1', 'RegisterEndpoint', 'oa{sv}', [`/lab/endpoint${index}${number}`, properties]).catch(
        () => undefined,
      );
    }
  }

  // Agent and endpoints: agree to everything.
  #answer(message: dbus.Message): boolean {
    if (message.interface !== 'org.bluez.Agent1' && message.interface !== 'org.bluez.MediaEndpoint1') return false;
    const reply = (signature: string, body: unknown[]) => this.#bus.send(dbus.Message.newMethodReturn(message, signature, body));
    if (message.member === 'SelectConfiguration') reply('ay', [Buffer.from([0x21, 0x15, 2, 53])]);
    else if (message.member === 'RequestPinCode') reply('s', ['0000']);
    else if (message.member === 'RequestPasskey') reply('u', [0]);
    else reply('', []);
    return true;
  }
}

/** A BlueZ client of the app's own kind on another bus than this process's. */
export function clientFor(busAddress: string): BluezClient {
  // The client reads the address when it connects, as the app does.
  process.env.DBUS_SYSTEM_BUS_ADDRESS = busAddress;
  return new BluezClient();
}

// BlueZ refuses while something else is under way: after flight mode, or while another client stops its search.
async function patiently(what: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await what();
      return;
    } catch (error) {
      if (tries === 10) throw error;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  }
}

/** Polls a condition; rejects when it does not come true in time. */
export async function until(condition: () => boolean, limitMs = 15_000): Promise<void> {
  const end = Date.now() + limitMs;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`it did not happen within ${limitMs} ms: ${condition.toString().slice(0, 200)}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
