import * as dbus from '@jellybrick/dbus-next';

// Reads BlueZ without the app's client, because a fault of that client would be in both sides of a comparison.

/** Properties of one interface, variants removed. */
export type Properties = Readonly<Record<string, unknown>>;

/** BlueZ's objects: path, interface, properties. */
export type Tree = ReadonlyMap<string, ReadonlyMap<string, Properties>>;

/** Names of the interfaces that the lab reads. Source: BlueZ, doc/org.bluez.Adapter.rst and org.bluez.Device.rst. */
export const BLUEZ_INTERFACE = { adapter: 'org.bluez.Adapter1', device: 'org.bluez.Device1' } as const;

/** Reads all current objects of BlueZ. Rejects while BlueZ is not on the bus. */
export async function readTree(bus: dbus.MessageBus): Promise<Tree> {
  const reply = await bus.call(
    new dbus.Message({
      destination: 'org.bluez',
      path: '/',
      interface: 'org.freedesktop.DBus.ObjectManager',
      member: 'GetManagedObjects',
    }),
  );
  const objects = (reply?.body[0] ?? {}) as Record<string, Record<string, Record<string, dbus.Variant>>>;
  return new Map(
    Object.entries(objects).map(([path, interfaces]) => [
      path,
      new Map(Object.entries(interfaces).map(([iface, properties]) => [iface, withoutVariants(properties)])),
    ]),
  );
}

/** Returns the paths of the adapters in order. */
export function findAdapters(tree: Tree): string[] {
  return [...tree].flatMap(([path, object]) => (object.has(BLUEZ_INTERFACE.adapter) ? [path] : [])).sort();
}

/** Returns the paths of all devices in BlueZ. */
export function findDevices(tree: Tree): string[] {
  return [...tree].flatMap(([path, object]) => (object.has(BLUEZ_INTERFACE.device) ? [path] : []));
}

/** Calls back each time that BlueZ appears on the bus. */
export async function subscribeToBluezStart(bus: dbus.MessageBus, came: () => void): Promise<void> {
  const rule = "type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged',arg0='org.bluez'";
  bus.on('message', (message: dbus.Message) => {
    const [name, , owner] = message.body as unknown[];
    if (message.member === 'NameOwnerChanged' && name === 'org.bluez' && owner !== '') came();
  });
  await bus.call(
    new dbus.Message({
      destination: 'org.freedesktop.DBus',
      path: '/org/freedesktop/DBus',
      interface: 'org.freedesktop.DBus',
      member: 'AddMatch',
      signature: 's',
      body: [rule],
    }),
  );
}

function withoutVariants(properties: Record<string, dbus.Variant>): Properties {
  return Object.fromEntries(Object.entries(properties).map(([name, variant]) => [name, variant.value as unknown]));
}
