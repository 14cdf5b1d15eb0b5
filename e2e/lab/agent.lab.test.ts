import { spawnSync } from 'node:child_process';
import * as dbus from '@jellybrick/dbus-next';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PairingQuestion } from '../../catalog/actions/action';
import { PairingAgent } from '../../main/bluez/agent';
import { BluezClient, MAX_OBJECTS } from '../../main/bluez/client';
import { ignoreSendAfterClose } from '../../main/bluez/ignore-send-after-close';
import { scaleLimit } from '../slowness';
import { waitUntil } from './desktop-services';
import { type PrivateBus, startPrivateBus } from './private-bus';

// On a real bus, only BlueZ may call the app, and only about the device that is being paired.

const ADAPTER = '/org/bluez/hci0';
const DEVICE = `${ADAPTER}/dev_94_DB_56_00_00_01`;
const OTHER = `${ADAPTER}/dev_66_66_66_66_66_66`;
const A2DP = '0000110b-0000-1000-8000-00805f9b34fb';
const HID = '00001124-0000-1000-8000-00805f9b34fb';
const { Variant } = dbus;
type Interfaces = Record<string, Record<string, dbus.Variant>>;

const missing = spawnSync('dbus-daemon', ['--version']).status !== 0;

describe.skipIf(missing)('on a bus of its own (needs dbus-daemon)', () => {
  let bus: PrivateBus;
  let bluez: dbus.MessageBus;
  let stranger: dbus.MessageBus;
  let client: BluezClient;
  let calls: string[];
  let owner: string;
  let questions: PairingQuestion[];
  let answer: string | boolean;

  beforeAll(async () => {
    bus = await startPrivateBus();
    process.env.DBUS_SYSTEM_BUS_ADDRESS = bus.address;
    stranger = dbus.systemBus();
    bluez = dbus.systemBus();
    bluez.addMethodHandler((message) => {
      if (message.destination === null) return false;
      calls.push(message.member ?? '');
      if (message.member === 'RegisterAgent') owner = message.sender ?? '';
      const tree =
        message.member === 'GetManagedObjects'
          ? ['a{oa{sa{sv}}}', [{ [ADAPTER]: { 'org.bluez.Adapter1': { Powered: new Variant('b', true) } } }]]
          : ['', []];
      bluez.send(dbus.Message.newMethodReturn(message, tree[0] as string, tree[1] as unknown[]));
      return true;
    });
    calls = [];
    await bluez.requestName('org.bluez', 0);
    // The bus assigns a name to a client with its first call.
    await stranger.call(
      new dbus.Message({ destination: 'org.freedesktop.DBus', path: '/', interface: 'org.freedesktop.DBus', member: 'GetId' }),
    );
  });
  afterAll(() => {
    bluez.disconnect();
    stranger.disconnect();
    bus.close();
  });
  beforeEach(async () => {
    calls = [];
    questions = [];
    answer = true;
    client = new BluezClient();
    client.start();
    await waitUntil(() => client.status === 'ready');
  });
  afterEach(() => client.close());

  async function serving(): Promise<() => Promise<void>> {
    const end = await new PairingAgent(client).serve(
      DEVICE,
      async (question) => {
        questions.push(question);
        return answer;
      },
      new AbortController().signal,
    );
    return end;
  }

  function sendRequest(
    from: dbus.MessageBus,
    member: string,
    signature: string,
    body: unknown[],
    iface = 'org.bluez.Agent1',
  ): Promise<string> {
    const message = new dbus.Message({ destination: owner, path: '/app/earshot/agent', interface: iface, member, signature, body });
    return from.call(message).then(
      () => 'ok',
      (error: dbus.DBusError) => error.type,
    );
  }

  /** Sends a request that the agent must not grant. The result is “no response” after a moment, because the agent may ignore it. */
  function sendForbiddenRequest(...request: Parameters<typeof sendRequest>): Promise<string> {
    const late = new Promise<string>((resolve) => setTimeout(() => resolve('no response'), scaleLimit(1_500)));
    return Promise.race([sendRequest(...request), late]);
  }

  test('ignores a reply to a bus that it has left', async () => {
    const sendLate = async (bus: dbus.MessageBus) => {
      const known = { destination: 'org.freedesktop.DBus', path: '/', interface: 'org.freedesktop.DBus' };
      await bus.call(new dbus.Message({ ...known, member: 'GetId' }));
      bus.disconnect();
      bus.send(dbus.Message.newSignal('/x', 'org.example.X', 'Late'));
    };
    const careful = dbus.systemBus();
    ignoreSendAfterClose(careful);
    await expect(sendLate(dbus.systemBus())).rejects.toThrow('stream is closed');
    await expect(sendLate(careful)).resolves.toBeUndefined();
  });

  test('responds only to BlueZ about the device in pairing', async () => {
    const end = await serving();
    expect(await sendRequest(bluez, 'RequestConfirmation', 'ou', [DEVICE, 123_456])).toBe('ok');
    expect(questions).toEqual([{ kind: 'confirm', passkey: '123456' }]);
    questions = [];
    expect(await sendRequest(bluez, 'RequestConfirmation', 'ou', [OTHER, 123_456])).toBe('org.bluez.Error.Rejected');
    expect(await sendForbiddenRequest(bluez, 'RequestConfirmation', 'ou', [DEVICE, 1], 'org.bluez.Other1')).not.toBe('ok');
    expect(await sendForbiddenRequest(stranger, 'RequestConfirmation', 'ou', [DEVICE, 123_456])).not.toBe('ok');
    expect(await sendForbiddenRequest(stranger, 'RequestPinCode', 'o', [DEVICE])).not.toBe('ok');
    expect(questions).toEqual([]);
    await end();
    expect(calls).toContain('UnregisterAgent');
    expect(await sendForbiddenRequest(bluez, 'RequestAuthorization', 'o', [DEVICE])).not.toBe('ok');
  });
  test('authorizes sound services and no keyboard', async () => {
    const end = await serving();
    expect(await sendRequest(bluez, 'AuthorizeService', 'os', [DEVICE, A2DP])).toBe('ok');
    for (const service of [HID, '00001116-0000-1000-8000-00805f9b34fb', '00001105-0000-1000-8000-00805f9b34fb', ''])
      expect(await sendRequest(bluez, 'AuthorizeService', 'os', [DEVICE, service])).toBe('org.bluez.Error.Rejected');
    await end();
  });
  test('accepts only letters and digits as a code', async () => {
    const end = await serving();
    for (const [code, member, outcome] of [
      ['0000', 'RequestPinCode', 'ok'],
      ['00 00', 'RequestPinCode', 'org.bluez.Error.Rejected'],
      ['0'.repeat(17), 'RequestPinCode', 'org.bluez.Error.Rejected'],
      ['123456', 'RequestPasskey', 'ok'],
      ['12a', 'RequestPasskey', 'org.bluez.Error.Rejected'],
    ] as const) {
      answer = code;
      expect(await sendRequest(bluez, member, 'o', [DEVICE])).toBe(outcome);
    }
    await end();
  });

  /** Sends a signal that is addressed to the app, so that no match rule of the bus filters it. */
  function sendSignal(from: dbus.MessageBus, path: string, iface: string, member: string, signature: string, body: unknown[]): void {
    const signal = dbus.Message.newSignal(path, iface, member, signature, body);
    signal.destination = owner;
    from.send(signal);
  }
  const headset = (rest: Record<string, dbus.Variant> = {}): Interfaces => ({
    'org.bluez.Device1': { Name: new Variant('s', 'WH-1000XM4'), ...rest },
  });
  const added = (path: string, interfaces: Interfaces, from = bluez) =>
    sendSignal(from, '/', 'org.freedesktop.DBus.ObjectManager', 'InterfacesAdded', 'oa{sa{sv}}', [path, interfaces]);
  /** Adds a device and waits for it, because the client has then read all earlier messages. */
  async function read(path: string): Promise<void> {
    added(path, headset());
    await waitUntil(() => client.objects.has(path));
  }

  test('ignores signals of other senders', async () => {
    const end = await serving();
    added(DEVICE, headset(), stranger);
    sendSignal(stranger, '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'NameOwnerChanged', 'sss', ['org.bluez', ':1.1', '']);
    await stranger.call(
      new dbus.Message({ destination: 'org.freedesktop.DBus', path: '/', interface: 'org.freedesktop.DBus', member: 'GetId' }),
    );
    await read(OTHER);
    expect([client.objects.has(DEVICE), client.objects.has(ADAPTER), client.status]).toEqual([false, true, 'ready']);
    await end();
  });
  test('keeps its own devices during a flood', async () => {
    const end = await serving();
    const stranger1 = `${ADAPTER}/dev_in_range_long`;
    added(stranger1, headset());
    sendSignal(bluez, stranger1, 'org.freedesktop.DBus.Properties', 'PropertiesChanged', 'sa{sv}as', [
      'org.bluez.Device1',
      { RSSI: new Variant('n', -50) },
      [],
    ]);
    for (let index = 0; index < MAX_OBJECTS + 100; index++) added(`${ADAPTER}/dev_${index}`, headset());
    await read(`${ADAPTER}/dev_last`);
    added(DEVICE, headset({ Paired: new Variant('b', true) }));
    added('/org/bluez/hci1', { 'org.bluez.Adapter1': { Powered: new Variant('b', true) } });
    added(`${DEVICE}/fd0`, { 'org.bluez.MediaTransport1': { State: new Variant('s', 'active') } });
    await read(`${ADAPTER}/dev_very_last`);
    for (const path of [ADAPTER, DEVICE, `${DEVICE}/fd0`, '/org/bluez/hci1', stranger1]) expect(client.objects.has(path), path).toBe(true);
    expect(client.objects.has(`${ADAPTER}/dev_0`)).toBe(false);
    expect(client.objects.size).toBeLessThanOrEqual(MAX_OBJECTS);
    await end();
  });
});
