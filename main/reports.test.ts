import { describe, expect, test } from 'vitest';
import { findSaferFirmware } from '../catalog/firmware';
import type { Headphones } from '../catalog/headphones';
import { identify } from '../catalog/identify/identify';
import { identifyRecord } from '../catalog/identify/identify-advertisement';
import { BLANK_RECORD, type SystemRecord } from '../catalog/identify/system-record';
import { createFactLines } from '../catalog/models/fact-lines';
import { findModel } from '../catalog/models/index';
import type { HeadsetSound } from '../catalog/sound/headset-sound';
import { diagnose } from '../catalog/symptoms/diagnose';
import { collectEvidence, NO_FACTS } from '../catalog/symptoms/evidence';
import { selectFindings } from '../catalog/symptoms/findings';
import { createHeadphones } from '../catalog/testing/headphones';
import { type AppConfig, type AppEvent, deriveState, reduceAppState } from './app/app-state';
import { createSnapshot } from './app/snapshot';
import { createTestState } from './app/testing/state';
import { toActionError } from './bluez/action-error';
import { BluezError } from './bluez/client';
import { hashAddress } from './headphones/address-hash';
import { createSighting } from './headphones/testing/sighting';
import { withSound } from './system/linux/record';
import { readMacReport } from './system/mac/report';
import { readWindowsResponse } from './system/windows/adapter/windows-response';

// Cases from public reports of owners: the systems' reports and the right diagnosis. catalog/search/reports.test.ts has the
// phrases for the search. Addresses are replaced.

const LINUX: AppConfig = { mode: 'live', computer: 'linux', canReadDetails: false };
const model = (name: string) => {
  const verdict = identify({ names: [name] });
  return verdict.kind === 'model' ? verdict.modelId : verdict.kind;
};
const causes = (symptom: Parameters<typeof diagnose>[0], entry: Headphones, computer: 'linux' | 'windows' = 'linux') => {
  const evidence = collectEvidence('ready', entry, findModel(entry.modelId), { ...NO_FACTS, soundServer: true });
  return diagnose(symptom, evidence, computer).causes.map(({ id, verdict }) => `${verdict === 'confirmed' ? '*' : ''}${id}`);
};
const mac = (section: object) => ({ SPBluetoothDataType: [{ controller_properties: { controller_state: 'attrib_on' }, ...section }] });

describe('names', () => {
  test.each([
    ['WH-1000XM4 (Hands-Free)', 'wh-1000xm4'],
    ['WH-1000XM4 (Office)', 'wh-1000xm4'],
    ['Fone de Ouvido (WH-1000XM4 Áudio Mãos-Livres AG)', 'wh-1000xm4'],
    ['耳机 (WH-1000XM4 Hands-Free AG Audio)', 'wh-1000xm4'],
    ['LE- Someone Beats Studio Buds +', 'other'],
    // The name contains two models, so neither is certain.
    ['WH-1000XM4 (WH-1000XM5)', 'sony-headphones'],
  ])('identifies %s', (name, expected) => {
    expect(model(name)).toBe(expected);
  });
  test('never treats a USB transceiver as headphones', () => {
    expect(identify({ names: [], modalias: 'usb:v054Cp0FA8d0100' }).kind).not.toBe('model');
  });
});

describe('macOS', () => {
  const row = { device_address: '94:DB:56:00:11:22', device_vendorID: '0x054C', device_minorType: 'Headset' };
  test('reads a list of another name without its connection', () => {
    const { records, warnings } = readMacReport(mac({ devices_list: [{ 'WH-1000XM4': { ...row, device_productID: '0x0D58' } }] }));
    expect(records.map(identifyRecord)).toMatchObject([{ modelId: 'wh-1000xm4' }]);
    expect(records).toMatchObject([{ paired: true, connected: false }]);
    expect(warnings).toHaveLength(1);
  });
  test('reads a connected WF-1000XM5 with its firmware', () => {
    const buds = {
      ...row,
      device_productID: '0x0E63',
      device_firmwareVersion: '3.0.1',
      device_services: '0x800019 < HFP AVRCP A2DP ACL >',
    };
    const { records } = readMacReport(mac({ device_connected: [{ 'WF-1000XM5': buds }] }));
    expect(records.map(identifyRecord)).toMatchObject([{ modelId: 'wf-1000xm5', confidence: 'certain' }]);
    expect(records).toMatchObject([{ connected: true, firmware: '3.0.1' }]);
  });
});

