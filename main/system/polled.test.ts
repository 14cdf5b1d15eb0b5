import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { identifyRecord } from '../../catalog/identify/identify-advertisement';
import { carriesSound, isPairedForLeAudioOnly } from '../../catalog/identify/le-audio';
import { Helper, spawnHelper } from './helper';
import { MacReader, REPORT_TTL_MS } from './mac/reader';
import { readMacReport } from './mac/report';
import { POLL_MS, PolledSystem, type Reading } from './polled-system';
import { parsePercent, toSystemRecord } from './record-of';
import { describeAdapterContract, describeEmptyContract } from './testing/adapter-suite';
import { readWindowsAnswer } from './windows/adapter/answer';
import { WindowsReader } from './windows/adapter/reader';
import { ABSENT, sources } from './windows/adapter/testing/answering';

// Rows as macOS printed them for their owners (raycast/extensions#4896, #4430, #3847, #11446); addresses shortened there.
const XM5 = {
  device_address: '88:C9:E8:00:11:22',
  device_firmwareVersion: '1.1.3',
  device_minorType: 'Headset',
  device_productID: '0x0DF0',
  device_rssi: '-34',
  device_services: '0x800019 < HFP AVRCP A2DP ACL >',
  device_vendorID: '0x054C',
};
const XM3_BUDS = { ...XM5, device_address: '38:18:4C:00:11:22', device_batteryLevelMain: '100 %', device_productID: '0x0CE0' };
const GALAXY = { device_address: '84:5F:04:00:11:22', device_minorType: 'Headset', device_services: '0x800019 < HFP AVRCP A2DP ACL >' };
const LE_HALF = { device_address: 'D4:11:22:33:44:55', device_services: '0x400000 < BLE >' };

const mac = (connected: object[], away: object[] = [], state = 'attrib_on') => ({
  SPBluetoothDataType: [{ controller_properties: { controller_state: state }, device_connected: connected, device_not_connected: away }],
});

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

// Ids as Windows wrote them (nikvoronin/Xm4Battery; a native LDAC driver's notes); addresses shortened there.
const CLASSIC = String.raw`BTHENUM\DEV_F84E17001122\8&37022D96&0&BLUETOOTHDEVICE_F84E17001122`;
const A2DP = String.raw`BTHENUM\{0000110B-0000-1000-8000-00805F9B34FB}_VID&0002054C_PID&0D58\8&37022D96&0&F84E17001122_C00000000`;
const HFP = String.raw`BTHENUM\{0000111E-0000-1000-8000-00805F9B34FB}_VID&0002054C_PID&0D58\8&37022D96&0&F84E17001122_C00000000`;
const LOCAL = String.raw`BTHENUM\{0000111e-0000-1000-8000-00805f9b34fb}_LOCALMFG&005d\7&2a8b8e3b&0&38184C001122_C00000000`;
const LE = String.raw`BTHLE\DEV_D4F1B2001122\8&2a1b3c4d&0&D4F1B2001122`;

