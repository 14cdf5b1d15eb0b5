import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTION_KINDS } from '../../catalog/actions/action';
import type { Headphones } from '../../catalog/headphones';
import type { HeadsetDetailsView } from '../../catalog/headset-details';
import { selectPageActions } from '../../catalog/page/page-actions';
import type { HeadsetSound } from '../../catalog/sound/headset-sound';
import type { CauseId } from '../../catalog/symptoms/causes';
import type { Evidence } from '../../catalog/symptoms/evidence';
import { isProven } from '../../catalog/symptoms/proof';
import { createHeadphones } from '../../catalog/testing/headphones';
import type { AppEvent } from '../app/app-state';
import { deriveShownState } from '../app/testing/shown-state';
import { readMacReport } from '../system/mac/report';
import { readWindowsResponse } from '../system/windows/adapter/windows-response';
import { A, AT, CLASSIC, classic, createBluezDevice, createCard, uuid } from './testing/bluez-device';

// Public reports of owners in which one sign was mistaken for proof: LE Audio, call mode, links without an output, and faults
// that don't explain the complaint. The facts are retyped, and addresses are replaced.

describe('call mode', () => {
  const row = { device_address: A, device_vendorID: '0x054C', device_minorType: 'Headset' };
  const mac = (name: string, product: string, channels: number): AppEvent[] =>
    readMacReport({
      SPBluetoothDataType: [
        { controller_properties: { controller_state: 'attrib_on' }, device_connected: [{ [name]: { ...row, device_productID: product } }] },
      ],
      SPAudioDataType: [
        {
          _items: [
            { _name: 'MacBook Pro Speakers', coreaudio_device_output: 2, coreaudio_device_transport: 'coreaudio_device_type_builtin' },
            {
              _name: name,
              coreaudio_device_output: channels,
              coreaudio_device_srate: 16_000,
              coreaudio_default_audio_output_device: 'spaudio_yes',
              coreaudio_device_transport: 'coreaudio_device_type_bluetooth',
            },
          ],
        },
      ],
    }).records.map((record) => ({ type: 'record', record, at: AT }));

  test.each([
    ['WH-1000XM3', '0x0CD3'],
    ['WH-1000XM5', '0x0DF0'],
  ])('blames the microphone in use for %s on macOS', (name, product) => {
    const { entry, findings, primary, causes: of } = deriveShownState('macos', mac(name, product, 1));
    expect(entry).toMatchObject({ name, state: 'connected', soundProfiles: ['hfp'], outputReady: true });
    expect({ findings, primary }).toEqual({ findings: [], primary: null });
    for (const symptom of ['hands-free-only', 'call-quality'] as const) {
      expect(of(symptom)[0]).toBe('*microphone-takes-over');
      expect(of(symptom).filter((cause) => cause.startsWith('*'))).toHaveLength(1);
    }
    for (const symptom of ['no-sound', 'no-microphone'] as const)
      expect(of(symptom).join()).not.toMatch(/\*(no-profile|multipoint-conflict)/);
  });
  test('blames a missing profile if no music is offered', () => {
    const profiles = ['off', 'audio-gateway', 'headset-head-unit-cvsd', 'headset-head-unit'];
    const sound = createCard('headset-head-unit', profiles);
    const {
      entry,
      findings,
      causes: of,
    } = deriveShownState(
      'linux',
      createBluezDevice({ name: 'WF-1000XM4', properties: { ...classic, UUIDs: [...CLASSIC, uuid('110a')] } }, sound),
    );
    expect(entry).toMatchObject({ state: 'connected', soundProfiles: ['hfp'] });
    expect(findings).toEqual(['no-profile']);
    expect(of('hands-free-only').filter((cause) => cause.startsWith('*'))).toEqual(['*no-profile']);
    const stuck = entry.sound === null ? null : { ...entry.sound, stuck: true };
    const later = deriveShownState('linux', createBluezDevice({ name: 'WF-1000XM4', properties: classic }, sound), { sound: stuck });
    expect(later.causes('hands-free-only').filter((cause) => cause.startsWith('*'))).toEqual(['*no-profile']);
    expect(selectPageActions(entry, null, ACTION_KINDS).more).toContain('reconnect');
  });
  test('blames a second device only if the headphones report one', () => {
    const sound = createCard('headset-head-unit', ['headset-head-unit']);
    const device = (name: string, here: boolean) => ({ key: name, name, connected: true, plays: false, here });
    const says = {
      model: null,
      firmware: null,
      twoDevices: true,
      devices: [device('Laptop', true), device('Phone', false)],
      battery: { whole: null, left: null, right: null, case: null },
    };
    // No evidence uses these fields.
    const { findings } = deriveShownState(
      'linux',
      createBluezDevice({ name: 'WH-1000XM4', properties: classic }, sound),
      {},
      says as unknown as HeadsetDetailsView,
    );
    expect(findings).toEqual(['multipoint-conflict']);
  });
  test('blames a missing service on Windows', () => {
    const node = { id: String.raw`BTHENUM\DEV_94DB56000001\8&X`, name: 'WH-1000XM4', connected: true, flags: 0x28, active: true };
    const services = [String.raw`BTHENUM\{0000111E-0000-1000-8000-00805F9B34FB}_VID&0002054C_PID&0D58\8&X&0&94DB56000001_C00000000`];
    const events = readWindowsResponse({ radio: 'On', devices: [node], services }).records.map(
      (record): AppEvent => ({ type: 'record', record, at: AT }),
    );
    expect(deriveShownState('windows', events).findings).toEqual(['no-profile']);
  });
});

