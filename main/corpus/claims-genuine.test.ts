import { describe, expect, test } from 'vitest';
import { ACTION_KINDS } from '../../catalog/actions/action';
import { selectOfferedActions } from '../../catalog/actions/offer';
import type { InputReading } from '../../catalog/identify/input-reading';
import { findQuickFix } from '../../catalog/symptoms/quick-fix';
import type { AppEvent } from '../app/app-state';
import { deriveShownState } from '../app/testing/shown-state';
import { toRecord } from '../system/linux/record';
import { readMacReport } from '../system/mac/report';
import { readWindowsResponse } from '../system/windows/adapter/windows-response';
import { A, AT, CLASSIC, classic, createBluezDevice, createCard, LE_AUDIO, NO_CARD, uuid } from './testing/bluez-device';

// Public reports of owners whose genuine headphones were called fake, or whose first remedy was more drastic than necessary, and
// variants of them. The facts are retyped, and addresses are replaced.

/** Services of a WF-1000XM5 and a WH-1000XM6, with HID, PNP and Sony's own. */
const WITH_HID = [...CLASSIC, ...['110d', '110f', '1124', '1131', '1200'].map(uuid), '956c7b26-d49a-4ba8-b03f-b17d393cb6e2'];
const SENSORS: readonly InputReading[] = [{ source: 'sysfs', verdict: 'sensors', nodes: [] }];
const GRAVE = ['fix', 'remove', 'guide forget', 'guide factory-reset'];

const music = createCard('a2dp-sink', ['off', 'a2dp-sink', 'headset-head-unit']);

/** Events of a device of BlueZ with these HID readings. */
function withInputs(events: readonly AppEvent[], inputs: readonly InputReading[]): AppEvent[] {
  return events.map((event) => (event.type === 'record' ? { ...event, record: { ...event.record, inputs } } : event));
}

describe('genuine headphones that offer more than sound', () => {
  test.each([
    ['WF-1000XM5', 'wf-1000xm5', 'usb:v054Cp0E63d0610'],
    ['WH-1000XM6', 'wh-1000xm6', 'usb:v054Cp0F8Ad0100'],
    ['ULT WEAR', 'wh-ult900n', 'usb:v054Cp0E61d0100'],
    ['WF-1000XM6', 'wf-1000xm6', undefined],
  ])('shows no finding on Linux: %s', (name, model, modalias) => {
    for (const inputs of [[], SENSORS]) {
      const properties = { ...classic, UUIDs: WITH_HID, Modalias: modalias };
      const { entry, findings, primary, causes } = deriveShownState(
        'linux',
        withInputs(createBluezDevice({ name, properties, transport: '110a' }, music), inputs),
      );
      expect({ model: entry.modelId, state: entry.state, findings, primary }).toEqual({
        model,
        state: 'connected',
        findings: [],
        primary: null,
      });
      expect(causes('asks-for-pin').filter((cause) => cause.startsWith('*'))).toEqual([]);
    }
  });
  test('offers no drastic action in range', () => {
    const { findings, primary } = deriveShownState('linux', [
      ...createBluezDevice({ name: 'WF-1000XM5', properties: { ...classic, UUIDs: WITH_HID, Connected: false, RSSI: -50 } }),
    ]);
    expect({ findings, grave: GRAVE.includes(primary ?? '') }).toEqual({ findings: [], grave: false });
  });
  test.each(['1115', '1116', '1105', '112f', '1132', '112d', '1103'])('shows no finding for service %s', (service) => {
    const properties = { ...classic, UUIDs: [...CLASSIC, uuid(service)] };
    const { entry, findings, primary } = deriveShownState(
      'linux',
      createBluezDevice({ name: 'WH-1000XM5', properties, transport: '110a' }, music),
    );
    expect({ state: entry.state, findings, primary }).toEqual({ state: 'connected', findings: [], primary: null });
  });
  test('shows no finding for HID over LE Audio', () => {
    const properties = { UUIDs: [...LE_AUDIO, uuid('1812')] };
    const { entry, findings } = deriveShownState(
      'linux',
      withInputs(createBluezDevice({ name: 'WF-1000XM5', properties, transport: '2bcb' }), SENSORS),
    );
    expect({ state: entry.state, findings }).toEqual({ state: 'connected', findings: [] });
  });
  test('shows no finding for an unreadable descriptor', () => {
    const unreadable: readonly InputReading[] = [{ source: 'report-map', verdict: 'unreadable', nodes: [] }];
    const properties = { ...classic, UUIDs: [...CLASSIC, uuid('1812')], Trusted: false };
    const { findings, primary } = deriveShownState(
      'linux',
      withInputs(createBluezDevice({ name: 'WH-1000XM6', properties, transport: '110a' }, music), unreadable),
    );
    expect({ findings, primary }).toEqual({ findings: [], primary: null });
  });
  test('shows no finding for a Windows node of HID', () => {
    const container = '0f4a9d3e-9c2b-5d1e-8d43-5f2a6b7c8d9e';
    const node = {
      id: String.raw`BTHENUM\DEV_94DB56000001\8&X`,
      name: 'WH-1000XM6',
      connected: true,
      flags: 0x28,
      active: true,
      container,
    };
    const services = ['0000110B', '0000110E', '0000111E', '00001124'].map(
      (id) => String.raw`BTHENUM\{${id}-0000-1000-8000-00805F9B34FB}_VID&0002054C_PID&0F8A\8&X&0&94DB56000001_C00000000`,
    );
    for (const inputs of [null, [], [{ container, hardwareIds: ['HID_DEVICE_UP:0020_U:00E1'] }]]) {
      const { records } = readWindowsResponse({ radio: 'On', devices: [node], services, ...(inputs !== null && { inputs }) });
      const { entry, findings, primary } = deriveShownState(
        'windows',
        records.map((record) => ({ type: 'record', record, at: AT })),
      );
      expect({ model: entry.modelId, state: entry.state, findings, primary }).toEqual({
        model: 'wh-1000xm6',
        state: 'connected',
        findings: [],
        primary: null,
      });
    }
  });
  test('shows no finding for HID on macOS', () => {
    const device = {
      device_address: A,
      device_minorType: 'Headset',
      device_vendorID: '0x054C',
      device_productID: '0x0F8A',
      device_services: '0x980019 < HFP AVRCP A2DP HID ACL >',
    };
    const { records } = readMacReport({
      SPBluetoothDataType: [{ controller_properties: { controller_state: 'attrib_on' }, device_connected: [{ 'WH-1000XM6': device }] }],
    });
    const { entry, findings, primary } = deriveShownState(
      'macos',
      records.map((record) => ({ type: 'record', record, at: AT })),
    );
    expect({ model: entry.modelId, state: entry.state, findings, primary }).toEqual({
      model: 'wh-1000xm6',
      state: 'connected',
      findings: [],
      primary: null,
    });
  });
  test('shows a neutral finding for another program’s keyboard', () => {
    const keys: readonly InputReading[] = [{ source: 'sysfs', verdict: 'types', nodes: ['event3'] }];
    const properties = { ...classic, UUIDs: WITH_HID };
    const { findings, primary } = deriveShownState(
      'linux',
      withInputs(createBluezDevice({ name: 'WH-1000XM6', properties, transport: '110a' }, music), keys),
    );
    expect({ findings, primary }).toEqual({ findings: ['foreign-services'], primary: null });
  });
});

