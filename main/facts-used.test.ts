import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { getErrorMeaning, getErrorWords } from '../catalog/actions/system-errors';
import { answers } from '../catalog/answers/answers';
import type { Computer } from '../catalog/computer';
import { BLANK_RECORD, type SystemRecord } from '../catalog/identify/system-record';
import type { Language } from '../catalog/messages/languages';
import { findModel } from '../catalog/models/index';
import type { RememberedHeadphones } from '../catalog/remembered';
import { createSearch, getTopicId } from '../catalog/search/search';
import { listCodecChoices } from '../catalog/sound/headset-sound';
import { createPossibleCause, diagnose, type PossibleCause } from '../catalog/symptoms/diagnose';
import { type ComputerFacts, collectEvidence } from '../catalog/symptoms/evidence';
import { selectFindings } from '../catalog/symptoms/findings';
import type { SymptomId } from '../catalog/symptoms/symptoms';
import { type AppEvent, deriveState, type PersistedState, reduceAppState } from './app/app-state';
import { createHistory } from './app/device-history';
import { createSnapshot } from './app/snapshot';
import { createTestState } from './app/testing/state';
import type { BluezClient } from './bluez/client';
import { withSound } from './system/linux/record';
import { readSound } from './system/linux/sound-response';
import { LinuxSystem } from './system/linux/system';

// Reports of owners in which Earshot read the decisive fact but did not use it. Each row names its report.

const ADDRESS = 'AC:80:0A:10:20:30';
const uuid = (short: string): string => `0000${short}-0000-1000-8000-00805f9b34fb`;
const TIMES = { now: 20_000, wall: 1_700_000_000_000 };

const createRecord = (name: string, rest: Partial<SystemRecord> = {}): SystemRecord => ({
  ...BLANK_RECORD,
  id: ADDRESS,
  address: ADDRESS,
  name,
  alias: name,
  paired: true,
  bonded: true,
  trusted: true,
  connected: true,
  classOfDevice: 0x240404,
  uuids: ['110b', '110e', '111e'].map(uuid),
  servicesResolved: true,
  soundProfiles: ['a2dp'],
  ...rest,
});

/** Card of a headset in the output of `pactl`. */
const card = (active: string, profiles: readonly string[], more: object = {}) => ({
  cards: [
    {
      name: `bluez_card.${ADDRESS.replaceAll(':', '_')}`,
      active_profile: active,
      profiles: Object.fromEntries(profiles.map((name, index) => [name, { description: name, available: true, priority: index + 1 }])),
    },
  ],
  sinks: [{ name: `bluez_output.${ADDRESS.replaceAll(':', '_')}.1`, mute: false, volume: { l: { value_percent: '40%' } }, properties: {} }],
  ...more,
});

/** BlueZ before 5.65, which doesn't report whether a pairing is stored, with an adapter that stores none. */
const pairedWithoutStoring = (() => {
  const path = '/org/bluez/hci0/dev_AC_80_0A_10_20_30';
  const device = { Address: ADDRESS, Name: 'WH-1000XM6', Class: 0x240404, Paired: false, Connected: true, UUIDs: [uuid('110b')] };
  const adapter = { Powered: true, Discovering: false, Pairable: false, UUIDs: [uuid('110a')] };
  const objects = new Map([
    ['/org/bluez/hci0', new Map([['org.bluez.Adapter1', adapter as object]])],
    [path, new Map([['org.bluez.Device1', device as object]])],
  ]);
  const properties = (at: string, iface: string) => objects.get(at)?.get(iface);
  return Object.assign(new EventEmitter(), { objects, status: 'ready', properties, path, device });
})();

interface ReportOptions {
  readonly records?: readonly SystemRecord[];
  /** Output of `pactl list`. */
  readonly list?: object;
  readonly events?: readonly AppEvent[];
  readonly kept?: readonly RememberedHeadphones[];
  readonly facts?: Partial<Pick<ComputerFacts, 'soundServer' | 'pairable' | 'soundInstalled'>>;
  readonly computer?: Computer;
}

/** Headphones that the window shows at the end of a scenario, and the stored history. */
function createReport({ records = [], list = {}, events = [], kept = [], facts = {}, computer = 'linux' }: ReportOptions) {
  const reported = readSound(list, {}).headsets;
  const headsets = new Map([...reported].map(([address, sound]) => [address, { ...sound, stuck: false, callsChosen: false }]));
  const memory: PersistedState = { headphones: kept, guide: null, learned: [], problem: null };
  const start = createTestState({ kept: memory });
  const systemFacts = { ...start.systemFacts, soundServer: true, ...facts, headsets };
  const all: AppEvent[] = [
    { type: 'system-facts', facts: systemFacts, at: 0 },
    ...records.map((one): AppEvent => ({ type: 'record', record: withSound(one, headsets.get(one.address ?? '')), at: 0 })),
    ...events,
  ];
  const derived = deriveState(all.reduce(reduceAppState, start), TIMES.now);
  const config = { mode: 'live', computer, canReadDetails: false } as const;
  const shown = createSnapshot(derived, config, [], TIMES);
  return { entries: shown.headphones, facts: shown.facts, kept: createHistory(derived, computer, TIMES), computer };
}

