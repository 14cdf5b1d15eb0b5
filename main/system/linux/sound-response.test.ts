import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDefaultNode, findDeviceAndProfile, readDump } from './pipewire-dump';
import { findSink, readSound, toSoundOutput } from './sound-response';
import profileNames from './testing/profile-names.json' with { type: 'json' };

const HEADSET = '94:DB:56:10:20:30';

/** Output of a real server, recorded with the sound lab. */
function recorded(name: string): { list: object; info: object } {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../../corpus/dumps', `${name}.json`), 'utf8'));
}
const read = (name: string) => {
  const { list, info } = recorded(name);
  return readSound(list, info);
};

/** A card with calls as PipeWire 1.x lists it; names as in its bluez5-device.c. */
const card = (active_profile: string, address = '94_DB_56_10_20_30') => ({
  name: `bluez_card.${address}`,
  active_profile,
  profiles: {
    off: { description: 'Off', available: true, priority: 0 },
    'a2dp-sink-sbc': { description: 'High Fidelity Playback (A2DP Sink, codec SBC)', available: true, priority: 18 },
    'a2dp-sink': { description: 'High Fidelity Playback (A2DP Sink, codec AAC)', available: true, priority: 19 },
    'headset-head-unit-cvsd': { description: 'Headset Head Unit (HSP/HFP, codec CVSD)', available: true, priority: 1 },
    'headset-head-unit': { description: 'Headset Head Unit (HSP/HFP, codec MSBC)', available: true, priority: 2 },
    'bap-duplex': { description: 'LE Audio', available: false, priority: 30 },
  },
});

/** The same card in the output of `pw-dump`. */
const dumpIn = (profile: string): object[] => {
  const props = { 'api.bluez5.address': HEADSET };
  const profiles = [{ index: 1, name: profile, available: 'yes', priority: 1 }];
  return [
    { id: 1, type: 'PipeWire:Interface:Device', info: { props, params: { EnumProfile: profiles, Profile: profiles } } },
    { id: 2, type: 'PipeWire:Interface:Node', info: { props: { ...props, 'media.class': 'Audio/Sink' } } },
  ];
};