describe('the first remedy', () => {
  test.each([
    ['without a transport', {}],
    ['with an idle transport', { transport: '110a', state: 'idle' }],
    ['with calls alone', { transport: '111e' }],
  ])('reconnects a link without sound %s', (_, change) => {
    const { primary, causes } = deriveShownState(
      'linux',
      createBluezDevice({ name: 'WH-1000XM4', properties: classic, ...change }, NO_CARD),
    );
    expect(primary).toBe('reconnect');
    expect(causes('no-sound').filter((cause) => cause.startsWith('*'))).toEqual(['*no-profile']);
  });
  test('switches a card that is off', () => {
    const { primary } = deriveShownState(
      'linux',
      createBluezDevice({ name: 'MDR-1000X', properties: classic }, createCard('off', ['off', 'a2dp-sink'])),
    );
    expect(primary).toBe('switch-to-music');
  });
  test('reconnects a card without a choice', () => {
    const { primary } = deriveShownState(
      'linux',
      createBluezDevice({ name: 'MDR-1000X', properties: classic }, createCard('off', ['off'])),
    );
    expect(primary).toBe('reconnect');
  });
  test('reconnects beside a paired LE_ entry', () => {
    const le = toRecord(
      '/org/bluez/hci0/dev_5A_11_22_33_44_55',
      { Address: '5A:11:22:33:44:55', AddressType: 'random', Name: 'LE_WH-1000XM4', Paired: true, Connected: false },
      undefined,
      [],
    );
    const { entry, primary } = deriveShownState('linux', [
      ...createBluezDevice({ name: 'WH-1000XM4', properties: classic }, NO_CARD),
      { type: 'record', record: le, at: AT },
    ]);
    expect({ state: entry.state, primary }).toEqual({ state: 'connected-no-sound', primary: 'reconnect' });
  });
  test('offers a new connection for silence', () => {
    const { entry, causes } = deriveShownState(
      'linux',
      createBluezDevice({ name: 'WH-1000XM4', properties: classic, transport: '110a' }, music),
    );
    expect(entry.state).toBe('connected');
    expect(causes('no-sound')).toContain('hung');
    expect(findQuickFix({ id: 'hung' }, new Set(selectOfferedActions(entry, ACTION_KINDS)))).toBe('reconnect');
  });
  test('connects paired headphones in pairing mode', () => {
    const { entry, primary } = deriveShownState(
      'linux',
      createBluezDevice({ name: 'WH-1000XM4', properties: { ...classic, Connected: false } }),
      {
        state: 'pairing-mode',
        pairedHere: true,
      },
    );
    expect({ state: entry.state, primary }).toEqual({ state: 'pairing-mode', primary: 'connect' });
  });
});