describe('Linux', () => {
  const A = '94:DB:56:00:11:22';
  const record: SystemRecord = {
    ...BLANK_RECORD,
    id: A,
    address: A,
    name: 'WH-1000XM4',
    modalias: 'usb:v054Cp0D58d0251',
    paired: true,
    connected: true,
    classOfDevice: 0x240404,
    soundProfiles: [],
  };
  const callsOnly: HeadsetSound = {
    mode: 'calls',
    codec: 'msbc',
    choices: [{ profile: 'headset_head_unit', mode: 'calls', codec: null }],
    volume: 80,
    muted: false,
    recorders: [],
    players: [],
    stuck: false,
    callsChosen: false,
  };
  const shown = (events: readonly AppEvent[], now = 20_000, start = createTestState()) =>
    createSnapshot(deriveState(events.reduce(reduceAppState, start), now), LINUX, [], { now, wall: 1_700_000_000_000 }).headphones;

  test('names the missing profile if only calls are offered', () => {
    const facts = { ...createTestState().systemFacts, headsets: new Map([[A, callsOnly]]) };
    const [entry] = shown([
      { type: 'system-facts', facts, at: 0 },
      { type: 'record', record: withSound(record, callsOnly), at: 0 },
    ]);
    expect(entry).toMatchObject({ state: 'connected', soundProfiles: ['hfp'] });
    expect(causes('hands-free-only', entry ?? createHeadphones('connected')).slice(0, 2)).toEqual(['*no-profile', 'stuck-in-call']);
  });
  test('reports no fault for chosen call mode next to music', () => {
    const choices = [...callsOnly.choices, { profile: 'a2dp_sink', mode: 'music' as const, codec: null }];
    const entry = createHeadphones('connected', { soundProfiles: ['hfp'], sound: { ...callsOnly, choices } });
    const evidence = collectEvidence('ready', entry, findModel('wh-1000xm4'), { ...NO_FACTS, soundServer: true });
    expect(selectFindings(evidence, 'linux')).toEqual([]);
    expect(selectFindings(new Set([...evidence, 'stuck-in-calls']), 'linux')).toEqual(['stuck-in-call']);
  });
  test('recognizes a loop by five connections in half a minute', () => {
    const entry = createHeadphones('paired-nearby', { drops: 5, ended: 'remote' });
    expect(causes('keeps-disconnecting', entry)).toContain('*reconnect-loop');
    expect(causes('keeps-disconnecting', entry)).not.toContain('*auto-off');
  });
  test('recognizes a pairing that is gone after a restart', () => {
    const kept = {
      key: A,
      modelId: 'wh-1000xm6',
      paired: true,
      name: 'WH-1000XM6',
      nickname: null,
      lastSeen: 5,
      lastBattery: null,
      refused: false,
      refusals: 0,
      chosen: null,
      lastProblem: null,
    };
    const start = createTestState({ kept: { headphones: [kept], guide: null, learned: [], problem: null } });
    const [entry = createHeadphones('nearby')] = shown(
      [{ type: 'sighted', sighting: createSighting('4A', { addressHash: hashAddress(A) }), at: 19_000 }],
      20_000,
      start,
    );
    expect(causes('does-not-come-back', entry)[0]).toBe('*pairing-lost');
    expect(selectFindings(collectEvidence('ready', entry, findModel('wh-1000xm6'), NO_FACTS), 'linux')).toEqual(['pairing-lost']);
  });
  test('ranks another discovery first for stuttering sound', () => {
    const evidence = collectEvidence('ready', createHeadphones('connected', { soundProfiles: ['a2dp'] }), findModel('wh-1000xm4'), {
      ...NO_FACTS,
      foreignSearch: true,
    });
    expect(diagnose('stutter', evidence, 'linux').causes[0]).toMatchObject({ id: 'foreign-search', verdict: 'confirmed' });
  });
  test('considers a system update once it is reported', () => {
    const evidence = collectEvidence('ready', createHeadphones('paired-nearby'), findModel('wf-1000xm5'), NO_FACTS);
    expect(diagnose('does-not-come-back', new Set([...evidence, 'computer-updated']), 'linux').causes[0]?.id).toBe('system-update');
  });
  test('reads the firmware only from the Device ID', () => {
    const firmware = (modalias: string, name: string) =>
      shown([{ type: 'record', record: { ...record, modalias, name }, at: 0 }])[0]?.firmware;
    expect(firmware('usb:v054Cp0E63d0610', 'WF-1000XM5')).toBe('6.1.0');
    expect(firmware('usb:v054Cp0EADd1000', 'WH-CH520')).toBeNull();
    expect(findSaferFirmware(findModel('wh-ch520'), null)).toBeNull();
  });
  test.each([
    ['org.bluez.Error.Failed', 'br-connection-create-socket', 'computer-fault'],
    ['org.bluez.Error.AuthenticationTimeout', 'Authentication Timeout', 'nobody-confirmed'],
  ])('reports %s: %s', (name, text, meaning) => {
    expect(toActionError(new BluezError(name, text))).toBe(meaning);
  });
  test('explains a manual delay in the sound system', () => {
    const evidence = collectEvidence('ready', createHeadphones('connected'), findModel('wh-ch520'), NO_FACTS);
    const fixes = diagnose('delay', evidence, 'linux').causes.flatMap((cause) => cause.fixes);
    expect(fixes).toContainEqual(expect.objectContaining({ text: 'fix.latency-offset' }));
  });
});