describe('the answer of Windows', () => {
  const device = { id: CLASSIC, name: 'WH-1000XM4', connected: true, flags: 0x4029, classOfDevice: 0x240404 };
  test('reads model, profiles and battery of connected headphones', () => {
    const { status, records } = readWindowsAnswer({ devices: [device], services: [A2DP, HFP], batteries: [{ node: HFP, percent: 70 }] });
    // Without the Windows Runtime, the radio reports whether Bluetooth is on.
    expect(status).toBeNull();
    expect(records).toMatchObject([
      { address: 'F8:4E:17:00:11:22', paired: true, connected: true, soundProfiles: ['a2dp', 'hfp'], battery: 70 },
    ]);
    expect(records.map(identifyRecord)).toMatchObject([{ modelId: 'wh-1000xm4', confidence: 'certain' }]);
  });
  test('reads a service whose id ends without a C', () => {
    const id = String.raw`BTHENUM\{0000110b-0000-1000-8000-00805f9b34fb}_LOCALMFG&0000\7&2a6bb6b&0&F84E17001122_00000000`;
    expect(readWindowsAnswer({ devices: [device], services: [id] }).records).toMatchObject([{ soundProfiles: ['a2dp'] }]);
  });
  test('reads the battery of an LE device at the device', () => {
    const { records } = readWindowsAnswer({
      devices: [{ id: LE, name: 'LE_WH-1000XM4', connected: true }],
      batteries: [{ node: LE, percent: 55 }],
    });
    expect(records).toMatchObject([{ address: 'D4:F1:B2:00:11:22', battery: 55 }]);
  });
  test('decides the connection by the property, not by “OK”', () => {
    const away = readWindowsAnswer({ devices: { ...device, connected: false }, services: HFP, batteries: { node: HFP, percent: 70 } });
    expect(away.records).toMatchObject([{ paired: true, connected: false, battery: null, soundProfiles: null }]);
  });
  test('decides by the flags without that property', () => {
    const connected = (row: object) => readWindowsAnswer({ devices: [{ id: CLASSIC, name: 'x', ...row }] }).records[0]?.connected;
    expect([connected({ flags: 0x28 }), connected({ flags: 0x8 }), connected({})]).toEqual([true, false, false]);
  });
  test('treats an LE node as the LE_ entry', () => {
    const { records } = readWindowsAnswer({ devices: [{ id: LE, name: 'LE_WH-1000XM4', flags: 0x1018000 }] });
    expect(records).toMatchObject([{ paired: true, connected: true, classOfDevice: null }]);
    expect(records.map(carriesSound)).toEqual([false]);
  });
  test('reads services of a node without USB ids', () => {
    const row = { id: String.raw`BTHENUM\DEV_38184C001122\7&X`, name: 'WH-CH700N', connected: true };
    expect(readWindowsAnswer({ devices: [row], services: [LOCAL] }).records).toMatchObject([{ modalias: null, soundProfiles: ['hfp'] }]);
  });
  test.each([7, 'text', null, undefined, []])('rejects %j', (answer) => {
    expect(() => readWindowsAnswer(answer)).toThrow('no list of anything');
  });
  test('reads a vendor of either registry', () => {
    const row = { id: String.raw`BTHENUM\DEV_F84E17001122\8&X`, name: 'WH-1000XM4', connected: true };
    const service = (source: string) =>
      String.raw`BTHENUM\{0000110b-0000-1000-8000-00805f9b34fb}_VID&${source}_PID&0d58\8&37022D96&0&F84E17001122_C00000000`;
    const of = (source: string) => readWindowsAnswer({ devices: [row], services: [service(source)] }).records[0]?.modalias;
    expect([of('0002054c'), of('0001012d'), of('0003012d')]).toEqual(['usb:v054Cp0D58d0000', 'bluetooth:v012Dp0D58d0000', null]);
  });
  test('treats LE Audio headphones as one entry', () => {
    const container = '0f4a9d3e-9c2b-5d1e-8d43-5f2a6b7c8d9e';
    const low = { id: String.raw`BTHLE\DEV_F84E17001122\8&X`, name: 'WF-1000XM5', connected: true, sound: true, container };
    const { records } = readWindowsAnswer({ devices: [low] });
    expect(records).toMatchObject([{ addressType: 'unknown', soundProfiles: ['le-audio'], leAudioHere: true }]);
    expect(records.map(isPairedForLeAudioOnly)).toEqual([true]);
    expect(records.map(carriesSound)).toEqual([true]);
    // If a headset is paired over BR/EDR too, the outputs belong to the classic half.
    const classic = { id: String.raw`BTHENUM\DEV_F84E17001133\8&X`, name: 'WF-1000XM5', connected: true, sound: true, container };
    expect(readWindowsAnswer({ devices: [low, classic] }).records.map(carriesSound)).toEqual([false, true]);
  });
  test('never throws for any output', () => {
    const row = fc.record(
      { id: fc.oneof(fc.anything(), fc.constant(CLASSIC)), name: fc.anything(), flags: fc.anything(), connected: fc.anything() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.dictionary(fc.string(), fc.anything()),
          fc.record({ devices: fc.oneof(fc.anything(), fc.array(row)), services: fc.anything(), batteries: fc.anything() }),
        ),
        fc.anything(),
        (answer, searched) => {
          for (const { battery } of readWindowsAnswer(answer, searched).records)
            expect(battery === null || (battery >= 0 && battery <= 100)).toBe(true);
        },
      ),
    );
  });
});

