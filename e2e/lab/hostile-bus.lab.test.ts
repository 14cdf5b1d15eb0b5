import { spawnSync } from 'node:child_process';
import * as dbus from '@jellybrick/dbus-next';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWindowlessApp } from '../../main/app/testing/windowless-app';
import { BluezClient } from '../../main/bluez/client';
import { ignoreSendAfterClose } from '../../main/bluez/ignore-send-after-close';
import { BluezBindings } from '../../main/radio/bluez-bindings';
import { createNoble } from '../../main/radio/create-noble';
import { NobleScanner } from '../../main/radio/noble-scanner';
import { LinuxSystem } from '../../main/system/linux/system';
import { type PrivateBus, startPrivateBus } from './private-bus';

// Hostile bluetoothd on a real bus, which sends well-formed messages of any shape in any order. The whole app without its window must
// survive them, and still detect a headset afterward.

const ADAPTER = '/org/bluez/hci0';
const DEVICE = 'org.bluez.Device1';
const { Variant } = dbus;

type Tree = Record<string, Record<string, Record<string, dbus.Variant>>>;

let bus: PrivateBus;
let bluez: dbus.MessageBus;
/** Responses of the hostile bluetoothd to GetManagedObjects. */
let tree: Tree = {};

const text = fc.string({ unit: 'binary', maxLength: 40 }).map((value) => value.replaceAll('\0', ''));
const variant: fc.Arbitrary<dbus.Variant> = fc.oneof(
  text.map((value) => new Variant('s', value)),
  fc.boolean().map((value) => new Variant('b', value)),
  fc.integer({ min: -32_768, max: 32_767 }).map((value) => new Variant('n', value)),
  fc.nat({ max: 0xffff_ffff }).map((value) => new Variant('u', value)),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => new Variant('d', value)),
  fc.uint8Array({ maxLength: 40 }).map((value) => new Variant('ay', Buffer.from(value))),
  fc.array(text, { maxLength: 5 }).map((value) => new Variant('as', value)),
  fc
    .dictionary(fc.constantFrom('0', '301', '6', '65535'), fc.uint8Array({ maxLength: 30 }), { maxKeys: 3 })
    .map(
      (value) =>
        new Variant('a{qv}', Object.fromEntries(Object.entries(value).map(([key, data]) => [key, new Variant('ay', Buffer.from(data))]))),
    ),
  fc
    .dictionary(text, fc.uint8Array({ maxLength: 30 }), { maxKeys: 3 })
    .map(
      (value) =>
        new Variant('a{sv}', Object.fromEntries(Object.entries(value).map(([key, data]) => [key, new Variant('ay', Buffer.from(data))]))),
    ),
);
const KEYS = [
  'Address',
  'AddressType',
  'Name',
  'Alias',
  'Paired',
  'Connected',
  'Class',
  'RSSI',
  'UUIDs',
  'Modalias',
  'ManufacturerData',
  'ServiceData',
  'Adapter',
  'Powered',
  'PowerState',
  'Discovering',
  'Percentage',
  'State',
  'Device',
  'ServicesResolved',
];
const name = fc
  .oneof(
    text,
    fc.constantFrom('WH-1000XM4', 'LE_WH-1000XM4', 'WF-1000XM5'),
    text.map((tail) => `\u202eWH-1000XM4${tail}`),
  )
  .map((value) => new Variant('s', value));