describe('output of sound servers', () => {
  test('reads music on PulseAudio', () => {
    expect(read('pulseaudio-16.1-music')).toEqual({
      output: { address: HEADSET },
      outputName: 'WH-1000XM4',
      headsets: new Map([
        [
          HEADSET,
          {
            mode: 'music',
            profile: 'a2dp_sink',
            codec: 'sbc',
            choices: [
              { profile: 'a2dp_sink', mode: 'music', codec: null },
              { profile: 'handsfree_head_unit', mode: 'calls', codec: null },
            ],
            volume: 63,
            muted: false,
            recorders: [],
            players: [],
          },
        ],
      ]),
    });
  });
  test('reads a call on PulseAudio with its recorder', () => {
    expect(read('pulseaudio-16.1-call').headsets.get(HEADSET)).toMatchObject({ mode: 'calls', codec: 'msbc', recorders: ['Talkative'] });
  });
  test('reads PipeWire’s codecs, the best first', () => {
    const sound = read('pipewire-0.3.65-ldac').headsets.get(HEADSET);
    expect(sound).toMatchObject({ mode: 'music', codec: 'ldac', recorders: [] });
    expect(sound?.choices.map(({ codec }) => codec)).toEqual(['ldac', 'sbc', 'sbc-xq', null]);
  });
  test('reads the same by PipeWire’s own program', () => {
    const dump = recorded('pw-dump-0.3.65-ldac');
    expect(readDump(dump)).toEqual(read('pipewire-0.3.65-ldac'));
    expect(findDefaultNode(dump, HEADSET)).toBe(42);
    expect(findDeviceAndProfile(dump, HEADSET, 'a2dp-sink-sbc')).toEqual({ device: 41, profile: 5 });
    expect([findDefaultNode(dump, 'x'), findDeviceAndProfile(dump, HEADSET, 'x'), findDeviceAndProfile(dump, 'x', 'off')]).toEqual([
      null,
      null,
      null,
    ]);
  });
  test('reads a muted call on PipeWire with its recorder', () => {
    const node = (id: number, props: object) => ({ id, type: 'PipeWire:Interface:Node', info: { props } });
    const address = { 'api.bluez5.address': HEADSET };
    const route = { direction: 'Output', props: { mute: true, channelVolumes: [0.001] } };
    const profiles = [
      { index: 3, name: 'headset-head-unit', available: 'yes', priority: 1 },
      { index: 4, name: 'a2dp-sink', available: 'no' },
    ];
    const reported = readDump([
      {
        id: 1,
        type: 'PipeWire:Interface:Device',
        info: { props: address, params: { EnumProfile: profiles, Profile: [profiles[0]], Route: [route] } },
      },
      node(2, { ...address, 'media.class': 'Audio/Sink', 'api.bluez5.codec': 'msbc' }),
      node(3, { ...address, 'media.class': 'Audio/Source' }),
      node(4, { 'media.class': 'Stream/Input/Audio', 'application.name': 'Talk\u202eative' }),
      node(5, { 'media.class': 'Stream/Input/Audio', 'application.name': 'Elsewhere' }),
      { id: 6, type: 'PipeWire:Interface:Link', info: { 'output-node-id': 3, 'input-node-id': 4 } },
    ]);
    expect(reported.headsets.get(HEADSET)).toEqual({
      mode: 'calls',
      profile: 'headset-head-unit',
      codec: 'msbc',
      choices: [{ profile: 'headset-head-unit', mode: 'calls', codec: null }],
      volume: 10,
      muted: true,
      recorders: ['Talk ative'],
      players: [],
    });
  });
  test('names programs that play, here or elsewhere, once each', () => {
    const sinks = [
      { index: 1, name: 'alsa_output.pci', description: 'Speakers' },
      { index: 2, name: 'bluez_sink.94_DB_56_10_20_30.a2dp_sink' },
    ];
    const stream = (sink: number, properties: object, corked = false) => ({ sink, corked, properties });
    const sink_inputs = [
      stream(1, { 'application.name': 'Firefox' }),
      stream(2, { 'application.name': 'Spotify' }),
      stream(2, { 'application.name': 'Spotify' }),
      stream(2, { 'application.name': 'Paused' }, true),
      stream(2, { 'application.name': 'Bell', 'media.role': 'event' }),
      stream(2, { 'application.name': 'Earshot', 'application.process.id': '7' }),
      stream(2, { 'application.name': 'Evil\u202ename' }),
      { sink: 'x' },
      null,
    ];
    const isOwn = (known: object) => Reflect.get(known, 'application.process.id') === '7';
    const { headsets, outputName } = readSound(
      { cards: [card('a2dp-sink')], sinks, sink_inputs },
      { default_sink_name: 'alsa_output.pci' },
      isOwn,
    );
    expect(headsets.get(HEADSET)?.players).toEqual([
      { name: 'Spotify', here: true },
      { name: 'Evil name', here: true },
      { name: 'Firefox', here: false },
    ]);
    expect(outputName).toBe('Speakers');
  });
  test('leaves its own recording out of the recorders', () => {
    const sources = [{ index: 5, name: 'bluez_source.94_DB_56_10_20_30' }];
    const source_outputs = [
      { source: 5, properties: { 'application.name': 'Chromium input', 'application.process.id': '7' } },
      { source: 5, properties: { 'application.name': 'Zoom' } },
    ];
    const isOwn = (known: object) => Reflect.get(known, 'application.process.id') === '7';
    const { headsets } = readSound({ cards: [card('headset-head-unit')], sources, source_outputs }, {}, isOwn);
    expect(headsets.get(HEADSET)?.recorders).toEqual(['Zoom']);
  });
  test('names programs that play by PipeWire’s own program', () => {
    const node = (id: number, props: object, state = 'running') => ({ id, type: 'PipeWire:Interface:Node', info: { state, props } });
    const link = (id: number, from: number, to: number) => ({
      id,
      type: 'PipeWire:Interface:Link',
      info: { 'output-node-id': from, 'input-node-id': to },
    });
    const out = { 'media.class': 'Stream/Output/Audio' };
    const { headsets, outputName } = readDump([
      ...dumpIn('a2dp-sink'),
      node(3, { 'media.class': 'Audio/Sink', 'node.name': 'alsa_output.pci', 'node.description': 'Speakers' }),
      node(4, { ...out, 'application.name': 'Spotify' }),
      node(5, { ...out, 'application.name': 'Firefox' }),
      node(6, { ...out, 'application.name': 'Paused' }, 'idle'),
      link(7, 4, 2),
      link(8, 5, 3),
      link(9, 6, 2),
      { id: 10, type: 'PipeWire:Interface:Metadata', metadata: [{ key: 'default.audio.sink', value: { name: 'alsa_output.pci' } }] },
    ]);
    expect(headsets.get(HEADSET)?.players).toEqual([
      { name: 'Spotify', here: true },
      { name: 'Firefox', here: false },
    ]);
    expect(outputName).toBe('Speakers');
  });
  test('ignores a PipeWire without an output', () => {
    expect(() => readDump([{ id: 1, type: 'PipeWire:Interface:Core', info: { props: {} } }])).toThrow('plays nothing');
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        expect(() => readDump(raw)).toThrow('plays nothing');
      }),
    );
  });
  test('reads PipeWire with a disabled card', () => {
    expect(read('pipewire-0.3.65-off')).toMatchObject({ output: null });
    expect(read('pipewire-0.3.65-off').headsets.get(HEADSET)).toMatchObject({ mode: 'off', codec: null, volume: null, muted: null });
  });
  test.each([
    ['a2dp-sink', 'music'],
    ['a2dp_sink', 'music'],
    ['a2dp-sink-aptx_hd', 'music'],
    ['headset-head-unit', 'calls'],
    ['headset-head-unit-msbc', 'calls'],
    ['headset_head_unit', 'calls'],
    ['bap-duplex', 'le-audio'],
    ['off', 'off'],
  ])('maps a card in %s to mode %s', (profile, mode) => {
    expect(readSound({ cards: [card(profile)] }, {}).headsets.get(HEADSET)?.mode).toBe(mode);
  });
  test('lists available choices with their codecs', () => {
    expect(readSound({ cards: [card('a2dp-sink')] }, {}).headsets.get(HEADSET)?.choices).toEqual([
      { profile: 'a2dp-sink', mode: 'music', codec: 'aac' },
      { profile: 'a2dp-sink-sbc', mode: 'music', codec: 'sbc' },
      { profile: 'headset-head-unit', mode: 'calls', codec: 'msbc' },
      { profile: 'headset-head-unit-cvsd', mode: 'calls', codec: 'cvsd' },
    ]);
  });
  test.each(Object.entries(profileNames.names))('maps %s to %s with each codec, in both spellings', (name, mode) => {
    for (const codec of profileNames.codecs)
      for (const spelled of [name, name.replaceAll('-', '_')]) {
        const profile = codec === '' ? spelled : `${spelled}${spelled.includes('_') ? '_' : '-'}${codec}`;
        expect({ profile, mode: readSound({ cards: [card(profile)] }, {}).headsets.get(HEADSET)?.mode }).toEqual({ profile, mode });
        expect({ profile, mode: readDump(dumpIn(profile)).headsets.get(HEADSET)?.mode }).toEqual({ profile, mode });
      }
  });
  test.each(profileNames.unknown)('keeps the headset in the unknown profile %j', (profile) => {
    const sink = { name: 'bluez_output.94_DB_56_10_20_30.1', mute: true, volume: { l: { value_percent: '40%' } }, properties: {} };
    const sound = readSound({ cards: [card(profile)], sinks: [sink] }, {}).headsets.get(HEADSET);
    expect(sound).toMatchObject({ mode: 'unknown', volume: 40, muted: true });
    expect(sound?.choices).toHaveLength(4);
    expect(readDump(dumpIn(profile)).headsets.get(HEADSET)?.mode).toBe('unknown');
  });
  test('reads a card that also offers a source', () => {
    const sink = {
      name: 'bluez_output.94_DB_56_10_20_30.1',
      mute: false,
      volume: { l: { value_percent: '40%' } },
      properties: { 'api.bluez5.codec': 'sbc' },
    };
    expect(readSound({ cards: [card('a2dp-duplex')], sinks: [sink] }, {}).headsets.get(HEADSET)).toMatchObject({
      mode: 'music',
      codec: 'sbc',
      volume: 40,
      muted: false,
    });
  });
  test('names the program that records through the loopback of WirePlumber', () => {
    const reported = {
      cards: [card('a2dp-sink')],
      sources: [{ index: 7, name: 'bluez_input.94:DB:56:10:20:30' }],
      source_outputs: [{ source: 7, corked: false, properties: { 'application.name': 'Teams' } }],
    };
    expect(readSound(reported, {}).headsets.get(HEADSET)).toMatchObject({ mode: 'music', recorders: ['Teams'] });
    const node = (id: number, props: object) => ({ id, type: 'PipeWire:Interface:Node', info: { props } });
    const dump = [
      ...dumpIn('a2dp-sink'),
      node(3, { 'node.name': 'bluez_input.94:DB:56:10:20:30', 'media.class': 'Audio/Source' }),
      node(4, { 'media.class': 'Stream/Input/Audio', 'application.name': 'Teams' }),
      { id: 6, type: 'PipeWire:Interface:Link', info: { 'output-node-id': 3, 'input-node-id': 4 } },
    ];
    expect(readDump(dump).headsets.get(HEADSET)).toMatchObject({ mode: 'music', recorders: ['Teams'] });
  });
  test('offers no hostile name as a choice', () => {
    const hostile = { ...card('a2dp-sink'), profiles: { 'a2dp-sink-$(reboot)': { available: true }, '--help': { available: true } } };
    expect(readSound({ cards: [hostile] }, {}).headsets.get(HEADSET)?.choices).toEqual([]);
  });
  test('cleans program names and skips meters and paused ones', () => {
    const listening = (properties: object, more: object = {}) => ({ source: 7, corked: false, properties, ...more });
    const reported = {
      cards: [card('headset-head-unit')],
      sources: [
        { index: 7, name: 'bluez_input.94:DB:56:10:20:30.0' },
        { index: 8, name: 'bluez_output.94_DB_56_10_20_30.1.monitor' },
      ],
      source_outputs: [
        listening({ 'application.name': 'Call\u202e<b>' }),
        listening({ 'application.name': '(null)' }),
        listening({ 'application.name': 'Settings', 'media.name': 'Peak detect' }),
        listening({ 'application.name': 'Paused' }, { corked: true }),
        listening({ 'application.name': 'Elsewhere' }, { source: 8 }),
      ],
    };
    expect(readSound(reported, {}).headsets.get(HEADSET)?.recorders).toEqual(['Call <b>', null]);
  });
  test('never throws for any output', () => {
    fc.assert(fc.property(fc.anything(), fc.anything(), (list, info) => readSound(list, info).headsets.size >= 0));
    const { list, info } = recorded('pulseaudio-16.1-call');
    const paths = Object.keys(list) as (keyof typeof list)[];
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.array(fc.anything()), (key, junk) => {
        expect(readSound({ ...list, [key]: junk }, info).output).toEqual({ address: HEADSET });
      }),
    );
  });
});

test.each([
  ['bluez_sink.94_DB_56_10_20_30.a2dp_sink', { address: HEADSET }],
  ['bluez_output.94:DB:56:10:20:30', { address: HEADSET }],
  ['bluez_output.94_DB_56_10_20_30.a2dp-sink', { address: HEADSET }],
  ['alsa_output.usb-Sony.analog-stereo', 'elsewhere'],
  ['easyeffects_sink', null],
  ['bluez_output.94_DB_56_10_20_30_40', null],
  ['', null],
] as const)('classifies an output named %j', (sink, output) => {
  expect(toSoundOutput(sink)).toEqual(output);
});

test('finds the output of an address by its name', () => {
  const list = '0\talsa_output.pci\tx\n1\tbluez_output.94_DB_56_10_20_30.1\tPipeWire\n';
  expect(findSink(list, HEADSET)).toBe('bluez_output.94_DB_56_10_20_30.1');
  expect(findSink(list, '94:DB:56:10:20:31')).toBeNull();
  expect(findSink('', HEADSET)).toBeNull();
});