test('never confirms two of four rival causes for any situation', () => {
  const rivals: readonly CauseId[] = ['multipoint-conflict', 'no-profile', 'stuck-in-call', 'microphone-takes-over'];
  const sound: fc.Arbitrary<HeadsetSound> = fc.record({
    mode: fc.constantFrom('music', 'calls', 'le-audio', 'gateway', 'off', 'unknown'),
    codec: fc.constant(null),
    choices: fc.subarray([
      { profile: 'a2dp-sink', mode: 'music', codec: null },
      { profile: 'headset-head-unit', mode: 'calls', codec: null },
    ] as const),
    volume: fc.constant(50),
    muted: fc.constant(false),
    recorders: fc.constantFrom([], ['Calls']),
    players: fc.constant([]),
    stuck: fc.boolean(),
    callsChosen: fc.boolean(),
  });
  const situation = fc.record({
    state: fc.constantFrom('connected', 'connected-no-sound', 'connected-settling', 'paired-busy', 'paired-nearby', 'stale-pairing'),
    sound: fc.option(sound),
    soundProfiles: fc.constantFrom(null, [], ['a2dp'], ['hfp'], ['a2dp', 'hfp'], ['le-audio']),
    musicPossible: fc.constantFrom(true, false, null),
    outputReady: fc.constantFrom(true, false, null),
    drops: fc.nat(4),
    ended: fc.constantFrom(null, 'remote', 'timeout', 'local'),
    modelId: fc.constantFrom('wh-1000xm4', 'wh-1000xm2', null),
  });
  const answers = fc.constantFrom<readonly Evidence[]>([], ['in-call'], ['not-in-call'], ['busy-elsewhere']);
  fc.assert(
    fc.property(situation, answers, ({ state, ...rest }, answered) => {
      const entry = createHeadphones(state, rest as Partial<Headphones>);
      const { evidence } = deriveShownState('linux', [], entry);
      const all = new Set([...evidence, ...answered]);
      expect(rivals.filter((id) => isProven(id, all)).length).toBeLessThanOrEqual(1);
      if (evidence.has('with-sound')) expect(entry).toMatchObject({ state: 'connected', outputReady: true });
    }),
    { numRuns: 1_000 },
  );
});
