import * as dbus from '@jellybrick/dbus-next';
import type { DoneMessage, NumberedMessage, Order } from './messages';

// Process that plays org.bluez on a private bus. Its objects and signals have BlueZ's form, and commands decide when it sends them. It is
// for measurements that need more devices, or a steadier rate, than the lab's emulated radio can send.
const ADAPTER = '/org/bluez/hci0';
const DEVICE = 'org.bluez.Device1';
const TICK_MS = 10;
/** Number of unknown devices of a burst that exist at one time. Each later one replaces the earliest. */
const BURST_CROWD = 200;

type Properties = Record<string, dbus.Variant>;
const { Variant } = dbus;
const text = (value: string) => new Variant('s', value);
const flag = (value: boolean) => new Variant('b', value);

const adapter: Properties = {
  Address: text('00:1A:7D:00:00:01'),
  AddressType: text('public'),
  Name: text('bench'),
  Alias: text('bench'),
  Class: new Variant('u', 0x10_01_0c),
  Powered: flag(true),
  PowerState: text('on'),
  Discoverable: flag(false),
  DiscoverableTimeout: new Variant('u', 180),
  Pairable: flag(true),
  PairableTimeout: new Variant('u', 0),
  Discovering: flag(false),
  UUIDs: new Variant('as', []),
  Modalias: text('usb:v1D6Bp0246d0552'),
  Roles: new Variant('as', ['central', 'peripheral']),
};
const devices = new Map<string, Properties>();
let signals = 0;

const bus = dbus.systemBus();

function send(path: string, iface: string, member: string, signature: string, body: unknown[]): void {
  signals += 1;
  bus.send(dbus.Message.newSignal(path, iface, member, signature, body));
}

function changed(path: string, iface: string, properties: Properties): void {
  send(path, 'org.freedesktop.DBus.Properties', 'PropertiesChanged', 'sa{sv}as', [iface, properties, []]);
}

function add(path: string, properties: Properties): void {
  devices.set(path, properties);
  send('/', 'org.freedesktop.DBus.ObjectManager', 'InterfacesAdded', 'oa{sa{sv}}', [path, { [DEVICE]: properties }]);
}

function remove(path: string): void {
  if (devices.delete(path)) send('/', 'org.freedesktop.DBus.ObjectManager', 'InterfacesRemoved', 'oas', [path, [DEVICE]]);
}

function createPath(prefix: string, number: number): string {
  const hex = number.toString(16).toUpperCase().padStart(8, '0');
  return `${ADAPTER}/dev_${prefix}_${hex.match(/../g)?.join('_')}`;
}

function device(path: string, name: string | null, more: Properties = {}): Properties {
  const address = path.slice(path.indexOf('dev_') + 4).replaceAll('_', ':');
  return {
    Address: text(address),
    AddressType: text('random'),
    Alias: text(name ?? address.replaceAll(':', '-')),
    ...(name === null ? {} : { Name: text(name) }),
    Paired: flag(false),
    Bonded: flag(false),
    Trusted: flag(false),
    Blocked: flag(false),
    Connected: flag(false),
    LegacyPairing: flag(false),
    ServicesResolved: flag(false),
    UUIDs: new Variant('as', []),
    Adapter: new Variant('o', ADAPTER),
    RSSI: new Variant('n', -60),
    ...more,
  };
}

const stranger = (path: string, number: number) =>
  device(path, number % 3 === 0 ? `stranger ${number}` : null, {
    ManufacturerData: new Variant('a{qv}', { 76: new Variant('ay', Buffer.from('10054b1c5d2f3a', 'hex')) }),
  });

const leHalf = (path: string, name: string) =>
  device(path, name, { ManufacturerData: new Variant('a{qv}', { 301: new Variant('ay', Buffer.from('04000202b0310301', 'hex')) }) });

const soundHalf = (path: string, name: string) => device(path, name, { Class: new Variant('u', 0x240404), Icon: text('audio-headset') });

let strangers = 0;
let rate: NodeJS.Timeout | null = null;
let turn = 0;
let burstNumber = 0;
let headsets = 0;

