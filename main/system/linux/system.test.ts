import { EventEmitter } from 'node:events';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type BluezClient, BluezError } from '../../bluez/client';
import { openFirstProgram } from '../open-program';
import { LinuxActions } from './actions';
import { toRecord } from './record';
import { LINUX_SETTINGS } from './settings';
import { SoundServer } from './sound-server';
import { LinuxSystem, parseEndReason } from './system';

const device = {
  Address: '94:DB:56:10:20:30',
  AddressType: 'public',
  Name: 'WH-1000XM4',
  Alias: 'WH-1000XM4',
  Paired: true,
  Connected: true,
  Class: 0x240404,
  UUIDs: ['0000110B-0000-1000-8000-00805F9B34FB'],
};
const transport = (state: string) => ({ UUID: '0000110a-0000-1000-8000-00805f9b34fb', State: state });

test('separates active transports from idle ones', () => {
  expect(toRecord('/x', device, undefined, [transport('active')])).toMatchObject({ playing: true, soundProfiles: ['a2dp'] });
  expect(toRecord('/x', device, undefined, [transport('idle')])).toMatchObject({ playing: false, soundProfiles: ['a2dp'] });
  expect(toRecord('/x', device, undefined, [])).toMatchObject({ playing: false, soundProfiles: [] });
});

test('ignores the alias of a missing name', () => {
  expect(toRecord('/x', { Alias: '94-DB-56-10-20-30' }, undefined, [])).toMatchObject({ name: null, alias: null });
});

test('rejects a battery outside 0 to 100', () => {
  expect([-1, 0, 100, 101, '50', null].map((Percentage) => toRecord('/x', device, { Percentage }, []).battery)).toEqual([
    null,
    0,
    100,
    null,
    null,
    null,
  ]);
});

test('never throws for a broken reply', () => {
  const anything = fc.anything({ withTypedArray: true });
  const keys = fc.constantFrom(
    'Address',
    'AddressType',
    'Name',
    'Alias',
    'Paired',
    'Class',
    'UUIDs',
    'Modalias',
    'RSSI',
    'ManufacturerData',
    'ServiceData',
    'Icon',
    'Connected',
  );
  fc.assert(
    fc.property(
      fc.dictionary(keys, anything),
      fc.dictionary(fc.constant('Percentage'), anything),
      fc.array(fc.dictionary(fc.constantFrom('UUID', 'State'), anything)),
      (properties, battery, transports) => {
        const record = toRecord('/x', properties, battery, transports);
        expect(typeof record.paired).toBe('boolean');
        expect(record.uuids.every((uuid) => typeof uuid === 'string')).toBe(true);
      },
    ),
  );
});

test('names the settings programs that are missing', async () => {
  await expect(openFirstProgram([['no-such-program-a'], ['no-such-program-b']])).rejects.toMatchObject({
    reason: 'none',
    message: expect.stringContaining('no-such-program-b'),
  });
});

test.each(['bluetooth-permission', 'microphone-permission'] as const)('has no program for %s', async (page) => {
  await expect(openFirstProgram(LINUX_SETTINGS[page])).rejects.toMatchObject({ reason: 'none' });
});

test.each([
  ['org.bluez.Reason.Timeout', 'timeout'],
  ['org.bluez.Reason.Local', 'local'],
  ['org.bluez.Reason.Remote', 'remote'],
  ['org.bluez.Reason.Authentication', 'authentication'],
  ['org.bluez.Reason.Suspend', 'suspend'],
  ['org.bluez.Reason.Unknown', null],
  ['toString', null],
  [7, null],
])('maps BlueZ’s reason %j', (word, reason) => {
  expect(parseEndReason(word)).toBe(reason);
});

test('emits the reason of a connection’s end with its device', () => {
  const client = Object.assign(new EventEmitter(), { objects: new Map(), status: 'ready', properties: () => undefined });
  const system = new LinuxSystem(client as unknown as BluezClient); // The test makes no other call.
  const emitted: unknown[] = [];
  system.on('ended', (...args) => emitted.push(args));
  system.start();
  client.emit('signal', '/org/bluez/hci0/dev_94_DB', 'org.bluez.Device1', 'Disconnected', ['org.bluez.Reason.Remote', 'text']);
  client.emit('signal', '/org/bluez/hci0/dev_94_DB', 'org.bluez.Device1', 'Disconnected', [{}]);
  client.emit('signal', '/org/bluez/hci0', 'org.bluez.Device1', 'Disconnected', ['org.bluez.Reason.Remote', 'text']);
  expect(emitted).toEqual([['/org/bluez/hci0/dev_94_DB', 'remote']]);
  system.close();
});

