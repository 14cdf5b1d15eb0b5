import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HEAD_TRACKER, KEYBOARD } from '../../../catalog/identify/testing/report-descriptors';
import type { Address } from '../../../catalog/ids';
import { findAddress, HidDevices } from './hid-devices';

const ADDRESS = '94:DB:56:10:20:30';
let sysfs: string;

beforeEach(() => {
  sysfs = mkdtempSync(join(tmpdir(), 'earshot-sysfs-'));
});
afterEach(() => rmSync(sysfs, { recursive: true, force: true }));

interface Device {
  readonly address?: string;
  readonly descriptor?: Uint8Array;
  readonly nodes?: readonly string[];
  readonly hidName?: string;
}

/** Writes a device as Linux 6.12 shows it. */
function add(
  name: string,
  { address = ADDRESS.toLowerCase(), descriptor = KEYBOARD, nodes = [], hidName = 'WH-1000XM4' }: Device = {},
): void {
  const folder = join(sysfs, 'bus/hid/devices', name);
  mkdirSync(folder, { recursive: true });
  const lines = [
    'DRIVER=hid-generic',
    'HID_ID=0005:0000054C:00000D58',
    `HID_NAME=${hidName}`,
    'HID_PHYS=5c:f3:70:00:00:01',
    `HID_UNIQ=${address}`,
  ];
  writeFileSync(join(folder, 'uevent'), `${[...lines, 'MODALIAS=hid:b0005g0001v0000054Cp00000D58'].join('\n')}\n`);
  writeFileSync(join(folder, 'report_descriptor'), descriptor);
  for (const node of nodes) mkdirSync(join(folder, 'input', node), { recursive: true });
}

async function read(): Promise<HidDevices> {
  const devices = new HidDevices(sysfs);
  await devices.refresh();
  return devices;
}

test('reads a keyboard with its input device', async () => {
  add('0005:054C:0D58.0001', { nodes: ['input4/event3'] });
  expect((await read()).readings(ADDRESS)).toEqual([{ source: 'sysfs', verdict: 'types', nodes: ['event3'] }]);
});

test('reads at once when the kernel makes an input device', async () => {
  const nodes = join(sysfs, 'input-nodes');
  mkdirSync(nodes);
  const devices = new HidDevices(sysfs, nodes);
  void devices.watchNodes();
  add('0005:054C:0D58.0001', { nodes: ['input4/event3'] });
  writeFileSync(join(nodes, 'event3'), '');
  const expected = [{ verdict: 'types', nodes: ['event3'] }];
  await expect.poll(() => devices.readings(ADDRESS)).toMatchObject(expected);
  devices.close();
});

test('returns HID without a folder of input devices', async () => {
  add('0005:054C:0D58.0001');
  const devices = new HidDevices(sysfs, join(sysfs, 'none'));
  await devices.watchNodes();
  await devices.refresh();
  expect(devices.readings(ADDRESS)).toHaveLength(1);
  devices.close();
});

test('reads a head tracker as sensors', async () => {
  add('0005:054C:0D58.0001', { descriptor: HEAD_TRACKER });
  expect((await read()).readings(ADDRESS)).toEqual([{ source: 'sysfs', verdict: 'sensors', nodes: [] }]);
});

test('treats a sensor with an input device as a keyboard', async () => {
  add('0005:054C:0D58.0001', { descriptor: HEAD_TRACKER, nodes: ['input4'] });
  expect((await read()).readings(ADDRESS)).toEqual([{ source: 'sysfs', verdict: 'types', nodes: ['input4'] }]);
});

test('keeps the readings of several devices at one address apart', async () => {
  add('0005:054C:0D58.0001', { descriptor: HEAD_TRACKER });
  add('0005:054C:0D58.0002');
  expect((await read()).readings(ADDRESS).map(({ verdict }) => verdict)).toEqual(['sensors', 'types']);
});

test('ignores devices that are not on Bluetooth', async () => {
  add('0003:046D:C31C.0001');
  add('0005:054C:0D58.0002', { address: 'usb-1' });
  expect((await read()).readings(ADDRESS)).toEqual([]);
});

test('reports a descriptor that is empty as unreadable', async () => {
  add('0005:054C:0D58.0001', { descriptor: new Uint8Array() });
  expect((await read()).readings(ADDRESS)).toEqual([{ source: 'sysfs', verdict: 'unreadable', nodes: [] }]);
});

test('reads nothing without a folder', async () => {
  expect((await read()).readings(ADDRESS)).toEqual([]);
});

test('emits the address of a device that appears and vanishes', async () => {
  const devices = await read();
  const changes: Address[][] = [];
  devices.on('changed', (addresses) => changes.push([...addresses]));
  add('0005:054C:0D58.0001');
  await devices.refresh();
  await devices.refresh();
  rmSync(join(sysfs, 'bus/hid/devices/0005:054C:0D58.0001'), { recursive: true });
  await devices.refresh();
  expect(changes).toEqual([[ADDRESS], [ADDRESS]]);
  expect(devices.readings(ADDRESS)).toEqual([]);
});

test('follows the devices until it is closed', async () => {
  const devices = await read();
  const found = new Promise((resolve) => devices.once('changed', resolve));
  devices.follow();
  add('0005:054C:0D58.0001');
  await found;
  devices.close();
  expect(devices.readings(ADDRESS)).toHaveLength(1);
});

describe('the address', () => {
  test('ignores lines in the name that look like an address', async () => {
    add('0005:054C:0D58.0001', { hidName: 'WH-1000XM4\nHID_UNIQ=00:00:00:00:00:00' });
    const devices = await read();
    expect([devices.readings('00:00:00:00:00:00').length, devices.readings(ADDRESS).length]).toEqual([0, 1]);
  });
  test('never throws for any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(findAddress(text) ?? ADDRESS).toMatch(/^([0-9A-F]{2}:){5}[0-9A-F]{2}$/);
      }),
    );
  });
});
