import { describe, expect, test } from 'vitest';
import type { Headphones, HeadphonesState } from '../headphones';
import type { HeadsetDetailsView, ReportedDevice } from '../headset-details';
import { findModel } from '../models/index';
import type { HeadsetSound } from '../sound/headset-sound';
import { createHeadphones } from '../testing/headphones';
import { NO_DETAILS } from '../testing/headset-details';
import { findCallEvidence } from './call-mode';

const MULTIPOINT = findModel('wh-1000xm4');
const ONE_DEVICE = findModel('wh-1000xm2');
const CALLS: HeadsetSound = {
  mode: 'calls',
  codec: null,
  choices: [{ profile: 'hfp', mode: 'calls', codec: null }],
  volume: 50,
  muted: false,
  recorders: [],
  players: [],
  stuck: false,
  callsChosen: false,
};
const MUSIC_POSSIBLE = [...CALLS.choices, { profile: 'a2dp', mode: 'music', codec: null }] as const;
const here: ReportedDevice = { key: '0', name: null, connected: true, plays: false, here: true };
const phone: ReportedDevice = { ...here, key: '1', here: false };

function details(change: Partial<HeadsetDetailsView>): HeadsetDetailsView {
  return { ...NO_DETAILS, ...change };
}

const find = (
  about: Partial<Headphones>,
  {
    state = 'connected',
    model = null,
    reported = null,
  }: { state?: HeadphonesState; model?: typeof MULTIPOINT; reported?: HeadsetDetailsView | null } = {},
) => findCallEvidence(createHeadphones(state, about), model, reported);

describe('headphones that disconnect again and again', () => {
  const lost = { drops: 2, ended: 'remote' } as const;
  test('proves another device if they don’t respond', () => {
    expect(find(lost, { state: 'paired-busy', model: MULTIPOINT })).toBe('multipoint-conflict');
  });
  test.each([
    ['a model for one device', lost, { state: 'paired-busy', model: ONE_DEVICE }],
    ['an unknown model', lost, { state: 'paired-busy' }],
    ['two devices turned off', lost, { state: 'paired-busy', model: MULTIPOINT, reported: details({ twoDevices: false }) }],
    ['one lost connection', { ...lost, drops: 1 }, { state: 'paired-busy', model: MULTIPOINT }],
    ['a lost signal', { ...lost, ended: 'timeout' }, { state: 'paired-busy', model: MULTIPOINT }],
    ['headphones that were not called', lost, { state: 'paired-nearby', model: MULTIPOINT }],
  ] as const)('proves nothing with %s', (_, about, rest) => {
    expect(find(about, rest)).toBeNull();
  });
});

describe('a connection for calls alone', () => {
  test.each([
    ['music is not offered', { sound: CALLS }, 'hands-free-only'],
    ['a program records', { sound: { ...CALLS, choices: MUSIC_POSSIBLE, recorders: ['Meet'] } }, 'microphone-in-use'],
    ['it lasts without a program', { sound: { ...CALLS, choices: MUSIC_POSSIBLE, stuck: true } }, 'stuck-in-calls'],
    ['it has just begun', { sound: { ...CALLS, choices: MUSIC_POSSIBLE } }, null],
    [
      'a program records, and it lasts',
      { sound: { ...CALLS, choices: MUSIC_POSSIBLE, recorders: [null], stuck: true } },
      'microphone-in-use',
    ],
    ['the system reports the profile alone', { soundProfiles: ['hfp'], musicPossible: null }, 'in-call-mode'],
    ['the system reports that music is not possible', { soundProfiles: ['hfp'], musicPossible: false }, 'hands-free-only'],
    ['the system reports that music is possible', { soundProfiles: ['hfp'], musicPossible: true }, null],
    ['music has a profile, too', { soundProfiles: ['hfp', 'a2dp'], musicPossible: false }, null],
    ['music plays', { soundProfiles: ['a2dp'], musicPossible: false }, null],
    ['the sound server plays music', { sound: { ...CALLS, mode: 'music' } }, null],
    ['nothing is known', {}, null],
  ] as const)('judges a call connection if %s', (_, about, evidence) => {
    expect(find(about)).toBe(evidence);
  });
  test('blames another device only if the headphones report one', () => {
    const both = details({ devices: [here, phone] });
    expect(find({ sound: CALLS }, { model: MULTIPOINT, reported: both })).toBe('multipoint-conflict');
    expect(find({ sound: CALLS }, { model: MULTIPOINT, reported: details({ devices: [here] }) })).toBe('hands-free-only');
    expect(find({ sound: CALLS }, { model: MULTIPOINT })).toBe('hands-free-only');
    expect(find({ sound: CALLS }, { model: ONE_DEVICE, reported: both })).toBe('hands-free-only');
    expect(find({ sound: CALLS }, { model: MULTIPOINT, reported: { ...both, twoDevices: false } })).toBe('hands-free-only');
  });
});
