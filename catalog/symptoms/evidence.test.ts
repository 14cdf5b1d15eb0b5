import { describe, expect, test } from 'vitest';
import type { AdapterStatus } from '../adapter-status';
import { type Headphones, type HeadphonesState, NO_RADIOS } from '../headphones';
import type { HeadsetDetailsView } from '../headset-details';
import { findModel } from '../models/index';
import type { Model } from '../models/model';
import type { HeadsetSound } from '../sound/headset-sound';
import { createHeadphones } from '../testing/headphones';
import { NO_DETAILS } from '../testing/headset-details';
import {
  type ComputerFacts,
  collectEvidence,
  type Evidence,
  LOW_BATTERY_PERCENT,
  NO_FACTS,
  OBSERVED_EVIDENCE,
  WEAK_SIGNAL_DBM,
} from './evidence';

/** Change to the situation of connected headphones of an unknown model, of which nothing else is known. */
interface Situation {
  readonly adapter?: AdapterStatus;
  readonly state?: HeadphonesState;
  readonly about?: Partial<Headphones>;
  readonly model?: Model | null;
  readonly facts?: Partial<ComputerFacts>;
  readonly reported?: Partial<HeadsetDetailsView>;
}

const SOUND: HeadsetSound = {
  mode: 'music',
  codec: null,
  choices: [],
  volume: 50,
  muted: false,
  recorders: [],
  players: [],
  stuck: false,
  callsChosen: false,
};

function collect({
  adapter = 'ready',
  state = 'connected',
  about = {},
  model = null,
  facts = {},
  reported,
}: Situation): ReadonlySet<Evidence> {
  const details = reported === undefined ? null : { ...NO_DETAILS, ...reported };
  return collectEvidence(adapter, createHeadphones(state, about), model, { ...NO_FACTS, ...facts }, details);
}

const sound = (change: Partial<HeadsetSound>): Situation => ({ about: { sound: { ...SOUND, ...change } } });
const away = (change: Partial<Headphones>): Situation => ({ state: 'paired-nearby', about: { pairedHere: true, ...change } });
const device = (plays: boolean, here = false) => ({ key: `${plays} ${here}`, name: null, connected: true, plays, here });
const leAudio = { ...NO_RADIOS, paired: ['le-audio'] as const };