type Report = ReturnType<typeof createReport>;
const evidence = ({ entries, facts }: Report) => {
  const [entry = null] = entries;
  return collectEvidence('ready', entry, findModel(entry?.modelId ?? null), facts);
};
const findings = (reported: Report) => selectFindings(evidence(reported), reported.computer);
const causes = (reported: Report, symptom: SymptomId): readonly PossibleCause[] =>
  diagnose(symptom, evidence(reported), reported.computer).causes;
const ids = (list: readonly PossibleCause[]) => list.map(({ id, verdict }) => `${verdict === 'confirmed' ? '*' : ''}${id}`);
const texts = ({ fixes }: PossibleCause) => fixes.flatMap((fix) => (fix.kind === 'text' ? [fix.text as string] : []));

describe('names of sound profiles', () => {
  test('reads a mode for both directions (cosmic-epoch 3094)', () => {
    const [entry] = createReport({ records: [createRecord('WH-1000XM4')], list: card('a2dp-duplex', ['off', 'a2dp-duplex']) }).entries;
    expect(entry).toMatchObject({ state: 'connected', sound: { mode: 'music', volume: 40, profile: 'a2dp-duplex' } });
  });
  test('shows no sound in the wrong direction (bluez 2280)', () => {
    const reported = createReport({
      records: [createRecord('WH-1000XM4')],
      list: card('audio-gateway', ['off', 'audio-gateway'], { sinks: [] }),
    });
    expect(reported.entries).toMatchObject([{ state: 'connected-no-sound', sound: { mode: 'gateway' } }]);
    expect(findings(reported)).toEqual(['no-profile']);
  });
  test('claims no missing sound for an unknown mode', () => {
    const list = card('quantum-sink', ['off', 'quantum-sink']);
    const reported = createReport({ records: [createRecord('WH-1000XM4', { soundProfiles: [] })], list });
    expect(reported.entries).toMatchObject([{ state: 'connected', soundProfiles: null, sound: { mode: 'unknown' } }]);
    expect(findings(reported)).toEqual([]);
  });
  test('reads the mode that WirePlumber prefers', () => {
    const list = card('a2dp-auto-prefer-quality', ['off', 'headset-head-unit', 'a2dp-sink', 'a2dp-auto-prefer-quality']);
    const reported = createReport({ records: [createRecord('WH-1000XM4')], list });
    expect(reported.entries).toMatchObject([{ state: 'connected', soundProfiles: ['a2dp'], sound: { mode: 'music', volume: 40 } }]);
  });
  test('keeps volume and profiles of an unknown mode', () => {
    const reported = createReport({
      records: [createRecord('WH-1000XM4')],
      list: card('quantum-sink', ['off', 'a2dp-sink', 'quantum-sink']),
    });
    expect(reported.entries).toMatchObject([
      { state: 'connected', soundProfiles: ['a2dp'], sound: { mode: 'unknown', profile: 'quantum-sink', volume: 40 } },
    ]);
    expect(findings(reported)).toEqual([]);
  });
});

