import { describe, expect, test } from 'vitest';
import { causes } from '../../catalog/symptoms/causes';
import { createHeadphones } from '../../catalog/testing/headphones';
import type { AppEvent } from '../app/app-state';
import { deriveShownState } from '../app/testing/shown-state';
import { readMacReport } from '../system/mac/report';
import { readWindowsResponse } from '../system/windows/adapter/windows-response';
import { A, AT, CLASSIC, classic, createBluezDevice, createCard, NO_CARD, uuid } from './testing/bluez-device';

// Public reports of owners in which one sign was mistaken for proof: LE Audio, call mode, links without an output, and faults
// that don't explain the complaint. The facts are retyped, and addresses are replaced.

describe('a link without an output', () => {
  test('reports no sound on Linux without a card', () => {
    for (const transport of [{}, { transport: '110a', state: 'idle' }]) {
      const {
        entry,
        findings,
        primary,
        causes: of,
        checks,
      } = deriveShownState('linux', createBluezDevice({ name: 'WH-1000XM4', properties: classic, ...transport }, NO_CARD));
      expect(entry).toMatchObject({ state: 'connected-no-sound', output: null });
      expect({ findings, primary }).toEqual({ findings: ['no-profile'], primary: 'reconnect' });
      expect(of('no-sound').filter((cause) => cause.startsWith('*'))).toEqual(['*no-profile']);
      expect(checks('no-sound')).not.toContain('right with-sound');
    }
  });
  test('reports no sound on Linux in the wrong direction', () => {
    for (const transport of [{}, { transport: '110b' }]) {
      const {
        entry,
        primary,
        causes: of,
      } = deriveShownState(
        'linux',
        createBluezDevice(
          { name: 'WH-1000XM4', properties: { ...classic, UUIDs: [...CLASSIC, uuid('110a')] }, ...transport },
          createCard('audio-gateway', ['off', 'audio-gateway']),
        ),
      );
      expect(entry.state).toBe('connected-no-sound');
      expect(primary).toBe('reconnect');
      expect(of('no-sound')[0]).toBe('*no-profile');
      expect(causes['no-profile'].fixes).toContainEqual({ kind: 'text', text: 'fix.roles.linux', on: ['linux'] });
    }
  });
  test('shows an unknown state while no sound server responds', () => {
    const { entry, evidence } = deriveShownState(
      'linux',
      createBluezDevice({ name: 'WH-1000XM4', properties: classic, transport: '110a', state: 'idle' }),
    );
    expect(entry).toMatchObject({ state: 'connected', outputReady: null });
    expect([...evidence].filter((item) => /with.*-sound/.test(item))).toEqual([]);
  });
  test('counts a card that plays as sound', () => {
    const { entry, evidence } = deriveShownState(
      'linux',
      createBluezDevice({ name: 'WH-1000XM4', properties: classic }, createCard('a2dp-sink', ['off', 'a2dp-sink', 'headset-head-unit'])),
    );
    expect(entry).toMatchObject({ state: 'connected', outputReady: true });
    expect(evidence.has('with-sound')).toBe(true);
  });
  test.each([
    [true, 'connected', null],
    [false, 'connected-no-sound', 'reconnect'],
    [null, 'connected', null],
  ] as const)('follows the endpoints of Windows: active %j', (active, state, primary) => {
    const node = { id: String.raw`BTHENUM\DEV_94DB56000001\8&X`, name: 'WH-1000XM4', connected: true, flags: 0x28, active };
    const services = ['0000110B', '0000111E'].map(
      (id) => String.raw`BTHENUM\{${id}-0000-1000-8000-00805F9B34FB}_VID&0002054C_PID&0D58\8&X&0&94DB56000001_C00000000`,
    );
    const events = readWindowsResponse({ radio: 'On', devices: [node], services }).records.map(
      (record): AppEvent => ({ type: 'record', record, at: AT }),
    );
    const seen = deriveShownState('windows', events);
    expect([seen.entry.state, seen.primary]).toEqual([state, primary]);
    expect(seen.evidence.has('with-sound')).toBe(active === true);
  });
  test.each([
    [[['MacBook Pro Speakers', 'builtin']], 'connected-no-sound'],
    [
      [
        ['MacBook Pro Speakers', 'builtin'],
        ['WH-1000XM4', 'bluetooth'],
      ],
      'connected',
    ],
    // An output with another name can be theirs.
    [[['Cans', 'bluetooth']], 'connected'],
    [[], 'connected'],
  ] as const)('follows the outputs of macOS: %j', (outputs, state) => {
    const _items = outputs.map(([_name, type]) => ({
      _name,
      coreaudio_device_output: 2,
      coreaudio_device_transport: `coreaudio_device_type_${type}`,
    }));
    const { records } = readMacReport({
      SPBluetoothDataType: [
        {
          controller_properties: { controller_state: 'attrib_on' },
          device_connected: [
            { 'WH-1000XM4': { device_address: A, device_minorType: 'Headset', device_vendorID: '0x054C', device_productID: '0x0D58' } },
          ],
        },
      ],
      SPAudioDataType: [{ _items }],
    });
    expect(
      deriveShownState(
        'macos',
        records.map((record) => ({ type: 'record', record, at: AT })),
      ).entry.state,
    ).toBe(state);
  });
});