describe('Windows', () => {
  const node = { id: String.raw`BTHENUM\DEV_702605001122\8&X`, name: 'WH-1000XM4', connected: true, flags: 0x28 };
  const half = { id: String.raw`BTHLE\DEV_702605001122\8&39e44fd&0&0014`, name: 'LE_WH-1000XM4', connected: false, flags: 0x100 };
  const service = (uuid: string) =>
    String.raw`BTHENUM\{${uuid}-0000-1000-8000-00805F9B34FB}_VID&0002054C_PID&0D58\8&X&0&702605001122_C00000000`;
  const entryOf = (answer: object, rest: Partial<Headphones> = {}) => {
    const events = readWindowsResponse(answer).records.map((record): AppEvent => ({ type: 'record', record, at: 0 }));
    const [entry = createHeadphones('nearby')] = createSnapshot(
      deriveState(events.reduce(reduceAppState, createTestState()), 20_000),
      LINUX,
      [],
      {
        now: 20_000,
        wall: 1,
      },
    ).headphones;
    return { ...entry, ...rest };
  };

  test('accepts a paired LE_ entry while sound plays', () => {
    const entry = entryOf({ radio: 'On', devices: [node, half], services: [service('0000110B'), service('0000111E')] }, { output: false });
    expect(entry.state).toBe('connected');
    expect(causes('no-sound', entry, 'windows')[0]).toBe('*other-output');
    expect(causes('no-sound', entry, 'windows')).not.toContain('*le-entry');
  });
  describe('with another device for calls', () => {
    const services = [service('0000110B'), service('0000111E')];
    const BUILT_IN = '00000000-0000-0000-ffff-ffffffffffff';
    const OWN = '7d3b9d1e-1b2c-5a6f-9e0d-112233445566';
    const read = (calls: object) => {
      const reading = readWindowsResponse({
        radio: 'On',
        devices: [{ ...node, container: OWN, active: true }],
        services,
        output: OWN,
        calls,
      });
      const facts = { ...createTestState().systemFacts, output: reading.output, calls: reading.calls };
      const events: AppEvent[] = [
        { type: 'system-facts', facts, at: 0 },
        ...reading.records.map((record): AppEvent => ({ type: 'record', record, at: 0 })),
      ];
      const [entry = createHeadphones('nearby')] = createSnapshot(
        deriveState(events.reduce(reduceAppState, createTestState()), 20_000),
        LINUX,
        [],
        {
          now: 20_000,
          wall: 1,
        },
      ).headphones;
      return entry;
    };
    test('names the default device for a microphone without use', () => {
      const entry = read({ output: OWN, microphone: BUILT_IN });
      expect(entry).toMatchObject({ state: 'connected', output: true, calls: { output: true, microphone: false } });
      expect(causes('no-microphone', entry, 'windows')[0]).toBe('*calls-elsewhere');
    });
    test('considers the default device first if music plays on them', () => {
      const entry = read({ output: BUILT_IN, microphone: OWN });
      expect(causes('no-sound', entry, 'windows')[0]).toBe('calls-elsewhere');
    });
    test('excludes the default device if calls use them', () => {
      const entry = read({ output: OWN, microphone: OWN });
      for (const symptom of ['no-microphone', 'no-sound'] as const)
        expect(causes(symptom, entry, 'windows')).not.toContain('calls-elsewhere');
    });
    test('announces no default device, because many people choose it', () => {
      const entry = read({ output: BUILT_IN, microphone: BUILT_IN });
      expect(selectFindings(collectEvidence('ready', entry, findModel('wh-1000xm4'), NO_FACTS), 'windows')).toEqual([]);
    });
    test('blames a missing service for calls first', () => {
      const entry = { ...read({ output: BUILT_IN, microphone: BUILT_IN }), callsPossible: false };
      expect(causes('no-microphone', entry, 'windows')[0]).toBe('*hands-free-off');
      expect(causes('no-microphone', entry, 'windows')).not.toContain('*calls-elsewhere');
    });
  });
  test('suggests no reset for a missing hands-free service', () => {
    const entry = entryOf({ radio: 'On', devices: [node], services: [service('0000110B')] });
    expect(entry).toMatchObject({ soundProfiles: ['a2dp'], callsPossible: false });
    const evidence = collectEvidence('ready', entry, findModel('wh-1000xm4'), NO_FACTS);
    const [first] = diagnose('no-microphone', evidence, 'windows').causes;
    expect(first).toMatchObject({ id: 'hands-free-off', verdict: 'confirmed' });
    expect(first?.fixes.some((fix) => fix.kind === 'guide')).toBe(false);
    const grave = diagnose('no-microphone', evidence, 'windows').causes.flatMap(({ fixes }) => fixes);
    expect(grave).not.toContainEqual(expect.objectContaining({ guide: 'initialize' }));
  });
});

test('offers alternatives to a broken touch area', () => {
  const evidence = collectEvidence('ready', createHeadphones('nearby', { modelId: 'wf-1000xm3' }), findModel('wf-1000xm3'), NO_FACTS);
  expect(diagnose('broken-control', evidence, 'linux').causes.map(({ id }) => id)).toContain('pair-without-button');
});

test('explains Speak-to-Chat for the WH-1000XM4', () => {
  const known = findModel('wh-1000xm4');
  const lines = known === null ? [] : createFactLines(known).map(({ value }) => JSON.stringify(value));
  expect(lines.some((line) => line.includes('speak-to-chat'))).toBe(true);
});
