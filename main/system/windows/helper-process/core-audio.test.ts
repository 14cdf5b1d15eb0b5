import { expect, test } from 'vitest';
import { HeadsetEndpoints } from './headset-sound';
import { createFakeAudio } from './testing/fake-audio';

const ACTIVE = 0x1;
const UNPLUGGED = 0x8;
const HEADSET = '0f4a9d3e-9c2b-5d1e-8d43-5f2a6b7c8d9e';
const OTHER = '11111111-2222-3333-4444-555555555555';
const ADDRESS = 'F84E17001122';
const MUSIC = String.raw`{2}.\\?\bthenum#{0000110b-0000-1000-8000-00805f9b34fb}_vid&0002054c_pid&0d58#8&37022d96&0&f84e17001122_c00000000#{6994ad04-93ef-11d0-a3cc-00a0c9223196}\global`;
const CALLS = String.raw`{2}.\\?\bthhfenum#bthhfpaudio#8&2d4f6f3&0&97#{6994ad04-93ef-11d0-a3cc-00a0c9223196}\global`;
const BUILT_IN = String.raw`{2}.\\?\hdaudio#func_01#x`;

function endpoints(state: number) {
  return [
    { id: '{0.0.0.00000000}.{speaker}', state: ACTIVE, container: OTHER, filter: BUILT_IN },
    { id: '{0.0.0.00000000}.{calls}', state, container: HEADSET, filter: CALLS },
    { id: '{0.0.1.00000000}.{microphone}', state, container: HEADSET, filter: CALLS },
    { id: '{0.0.0.00000000}.{music}', state, container: HEADSET, filter: MUSIC },
  ];
}
const headset = (audio: ReturnType<typeof createFakeAudio>['audio'], containers = [HEADSET]) =>
  new HeadsetEndpoints(audio, ADDRESS, new Set(containers));

test('reads endpoints and releases every reference', () => {
  const { audio, left } = createFakeAudio(endpoints(UNPLUGGED), 0);
  expect(audio.endpoints().map(({ active, container, filter }) => [active, container, filter])).toEqual([
    [true, OTHER, null],
    [false, HEADSET, CALLS],
    [false, HEADSET, CALLS],
    [false, HEADSET, MUSIC],
  ]);
  expect(audio.output()).toBe(OTHER);
  expect(left()).toEqual({ references: 0, texts: 0 });
});

test('connects each profile by Microsoft’s documented bytes', () => {
  const { audio, requests, left } = createFakeAudio(endpoints(UNPLUGGED), 0);
  const own = headset(audio);
  expect(own.state).toBe('Unplugged');
  expect(own.requestProfiles('reconnect')).toEqual({ asked: 2, refused: [] });
  // The bytes are KSPROPSETID_BtAudio, KSPROPERTY_ONESHOT_RECONNECT and KSPROPERTY_TYPE_GET.
  const property = '406ca07ff6b87e4c8556e8c33a12e54d0000000001000000';
  expect(requests).toEqual([
    { filter: CALLS, property },
    { filter: MUSIC, property },
  ]);
  own.requestProfiles('disconnect');
  expect(requests[2]?.property).toBe('406ca07ff6b87e4c8556e8c33a12e54d0100000001000000');
  expect(left()).toEqual({ references: 0, texts: 0 });
});

test('reports a refused profile and requests the other one', () => {
  const { audio, requests, left } = createFakeAudio(endpoints(UNPLUGGED), 0, [CALLS]);
  expect(headset(audio).requestProfiles('reconnect')).toEqual({ asked: 1, refused: ['Win32Error: IKsControl::KsProperty: 0x80004005'] });
  expect(requests).toHaveLength(2);
  expect(left()).toEqual({ references: 0, texts: 0 });
});

test('matches a filter by the address in its name', () => {
  const { audio } = createFakeAudio(endpoints(ACTIVE), 0);
  expect(headset(audio, []).requestProfiles('disconnect')).toEqual({ asked: 1, refused: [] });
});

test('selects the music output in every role', () => {
  const there = createFakeAudio(endpoints(ACTIVE), 0);
  expect(headset(there.audio).choose()).toBe(true);
  expect(there.chosen).toEqual([0, 1, 2].map((role) => ['{0.0.0.00000000}.{music}', role]));
  expect(there.left()).toEqual({ references: 0, texts: 0 });
  const away = createFakeAudio(endpoints(UNPLUGGED), 0);
  expect(headset(away.audio).choose()).toBe(false);
  expect(away.chosen).toEqual([]);
});

test('reads the devices for calls apart from the output', () => {
  const [speaker, , microphone, music] = [0, 1, 2, 3];
  const { audio, left } = createFakeAudio(endpoints(ACTIVE), music ?? null, [], {
    output: speaker ?? null,
    microphone: microphone ?? null,
  });
  expect({ output: audio.output(), calls: audio.callDevices() }).toEqual({
    output: HEADSET,
    calls: { output: OTHER, microphone: HEADSET },
  });
  expect(left()).toEqual({ references: 0, texts: 0 });
});

test('reads a computer without a microphone', () => {
  const { audio, left } = createFakeAudio(endpoints(ACTIVE), 0);
  expect(audio.callDevices()).toEqual({ output: OTHER, microphone: null });
  expect(left()).toEqual({ references: 0, texts: 0 });
});

test('returns nothing for headphones without endpoints', () => {
  const { audio } = createFakeAudio([], null);
  expect(headset(audio).state).toBe('None');
  expect(audio.output()).toBeNull();
  expect(audio.callDevices()).toEqual({ output: null, microphone: null });
});
