import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWindowsResponse } from '../adapter/windows-response';
import { encodeGuid, encodePropertyKey } from './guid';
import { readNodes } from './nodes';
import { createFakeCfgMgr, type FakeNodes } from './testing/fake-cfgmgr';

const DEVICE = String.raw`BTHENUM\DEV_F84E17001122\8&37022D96&0&BLUETOOTHDEVICE_F84E17001122`;
const HANDS_FREE = String.raw`BTHENUM\{0000111E-0000-1000-8000-00805F9B34FB}_VID&0002054C_PID&0D58\8&37022D96&0&F84E17001122_C00000000`;
const CONNECTED = encodePropertyKey('83DA6326-97A6-4088-9453-A1923F573B29', 15).toString('hex');
const CONTAINER = encodePropertyKey('8C7ED206-3F8A-4827-B3AB-AE9E1FAEFC6C', 2).toString('hex');
const HARDWARE_IDS = encodePropertyKey('A45C254E-DF1C-4EFD-8020-67D146A850E0', 3).toString('hex');
const NAME = encodePropertyKey('A45C254E-DF1C-4EFD-8020-67D146A850E0', 14).toString('hex');
const BATTERY = encodePropertyKey('104EA319-6EE2-4701-BD47-8DDBF425BBE5', 2).toString('hex');
const CLASS = encodePropertyKey('2BD67D8B-8BEB-48D5-87E0-6CDA3428040A', 10).toString('hex');

const PAIRED: FakeNodes = {
  [DEVICE]: {
    [NAME]: [0x12, Buffer.from('WH-1000XM4\0', 'utf16le')],
    // DEVPROP_TRUE is -1.
    [CONNECTED]: [0x11, Buffer.from([0xff])],
    [CLASS]: [0x7, Buffer.from([0x04, 0x04, 0x24, 0])],
    [CONTAINER]: [0xd, encodeGuid('0F4A9D3E-9C2B-5D1E-8D43-5F2A6B7C8D9E')],
  },
  [HANDS_FREE]: { [BATTERY]: [0x3, Buffer.from([70])] },
};

test('reads connected headphones with their battery', () => {
  const found = readNodes(createFakeCfgMgr(PAIRED));
  expect(found).toEqual({
    devices: [
      {
        id: DEVICE,
        name: 'WH-1000XM4',
        connected: true,
        flags: null,
        classOfDevice: 0x240404,
        container: '0f4a9d3e-9c2b-5d1e-8d43-5f2a6b7c8d9e',
      },
    ],
    services: [HANDS_FREE],
    batteries: [{ node: HANDS_FREE, percent: 70 }],
    inputs: [],
  });
  expect(readWindowsResponse(found).records).toMatchObject([
    { address: 'F8:4E:17:00:11:22', connected: true, battery: 70, modalias: 'usb:v054Cp0D58d0000' },
  ]);
});
test('returns nothing on a computer without Bluetooth', () => {
  expect(readNodes(createFakeCfgMgr({}))).toEqual({ devices: [], services: [], batteries: [], inputs: [] });
});
test('reads the collections of HID over Bluetooth alone', () => {
  const hidNode = (service: string): string => `HID\\${service}_VID&0002054C_PID&0DF0&COL01\\9&1A2B3C4D&0&0000`;
  const container = encodeGuid('0F4A9D3E-9C2B-5D1E-8D43-5F2A6B7C8D9E');
  const properties = {
    [HARDWARE_IDS]: [0x2012, Buffer.from('HID_DEVICE_UP:0020_U:00E1\0HID_DEVICE\0\0', 'utf16le')],
    [CONTAINER]: [0xd, container],
  } as const;
  const overBluetooth = hidNode('{00001124-0000-1000-8000-00805F9B34FB}');
  const nodes: FakeNodes = { ...PAIRED, [overBluetooth]: properties, [hidNode('VID_046D&PID_C31C')]: properties };
  expect(readNodes(createFakeCfgMgr(nodes)).inputs).toEqual([
    { id: overBluetooth, container: '0f4a9d3e-9c2b-5d1e-8d43-5f2a6b7c8d9e', hardwareIds: ['HID_DEVICE_UP:0020_U:00E1', 'HID_DEVICE'] },
  ]);
  expect(readWindowsResponse(readNodes(createFakeCfgMgr(nodes))).records[0]?.inputs).toMatchObject([{ verdict: 'sensors' }]);
});
test('repeats the request for a list that grew', () => {
  expect(readNodes(createFakeCfgMgr(PAIRED, { small: 2 })).devices).toHaveLength(1);
  expect(() => readNodes(createFakeCfgMgr(PAIRED, { small: 9 }))).toThrow('CM_Get_Device_ID_List: 0x0000001a');
});
test('skips a node that disappears', () => {
  const [device] = readNodes(createFakeCfgMgr(PAIRED, { gone: true })).devices;
  expect(device).toMatchObject({ id: DEVICE, name: null, connected: null });
});
test('never throws for values of any type and length', () => {
  fc.assert(
    fc.property(fc.nat(0x1f), fc.uint8Array({ maxLength: 40 }), (type, value) => {
      const nodes = {
        [DEVICE]: Object.fromEntries([NAME, CONNECTED, CONTAINER, CLASS].map((key) => [key, [type, Buffer.from(value)] as const])),
      };
      expect(readWindowsResponse(readNodes(createFakeCfgMgr(nodes))).records).toHaveLength(1);
    }),
  );
});