describe('facts that explain a problem', () => {
  const listening = {
    sources: [{ index: 7, name: `bluez_input.${ADDRESS}` }],
    source_outputs: [{ source: 7, corked: false, properties: { 'application.name': 'Teams' } }],
  };
  test('names a program that records in music mode', () => {
    const reported = createReport({
      records: [createRecord('WH-1000XM4')],
      list: card('a2dp-sink', ['off', 'headset-head-unit', 'a2dp-sink'], listening),
    });
    expect(ids(causes(reported, 'no-microphone'))[0]).toBe('*listening-in-music');
    expect(findings(reported)).toEqual([]);
  });
  test('never blames music mode while calls play', () => {
    const reported = createReport({
      records: [createRecord('WH-1000XM4')],
      list: card('headset-head-unit', ['off', 'headset-head-unit', 'a2dp-sink'], listening),
    });
    expect(ids(causes(reported, 'no-microphone')).join()).not.toContain('listening-in-music');
  });
  test('puts LE Audio first while it plays', () => {
    const reported = createReport({ records: [createRecord('WH-1000XM6')], list: card('bap-duplex', ['off', 'bap-duplex', 'a2dp-sink']) });
    expect(reported.entries).toMatchObject([{ soundProfiles: ['le-audio'], sound: { mode: 'le-audio' } }]);
    for (const symptom of ['stutter', 'no-microphone', 'keeps-disconnecting'] as const)
      expect(ids(causes(reported, symptom))[0]).toBe('le-audio');
  });
  test('finds a pairing that isn’t stored (NextUI 730)', () => {
    const reported = createReport({ records: [createRecord('WH-1000XM6', { bonded: false })] });
    expect(findings(reported)).toEqual(['pairing-not-kept']);
    expect(ids(causes(reported, 'does-not-come-back'))[0]).toBe('*pairing-not-kept');
  });
  test('names the missing storage after a refusal (NextUI 730)', () => {
    const reported = createReport({
      records: [
        createRecord('WH-1000XM6', { bonded: false }),
        createRecord('WH-1000XM6', { bonded: false, connected: false, soundProfiles: null }),
      ],
      events: [{ type: 'ended', id: ADDRESS, reason: 'authentication', at: 10_000 }],
    });
    expect(reported.entries).toMatchObject([{ state: 'stale-pairing' }]);
    expect(findings(reported)[0]).toBe('pairing-not-kept');
    expect(ids(causes(reported, 'does-not-come-back'))).toContain('*pairing-not-kept');
  });
  test('finds a key that fails after each start (discourse.ubuntu.com 50338)', () => {
    const away = createRecord('WF-C510', { connected: false, soundProfiles: null });
    const refused: AppEvent = { type: 'ended', id: ADDRESS, reason: 'authentication', at: 10_000 };
    const startOf = (kept: readonly RememberedHeadphones[]) => createReport({ records: [away], events: [refused], kept });
    const pairAgain = (kept: readonly RememberedHeadphones[]) =>
      createReport({
        records: [{ ...away, paired: false }, createRecord('WF-C510')],
        events: [{ type: 'search-resumed', pausedMs: 0 }],
        kept,
      });
    const first = startOf([]);
    expect(findings(first)).toEqual(['stale-pairing']);
    const second = startOf(pairAgain(first.kept).kept);
    expect(second.kept).toMatchObject([{ refusals: 2 }]);
    const third = createReport({ records: [away], events: [refused], kept: second.kept });
    expect(findings(third)[0]).toBe('pairing-not-kept');
    expect(ids(causes(third, 'asks-for-pin'))).toContain('*pairing-not-kept');
  });
  test.each([
    ['linux', 'fix.keep-pairing.linux'],
    ['windows', 'fix.keep-pairing.windows'],
    ['macos', 'fix.keep-pairing.macos'],
  ] as const)('names what keeps a pairing on %s', (computer, fix) => {
    const reported = createReport({ records: [createRecord('WH-1000XM6', { bonded: false })], computer });
    const [first] = causes(reported, 'does-not-come-back');
    expect(first === undefined ? [] : texts(first)).toContain(fix);
  });
  test('detects a pairing of an adapter that stores none', () => {
    const system = new LinuxSystem(pairedWithoutStoring as unknown as BluezClient);
    const records: SystemRecord[] = [];
    system.on('record', (one) => records.push(one));
    system.start();
    pairedWithoutStoring.device.Paired = true;
    pairedWithoutStoring.emit('changed', pairedWithoutStoring.path, 'org.bluez.Device1', ['Paired']);
    system.close();
    expect(findings(createReport({ records: records.slice(-1).map((one) => ({ ...one, soundProfiles: ['a2dp'] })) }))).toEqual([
      'pairing-not-kept',
    ]);
  });
  test('never accuses a computer that stores its pairings', () => {
    for (const bonded of [true, null]) {
      const reported = createReport({ records: [createRecord('WH-1000XM6', { bonded })], facts: { pairable: false } });
      expect(findings(reported)).toEqual([]);
    }
  });
});

