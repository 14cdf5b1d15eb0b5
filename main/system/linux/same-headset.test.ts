import { EventEmitter } from 'node:events';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type BluezClient, BluezError } from '../../bluez/client';
import { LinuxActions } from './actions';
import { disconnectAll } from './disconnecting';
import { SoundServer } from './sound-server';

const uuid = (short: string) => `0000${short}-0000-1000-8000-00805f9b34fb`;
const CLASSIC = ['110b', '111e'].map(uuid);
const LE_AUDIO = ['1846', '184e', '1850'].map(uuid);
const ADDRESS = '94:DB:56:20:00:0B';
const [HCI, CLASSIC_PATH, LE_PATH] = ['/org/bluez/hci0', '/org/bluez/hci0/dev_94_DB_56_20_00_0B', '/org/bluez/hci0/dev_7F_8A_D1_10_59_B6'];

type Device = Record<string, unknown>;

/** Devices of one adapter, and the calls that they receive. A handler can change them, or never respond. */
function createWorld(devices: Readonly<Record<string, Device>>, { leAudio = false } = {}) {
  const supported = [uuid('110a'), ...(leAudio ? [uuid('2bc9'), uuid('2bcb')] : [])];
  const objects = new Map<string, Map<string, Device>>([
    [HCI, new Map<string, Device>([['org.bluez.Media1', { SupportedUUIDs: supported }]])],
    ...Object.entries(devices).map(([path, device]) => [path, new Map([['org.bluez.Device1', device]])] as const),
  ]);
  const calls: string[] = [];
  const handlers: Record<string, (device: Device) => unknown> = {};
  const client = Object.assign(new EventEmitter(), {
    objects,
    properties: (path: string, iface: string) => objects.get(path)?.get(iface),
    serve: () => () => undefined,
    setBoolean: async (path: string, _iface: string, name: string) => calls.push(`${name} ${path}`),
    call: async (path: string, _iface: string, member: string, _signature: string, body: unknown[] = []) => {
      calls.push([member, path, ...body].join(' '));
      return (await handlers[member]?.(devices[path] ?? {})) ?? [];
    },
  });
  // The cast is safe because only the calls above are used.
  const actions = new LinuxActions(client as unknown as BluezClient, new SoundServer());
  return {
    client: client as unknown as BluezClient,
    emit: () => client.emit('changed', CLASSIC_PATH, 'org.bluez.Device1', ['Paired']),
    actions,
    calls,
    handlers,
  };
}

const classic = (rest: Device = {}): Device => ({
  Address: ADDRESS,
  AddressType: 'public',
  Class: 0x240404,
  UUIDs: CLASSIC,
  Paired: false,
  Connected: false,
  ...rest,
});
const le = (rest: Device = {}): Device => ({
  Address: '7F:8A:D1:10:59:B6',
  AddressType: 'random',
  UUIDs: LE_AUDIO,
  Paired: false,
  Connected: false,
  ...rest,
});
const signal = new AbortController().signal;

afterEach(() => vi.useRealTimers());

