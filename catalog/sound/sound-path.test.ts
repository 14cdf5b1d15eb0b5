import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTION_KINDS } from '../actions/action';
import { HEADPHONES_STATES, type Headphones, isConnected } from '../headphones';
import type { HeadsetDetailsView } from '../headset-details';
import { createHeadphones } from '../testing/headphones';
import { CODECS } from './codecs';
import { type HeadsetSound, SOUND_MODES } from './headset-sound';
import { createSoundPath, findBreak, isFlowing, JOINTS, type Joint, type PathFacts } from './sound-path';

const SOUND: HeadsetSound = {
  mode: 'music',
  codec: 'ldac',
  choices: [
    { profile: 'a2dp-sink', mode: 'music', codec: null },
    { profile: 'headset-head-unit', mode: 'calls', codec: null },
  ],
  volume: 60,
  muted: false,
  recorders: [],
  players: [{ name: 'Spotify', here: true }],
  stuck: false,
  callsChosen: false,
};
const DETAILS: HeadsetDetailsView = {
  generation: 2,
  model: null,
  firmware: null,
  battery: {
    whole: null,
    left: { percent: 60, charging: false },
    right: { percent: 70, charging: null },
    case: { percent: 40, charging: true },
  },
  codec: null,
  devices: [
    { key: 'a', name: 'Laptop', connected: true, plays: false, here: true },
    { key: 'b', name: 'Tablet', connected: true, plays: true, here: false },
  ],
  twoDevices: true,
  can: { twoDevices: false, pairingMode: false, disconnect: false },
  readOnly: true,
};

const pathOf = (entry: Headphones, rest: Partial<PathFacts> = {}): readonly Joint[] =>
  createSoundPath({ headphones: entry, outputName: null, details: null, heard: null, possible: ACTION_KINDS, ...rest });
const playing = (sound: Partial<HeadsetSound> = {}, rest: Partial<Headphones> = {}): Headphones =>
  createHeadphones('connected', { output: true, battery: 70, soundProfiles: ['a2dp', 'hfp'], sound: { ...SOUND, ...sound }, ...rest });
const states = (path: readonly Joint[]): string => path.map(({ state }) => state).join(' ');
const brief = (joint: Joint | null) => joint && [joint.id, joint.title.key, joint.note?.key ?? null, joint.fix, joint.cause];

