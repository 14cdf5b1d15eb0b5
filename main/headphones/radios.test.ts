import { describe, expect, test } from 'vitest';
import type { SystemRecord } from '../../catalog/identify/system-record';
import { createRecord, listAfterEvents } from './testing/list';

const uuid = (short: string) => `0000${short}-0000-1000-8000-00805f9b34fb`;
const [CLASSIC, LE_AUDIO, MEMBER] = [uuid('110b'), uuid('184e'), uuid('1846')];
const ADDRESS = '94:DB:56:00:00:01';
const bearers = (classic: boolean | null, le: boolean | null, preferred: 'classic' | 'le' | null = null) => ({
  classic: classic === null ? null : { paired: classic, connected: false },
  le: le === null ? null : { paired: le, connected: false },
  preferred,
});

const view = (...records: readonly Partial<SystemRecord>[]) =>
  listAfterEvents(records.map((rest) => ({ type: 'record', record: createRecord(ADDRESS, rest), at: 0 }))).headphones[0];
const radios = (rest: Partial<SystemRecord>) => view(rest)?.radios;

describe('the radios of a pairing', () => {
  test.each([
    ['classic', { uuids: [CLASSIC] }, ['classic']],
    ['classic, of a headset that offers both', { uuids: [CLASSIC, LE_AUDIO] }, ['classic']],
    ['both', { uuids: [CLASSIC, LE_AUDIO], bearers: bearers(true, true) }, ['classic', 'le-audio']],
    ['LE Audio', { uuids: [LE_AUDIO] }, ['le-audio']],
    ['a bond over LE that offers no sound there', { uuids: [CLASSIC], bearers: bearers(true, true) }, ['classic']],
    ['none', { paired: false, uuids: [CLASSIC], rssi: -50 }, []],
  ])('reports %s', (_, rest, paired) => {
    expect(radios(rest)?.paired).toEqual(paired);
  });
});

test.each([
  [{ connected: true, soundProfiles: ['a2dp'] as const }, 'classic'],
  [{ connected: true, soundProfiles: ['le-audio'] as const, uuids: [LE_AUDIO] }, 'le-audio'],
  [{ connected: true, soundProfiles: [] }, null],
  [{ connected: true, soundProfiles: null }, null],
  [{ soundProfiles: ['a2dp'] as const }, null],
])('reports the radio that carries sound: %j', (rest, sound) => {
  expect(radios(rest)?.sound).toBe(sound);
});

test.each([
  [null, null],
  [bearers(true, null), null],
  [bearers(true, null, 'le'), 'le-audio'],
  [bearers(true, null, 'classic'), 'classic'],
] as const)('reports the radio that connects first: %j', (of, preferred) => {
  expect(radios({ bearers: of })?.preferred).toBe(preferred);
});

test('reports LE Audio of the computer and of the headset', () => {
  expect(radios({ leAudioHere: false, uuids: [LE_AUDIO, CLASSIC] })).toMatchObject({ leAudioHere: false, leAudioOffered: true });
  expect(radios({ uuids: [CLASSIC] })).toMatchObject({ leAudioHere: null, leAudioOffered: false });
});

describe('playing sides', () => {
  const side = { connected: true, soundProfiles: ['le-audio'] as const, uuids: [LE_AUDIO, MEMBER], classOfDevice: null };
  const coordinatedSet = { id: 'set', size: 2 };
  const other = { id: 'b', address: '94:DB:56:00:00:09', coordinatedSet };
  test.each([
    [
      'two that are connected',
      [
        { ...side, coordinatedSet },
        { ...side, ...other },
      ],
      { connected: 2, all: 2 },
    ],
    ['one of a set of two', [{ ...side, coordinatedSet }], { connected: 1, all: 2 }],
    [
      'one of two',
      [
        { ...side, coordinatedSet },
        { ...side, ...other, connected: false, soundProfiles: null },
      ],
      { connected: 1, all: 2 },
    ],
    ['a member of a set of unknown size', [{ ...side, coordinatedSet: { id: 'set', size: null } }], null],
    ['headphones in one piece', [{ ...side, uuids: [LE_AUDIO] }], null],
    ['a set without the service', [{ ...side, uuids: [LE_AUDIO], coordinatedSet }], { connected: 1, all: 2 }],
    ['a set that plays over classic', [{ ...side, soundProfiles: ['a2dp'] as const, coordinatedSet }], null],
    ['a set that is away', [{ ...side, connected: false, coordinatedSet }], null],
  ])('counts %s', (_, records, sides) => {
    expect(view(...records)?.sides ?? null).toEqual(sides);
  });
});