test.each([
  ['100%', 100],
  ['100 %', 100],
  ['%75', 75],
  [70, 70],
  ['101%', null],
  ['-5', null],
  ['70 percent', null],
  [{}, null],
] as const)('reads a percentage written %j', (raw, percent) => {
  expect(parsePercent(raw)).toBe(percent);
});

describe('a system that has to be asked', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function asked(readings: (Reading | Error)[]) {
    const told: string[] = [];
    let reads = 0;
    const system = new PolledSystem(
      {
        read: async () => {
          const next = readings[Math.min(reads++, readings.length - 1)];
          if (next === undefined || next instanceof Error) throw next ?? new Error('none');
          return next;
        },
        about: async () => [],
        close: () => void told.push('closed'),
      },
      { bluetooth: [join(tmpdir(), 'no-such-settings')], sound: [join(tmpdir(), 'no-such-settings')], privacy: ['true'] },
    );
    system.on('record', ({ id, connected }) => told.push(`${id} ${connected}`));
    system.on('gone', (id) => told.push(`${id} gone`));
    system.on('warning', () => told.push('warning'));
    return { system, told, reads: () => reads };
  }
  const reading = (...records: Reading['records']): Reading => ({
    status: 'ready',
    records,
    own: ['AA:BB:CC:00:00:01'],
    output: null,
    calls: null,
    warnings: [],
  });

  test('reports devices and their changes once', async () => {
    const [one, two] = [toSystemRecord('a', {}), toSystemRecord('b', {})];
    const { system, told } = asked([reading(one, two), reading(one, two), reading({ ...one, connected: true })]);
    system.start();
    system.startWatching();
    await vi.advanceTimersByTimeAsync(POLL_MS * 3);
    expect({ told, status: system.status }).toEqual({ told: ['a false', 'b false', 'a true', 'b gone'], status: 'ready' });
    expect(system.ownAddresses).toEqual(['AA:BB:CC:00:00:01']);
    system.close();
  });
  test('opens the right settings or reports their absence', async () => {
    const { system } = asked([reading()]);
    await expect(system.openSettings('off')).rejects.toMatchObject({ reason: 'none' });
    await expect(system.openSettings('no-permission')).resolves.toBeUndefined();
    system.close();
  });
  test('reads only with a visible window, one at a time', async () => {
    const { system, reads } = asked([reading()]);
    system.start();
    await vi.advanceTimersByTimeAsync(POLL_MS * 10);
    expect(reads()).toBe(1);
    system.startWatching();
    await vi.advanceTimersByTimeAsync(POLL_MS * 3);
    const asking = reads();
    expect(asking).toBeGreaterThan(3);
    system.stopWatching();
    await vi.advanceTimersByTimeAsync(POLL_MS * 10);
    expect(reads()).toBe(asking);
    system.close();
  });
  test('retries a failed reading at growing intervals', async () => {
    const { system, told, reads } = asked([new Error('broken')]);
    system.start();
    system.startWatching();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told.every((text) => text === 'warning')).toBe(true);
    expect(reads()).toBeLessThan(6);
    // Never gets a response, because the radio reports the state of Bluetooth.
    expect(system.status).toBeNull();
    system.close();
  });
});