describe('the way of the sound', () => {
  test('draws what is known while a program plays', () => {
    const path = pathOf(playing());
    expect(path.map(({ id }) => id)).toEqual(JOINTS);
    expect(states(path)).toBe('good good good good unknown');
    expect(path.map(({ title }) => title.key)).toEqual(['name.plain', 'path.computer', 'path.codec', 'name.plain', 'path.you']);
    expect(path[1]?.note).toEqual({ key: 'path.volume', values: { percent: 60 } });
    expect(isFlowing(path)).toBe(true);
    expect(findBreak(path)).toBeNull();
  });
  test('breaks at a muted computer', () => {
    const path = pathOf(playing({ muted: true }));
    expect(states(path)).toBe('good broken beyond beyond unknown');
    expect(brief(findBreak(path))).toEqual(['computer', 'path.muted', 'path.muted.note', 'unmute', 'volume-low']);
  });
  test('breaks at another output and names it', () => {
    const path = pathOf(playing({}, { output: false }), { outputName: 'Speakers' });
    expect(findBreak(path)?.title).toEqual({ key: 'name.plain', values: { name: 'Speakers' } });
    expect(findBreak(path)?.fix).toBe('use-for-sound');
    expect(brief(findBreak(pathOf(playing({}, { output: false }), { possible: [] })))).toEqual([
      'computer',
      'path.elsewhere',
      'path.elsewhere.note',
      'sound-settings',
      'other-output',
    ]);
  });
  test('breaks at a program that plays on another output', () => {
    const path = pathOf(playing({ players: [{ name: 'Spotify', here: false }] }));
    expect(brief(findBreak(path))).toEqual(['program', 'name.plain', 'path.plays-elsewhere', 'sound-settings', null]);
    // The sound belongs there if the computer uses another output.
    expect(findBreak(pathOf(playing({ players: [{ name: 'Spotify', here: false }] }, { output: false })))?.id).toBe('computer');
  });
  test.each([
    ['a program', { recorders: ['Zoom'] }, 'sound.microphone.held', 'microphone-takes-over'],
    ['the user', { callsChosen: true }, 'path.calls.chosen', null],
    ['nothing', { stuck: true }, 'path.calls.stuck', 'stuck-in-call'],
    ['nothing known', {}, null, null],
  ] as const)('limits the sound in call mode that %s explains', (_, sound, note, cause) => {
    const path = pathOf(playing({ mode: 'calls', codec: 'msbc', ...sound }));
    expect(states(path)).toBe('good good limited good unknown');
    expect(brief(findBreak(path))).toEqual(['bluetooth', 'path.calls', note, 'switch-to-music', cause]);
  });
  test.each([
    ['no sound connection', null, 'path.no-sound.none', 'reconnect'],
    ['a card that is off', { mode: 'off' }, 'path.no-sound.off', 'switch-to-music'],
    ['the wrong direction', { mode: 'gateway' }, 'path.no-sound.gateway', 'switch-to-music'],
  ] as const)('breaks at Bluetooth with %s', (_, sound, title, fix) => {
    const entry = createHeadphones('connected-no-sound', {
      sound: sound && { ...SOUND, ...sound, codec: null, volume: null, muted: null },
    });
    expect(findBreak(pathOf(entry))).toMatchObject({ id: 'bluetooth', title: { key: title }, fix });
  });
  test('breaks at the device that the headphones report as playing', () => {
    const path = pathOf(playing(), { details: DETAILS });
    expect(brief(findBreak(path))).toEqual(['headphones', 'name.plain', 'path.other-plays', null, 'other-took-over']);
    expect(findBreak(path)?.note?.values).toEqual({ name: 'Tablet' });
  });
  test('shows each battery that the headphones report', () => {
    const path = pathOf(playing(), { details: { ...DETAILS, devices: null } });
    expect(path[3]?.note).toEqual({
      key: 'path.parts',
      values: {
        parts: [
          { key: 'headset.battery.left', values: { percent: 60 } },
          { key: 'headset.battery.right', values: { percent: 70 } },
          { key: 'headset.battery.case.charging', values: { percent: 40 } },
        ],
      },
    });
  });
  test('shows no battery that only packets contain', () => {
    expect(pathOf(playing({}, { batteryReported: false }))[3]?.note).toBeNull();
  });
  test('proves the last joint by what the user heard', () => {
    const heard = (left: boolean, right: boolean) => pathOf(playing(), { heard: { left, right, when: '10:42' } })[4];
    expect(heard(true, true)).toMatchObject({ state: 'good', note: { key: 'path.heard.both', values: { when: '10:42' } } });
    expect(heard(true, false)).toMatchObject({ state: 'good', note: { key: 'path.heard.left' } });
    expect(heard(false, false)).toMatchObject({ state: 'unknown', note: null });
  });
  test('claims nothing on a system that reports profiles only', () => {
    const path = pathOf(createHeadphones('connected', { soundProfiles: ['a2dp'] }));
    expect(states(path)).toBe('unknown unknown good good unknown');
    expect(path.map(({ note }) => note)).toEqual([null, null, null, null, null]);
    expect(states(pathOf(createHeadphones('connected')))).toBe('unknown unknown unknown good unknown');
  });
  test('limits the sound if only call mode is reported', () => {
    expect(brief(findBreak(pathOf(createHeadphones('connected', { soundProfiles: ['hfp'] }))))).toEqual([
      'bluetooth',
      'path.calls',
      null,
      null,
      null,
    ]);
  });
});