async function obey(order: Order): Promise<void> {
  switch (order.kind) {
    case 'strangers':
      for (; strangers < order.count; strangers++) {
        const path = createPath('C1_00', strangers);
        add(path, order.model === undefined ? stranger(path, strangers) : soundHalf(path, order.model));
      }
      for (; strangers > order.count; strangers--) remove(createPath('C1_00', strangers - 1));
      return;
    case 'rate': {
      if (rate !== null) clearInterval(rate);
      rate = null;
      if (order.perSecond === 0) return;
      let owed = 0;
      let last = performance.now();
      rate = setInterval(() => {
        const now = performance.now();
        owed += ((now - last) / 1_000) * order.perSecond * strangers;
        last = now;
        for (; owed >= 1; owed--) {
          turn += 1;
          const path = createPath('C1_00', turn % Math.max(1, strangers));
          changed(path, DEVICE, { RSSI: new Variant('n', -50 - (turn % 40)) });
        }
      }, TICK_MS);
      return;
    }
    case 'headset': {
      const path = createPath('E0_00', order.number);
      add(path, leHalf(path, order.name));
      return;
    }
    case 'gone':
      return remove(createPath('E0_00', order.number));
    case 'burst':
      for (let index = 0; index < order.signals; index++) {
        // Wait for the bus at intervals, so that it keeps up as it does with the real BlueZ.
        if (index % 500 === 499) await ping();
        if (index % 20 === 19) {
          burstHeadset(index);
          continue;
        }
        const number = burstNumber % (BURST_CROWD * 5);
        if (index % 50 === 0) {
          burstNumber += 1;
          remove(createPath('D0_00', burstNumber - BURST_CROWD));
          add(createPath('D0_00', burstNumber), stranger(createPath('D0_00', burstNumber), number));
        } else {
          const path = createPath('D0_00', Math.max(1, burstNumber - (index % BURST_CROWD)));
          if (devices.has(path)) changed(path, DEVICE, { RSSI: new Variant('n', -50 - (index % 40)) });
        }
      }
      return;
  }
}

// Headsets send one signal in twenty, and now and then a device replaces another one, because a real crowd changes, too.
function burstHeadset(index: number): void {
  const path = createPath('E1_00', headsets);
  if (index % 1_000 !== 999 && devices.has(path)) {
    changed(path, DEVICE, { RSSI: new Variant('n', -50 - (index % 40)) });
    return;
  }
  remove(path);
  headsets += 1;
  const next = createPath('E1_00', headsets);
  add(next, leHalf(next, headsets % 2 === 0 ? 'LE_WH-1000XM4' : 'LE_WF-1000XM5'));
}

async function ping(): Promise<void> {
  const bus_ = { destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus', interface: 'org.freedesktop.DBus' };
  await bus.call(new dbus.Message({ ...bus_, member: 'GetId' }));
}

bus.addMethodHandler((message) => {
  const { path, interface: iface, member } = message;
  const reply = (signature = '', body: unknown[] = []): true => {
    bus.send(dbus.Message.newMethodReturn(message, signature, body));
    return true;
  };
  if (member === 'GetManagedObjects') {
    const empty = { 'org.freedesktop.DBus.Introspectable': {} };
    const all: Record<string, Record<string, Properties>> = {
      '/org/bluez': { ...empty, 'org.bluez.AgentManager1': {}, 'org.bluez.ProfileManager1': {} },
      [ADAPTER]: { ...empty, 'org.bluez.Adapter1': adapter },
    };
    for (const [device, properties] of devices) all[device] = { ...empty, [DEVICE]: properties };
    return reply('a{oa{sa{sv}}}', [all]);
  }
  if (iface === 'org.freedesktop.DBus.Properties') {
    const properties = path === ADAPTER ? adapter : (devices.get(path ?? '') ?? {});
    if (member === 'GetAll') return reply('a{sv}', [properties]);
    if (member === 'Get') return reply('v', [properties[String(message.body[1])] ?? text('')]);
    return reply();
  }
  if (iface === 'org.bluez.Adapter1') {
    if (member === 'StartDiscovery' || member === 'StopDiscovery') {
      adapter.Discovering = flag(member === 'StartDiscovery');
      reply();
      changed(ADAPTER, 'org.bluez.Adapter1', { Discovering: adapter.Discovering });
      return true;
    }
    return reply();
  }
  if (iface?.startsWith('org.bluez.') === true) return reply();
  return false;
});

await bus.requestName('org.bluez', 0);
process.on('message', ({ number, order }: NumberedMessage) => {
  void obey(order)
    .then(ping)
    .then(() => process.send?.({ number, signals } satisfies DoneMessage));
});
process.on('disconnect', () => process.exit(0));
process.send?.({ number: 0, signals: 0 } satisfies DoneMessage);
