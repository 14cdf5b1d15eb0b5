import { EventEmitter } from 'node:events';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SystemRecord } from '../../../catalog/identify/system-record';
import type { BluezClient } from '../../bluez/client';
import { findDeviceLinks } from './device-links';
import { SoundServer } from './sound-server';
import { LinuxSystem } from './system';

const uuid = (short: string) => `0000${short}-0000-1000-8000-00805f9b34fb`;
const [HCI, PATH, SET] = ['/org/bluez/hci0', '/org/bluez/hci0/dev_D4_DB_56_20_00_01', '/org/bluez/hci0/set_1'];
const device = {
  Address: 'D4:DB:56:20:00:01',
  AddressType: 'random',
  Name: 'WF-1000XM5',
  Paired: true,
  Connected: true,
  UUIDs: [uuid('184e')],
};

function createClient(objects: Readonly<Record<string, Readonly<Record<string, Record<string, unknown>>>>>) {
  const tree = new Map(Object.entries(objects).map(([path, interfaces]) => [path, new Map(Object.entries(interfaces))]));
  const client = Object.assign(new EventEmitter(), {
    objects: tree,
    status: 'ready',
    properties: (path: string, iface: string) => tree.get(path)?.get(iface),
  });
  // The code under test uses nothing else of it.
  return client as unknown as BluezClient;
}

describe('facts from other objects of BlueZ', () => {
  test('reads its bearers, its set and LE Audio', () => {
    const raw = { ...device, PreferredBearer: 'le', Sets: { [SET]: { Rank: 1 } } };
    const client = createClient({
      [HCI]: { 'org.bluez.Media1': { SupportedUUIDs: [uuid('110a'), uuid('2BC9')] } },
      [SET]: { 'org.bluez.DeviceSet1': { Size: 2 } },
      [PATH]: { 'org.bluez.Device1': raw, 'org.bluez.Bearer.LE1': { Paired: true, Connected: false }, 'org.bluez.Bearer.BREDR1': {} },
    });
    expect(findDeviceLinks(client, PATH, raw)).toEqual({
      bearers: { classic: { paired: null, connected: null }, le: { paired: true, connected: false }, preferred: 'le' },
      coordinatedSet: { id: SET, size: 2 },
      leAudioHere: true,
    });
  });
  test.each([
    [[uuid('110a'), uuid('110b')], false],
    [undefined, null],
    ['broken', null],
  ])('excludes LE Audio only if bluetoothd reports it: %j', (SupportedUUIDs, leAudioHere) => {
    const client = createClient({ [HCI]: SupportedUUIDs === undefined ? {} : { 'org.bluez.Media1': { SupportedUUIDs } } });
    expect(findDeviceLinks(client, PATH, device)).toEqual({ bearers: null, coordinatedSet: null, leAudioHere });
  });
  test('never fails for any broken reply', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('PreferredBearer', 'Sets', 'Paired', 'Size', 'SupportedUUIDs'), fc.anything()), (raw) => {
        const client = createClient({
          [HCI]: { 'org.bluez.Media1': raw },
          [PATH]: { 'org.bluez.Bearer.LE1': raw },
          [SET]: { 'org.bluez.DeviceSet1': raw },
        });
        expect(findDeviceLinks(client, PATH, { ...raw, Sets: { [SET]: 1 } }).coordinatedSet?.id).toBe(SET);
      }),
    );
  });
});

test('follows the sound server for headphones on LE Audio', () => {
  const server = new SoundServer();
  let follows = false;
  server.follow = () => {
    follows = true;
  };
  const client = createClient({
    [HCI]: { 'org.bluez.Adapter1': { Powered: true }, 'org.bluez.Media1': { SupportedUUIDs: [uuid('110a')] } },
    [PATH]: { 'org.bluez.Device1': device },
  });
  const system = new LinuxSystem(client, server);
  const records: SystemRecord[] = [];
  system.on('record', (record) => records.push(record));
  system.start();
  system.close();
  expect(records.at(-1)).toMatchObject({ leAudioHere: false, connected: true });
  expect(follows).toBe(true);
});