describe('a fault that doesn’t explain the complaint', () => {
  test.each([null, '2.5.1'])('never explains a missing battery level: firmware %j', (firmware) => {
    const { causes: of } = deriveShownState('macos', [], createHeadphones('connected', { firmware }));
    expect(of('no-battery-level')[0]).toBe('battery-not-told');
    expect(of('no-battery-level').filter((cause) => cause.startsWith('*'))).toEqual([]);
  });
  test('never explains missing headphones by a level that they report', () => {
    const { causes: of } = deriveShownState('linux', [], createHeadphones('connected', { battery: 19, batteryReported: true }));
    for (const symptom of ['not-listed', 'no-pairing-mode', 'no-reaction'] as const) expect(of(symptom)).not.toContain('*battery-low');
    expect(of('keeps-disconnecting')[0]).toBe('*battery-low');
  });
  test('excludes unsupported LE Audio if the pairing is classic', () => {
    for (const sound of [null, NO_CARD])
      expect(
        deriveShownState('linux', createBluezDevice({ name: 'WH-1000XM5', properties: classic }, sound)).causes('no-sound'),
      ).not.toContain('le-audio-unsupported');
  });
  test('still announces the firmware', () => {
    expect(deriveShownState('macos', [], createHeadphones('connected', { firmware: '2.5.1' })).findings).toEqual(['old-firmware']);
  });
  test('never blames a weak signal for one timeout nearby', () => {
    const { causes: of, findings } = deriveShownState(
      'linux',
      [],
      createHeadphones('paired-nearby', { modelId: 'wh-1000xm5', ended: 'timeout', drops: 1, rssi: -45 }),
    );
    expect(of('keeps-disconnecting')[0]).toBe('adapter-fault');
    expect(of('keeps-disconnecting').filter((cause) => cause.startsWith('*'))).toEqual([]);
    expect(findings).not.toContain('interference');
  });
  test('considers a weak signal likely at an unknown distance', () => {
    const { causes: of } = deriveShownState('linux', [], createHeadphones('paired-away', { ended: 'timeout', drops: 1 }));
    expect(of('keeps-disconnecting')[0]).toBe('interference');
  });
  test('never reports a loop for three timeouts', () => {
    const { causes: of } = deriveShownState('linux', [], createHeadphones('paired-nearby', { ended: 'timeout', drops: 3, rssi: -45 }));
    expect(of('keeps-disconnecting').filter((cause) => cause.startsWith('*'))).toEqual([]);
  });
});