/** Creates a BlueZ tree of one powered adapter and one device, with its calls. */
function world(properties: Record<string, unknown>) {
  const adapterPath = '/org/bluez/hci0';
  const path = `${adapterPath}/dev_94_DB_56_10_20_30`;
  const adapter: Record<string, unknown> = { Powered: true, Discovering: false };
  const objects = new Map([
    [adapterPath, new Map([['org.bluez.Adapter1', adapter]])],
    [path, new Map([['org.bluez.Device1', properties]])],
  ]);
  const calls: string[] = [];
  /** Names of D-Bus errors by their call: member, or member and first argument. */
  const fail: Record<string, string> = {};
  const client = Object.assign(new EventEmitter(), {
    objects,
    status: 'ready',
    properties: (at: string, iface: string) => objects.get(at)?.get(iface),
    call: async (_path: string, _iface: string, member: string, _signature: string, body: unknown[] = []) => {
      const what = [member, ...body].join(' ');
      calls.push(what);
      const error = fail[what] ?? fail[member];
      if (error === 'busy') throw new BluezError('org.bluez.Error.Failed', 'a2dp-sink profile connect failed: Device or resource busy');
      if (error !== undefined) throw new BluezError(error, '');
      return [];
    },
  });
  return { client: client as unknown as BluezClient, emit: client.emit.bind(client), path, adapter, calls, fail };
}

test('separates inquiry responses from LE packets', () => {
  const readInquiry = (
    rest: Record<string, unknown>,
    prepare: (system: LinuxSystem, adapter: Record<string, unknown>, emitChange: () => void) => void = () => undefined,
  ) => {
    const { client, emit, path, adapter } = world({ ...device, RSSI: -50, ...rest });
    const system = new LinuxSystem(client);
    const emitted: (number | undefined)[] = [];
    system.on('record', ({ inquiry }) => emitted.push(inquiry));
    system.start();
    prepare(system, adapter, () => emit('changed', '/org/bluez/hci0', 'org.bluez.Adapter1', ['Discovering']));
    emit('changed', path, 'org.bluez.Device1', ['RSSI']);
    system.close();
    return emitted.at(-1);
  };
  const unpaired = { Paired: false, Connected: false };
  expect(readInquiry(unpaired)).toBe(1);
  // LE packets arrive under the address of a paired headset, of one that sends LE from the same address, and of one without a class.
  expect(readInquiry({ Connected: false })).toBeUndefined();
  expect(readInquiry({ ...unpaired, ManufacturerData: { 301: Buffer.from([4]) } })).toBeUndefined();
  expect(readInquiry({ ...unpaired, Class: undefined })).toBeUndefined();
  expect(readInquiry({ Connected: false }, (system) => system.setInquiring(true))).toBe(1);
  // Another program searches as well, and receives LE packets.
  const shared = (system: LinuxSystem, adapter: Record<string, unknown>, emitChange: () => void) => {
    adapter.Discovering = true;
    emitChange();
    system.setInquiring(true);
  };
  expect(readInquiry({ Connected: false }, shared)).toBeUndefined();
});

test.each([
  [true, ['0000110a-0000-1000-8000-00805f9b34fb'], { soundServer: true, soundInstalled: null }],
  [true, [], { soundServer: false, soundInstalled: true }],
  [false, [], { soundServer: false, soundInstalled: false }],
  [null, [], { soundServer: false, soundInstalled: null }],
] as const)('finds the Bluetooth part (%s) if BlueZ lists %j', async (installed, UUIDs, expected) => {
  const { client, adapter } = world({ ...device });
  Object.assign(adapter, { UUIDs, Pairable: false });
  const system = new LinuxSystem(client, new SoundServer(), null, async () => installed);
  let facts: unknown = null;
  system.on('facts', (emitted) => {
    facts = emitted;
  });
  system.start();
  await Promise.resolve();
  await Promise.resolve();
  system.close();
  expect(facts).toMatchObject({ ...expected, pairable: false });
});