describe('the way of the sound for any facts', () => {
  const sounds: fc.Arbitrary<HeadsetSound> = fc.record({
    mode: fc.constantFrom(...SOUND_MODES),
    codec: fc.option(fc.constantFrom(...CODECS)),
    choices: fc.subarray([...SOUND.choices]),
    volume: fc.option(fc.nat(100)),
    muted: fc.option(fc.boolean()),
    recorders: fc.array(fc.option(fc.string({ maxLength: 5 })), { maxLength: 2 }),
    players: fc.array(fc.record({ name: fc.option(fc.string({ maxLength: 5 })), here: fc.boolean() }), { maxLength: 3 }),
    stuck: fc.boolean(),
    callsChosen: fc.boolean(),
  });
  const facts: fc.Arbitrary<PathFacts> = fc.record({
    headphones: fc
      .record({
        state: fc.constantFrom(...HEADPHONES_STATES),
        output: fc.option(fc.boolean()),
        sound: fc.option(sounds),
        soundProfiles: fc.option(fc.subarray(['a2dp', 'hfp', 'le-audio'] as const)),
        battery: fc.option(fc.nat(100)),
        batteryReported: fc.boolean(),
        signal: fc.option(fc.integer({ min: -100, max: -20 })),
        sides: fc.option(fc.constantFrom({ connected: 1, all: 2 }, { connected: 2, all: 2 })),
      })
      .map(({ state, ...rest }) => createHeadphones(state, rest)),
    outputName: fc.option(fc.string({ maxLength: 10 })),
    details: fc.constantFrom(null, DETAILS, { ...DETAILS, devices: null }),
    heard: fc.option(fc.record({ left: fc.boolean(), right: fc.boolean(), when: fc.constant('10:42') })),
    possible: fc.subarray([...ACTION_KINDS]),
  });
  const holds = (check: (path: readonly Joint[], given: PathFacts) => void): void =>
    fc.assert(
      fc.property(facts, (given) => {
        check(createSoundPath(given), given);
      }),
    );

  test('never has another number of joints for any connection', () => {
    holds((path, { headphones: { state } }) => expect(path.length).toBe(isConnected(state) ? JOINTS.length : 0));
  });
  test('never has more than one button for any facts', () => {
    holds((path) => {
      const fixable = path.filter(({ fix }) => fix !== null);
      expect(fixable.length).toBeLessThanOrEqual(1);
      if (fixable[0] !== undefined) expect(findBreak(path)).toBe(fixable[0]);
    });
  });
  test('never leaves a break without a sentence for any facts', () => {
    holds((path) => {
      for (const joint of path) if (joint.state === 'broken') expect(joint.note).not.toBeNull();
    });
  });
  test('never claims what was not read for any facts', () => {
    holds((path, { headphones: { sound, output, soundProfiles, signal }, details, heard }) => {
      const [program, computer, bluetooth, , listener] = path;
      if (program === undefined) return;
      if (sound === null) expect([program.state, program.note]).toEqual(['unknown', null]);
      if (sound === null && output === null) expect([computer?.state, computer?.note]).toEqual(['unknown', null]);
      if (output !== true) expect(computer?.state).not.toBe('good');
      if (sound === null && soundProfiles === null && signal === null && bluetooth?.state !== 'broken')
        expect(bluetooth?.state).toBe('unknown');
      if (heard === null) expect(listener).toMatchObject({ state: 'unknown', note: null });
      if (details === null) expect(path[3]?.state).not.toBe('broken');
    });
  });
  test('never draws good joints behind breaks for any facts', () => {
    holds((path) => {
      const broken = path.findIndex(({ state }) => state === 'broken');
      if (broken >= 0) for (const { state } of path.slice(broken + 1)) expect(['beyond', 'unknown', 'broken']).toContain(state);
      if (broken >= 0) expect(isFlowing(path)).toBe(false);
    });
  });
  test('never offers an action that is impossible for any facts', () => {
    holds((path, { possible }) => {
      for (const { fix } of path) if (fix !== null && fix !== 'sound-settings') expect(possible).toContain(fix);
    });
  });
});
