import * as dbus from '@jellybrick/dbus-next';

// BlueZ read without the app's own client, so that a fault of that cannot agree with itself.

/** Properties of one interface, variants removed. */
export type Properties = Readonly<Record<string, unknown>>;

/** BlueZ's objects: path, interface, properties. */
export type Tree = ReadonlyMap<string, ReadonlyMap<string, Properties>>;

/** Names of the interfaces that the lab looks at. Source: BlueZ, doc/org.bluez.Adapter.rst and org.bluez.Device.rst. */
export const IFACE = { adapter: 'org.bluez.Adapter1', device: 'org.bluez.Device1' } as const;

/** Reads everything that BlueZ keeps now. Rejects while there is no BlueZ. */
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
  return [...tree].flatMap(([path, object]) => (object.has(IFACE.adapter) ? [path] : [])).sort();
}

/** Returns the paths of all devices in BlueZ. */
export function findDevices(tree: Tree): string[] {
  return [...tree].flatMap(([path, object]) => (object.has(IFACE.device) ? [path] : []));
}

/** Calls back whenever a BlueZ comes to the bus. */
export async function onBluez(bus: dbus.MessageBus, came: () => void): Promise<void> {
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
