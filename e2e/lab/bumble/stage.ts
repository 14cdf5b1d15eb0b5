import * as dbus from '@jellybrick/dbus-next';
import type { DetectedHeadphones } from '../../../catalog/headphones';
import type { SystemRecord } from '../../../catalog/identify/system-record';
import { EMPTY_DEVICE_LIST, reduceDeviceList, selectDevices } from '../../../main/headphones/device-list';
import { LinuxSystem } from '../../../main/system/linux/system';
import { BLUEZ_INTERFACE, type Properties, readTree, type Tree } from '../bluez-reading';
import { createClient, type DesktopServices, waitUntil as waitUntilWithin } from '../desktop-services';
import type { Suite } from '../image';
import { Laptop } from '../laptop';
import { type EarbudOptions, IndependentRadio } from './earbuds';
import type { Bumble } from './packages';

/** Time limit of each wait, in ms. It is long because these tests measure no time, and the long run may start several guests at once. */
const PATIENCE_MS = 90_000;

/** Coordinated set. Source: BlueZ, doc/org.bluez.DeviceSet.rst. */
interface DeviceSet {
  readonly Devices?: readonly string[];
  readonly Size?: number;
  readonly AutoConnect?: boolean;
}

/** Laptop with the independent radio, its desktop, and the app's own records. */
export class Stage {
  /** The app's current records, by their id. */
  readonly records = new Map<string, SystemRecord>();
  /** Reasons for the end of connections, as the app received them. */
  readonly ends: string[] = [];
  readonly #close: (() => unknown)[] = [];

  private constructor(
    readonly suite: Suite,
    readonly radio: IndependentRadio,
    readonly laptop: Laptop,
    readonly bus: dbus.MessageBus,
  ) {}

  /** Boots the laptop, with these options of bluetoothd in addition to the lab's own. */
  static async begin(bumble: Bumble, suite: Suite, bluetoothd: readonly string[]): Promise<Stage> {
    const radio = await IndependentRadio.start(bumble);
    const laptop = await Laptop.boot({ suite, bluetoothd, attachRadio: radio.attach }).catch((error: unknown) => {
      radio.close();
      throw error;
    });
    const bus = dbus.sessionBus({ busAddress: laptop.busAddress });
    (bus as NodeJS.EventEmitter).on('error', () => undefined); // ignored because the guest is killed
    const client = createClient(laptop.busAddress);
    const system = new LinuxSystem(client);
    const stage = new Stage(suite, radio, laptop, bus);
    system.on('record', (record) => void stage.records.set(record.id, record));
    system.on('gone', (id) => void stage.records.delete(id));
    system.on('reset', () => stage.records.clear());
    system.on('ended', (_, reason) => stage.ends.push(reason));
    system.start();
    client.start();
    stage.#close.push(
      () => system.close(),
      () => client.close(),
      () => bus.disconnect(),
      () => laptop.close(),
      () => radio.close(),
    );
    return stage;
  }

  /** The desktop's own Bluetooth on the laptop. */
  get desktop(): DesktopServices {
    if (this.laptop.desktop === null) throw new Error('no desktop');
    return this.laptop.desktop;
  }

  /** Returns BlueZ's objects, read without the app's client. */
  tree(): Promise<Tree> {
    return readTree(this.bus);
  }

  /** Returns an interface of a device, or undefined. */
  async interfaceOf({ address }: EarbudOptions, name: string): Promise<Properties | undefined> {
    return (await this.tree()).get(getPath(address))?.get(name);
  }

  /** Returns the objects below a device that have this interface: path and properties. */
  async below({ address }: EarbudOptions, name: string): Promise<readonly (readonly [string, Properties])[]> {
    return [...(await this.tree())].flatMap(([path, object]) => {
      const properties = object.get(name);
      return path.startsWith(`${getPath(address)}/`) && properties !== undefined ? [[path, properties] as const] : [];
    });
  }

  /** Waits until BlueZ reports these properties of an earbud. */
  waitFor({ address }: EarbudOptions, wanted: Properties): Promise<void> {
    return this.desktop.waitFor(address, wanted, PATIENCE_MS);
  }

  /** Returns the coordinated set that BlueZ has found, or undefined. */
  async set(): Promise<DeviceSet | undefined> {
    for (const object of (await this.tree()).values()) {
      const set = object.get('org.bluez.DeviceSet1');
      if (set !== undefined) return set;
    }
    return undefined;
  }

  /** Connects an earbud. Rejects with BlueZ's error if that fails. */
  async connect({ address }: EarbudOptions): Promise<void> {
    await this.bus.call(
      new dbus.Message({ destination: 'org.bluez', path: getPath(address), interface: BLUEZ_INTERFACE.device, member: 'Connect' }),
    );
  }

  /** Returns the app's record of an earbud, or undefined. */
  findRecord({ address }: EarbudOptions): SystemRecord | undefined {
    return [...this.records.values()].find((record) => record.address === address);
  }

  /** Returns the entries of the app's list, after profiles had time to connect. */
  listEntries(): readonly DetectedHeadphones[] {
    const events = [...this.records.values()].map((record) => ({ type: 'record', record, at: 0 }) as const);
    return selectDevices(events.reduce(reduceDeviceList, EMPTY_DEVICE_LIST), 60_000).headphones;
  }

  /** Adds the earbud in pairing mode, and makes the desktop pair and trust it as a click in its settings does. */
  async pair(earbud: EarbudOptions): Promise<void> {
    await this.radio.add(earbud);
    await this.radio.advertise(earbud.address, true);
    await this.desktop.search(true);
    await this.waitFor(earbud, { Name: earbud.name, Paired: false });
    await this.desktop.pairAndConnect(earbud.address);
    await this.waitFor(earbud, { Paired: true, Bonded: true, Connected: true, ServicesResolved: true });
    await this.desktop.search(false);
  }

  /** Returns the faults that make a run invalid: those of the guest's kernel, and commands that the controller doesn't support. */
  async faults(): Promise<readonly string[]> {
    return [...(await this.laptop.faults()), ...(await this.radio.faults()).map((command) => `unknown HCI command ${command}`)];
  }

  /** Ends everything, the guest before its radio. */
  async end(): Promise<void> {
    for (const close of this.#close) await close();
  }
}

/** Polls a condition for as long as a busy computer may take. */
export function waitUntil(condition: () => boolean | Promise<boolean>): Promise<void> {
  return waitUntilWithin(condition, PATIENCE_MS);
}

/** Returns BlueZ's path of an earbud, which never changes because the address is static. */
export function getPath(address: string): string {
  return `/org/bluez/hci0/dev_${address.replace(/:/g, '_')}`;
}