/** Situations with a piece of evidence, and similar ones without it. */
const TABLE: readonly (readonly [evidence: Evidence, with_: readonly Situation[], without: readonly Situation[]])[] = [
  ['adapter-ready', [{}], [{ adapter: 'off' }]],
  ['adapter-off', [{ adapter: 'off' }, { adapter: 'blocked' }], [{}, { adapter: 'missing' }]],
  ['adapter-missing', [{ adapter: 'missing' }], [{}, { adapter: 'off' }]],
  ['service-down', [{ adapter: 'service-down' }, { adapter: 'no-bus' }, { adapter: 'crashed' }], [{}, { adapter: 'off' }]],
  ['no-permission', [{ adapter: 'no-permission' }], [{}, { adapter: 'off' }]],
  ['no-sound-server', [{ facts: { soundServer: false } }], [{}, { facts: { soundServer: true } }]],
  [
    'sound-part-stopped',
    [{ facts: { soundServer: false, soundInstalled: true } }],
    [{ facts: { soundServer: true, soundInstalled: true } }, { facts: { soundServer: false } }],
  ],
  [
    'sound-part-missing',
    [{ facts: { soundServer: false, soundInstalled: false } }],
    [{ facts: { soundServer: true, soundInstalled: false } }, { facts: { soundServer: false } }],
  ],
  ['not-pairable', [{ facts: { pairable: false } }], [{}, { facts: { pairable: true } }]],
  ['foreign-search', [{ facts: { foreignSearch: true } }], [{}]],
  ['adapter-old', [{ facts: { oldAdapter: true } }], [{}, { facts: { oldAdapter: false } }]],
  ['heard', [{}], [away({ why: [{ kind: 'not-heard' }] }), { state: 'paired-unheard' }]],
  ['not-heard', [away({ why: [{ kind: 'system-paired' }, { kind: 'not-heard' }] })], [{}, { state: 'paired-unheard' }]],
  ['pairing-mode', [{ state: 'pairing-mode' }], [{}]],
  [
    'asks-anew',
    [{ state: 'pairing-mode', about: { pairedHere: true } }],
    [{ state: 'pairing-mode', about: { pairedHere: false } }, away({})],
  ],
  ['not-trusted', [away({ trusted: false })], [away({ trusted: true }), away({}), away({ trusted: false, waitsForTrust: 'tones' })]],
  ['reconnect-loop', [away({ drops: 3 }), away({ drops: 4 })], [away({ drops: 2 })]],
  ['authentication-failed', [{ state: 'stale-pairing' }], [{}]],
  ['no-answer', [{ state: 'paired-busy' }], [away({})]],
  ['left-by-remote', [away({ ended: 'remote' })], [{ about: { ended: 'remote' } }, away({ ended: 'timeout' })]],
  ['left-by-timeout', [away({ ended: 'timeout' })], [{ about: { ended: 'timeout' } }, away({ ended: 'remote' })]],
  [
    'lost-nearby',
    [away({ ended: 'timeout', signal: WEAK_SIGNAL_DBM })],
    [
      away({ ended: 'timeout', signal: WEAK_SIGNAL_DBM - 1 }),
      away({ ended: 'timeout', signal: null }),
      away({ ended: 'remote', signal: -50 }),
      { about: { ended: 'timeout', signal: -50 } },
    ],
  ],
  ['left-by-suspend', [away({ ended: 'suspend' })], [{ about: { ended: 'suspend' } }, away({ ended: 'local' })]],
  ['other-output', [{ about: { output: false } }], [{}, { about: { output: true } }]],
  ['output-here', [{ about: { output: true } }], [{}, { about: { output: false } }]],
  [
    'call-output-elsewhere',
    [{ about: { calls: { output: false, microphone: true } } }],
    [{}, { about: { calls: { output: null, microphone: false } } }],
  ],
  [
    'call-microphone-elsewhere',
    [{ about: { calls: { output: true, microphone: false } } }],
    [{}, { about: { calls: { output: false, microphone: null } } }],
  ],
  [
    'calls-here',
    [{ about: { calls: { output: true, microphone: true } } }],
    [{}, { about: { calls: { output: true, microphone: false } } }, { about: { calls: { output: false, microphone: true } } }],
  ],
  [
    'firmware-unsafe',
    [
      { model: findModel('wh-1000xm4'), about: { firmware: '2.8.0' } },
      { model: findModel('wh-1000xm4'), reported: { model: 'WH-1000XM4', firmware: '2.8.0' } },
    ],
    [{}, { model: findModel('wh-1000xm4') }, { model: findModel('wh-1000xm4'), about: { firmware: '2.9.0' } }],
  ],
  ['pairing-lost', [{ state: 'nearby', about: { pairingLost: true } }], [{ state: 'nearby' }]],
  [
    'not-bonded',
    [{ about: { pairedHere: true, bonded: false } }],
    [{ about: { pairedHere: false, bonded: false } }, { about: { bonded: true } }],
  ],
  ['stale-again', [away({ refusals: 2 })], [away({ refusals: 1 }), { state: 'nearby', about: { pairedHere: false, refusals: 2 } }]],
  ['types-keys', [{ about: { inputs: 'types' } }], [{}, { about: { inputs: 'sensors' } }]],
  ['duplicate-entries', [{ about: { duplicate: true } }], [{}]],
  ['paired', [{ about: { pairedHere: true } }], [{ state: 'nearby', about: { pairedHere: false } }]],
  ['not-paired', [{ state: 'nearby', about: { pairedHere: false } }], [{ about: { pairedHere: true } }]],
  ['connected', [{}, { state: 'connected-no-sound' }], [away({})]],
  ['not-connected', [away({})], [{}]],
  [
    'with-sound',
    [{ about: { outputReady: true } }],
    [{ about: { outputReady: null } }, { state: 'connected-no-sound', about: { outputReady: true } }],
  ],
  ['without-sound', [{ state: 'connected-no-sound' }], [{}]],
  ['music-only', [{ about: { callsPossible: false } }], [{}, { about: { callsPossible: true } }, away({ callsPossible: false })]],
  ['calls-possible', [{ about: { callsPossible: true } }], [{}, { about: { callsPossible: false } }, away({ callsPossible: true })]],
  [
    'plays-le-audio',
    [{ about: { soundProfiles: ['le-audio'] } }, sound({ mode: 'le-audio' })],
    [
      {},
      { about: { soundProfiles: ['le-audio', 'a2dp'] } },
      { about: { soundProfiles: [] } },
      { about: { soundProfiles: [], sound: { ...SOUND, mode: 'le-audio' } } },
      { about: { soundProfiles: ['le-audio'], sound: SOUND } },
      away({ soundProfiles: ['le-audio'] }),
    ],
  ],
  [
    'recorder-in-music',
    [sound({ recorders: ['Meet'], choices: [{ profile: 'hfp', mode: 'calls', codec: null }] })],
    [{}, sound({ choices: [{ profile: 'hfp', mode: 'calls', codec: null }] }), sound({ recorders: ['Meet'] })],
  ],
  ['not-in-music', [sound({ mode: 'calls' }), sound({ mode: 'off' })], [{}, sound({}), sound({ mode: 'unknown' })]],
  ['silenced', [sound({ muted: true }), sound({ volume: 0 })], [{}, sound({})]],
  ['audible', [sound({})], [{}, sound({ muted: true }), sound({ volume: null }), sound({ volume: 0 })]],
  ['le-half-paired', [{ about: { leHalf: { name: null, paired: true, connected: false, join: null } } }], [{}]],
  [
    'le-half-free',
    [{}, { about: { leHalf: { name: null, paired: false, connected: false, join: null } } }],
    [{ about: { leHalf: { name: null, paired: true, connected: false, join: null } } }],
  ],
  ['classic-paired', [{ about: { radios: { ...NO_RADIOS, paired: ['classic'] } } }], [{}, { about: { radios: leAudio } }]],
  [
    'le-audio-unsupported',
    [{ state: 'le-audio-unsupported', about: { pairedHere: false, radios: { ...leAudio, leAudioHere: false } } }],
    [
      { state: 'nearby', about: { pairedHere: false, radios: { ...leAudio, leAudioHere: true } } },
      { state: 'nearby', about: { pairedHere: false, radios: { ...leAudio, leAudioHere: null } } },
      { state: 'nearby', about: { pairedHere: false, radios: { ...NO_RADIOS, leAudioHere: false } } },
      { about: { pairedHere: true, radios: { ...leAudio, leAudioHere: false } } },
    ],
  ],
  ['one-side-missing', [{ about: { sides: { connected: 1, all: 2 } } }], [{}, { about: { sides: { connected: 2, all: 2 } } }]],
  [
    'battery-low',
    [
      { about: { battery: LOW_BATTERY_PERCENT - 1 } },
      { about: { battery: null }, reported: { battery: { ...NO_DETAILS.battery, left: { percent: 5, charging: false } } } },
    ],
    [{}, { reported: {} }, { about: { battery: LOW_BATTERY_PERCENT } }, { about: { battery: 5, batteryReported: false } }],
  ],
  [
    'battery-good',
    [{ about: { battery: LOW_BATTERY_PERCENT } }],
    [{}, { reported: {} }, { about: { battery: 5 } }, { about: { battery: 80, batteryReported: false } }],
  ],
  [
    'signal-weak',
    [
      { about: { pairedHere: true, signal: WEAK_SIGNAL_DBM - 1 } },
      { state: 'nearby', about: { pairedHere: false, signal: null, rssi: -90 } },
    ],
    [{}, { about: { pairedHere: true, signal: WEAK_SIGNAL_DBM } }, { about: { pairedHere: true, signal: null, rssi: -90 } }],
  ],
  [
    'signal-good',
    [{ about: { pairedHere: true, signal: WEAK_SIGNAL_DBM } }, { state: 'nearby', about: { pairedHere: false, signal: null, rssi: -50 } }],
    [{}, { about: { pairedHere: true, signal: -90 } }, { about: { pairedHere: true, signal: null, rssi: -50 } }],
  ],
  ['two-devices-on', [{ reported: { twoDevices: true } }], [{}, { reported: {} }, { reported: { twoDevices: false } }]],
  ['two-devices-off', [{ reported: { twoDevices: false } }], [{}, { reported: {} }, { reported: { twoDevices: true } }]],
  [
    'other-plays',
    [{ reported: { devices: [device(true), device(false, true)] } }],
    [{}, { reported: {} }, { reported: { devices: [device(false), device(true, true)] } }],
  ],
  ['in-call-mode', [{ about: { soundProfiles: ['hfp'] } }], [{}, { about: { soundProfiles: ['a2dp'] } }]],
  ['multipoint', [{ model: findModel('wh-1000xm4') }], [{}, { model: findModel('wh-1000xm2') }]],
  ['no-multipoint', [{ model: findModel('wh-1000xm2') }], [{}, { model: findModel('wh-1000xm4') }]],
  ['transceiver-model', [{ model: findModel('wh-g900n') }], [{}, { model: findModel('wh-1000xm4') }]],
  ['no-transceiver-model', [{ model: findModel('wh-1000xm4') }], [{}, { model: findModel('wh-g900n') }]],
  ['le-audio-only-model', [{ model: findModel('wf-g700n') }], [{}, { model: findModel('wh-1000xm4') }]],
  ['le-audio-model', [{ model: findModel('wf-1000xm5') }], [{}, { model: findModel('wh-1000xm2') }]],
  ['no-le-audio-model', [{ model: { ...requireModel('wf-1000xm5'), leAudio: noLeAudio() } }], [{}, { model: findModel('wf-1000xm5') }]],
];

function requireModel(id: string): Model {
  const model = findModel(id);
  if (model === null) throw new Error(`no model ${id}`);
  return model;
}

function noLeAudio(): Model['leAudio'] {
  const { leAudio: fact } = requireModel('wf-1000xm5');
  return fact === null ? null : { ...fact, value: false };
}

describe.each(TABLE)('the evidence %s', (evidence, with_, without) => {
  test.each(with_)('finds the evidence: %j', (situation) => {
    expect([...collect(situation)]).toContain(evidence);
  });
  test.each(without)('finds no evidence: %j', (situation) => {
    expect([...collect(situation)]).not.toContain(evidence);
  });
});

test('reports silence of unlisted headphones if Bluetooth works', () => {
  const about = (adapter: AdapterStatus) => [...collectEvidence(adapter, null, null, NO_FACTS)].sort();
  expect(about('ready')).toEqual(['adapter-ready', 'not-heard']);
  expect(about('off')).toEqual(['adapter-off']);
});

test('collects only known evidence', () => {
  for (const [, with_, without] of TABLE)
    for (const situation of [...with_, ...without]) expect(OBSERVED_EVIDENCE).toEqual(expect.arrayContaining([...collect(situation)]));
});