// Their stand-ins are shell scripts.
describe.skipIf(process.platform === 'win32')('the programs that are asked', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'earshot-programs-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  function script(name: string, text: string): string {
    const file = join(folder, name);
    writeFileSync(file, text, { mode: 0o755 });
    return file;
  }

  /** Queries a program of the test in place of the Win32 process. */
  const windowsReader = (program: readonly [string, ...string[]]): WindowsReader => {
    const helper = new Helper(spawnHelper(program), { name: 'the helper' });
    return new WindowsReader(sources(helper, ABSENT), () => helper.close());
  };
  const programs = { bluetooth: ['true'], sound: ['true'], privacy: ['true'] } as const;
  const ADDRESS = 'F8:4E:17:00:11:22';

  test('satisfies the contract of every adapter on macOS', async () => {
    const file = join(folder, 'report.json');
    const print = async (connected: object[], away: object[]) => writeFileSync(file, JSON.stringify(mac(connected, away)));
    const row = { ...XM5, device_address: ADDRESS, device_productID: '0x0D58' };
    await print([], []);
    let reports = 0;
    // Each reading is long after the one before.
    const anew = (): number => {
      reports += REPORT_TTL_MS;
      return reports;
    };
    await describeAdapterContract({
      system: new PolledSystem(new MacReader({ program: script('profiler', `#!/bin/sh\ncat '${file}'\n`), now: anew }), programs, 50),
      address: ADDRESS,
      begin: () => undefined,
      pairAndConnect: () => print([{ 'My cans': row }], []),
      switchOff: () => print([], [{ 'My cans': row }]),
      forget: () => print([], []),
    });
  });

  test('satisfies the contract of every adapter on Windows', async () => {
    const file = join(folder, 'answer.json');
    const print = async (devices: object[]) =>
      writeFileSync(file, `${JSON.stringify({ devices, services: [A2DP, HFP], batteries: [] })}\n`);
    const row = { id: CLASSIC, name: 'My cans', flags: 0x4029, classOfDevice: 0x240404 };
    await print([]);
    await describeAdapterContract({
      system: new PolledSystem(windowsReader(['sh', '-c', `while read -r question; do cat '${file}'; done`]), programs, 50),
      address: ADDRESS,
      begin: () => undefined,
      pairAndConnect: () => print([{ ...row, connected: true }]),
      switchOff: () => print([{ ...row, connected: false }]),
      forget: () => print([]),
    });
  });

  test('satisfies the contract without Bluetooth on macOS and Windows', async () => {
    const report = JSON.stringify({ SPBluetoothDataType: [], SPAudioDataType: [] });
    const macReader = new MacReader({ program: script('no-bluetooth', `#!/bin/sh\ncat <<'END'\n${report}\nEND\n`), now: () => 0 });
    await describeEmptyContract(new PolledSystem(macReader, programs, 50));
    const reader = windowsReader(['sh', '-c', `while read -r question; do echo '{"devices":[],"services":[],"batteries":[]}'; done`]);
    await describeEmptyContract(new PolledSystem(reader, programs, 50));
  });

  test('rejects a missing program and invalid JSON on macOS', async () => {
    const fine = script('profiler', `#!/bin/sh\ncat <<'END'\n${JSON.stringify(mac([{ 'WH-1000XM5': XM5 }]))}\nEND\n`);
    expect((await new MacReader({ program: fine }).read()).records).toHaveLength(1);
    await expect(new MacReader({ program: join(folder, 'absent') }).read()).rejects.toThrow('ENOENT');
    await expect(new MacReader({ program: script('odd', '#!/bin/sh\necho hello\n') }).read()).rejects.toThrow('JSON');
  });
  test('replaces a dead helper on Windows', async () => {
    const line = JSON.stringify({ devices: [{ id: CLASSIC, name: 'WH-1000XM4', connected: true }] });
    const reader = windowsReader(['sh', '-c', `while read -r q; do cat "${script('line', `${line}\n`)}"; done`]);
    expect((await reader.read()).records).toHaveLength(1);
    expect((await reader.read()).records).toHaveLength(1);
    reader.close();
    expect((await reader.read()).records).toHaveLength(1);
    reader.close();
    await expect(windowsReader(['sh', '-c', 'read -r q; exit 3']).read()).rejects.toThrow('sh ended (3)');
    await expect(windowsReader([join(folder, 'absent')]).read()).rejects.toThrow('ENOENT');
  });
});