describe('connecting', () => {
  const uuid = (short: string) => `0000${short}-0000-1000-8000-00805f9b34fb`;
  const connect = (client: BluezClient, path: string) =>
    new LinuxActions(client, new SoundServer()).sound.connect(path, new AbortController().signal);
  test('connects sound profiles one after the other', async () => {
    const { client, path, calls } = world({ UUIDs: ['1124', '111e', '110b', '1105'].map(uuid) });
    await connect(client, path);
    expect(calls).toEqual([`ConnectProfile ${uuid('110b')}`, `ConnectProfile ${uuid('111e')}`]);
  });
  test('skips a missing profile and fails without any', async () => {
    const { client, path, fail } = world({ UUIDs: ['110b', '111e'].map(uuid) });
    fail[`ConnectProfile ${uuid('111e')}`] = 'org.bluez.Error.NotAvailable';
    await connect(client, path);
    fail.ConnectProfile = 'org.bluez.Error.BREDR.ProfileUnavailable';
    await expect(connect(client, path)).rejects.toMatchObject({ reason: 'no-sound-here' });
  });
  test('tries headphones that do not respond once', async () => {
    const { client, path, fail, calls } = world({ UUIDs: ['110b', '111e'].map(uuid) });
    fail.ConnectProfile = 'org.bluez.Error.ConnectionAttemptFailed';
    await expect(connect(client, path)).rejects.toMatchObject({ reason: 'not-answering' });
    expect(calls.length).toBe(1);
  });
  test('tries a profile that was busy once more', async () => {
    vi.useFakeTimers();
    try {
      const { client, path, fail, calls } = world({ UUIDs: ['110b'].map(uuid) });
      fail.ConnectProfile = 'busy';
      const connected = connect(client, path);
      await vi.advanceTimersByTimeAsync(500);
      delete fail.ConnectProfile;
      await vi.advanceTimersByTimeAsync(2_000);
      await connected;
      expect(calls).toEqual([`ConnectProfile ${uuid('110b')}`, `ConnectProfile ${uuid('110b')}`]);
    } finally {
      vi.useRealTimers();
    }
  });
  test('connects calls if music stays busy', async () => {
    vi.useFakeTimers();
    try {
      const { client, path, fail, calls } = world({ UUIDs: ['110b', '111e'].map(uuid) });
      fail[`ConnectProfile ${uuid('110b')}`] = 'busy';
      const connected = connect(client, path);
      await vi.advanceTimersByTimeAsync(2_000);
      await connected;
      expect(calls).toEqual(['110b', '110b', '111e'].map((short) => `ConnectProfile ${uuid(short)}`));
    } finally {
      vi.useRealTimers();
    }
  });
  test('reports profiles that collided twice', async () => {
    vi.useFakeTimers();
    try {
      const { client, path, fail, calls } = world({ UUIDs: [uuid('110b')] });
      fail.ConnectProfile = 'busy';
      const connected = expect(connect(client, path)).rejects.toMatchObject({ reason: 'profiles-collide' });
      await vi.advanceTimersByTimeAsync(2_000);
      await connected;
      expect(calls.length).toBe(2);
    } finally {
      vi.useRealTimers();
    }
  });
  test.each([
    [true, 'sound-stopped'],
    [false, 'no-sound-here'],
    [null, 'no-sound-here'],
  ] as const)('reports the missing sound (installed: %s) as %s', async (installed, reason) => {
    const { client, path, fail } = world({ UUIDs: [uuid('110b')] });
    fail.ConnectProfile = 'org.bluez.Error.BREDR.ProfileUnavailable';
    const actions = new LinuxActions(client, new SoundServer(), null, () => installed);
    await expect(actions.sound.connect(path, new AbortController().signal)).rejects.toMatchObject({ reason });
  });
  test('rejects a device without sound', async () => {
    const { client, path, calls } = world({ UUIDs: [uuid('1124')] });
    await expect(connect(client, path)).rejects.toMatchObject({ reason: 'nothing-in-common' });
    expect(calls).toEqual([]);
  });
  test('returns services after they were read', async () => {
    const properties: Record<string, unknown> = { UUIDs: [uuid('110b')], ServicesResolved: false };
    const { client, emit, path } = world(properties);
    const services = new LinuxActions(client, new SoundServer()).services(path, new AbortController().signal);
    properties.UUIDs = [uuid('110b'), uuid('1124')];
    properties.ServicesResolved = true;
    emit('changed', path, 'org.bluez.Device1', ['UUIDs']);
    expect(await services).toEqual([uuid('110b'), uuid('1124')]);
  });
});