const flag = fc.boolean().map((value) => new Variant('b', value));
// Values of the right types get through more checks: a hostile name, contradicting flags, extreme numbers.
const plausible = fc.record(
  {
    Name: name,
    Alias: name,
    Paired: flag,
    Connected: flag,
    Class: fc.constantFrom(0, 0x240404, 0xffff_ffff).map((value) => new Variant('u', value)),
    RSSI: fc.integer({ min: -32_768, max: 32_767 }).map((value) => new Variant('n', value)),
    Modalias: fc.oneof(text, fc.constant('usb:v054Cp0D58d0452')).map((value) => new Variant('s', value)),
  },
  { requiredKeys: ['Name', 'Class'] },
);
const properties = fc.dictionary(fc.oneof(fc.constantFrom(...KEYS), text), variant, { maxKeys: 8 });
const paths = fc.constantFrom(
  '/',
  ADAPTER,
  '/org/bluez/hci1',
  `${ADAPTER}/dev_94_DB_56_00_00_01`,
  `${ADAPTER}/dev_94_DB_56_00_00_01/fd0`,
  `${ADAPTER}/dev_`,
  '/x',
);
const devicePaths = fc.constantFrom(
  `${ADAPTER}/dev_94_DB_56_00_00_01`,
  `${ADAPTER}/dev_94_DB_56_00_00_03`,
  '/org/bluez/hci1/dev_94_DB_56_00_00_01',
);
const ifaces = fc.constantFrom(
  DEVICE,
  'org.bluez.Adapter1',
  'org.bluez.Battery1',
  'org.bluez.MediaTransport1',
  'org.bluez.Nonsense1',
  'org.freedesktop.DBus.Properties',
);
const signal = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      member: fc.constant('InterfacesAdded'),
      path: fc.constant('/'),
      signature: fc.constant('oa{sa{sv}}'),
      body: fc.tuple(
        devicePaths,
        plausible.map((device) => ({ [DEVICE]: device })),
      ),
    }),
  },
  fc.record({
    member: fc.constant('PropertiesChanged'),
    path: paths,
    signature: fc.constant('sa{sv}as'),
    body: fc.tuple(ifaces, properties, fc.array(fc.constantFrom(...KEYS), { maxLength: 3 })),
  }),
  fc.record({
    member: fc.constant('InterfacesAdded'),
    path: fc.constant('/'),
    signature: fc.constant('oa{sa{sv}}'),
    body: fc.tuple(paths, fc.dictionary(ifaces, properties, { maxKeys: 3 })),
  }),
  fc.record({
    member: fc.constant('InterfacesRemoved'),
    path: fc.constant('/'),
    signature: fc.constant('oas'),
    body: fc.tuple(paths, fc.array(ifaces, { maxLength: 3 })),
  }),
  // The right name with a body of another shape.
  fc.record({
    member: fc.constantFrom('PropertiesChanged', 'InterfacesAdded', 'InterfacesRemoved', 'Disconnected'),
    path: paths,
    signature: fc.constant('vs'),
    body: fc.tuple(variant, text),
  }),
  fc.record({
    member: fc.constantFrom('PropertiesChanged', 'InterfacesAdded', 'InterfacesRemoved', 'Disconnected'),
    path: paths,
    signature: fc.constant(''),
    body: fc.constant<unknown[]>([]),
  }),
);
const good = { Powered: new Variant('b', true), Address: new Variant('s', '5C:F3:70:00:00:01'), Discovering: new Variant('b', true) };
// Most of them have a working adapter, because devices are ignored without one.
const trees: fc.Arbitrary<Tree> = fc
  .tuple(fc.dictionary(paths, fc.dictionary(ifaces, properties, { maxKeys: 3 }), { maxKeys: 5 }), fc.integer({ min: 1, max: 5 }))
  .map(([mad, works]) => (works > 1 ? { ...mad, [ADAPTER]: { ...mad[ADAPTER], 'org.bluez.Adapter1': good } } : mad));
const IFACE_OF: Readonly<Record<string, string>> = {
  PropertiesChanged: 'org.freedesktop.DBus.Properties',
  InterfacesAdded: 'org.freedesktop.DBus.ObjectManager',
  InterfacesRemoved: 'org.freedesktop.DBus.ObjectManager',
  Disconnected: DEVICE,
};

const problem = spawnSync('dbus-daemon', ['--version'], { stdio: 'ignore' }).error === undefined ? null : 'needs dbus-daemon';
if (problem !== null) {
  if (process.env.CI === 'true') throw new Error(problem);
  process.stdout.write(`Skipped: ${problem}\n`);
}