describe('errors by what is known', () => {
  const missing: ReportOptions = { records: [createRecord('WH-1000XM4', { connected: false, soundProfiles: null })] };
  test.each([
    [true, ['fix.sound-server-start']],
    [false, ['fix.sound-server']],
    [null, ['fix.sound-server-start', 'fix.sound-server']],
  ] as const)('names the fix if the Bluetooth part’s installation is %s', (soundInstalled, fixes) => {
    const reported = createReport({ ...missing, facts: { soundServer: false, soundInstalled } });
    const cause = causes(reported, 'will-not-connect').find(({ id }) => id === 'no-sound-server');
    expect(cause).toMatchObject({ verdict: 'confirmed' });
    expect(cause === undefined ? [] : texts(cause)).toEqual(fixes);
  });
  test.each([
    ['a2dp-sink profile connect failed: Device or resource busy', 'profiles-collide'],
    ['br-connection-busy', 'busy'],
    ['br-connection-concurrent-connection-limit', 'connection-limit'],
    ['br-connection-profile-unavailable', 'no-sound-here'],
    ['Invalid exchange', 'keys-differ'],
    ['Resource temporarily unavailable', 'busy'],
  ] as const)('reads “%s” (bluez 2321) as %s', (text, error) => {
    expect(getErrorMeaning('org.bluez.Error.Failed', text)).toBe(error);
  });
  test('finds the problem by the text of a collision', () => {
    expect(getErrorWords('will-not-connect')).toContain('profile connect failed');
    const found = createSearch('en', 'linux', findModel('wf-1000xm4')).find('a2dp-sink profile connect failed: Device or resource busy');
    expect(found.map(getTopicId)[0]).toBe('symptom:will-not-connect');
  });
});

describe('answers with the decisive setting', () => {
  test('names the second default device of Windows', () => {
    for (const id of ['microphone-not-chosen', 'microphone-takes-over', 'other-output'] as const)
      expect(texts(createPossibleCause(id, new Set(), 'windows'))).toContain('fix.call-device.windows');
    expect(texts(createPossibleCause('microphone-not-chosen', new Set(), 'linux'))).not.toContain('fix.call-device.windows');
  });
  test('names the app’s setting that leaves SBC only (pulseaudio-modules-bt 111)', () => {
    const list = {
      cards: [
        {
          name: `bluez_card.${ADDRESS.replaceAll(':', '_')}`,
          active_profile: 'a2dp_sink_sbc',
          profiles: Object.fromEntries(
            ['sbc', 'aac', 'aptx', 'aptx_hd', 'ldac'].map((codec) => [`a2dp_sink_${codec}`, { available: codec === 'sbc' }]),
          ),
        },
      ],
    };
    const [entry] = createReport({ records: [createRecord('WH-1000XM3')], list }).entries;
    expect(entry?.sound).toMatchObject({ mode: 'music' });
    expect(entry?.sound == null ? null : listCodecChoices(entry.sound)).toEqual([]);
    const said = answers.codecs.createText(findModel('wh-1000xm3')).map(({ text }) => text.key);
    expect(said).toContain('answer.codecs.setting');
    expect(texts(createPossibleCause('codec-limit', new Set(), 'linux'))).toContain('fix.codec-app');
  });
  test('names the limit of two devices if two are possible', () => {
    const said = (id: string) => answers.codecs.createText(findModel(id)).map(({ text }) => text.key);
    expect(said('wh-1000xm4').some((key) => key.startsWith('multipoint.no-ldac') || key === 'answer.codecs.two-devices')).toBe(true);
    expect(said('wh-1000xm3')).not.toContain('answer.codecs.two-devices');
  });
  test('names LE Audio for stereo with a microphone', () => {
    expect(texts(createPossibleCause('microphone-takes-over', new Set(), 'linux'))).toContain('fix.le-audio-calls');
    expect(texts(createPossibleCause('microphone-takes-over', new Set(['no-le-audio-model'] as const), 'linux'))).not.toContain(
      'fix.le-audio-calls',
    );
  });
});

describe('words that owners type', () => {
  test.each([
    ['en', 'good sound and microphone at the same time', 'symptom:call-quality'],
    ['en', 'music sounds like a phone call when an app is opened', 'symptom:call-quality'],
    ['en', 'default communication device is another one in discord', 'symptom:no-microphone'],
    ['en', 'other codecs unavailable only sbc', 'answer:codecs'],
    ['en', 'have to confirm a six digit code after every restart', 'symptom:asks-for-pin'],
    ['de', 'laptop findet kopfhörer nich', 'symptom:not-listed'],
    ['de', 'PC findet Kopfhörer nicht', 'symptom:not-listed'],
    ['de', 'Notebook findet die Kopfhörer einfach nich', 'symptom:not-listed'],
    ['de', 'guter Ton und Mikrofon gleichzeitig', 'symptom:call-quality'],
    ['ja', 'パソコンがヘッドホンを見つけない', 'symptom:not-listed'],
  ] as const)('finds in %s what “%s” means first', (language, query, wanted) => {
    const found = createSearch(language as Language, 'linux', findModel('wh-1000xm3')).find(query);
    expect(found.slice(0, 3).map(getTopicId)).toContain(wanted);
    expect(getTopicId(found[0] ?? { kind: 'sound' })).toBe(wanted);
  });
});
