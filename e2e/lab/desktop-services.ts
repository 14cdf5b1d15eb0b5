import * as dbus from '@jellybrick/dbus-next';
import { withTimeout } from '../../main/async';
import { BluezClient } from '../../main/bluez/client';
import { scaleLimit } from '../slowness';
import { BLUEZ_INTERFACE, findAdapters, findDevices, type Properties, readTree, subscribeToBluezStart, type Tree } from './bluez-reading';

const A2DP_SOURCE = '0000110a-0000-1000-8000-00805f9b34fb';
const PAIR_LIMIT_MS = scaleLimit(40_000);
/** Time limit of a search, in ms. An inquiry takes 10 s. */
const FIND_LIMIT_MS = 25_000;

/**
 * Bluetooth of the desktop in the guest: its pairing agent, its sound server (a media endpoint, without which nothing connects), and the
 * clicks in its settings.
 */
export class DesktopServices {
  readonly #bus: dbus.MessageBus;

  private constructor(bus: dbus.MessageBus) {
    this.#bus = bus;
  }

  static async start(busAddress: string): Promise<DesktopServices> {
    const bus = dbus.sessionBus({ busAddress });
    (bus as NodeJS.EventEmitter).on('error', () => undefined); // ignored because the guest is killed
    const desktop = new DesktopServices(bus);
    bus.addMethodHandler((message) => desktop.#respond(message));
    // Register again after a restart of bluetoothd, which has lost everything.
    await subscribeToBluezStart(bus, () => void desktop.register().catch(() => undefined));
    await desktop.register();
    return desktop;
  }

  /**
   * Returns BlueZ's properties of a device, or undefined without one. Rejects if they can't be read, because that doesn't prove that there
   * is no device.
   */
  async device(address: string): Promise<Properties | undefined> {
    const tree = await this.#read();
    return tree.get(createDevicePath(tree, address))?.get(BLUEZ_INTERFACE.device);
  }

  /** Checks whether BlueZ is on the bus and has an adapter. */
  async hasAdapter(): Promise<boolean> {
    return findAdapters(await this.#readObjects()).length > 0;
  }

  /** Registers agent and sound server again, as they do when an adapter returns. Waits for an adapter. */
  async register(): Promise<void> {
    await waitUntil(() => this.hasAdapter());
    // BlueZ makes no bond without an agent. It rejects a second registration, which is harmless.
    await this.#call('/org/bluez', 'org.bluez.AgentManager1', 'RegisterAgent', 'os', ['/lab/agent', 'DisplayYesNo']).catch(() => undefined);
    await this.#call('/org/bluez', 'org.bluez.AgentManager1', 'RequestDefaultAgent', 'o', ['/lab/agent']).catch(() => undefined);
    for (const [index, adapter] of findAdapters(await this.#readObjects()).entries()) await this.#registerEndpoints(adapter, index);
  }

  /** Waits until a device has these properties. */
  async waitFor(address: string, wanted: Properties, limitMs = 25_000): Promise<void> {
    await waitUntil(async () => {
      const device = await this.device(address).catch(() => undefined); // the next round reads it again
      return device !== undefined && Object.entries(wanted).every(([key, value]) => device[key] === value);
    }, limitMs);
  }

  /** Performs what a click on a device in the settings does: pairs, trusts and connects. */
  async pairAndConnect(address: string): Promise<void> {
    await this.#callDevice(address, 'Pair', PAIR_LIMIT_MS);
    await this.#call(await this.#findPath(address), 'org.freedesktop.DBus.Properties', 'Set', 'ssv', [
      BLUEZ_INTERFACE.device,
      'Trusted',
      new dbus.Variant('b', true),
    ]);
    await this.#callDevice(address, 'Connect', PAIR_LIMIT_MS);
  }

  /**
   * Performs the same click after the settings showed the device. They search until BlueZ lists it, so the device has to be in
   * pairing mode then.
   */
  async findAndPair(address: string): Promise<void> {
    if ((await this.device(address)) !== undefined) return this.pairAndConnect(address);
    await this.search(true, 'bredr');
    try {
      const known = async (): Promise<boolean> => (await this.device(address).catch(() => undefined)) !== undefined;
      await waitUntil(known, FIND_LIMIT_MS).catch(() => {
        throw new Error('no search finds it. Is it in pairing mode?');
      });
      await this.pairAndConnect(address);
    } finally {
      await this.search(false).catch(() => undefined); // The reason why the pairing failed counts more.
    }
  }

  pair(address: string): Promise<unknown> {
    return this.#callDevice(address, 'Pair', PAIR_LIMIT_MS);
  }

  connect(address: string): Promise<unknown> {
    return this.#callDevice(address, 'Connect', PAIR_LIMIT_MS);
  }

  disconnect(address: string): Promise<unknown> {
    return this.#callDevice(address, 'Disconnect', PAIR_LIMIT_MS);
  }

  async remove(address: string): Promise<unknown> {
    return this.#removePath(await this.#findPath(address));
  }

  /** Removes everything from BlueZ so that the next headset starts without other devices. */
  async removeAll(): Promise<void> {
    // A device can disappear between the two calls.
    for (const path of findDevices(await this.#readObjects())) await this.#removePath(path).catch(() => undefined);
  }

  /** Sets the Bluetooth switch of the settings. */
  async setPowered(powered: boolean): Promise<void> {
    const value = new dbus.Variant('b', powered);
    const adapter = await this.#findAdapter();
    await retry(() => this.#call(adapter, 'org.freedesktop.DBus.Properties', 'Set', 'ssv', [BLUEZ_INTERFACE.adapter, 'Powered', value]));
  }

  /**
   * Starts or stops the desktop's own search, as an open settings window does. With `bredr` it begins with an inquiry; with
   * `auto` the kernel scans for low energy alone for the first 5 s.
   */
  async search(on: boolean, transport: 'auto' | 'bredr' = 'auto'): Promise<void> {
    await retry(async () => {
      try {
        // Set the filter each time, because BlueZ keeps a client's filter until the client sets another one.
        const filter = transport === 'auto' ? {} : { Transport: new dbus.Variant('s', transport) };
        if (on) await this.#call(await this.#findAdapter(), BLUEZ_INTERFACE.adapter, 'SetDiscoveryFilter', 'a{sv}', [filter]);
        await this.#call(await this.#findAdapter(), BLUEZ_INTERFACE.adapter, on ? 'StartDiscovery' : 'StopDiscovery');
      } catch (error) {
        // The desktop has no search, or has none any longer, which is the desired state.
        if (on || !(error instanceof dbus.DBusError) || error.text !== 'No discovery started') throw error;
      }
    });
  }

  /** Checks whether any program searches. */
  async discovering(): Promise<boolean> {
    const tree = await this.#readObjects();
    return tree.get(findAdapters(tree)[0] ?? '')?.get(BLUEZ_INTERFACE.adapter)?.Discovering === true;
  }

  close(): void {
    this.#bus.disconnect();
  }

  #readObjects(): Promise<Tree> {
    // Nothing can be read while bluetoothd is not running.
    return this.#read().catch(() => new Map());
  }

  #read(): Promise<Tree> {
    return withTimeout(scaleLimit(10_000), new Error('BlueZ did not report its objects'), () => readTree(this.#bus));
  }

  async #findAdapter(): Promise<string> {
    return findAdapters(await this.#readObjects())[0] ?? '/';
  }

  async #findPath(address: string): Promise<string> {
    return createDevicePath(await this.#readObjects(), address);
  }

  #removePath(path: string): Promise<unknown> {
    return this.#call(path.slice(0, path.lastIndexOf('/')), BLUEZ_INTERFACE.adapter, 'RemoveDevice', 'o', [path]);
  }

  async #callDevice(address: string, member: string, limitMs: number): Promise<unknown> {
    return this.#call(await this.#findPath(address), BLUEZ_INTERFACE.device, member, '', [], limitMs);
  }

  async #call(
    path: string,
    iface: string,
    member: string,
    signature = '',
    body: unknown[] = [],
    limitMs = scaleLimit(10_000),
  ): Promise<unknown> {
    const message = new dbus.Message({ destination: 'org.bluez', path, interface: iface, member, signature, body });
    return withTimeout(limitMs, new Error(`${member} took longer than ${limitMs} ms`), () => this.#bus.call(message));
  }

  // A sound server registers its endpoints at every adapter.
  async #registerEndpoints(adapter: string, index: number): Promise<void> {
    for (const number of [1, 2, 3]) {
      const properties = {
        UUID: new dbus.Variant('s', A2DP_SOURCE),
        Codec: new dbus.Variant('y', 0),
        Capabilities: new dbus.Variant('ay', Buffer.from([0xff, 0xff, 2, 53])),
      };
      // An endpoint carries the sound of one connected headset.
      await this.#call(adapter, 'org.bluez.Media1', 'RegisterEndpoint', 'oa{sv}', [`/lab/endpoint${index}${number}`, properties]).catch(
        () => undefined,
      );
    }
  }

  // The agent and the endpoints accept everything.
  #respond(message: dbus.Message): boolean {
    if (message.interface !== 'org.bluez.Agent1' && message.interface !== 'org.bluez.MediaEndpoint1') return false;
    const reply = (signature: string, body: unknown[]) => this.#bus.send(dbus.Message.newMethodReturn(message, signature, body));
    if (message.member === 'SelectConfiguration') reply('ay', [Buffer.from([0x21, 0x15, 2, 53])]);
    else if (message.member === 'RequestPinCode') reply('s', ['0000']);
    else if (message.member === 'RequestPasskey') reply('u', [0]);
    else reply('', []);
    return true;
  }
}

function createDevicePath(tree: Tree, address: string): string {
  return `${findAdapters(tree)[0] ?? '/org/bluez/hci0'}/dev_${address.replace(/:/g, '_')}`;
}

/** Creates the app's BlueZ client on another bus than this process's. */
export function createClient(busAddress: string): BluezClient {
  // The client reads the address when it connects, as the app does.
  process.env.DBUS_SYSTEM_BUS_ADDRESS = busAddress;
  return new BluezClient();
}

// BlueZ rejects the call while another operation is in progress, e.g. after airplane mode or while another client stops its search.
async function retry(operation: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await operation();
      return;
    } catch (error) {
      if (tries === 10) throw error;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  }
}

/** Polls a condition. Rejects if it isn't true within a time in ms, which grows with the slowness of the computer. */
export async function waitUntil(condition: () => boolean | Promise<boolean>, limitMs = 15_000): Promise<void> {
  const end = Date.now() + scaleLimit(limitMs);
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`it did not happen within ${limitMs} ms: ${condition.toString().slice(0, 200)}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