beforeAll(async () => {
  if (problem !== null) return;
  bus = await startPrivateBus();
  bluez = dbus.sessionBus({ busAddress: bus.address });
  ignoreSendAfterClose(bluez);
  bluez.addMethodHandler((message) => {
    if (message.destination === undefined) return false;
    const all = message.member === 'GetManagedObjects';
    bluez.send(dbus.Message.newMethodReturn(message, all ? 'a{oa{sa{sv}}}' : '', all ? [tree] : []));
    return true;
  });
  await bluez.requestName('org.bluez', 0);
  process.env.DBUS_SYSTEM_BUS_ADDRESS = bus.address;
});
afterAll(() => {
  if (problem !== null) return;
  bluez.disconnect();
  bus.close();
});

async function passed(): Promise<void> {
  const target = { destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus', interface: 'org.freedesktop.DBus' };
  await bluez.call(new dbus.Message({ ...target, member: 'GetId' }));
  await new Promise((resolve) => setTimeout(resolve, 5));
}

function send({ member, path, signature, body }: { member: string; path: string; signature: string; body: readonly unknown[] }): void {
  bluez.send(dbus.Message.newSignal(path, IFACE_OF[member] ?? DEVICE, member, signature, [...body]));
}

test.skipIf(problem !== null)(
  'survives any reply and recognizes a good headset afterwards',
  async () => {
    let headsets = 0;
    await fc.assert(
      fc.asyncProperty(trees, fc.array(signal, { maxLength: 30, size: 'medium' }), async (madTree, signals) => {
        tree = madTree;
        const client = new BluezClient();
        const bindings = new BluezBindings(client);
        const system = new LinuxSystem(client);
        const earshot = createWindowlessApp(new NobleScanner(createNoble(bindings), bindings), system);
        try {
          client.start();
          earshot.start();
          earshot.setVisible(true);
          await expect.poll(() => client.status, { interval: 2 }).toBe('ready');
          for (const one of signals) send(one);
          await passed();
          for (const { name, state } of earshot.snapshot.headphones) {
            headsets += 1;
            expect(name === null || (name.length <= 248 && !/[\u0000-\u001f\u202a-\u202e\u2066-\u2069]/.test(name))).toBe(true);
            expect(typeof state).toBe('string');
          }
          // The bluetoothd responds normally again.
          send({ member: 'InterfacesRemoved', path: '/', signature: 'oas', body: ['/org/bluez/hci1', ['org.bluez.Adapter1']] });
          send({ member: 'InterfacesAdded', path: '/', signature: 'oa{sa{sv}}', body: [ADAPTER, { 'org.bluez.Adapter1': good }] });
          const device = {
            Address: new Variant('s', '94:DB:56:00:00:02'),
            Name: new Variant('s', 'WH-1000XM5'),
            Alias: new Variant('s', 'WH-1000XM5'),
            Paired: new Variant('b', true),
            Connected: new Variant('b', false),
            Class: new Variant('u', 0x240404),
            Adapter: new Variant('o', ADAPTER),
          };
          send({
            member: 'InterfacesAdded',
            path: '/',
            signature: 'oa{sa{sv}}',
            body: [`${ADAPTER}/dev_94_DB_56_00_00_02`, { [DEVICE]: device }],
          });
          await expect
            .poll(() => earshot.snapshot.headphones.some(({ modelId, pairedHere }) => modelId === 'wh-1000xm5' && pairedHere), {
              interval: 5,
            })
            .toBe(true);
        } finally {
          await earshot.close();
          system.close();
          client.close();
        }
      }),
      {
        includeErrorInReport: true,
        numRuns: fc.readConfigureGlobal().numRuns ?? 60,
        interruptAfterTimeLimit: 20 * 60_000,
        markInterruptAsFailure: false,
      },
    );
    // Otherwise no message got past the first checks, and the test proves nothing.
    expect(headsets).toBeGreaterThan(0);
  },
  25 * 60_000,
);
