import { EventEmitter } from 'node:events';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BluezClient } from '../bluez/client';
import { endReason, LinuxSystem, toRecord } from './linux';
import { openFirstProgram } from './open-program';

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

test('a transport that is active is sound; one that is only there is a profile', () => {
  expect(toRecord('/x', device, undefined, [transport('active')])).toMatchObject({ playing: true, soundProfiles: ['a2dp'] });
  expect(toRecord('/x', device, undefined, [transport('idle')])).toMatchObject({ playing: false, soundProfiles: ['a2dp'] });
  expect(toRecord('/x', device, undefined, [])).toMatchObject({ playing: false, soundProfiles: [] });
});

test('what BlueZ makes of a missing name is nobody’s name', () => {
  expect(toRecord('/x', { Alias: '94-DB-56-10-20-30' }, undefined, [])).toMatchObject({ name: null, alias: null });
});

test('a battery outside 0 to 100 is unknown', () => {
  expect([-1, 0, 100, 101, '50', null].map((Percentage) => toRecord('/x', device, { Percentage }, []).battery)).toEqual([
    null,
    0,
    100,
    null,
    null,
    null,
  ]);
});

test('a broken reply gives a poorer record, never an error', () => {
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

test('no settings program is a typed error that says which were looked for', async () => {
  await expect(openFirstProgram([['no-such-program-a'], ['no-such-program-b']])).rejects.toMatchObject({
    reason: 'none',
    message: expect.stringContaining('no-such-program-b'),
  });
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
])('BlueZ’s reason %j', (word, reason) => {
  expect(endReason(word)).toBe(reason);
});

test('the signal of a connection’s end is told with its device', () => {
  const client = Object.assign(new EventEmitter(), { objects: new Map(), status: 'ready', properties: () => undefined });
  const system = new LinuxSystem(client as unknown as BluezClient); // nothing else of it is asked
  const told: unknown[] = [];
  system.on('ended', (...args) => told.push(args));
  system.start();
  client.emit('signal', '/org/bluez/hci0/dev_94_DB', 'org.bluez.Device1', 'Disconnected', ['org.bluez.Reason.Remote', 'text']);
  client.emit('signal', '/org/bluez/hci0/dev_94_DB', 'org.bluez.Device1', 'Disconnected', [{}]);
  client.emit('signal', '/org/bluez/hci0', 'org.bluez.Device1', 'Disconnected', ['org.bluez.Reason.Remote', 'text']);
  expect(told).toEqual([['/org/bluez/hci0/dev_94_DB', 'remote']]);
  system.close();
});
