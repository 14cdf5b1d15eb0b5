import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identifyRecord } from '../../../catalog/identify/identify-advertisement';
import { carriesSound } from '../../../catalog/identify/le-audio';
import { readMacReport } from './report';
import { mac, XM5 } from './testing/bluetooth-report';

// The rows are as macOS printed them for owners (raycast/extensions#4896, #4430, #3847, #11446). Addresses are shortened.
const XM3_BUDS = { ...XM5, device_address: '38:18:4C:00:11:22', device_batteryLevelMain: '100 %', device_productID: '0x0CE0' };
const GALAXY = { device_address: '84:5F:04:00:11:22', device_minorType: 'Headset', device_services: '0x800019 < HFP AVRCP A2DP ACL >' };
const LE_HALF = { device_address: 'D4:11:22:33:44:55', device_services: '0x400000 < BLE >' };

const sounds = (...devices: (readonly [name: string, channels: number])[]) => ({
  SPAudioDataType: [
    {
      _items: devices.map(([_name, coreaudio_device_output]) => ({
        _name,
        coreaudio_device_output,
        coreaudio_device_transport: 'coreaudio_device_type_bluetooth',
      })),
    },
  ],
});

describe('the report of macOS', () => {
  test('reads renamed headphones with profiles and battery', () => {
    const { status, records } = readMacReport({
      ...mac([{ 'My cans': XM5 }, { 'WF-1000XM3': XM3_BUDS }]),
      ...sounds(['My cans', 2], ['WF-1000XM3', 1]),
    });
    expect(status).toBe('ready');
    expect(records).toMatchObject([
      { address: '88:C9:E8:00:11:22', name: 'My cans', connected: true, soundProfiles: ['a2dp'], battery: null, firmware: '1.1.3' },
      { connected: true, battery: 100, soundProfiles: ['hfp'] },
    ]);
    expect(records.map(identifyRecord)).toMatchObject([
      { modelId: 'wh-1000xm5', confidence: 'certain' },
      { modelId: 'wf-1000xm3', confidence: 'certain' },
    ]);
    expect(records.map(carriesSound)).toEqual([true, true]);
  });
  test('reports unknown playback without one sound device of that name', () => {
    const profiles = (report: object) => readMacReport(report).records.map(({ soundProfiles }) => soundProfiles);
    expect(profiles(mac([{ 'My cans': XM5 }]))).toEqual([null]);
    expect(profiles({ ...mac([{ 'My cans': XM5 }]), ...sounds(['Other', 2]) })).toEqual([null]);
    expect(profiles({ ...mac([{ Cans: XM5 }, { Cans: XM3_BUDS }]), ...sounds(['Cans', 2]) })).toEqual([null, null]);
  });
  test('claims no profiles of absent headphones', () => {
    const [record] = readMacReport(mac([], [{ 'WF-1000XM3': XM3_BUDS }])).records;
    expect(record).toMatchObject({ paired: true, connected: false, battery: null, soundProfiles: null });
  });
  test.each([
    ['services of sound', 'WH-1000XM4', { device_services: '0x800019 < HFP AVRCP A2DP ACL >' }, 0],
    ['neither services nor a minor type', 'WH-1000XM4', {}, 0],
    ['neither of them, under the name of an LE_ entry', 'LE_WH-1000XM4', {}, null],
    ['LE services only', 'WH-1000XM4', { device_services: '0x400000 < BLE >' }, null],
    ['the minor type of a gamepad', 'WH-1000XM4', { device_minorType: 'Gamepad' }, null],
  ])('decides by %s whether a row is classic', (_, name, row, classOfDevice) => {
    const [record] = readMacReport(mac([{ [name]: { device_address: 'F8:4E:17:00:11:22', ...row } }])).records;
    expect(record?.classOfDevice).toBe(classOfDevice);
  });
  test('treats an entry without sound as the LE_ entry', () => {
    const [record] = readMacReport(mac([{ 'LE_WH-1000XM4': LE_HALF }])).records;
    expect(record === undefined ? null : carriesSound(record)).toBe(false);
  });
  test.each(['85 %', '%85', '64\u00a0%', '٨٥٪', '۸۵٪'])('reads a battery written as %s', (written) => {
    const row = { ...XM5, device_batteryLevel: written };
    expect(readMacReport(mac([{ Cans: row }])).records[0]?.battery).toBe(written.startsWith('64') ? 64 : 85);
  });
  test('reads left, right and case', () => {
    const row = { ...XM5, device_batteryLevelLeft: '80%', device_batteryLevelRight: '%75', device_batteryLevelCase: '100 %' };
    expect(readMacReport(mac([{ Buds: row }])).records).toMatchObject([
      { battery: 75, batteryParts: { left: { percent: 80 }, right: { percent: 75 }, case: { percent: 100 } } },
    ]);
  });
  test('records devices of other makers as other devices', () => {
    const [record] = readMacReport(mac([{ 'Galaxy Buds': GALAXY }])).records;
    expect(record === undefined ? null : identifyRecord(record).kind).toBe('other');
  });
  test('reads Bluetooth that is off or missing', () => {
    expect(readMacReport(mac([], [], 'attrib_off')).status).toBe('off');
    expect(readMacReport({ SPBluetoothDataType: [] }).status).toBe('missing');
  });
  test('reads its own address', () => {
    const own = (properties: object) => readMacReport({ SPBluetoothDataType: [{ controller_properties: properties }] }).own;
    expect(own({ controller_state: 'attrib_on', controller_address: 'A4:83:E7:00:11:22' })).toEqual(['A4:83:E7:00:11:22']);
    for (const odd of [undefined, '', 'NULL', 7, '00']) expect(own({ controller_state: 'attrib_on', controller_address: odd })).toEqual([]);
    expect(
      readMacReport({ SPBluetoothDataType: [{ controller_properties: { controller_state: 'attrib_on', controller_address: 7 } }] }).status,
    ).toBe('ready');
  });
  test('reads a list of another name with a warning', () => {
    const { records, warnings } = readMacReport({
      SPBluetoothDataType: [{ controller_properties: { controller_state: 'attrib_on' }, devices_list: [{ 'My cans': XM5 }] }],
    });
    expect(records).toMatchObject([{ address: '88:C9:E8:00:11:22', paired: true, connected: false }]);
    expect(warnings).toEqual(['a list of devices has a name that is not known']);
  });
  test('skips an invalid row with a warning', () => {
    const { records, warnings } = readMacReport(mac([{ Broken: { device_address: 'XX:XX:XX:XX:XX:XX' } }, { Fine: XM5 }]));
    expect({ records: records.length, warnings: warnings.length }).toEqual({ records: 1, warnings: 1 });
  });
  test('never throws and cleans names for any output', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.anything().map((value) => mac([{ a: value } as object])),
        ),
        (answer) => {
          for (const { name } of readMacReport(answer).records)
            expect(name === null || !/[\u202a-\u202e\u0000-\u001f]/.test(name)).toBe(true);
        },
      ),
    );
    expect(readMacReport(mac([{ 'x\u202ey\u0007': XM5 }])).records[0]?.name).toBe('x y');
    expect(readMacReport(mac([{ __proto__: XM5 }])).records).toEqual([]);
  });
});