describe('two objects of one headset', () => {
  test('ends a pairing whose bond is on the other object', async () => {
    vi.useFakeTimers();
    const devices = { [CLASSIC_PATH]: classic(), [LE_PATH]: le() };
    const { actions, handlers, emit } = createWorld(devices);
    handlers.Pair = () => {
      Object.assign(devices[LE_PATH] ?? {}, { Address: ADDRESS, AddressType: 'public', Connected: true });
      Object.assign(devices[CLASSIC_PATH] ?? {}, { Paired: true });
      setTimeout(emit, 10);
      return new Promise(() => undefined);
    };
    const pairing = actions.pair(LE_PATH, () => Promise.reject(new Error('nothing to ask')), signal);
    await vi.advanceTimersByTimeAsync(2_000);
    await expect(pairing).resolves.toBeUndefined();
  });
  test('waits for a pairing whose twin was paired before', async () => {
    vi.useFakeTimers();
    const { actions, handlers, emit } = createWorld({ [CLASSIC_PATH]: classic({ Paired: true }), [LE_PATH]: le({ Address: ADDRESS }) });
    handlers.Pair = () =>
      new Promise((_, reject) => setTimeout(() => reject(new BluezError('org.bluez.Error.AuthenticationFailed', '')), 5_000));
    const pairing = actions.pair(LE_PATH, () => Promise.reject(new Error('nothing to ask')), signal).catch((error: unknown) => error);
    emit();
    await vi.advanceTimersByTimeAsync(6_000);
    expect(await pairing).toMatchObject({ reason: 'keys-differ' });
  });
  test('connects the paired object of two', async () => {
    const { actions, calls } = createWorld({
      [CLASSIC_PATH]: classic({ Paired: true }),
      [LE_PATH]: le({ Address: ADDRESS, Connected: true }),
    });
    await actions.sound.connect(LE_PATH, signal);
    expect(calls).toEqual(CLASSIC.map((service) => `ConnectProfile ${CLASSIC_PATH} ${service}`));
  });
  test('disconnects the connected object of two', async () => {
    const { actions, calls } = createWorld({
      [CLASSIC_PATH]: classic({ Paired: true }),
      [LE_PATH]: le({ Address: ADDRESS, Connected: true }),
    });
    await actions.sound.disconnect(CLASSIC_PATH);
    expect(calls).toEqual([`Disconnect ${LE_PATH}`]);
  });
});

describe('headphones that are paired for LE Audio alone', () => {
  const paired = { Paired: true, UUIDs: LE_AUDIO };
  test('connects over LE', async () => {
    const { actions, calls } = createWorld({ [LE_PATH]: le(paired) }, { leAudio: true });
    await actions.sound.connect(LE_PATH, signal);
    expect(calls).toEqual([`Connect ${LE_PATH}`]);
  });
  test('connects classic sound where LE Audio is impossible', async () => {
    const { actions, calls } = createWorld({ [LE_PATH]: classic(paired) });
    await actions.sound.connect(LE_PATH, signal);
    expect(calls).toEqual([`ConnectProfile ${LE_PATH} ${uuid('110b')}`]);
  });
  test('rejects if they don’t respond', async () => {
    const { actions, handlers } = createWorld({ [LE_PATH]: le(paired) }, { leAudio: true });
    handlers.Connect = () => Promise.reject(new BluezError('org.bluez.Error.Failed', 'le-connection-abort-by-local'));
    await expect(actions.sound.connect(LE_PATH, signal)).rejects.toMatchObject({ reason: 'not-answering' });
  });
});

describe('a coordinated set', () => {
  const other = '/org/bluez/hci0/dev_D4_DB_56_20_00_02';
  const member = (rest: Device = {}): Device =>
    le({ Paired: true, Connected: true, Sets: { '/org/bluez/hci0/set_1': { Rank: 1 } }, ...rest });
  const disconnects = (device: Device) => void Object.assign(device, { Connected: false });
  test('disconnects both sides', async () => {
    const { client, calls, handlers } = createWorld({ [LE_PATH]: member(), [other]: member({ Address: 'D4:DB:56:20:00:02' }) });
    handlers.Disconnect = disconnects;
    await disconnectAll(client, LE_PATH, 0);
    expect(calls).toEqual([`Disconnect ${LE_PATH}`, `Disconnect ${other}`]);
  });
  test('disconnects a side again that bluetoothd connects', async () => {
    const devices = { [LE_PATH]: member(), [other]: member({ Address: 'D4:DB:56:20:00:02' }) };
    const { client, calls, handlers } = createWorld(devices);
    handlers.Disconnect = (device) => {
      disconnects(device);
      if (calls.length === 1) setTimeout(() => Object.assign(devices[LE_PATH] ?? {}, { Connected: true }), 1);
    };
    await disconnectAll(client, LE_PATH, 10);
    expect(calls).toEqual([`Disconnect ${LE_PATH}`, `Disconnect ${other}`, `Disconnect ${LE_PATH}`]);
  });
  test('stops after three rounds', async () => {
    const { client, calls } = createWorld({ [LE_PATH]: member() });
    await disconnectAll(client, LE_PATH, 0);
    expect(calls).toHaveLength(3);
  });
});
