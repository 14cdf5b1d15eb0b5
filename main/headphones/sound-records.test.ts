import { describe, expect, test } from 'vitest';
import { identifyRecord } from '../../catalog/identify/identify-advertisement';
import type { Bearer, Bearers, SystemRecord } from '../../catalog/identify/system-record';
import { groupSoundRecords } from './sound-records';
import type { KnownRecord } from './state';
import { createRecord, listAfterEvents } from './testing/list';

const uuid = (short: string) => `0000${short}-0000-1000-8000-00805f9b34fb`;
const LE_AUDIO = ['1844', '1846', '184d', '184e', '184f', '1850', '1853', '1855'].map(uuid);
const buds = { name: 'WF-1000XM5', alias: 'WF-1000XM5' };
const first = (rest: Partial<SystemRecord> = {}) =>
  createRecord('94:DB:56:00:00:01', { ...buds, uuids: [uuid('110b'), uuid('111e'), ...LE_AUDIO], ...rest });
const second = (rest: Partial<SystemRecord> = {}) =>
  createRecord('D4:DB:56:00:00:02', { ...buds, addressType: 'random', classOfDevice: null, uuids: LE_AUDIO, ...rest });
const playing = { connected: true, soundProfiles: ['le-audio'], playing: true } as const;
const show = (...records: SystemRecord[]) =>
  listAfterEvents(
    records.map((one) => ({ type: 'record', record: one, at: 1_000 })),
    20_000,
  );

describe('two earbuds with a record each', () => {
  test('shows one entry while both play', () => {
    const { headphones } = show(first(playing), second(playing));
    expect(headphones).toMatchObject([{ state: 'connected', sides: { connected: 2, all: 2 }, leHalf: null, playing: true }]);
  });
  test('shows both as away while in the case', () => {
    expect(show(first(), second()).headphones).toMatchObject([{ state: 'paired-away', sides: null, leHalf: null }]);
  });
  test('counts the missing earbud while only the second plays', () => {
    const { headphones, identities } = show(first(), second(playing));
    expect(headphones).toMatchObject([{ state: 'connected', sides: { connected: 1, all: 2 }, radios: { sound: 'le-audio' } }]);
    // No action is possible on an identity that is joined by model alone.
    expect(identities.get('h1')).toMatchObject({
      classic: { address: 'D4:DB:56:00:00:02' },
      le: [],
      guessed: [{ address: '94:DB:56:00:00:01' }],
    });
  });
  test('keeps the entry if the other earbud connects', () => {
    const at = (records: SystemRecord[], now: number) => records.map((one) => ({ type: 'record', record: one, at: now }) as const);
    const events = [...at([first(playing), second()], 1_000), ...at([first(), second(playing)], 2_000)];
    expect(listAfterEvents(events, 20_000).headphones.map(({ id }) => id)).toEqual(['h1']);
  });
  test('joins earbuds by the set that BlueZ reports', () => {
    const coordinatedSet = { id: '/org/bluez/hci0/set_1', size: 2 };
    const { identities } = show(second({ coordinatedSet }), second({ id: 'b', address: 'D4:DB:56:00:00:03', coordinatedSet }));
    expect([...identities.values()].map(({ le, guessed }) => [le.length, guessed.length])).toEqual([[1, 0]]);
  });
  test('joins earbuds of which only one reports a set', () => {
    const coordinatedSet = { id: '/org/bluez/hci0/set_1', size: 2 };
    expect(show(first({ coordinatedSet }), second()).headphones).toHaveLength(1);
    expect(show(first(), second({ coordinatedSet })).headphones).toHaveLength(1);
  });
  test('keeps earbuds of two sets apart', () => {
    const [one, two] = ['/set_1', '/set_2'].map((id) => ({ coordinatedSet: { id, size: 2 } }));
    expect(show(first(one), second(two)).headphones).toHaveLength(2);
  });
  test('joins earbuds beside an unpaired stranger', () => {
    const stranger = createRecord('AA:BB:CC:00:00:01', { ...buds, paired: false, rssi: -40 });
    expect(show(first(), second(), stranger).headphones).toHaveLength(2);
  });
  test('joins two members of a set without classic records', () => {
    const other = second({ id: 'b', address: 'D4:DB:56:00:00:03' });
    expect(show(second(), other).headphones).toHaveLength(1);
    expect(show(second({ uuids: LE_AUDIO.filter((one) => one !== uuid('1846')) }), other).headphones).toHaveLength(2);
  });
  test('keeps another headset and another model apart', () => {
    expect(show(first(), second({ classOfDevice: 0x240404 })).headphones).toHaveLength(2);
    expect(show(createRecord('94:DB:56:00:00:09'), second()).headphones).toHaveLength(2);
  });
  test('keeps three paired records of a model apart', () => {
    expect(show(first(), second(), second({ id: 'b', address: 'D4:DB:56:00:00:03' })).headphones).toHaveLength(3);
  });
  test('keeps two whole headsets of a model apart', () => {
    expect(show(first(), first({ id: 'b', address: '94:DB:56:00:00:09' })).headphones).toHaveLength(2);
  });
  test('never joins an unpaired stranger', () => {
    expect(show(first(), second({ paired: false, bonded: false, rssi: -40 })).headphones).toMatchObject([{ state: 'paired-away' }]);
    expect(show(first({ paired: false }), second()).headphones[0]).not.toMatchObject({ sides: { all: 2 } });
  });
});

describe('one headset with two records of one address', () => {
  const twin = (rest: Partial<SystemRecord>) => first({ id: 'twin', uuids: LE_AUDIO, ...rest });
  test('shows one entry that is paired and in range', () => {
    const { headphones } = show(first({ uuids: [uuid('110b')] }), twin({ paired: false, bonded: false, connected: true }));
    expect(headphones).toMatchObject([{ state: 'paired-nearby', pairedHere: true }]);
  });
  test('ignores the unpaired record for the storage of the pairing', () => {
    const [paired, object] = [first({ bonded: true }), second({ address: '94:DB:56:00:00:01', id: 'b', paired: false, bonded: false })];
    for (const linked of [paired, object])
      expect(show(paired, object, { ...linked, connected: true }).headphones).toMatchObject([{ bonded: true }]);
  });
  test('plays over the linked record and removes both', () => {
    const { headphones, identities } = show(first({ uuids: [uuid('110b')] }), twin({ paired: false, ...playing }));
    expect(headphones).toMatchObject([{ state: 'connected', radios: { sound: 'le-audio' } }]);
    expect(identities.get('h1')).toMatchObject({ classic: { id: 'twin' }, le: [{ id: first().id }] });
  });
});

describe('records of one address, as one', () => {
  const bearer = (paired: boolean | null, connected: boolean | null = null) => ({ paired, connected });
  const bearers = (classic: Bearer | null, le: Bearer | null, preferred: 'classic' | 'le' | null = null): Bearers => ({
    classic,
    le,
    preferred,
  });
  const known = (rest: Partial<SystemRecord>, history: Partial<KnownRecord> = {}): KnownRecord => {
    const record = first(rest);
    const times = { connectedAt: null, pairedAt: null, respondedAt: null, respondingSince: null, inquiry: undefined, reportedAt: 0 };
    return { record, identification: identifyRecord(record), ...times, droppedAt: [], ended: null, refused: null, ...history };
  };
  /** Joins two records of one address. */
  function join(one: Partial<SystemRecord>, two: Partial<SystemRecord>, ...times: Partial<KnownRecord>[]): KnownRecord {
    const joined = groupSoundRecords([known(one, times[0]), known({ id: 'z', ...two }, times[1])]);
    expect(joined).toHaveLength(1);
    return joined[0]?.whole as KnownRecord;
  }

  test.each([
    [null, null, null],
    [bearers(null, null), null, bearers(null, null)],
    [bearers(bearer(true), null), bearers(bearer(false), bearer(null)), bearers(bearer(true), bearer(null))],
    [bearers(bearer(null, false), null), bearers(bearer(false, true), bearer(null)), bearers(bearer(false, true), bearer(null))],
    [bearers(bearer(null), null), bearers(null, null, 'le'), bearers(bearer(null), null, 'le')],
  ])('combines the radios %j and %j', (one, two, all) => {
    expect(join({ bearers: one }, { bearers: two }).record.bearers).toEqual(all);
  });
  test.each([
    [true, false, true],
    [false, true, true],
    [false, false, false],
    [null, false, false],
    [null, null, null],
  ])('counts a pairing as stored: %s, %s', (one, two, bonded) => {
    expect(join({ bonded: one }, { bonded: two }).record.bonded).toBe(bonded);
  });
  test.each([
    [true, false, true],
    [false, true, true],
    [false, false, false],
    [null, false, null],
    [false, undefined, null],
  ])('finds an output that one linked record has: %s, %s', (one, two, outputReady) => {
    const linked = { connected: true, soundProfiles: ['a2dp'] as const };
    const of = (ready: boolean | null | undefined) => ({ ...linked, ...(ready === undefined ? {} : { outputReady: ready }) });
    expect(join(of(one), of(two)).record.outputReady).toBe(outputReady);
    expect(join({ outputReady: false }, { outputReady: false }).record.outputReady).toBeNull();
  });
  test('ignores how an unpaired record is stored', () => {
    expect(join({ bonded: null }, { paired: false, bonded: false }).record.bonded).toBeNull();
  });
  test('returns a single record unchanged', () => {
    const one = known({ connected: true, soundProfiles: ['hfp', 'a2dp'] });
    const [group] = groupSoundRecords([one]);
    expect(group?.whole).toBe(one);
    expect(group).toEqual({ whole: one, sure: [], guessed: [] });
  });
  test('has the lowest address of two equal records', () => {
    const side = (id: string) => known({ id, address: `94:DB:56:00:00:0${id}`, coordinatedSet: { id: 'set', size: 2 } });
    const addresses = [
      [side('1'), side('2')],
      [side('2'), side('1')],
    ].map((sides) => groupSoundRecords(sides).map(({ whole }) => whole.record.address));
    expect(addresses).toEqual([['94:DB:56:00:00:01'], ['94:DB:56:00:00:01']]);
  });
  test('joins no records of an unknown model', () => {
    const unknown = { identification: { kind: 'sony-headphones', reasons: [] } } as const;
    const side = known({ id: 'z', address: 'D4:DB:56:00:00:02', classOfDevice: null, uuids: LE_AUDIO }, unknown);
    expect(groupSoundRecords([known({}, unknown), side])).toHaveLength(2);
  });
  test.each([
    ['the profiles of all linked records, each once', [['hfp', 'a2dp'], ['a2dp']], ['a2dp', 'hfp']],
    ['nothing if one does not report them', [['a2dp'], null], null],
    ['those of the first if none is linked', [], ['hfp']],
  ] as const)('reports %s', (_, linked, soundProfiles) => {
    const [one, two] = [0, 1].map((index) =>
      linked.length === 0 ? { soundProfiles: ['hfp' as const] } : { connected: true, soundProfiles: linked[index] ?? null },
    );
    expect(join(one ?? {}, two ?? {}).record.soundProfiles).toEqual(soundProfiles);
  });
  test('includes facts that only one record has', () => {
    const off = { paired: false, trusted: false, classOfDevice: null, modalias: null, playing: false, battery: null } as const;
    const on = {
      trusted: true,
      classOfDevice: 0x240404,
      modalias: 'usb:v054Cp0DF0d0001',
      playing: true,
      battery: 40,
      onOtherAdapter: true,
    } as const;
    expect(join({ ...off, paired: true, battery: 60 }, { ...off, ...on }).record).toMatchObject({ paired: true, ...on });
    expect(join({ ...off, paired: true }, off).record).toMatchObject({ ...off, paired: true, onOtherAdapter: false });
    expect(join({ uuids: ['a', 'b'] }, { uuids: ['b', 'c'] }).record.uuids).toEqual(['a', 'b', 'c']);
  });
  test('keeps the latest time of each', () => {
    expect(
      join({}, {}, { pairedAt: 3, respondedAt: 9, respondingSince: null }, { pairedAt: 5, respondedAt: 7, respondingSince: 2 }),
    ).toMatchObject({
      pairedAt: 5,
      respondedAt: 9,
      respondingSince: 2,
    });
    expect(join({}, {})).toMatchObject({ pairedAt: null, respondedAt: null, respondingSince: null });
  });
  test('selects the record that plays, is linked, or is paired', () => {
    const silent = { connected: true, soundProfiles: [] };
    expect(join({}, silent).record.id).toBe('z');
    expect(join(silent, { connected: true, soundProfiles: ['a2dp'] }).record.id).toBe('z');
    expect(join(silent, silent).record.id).toBe(first().id);
    expect(join({ soundProfiles: null }, { connected: true, soundProfiles: ['a2dp'] }).record.id).toBe('z');
    expect(join({ paired: false }, {}).record.id).toBe('z');
    expect(join({ classOfDevice: null }, {}).record.id).toBe('z');
    expect(join({ paired: false }, { classOfDevice: null }).record.id).toBe('z');
  });
});

describe('a pairing for LE Audio alone', () => {
  test('shows playing headphones if the computer supports LE Audio', () => {
    expect(show(second(playing)).headphones).toMatchObject([{ state: 'connected', radios: { paired: ['le-audio'] } }]);
  });
  test('shows its own state if the computer doesn’t support it', () => {
    const [entry] = show(second({ connected: true, leAudioHere: false })).headphones;
    expect(entry).toMatchObject({ state: 'le-audio-unsupported', pairedHere: false, leHalf: null });
    expect(show(second({ leAudioHere: false })).headphones).toMatchObject([{ state: 'le-audio-unsupported' }]);
  });
  test('keeps the state of a classic pairing', () => {
    const { headphones } = show(first({ uuids: [uuid('110b')], leAudioHere: false }), second({ leAudioHere: false }));
    expect(headphones).toMatchObject([{ state: 'paired-away', pairedHere: true }]);
  });
  test('shows no missing support while sound plays', () => {
    expect(show(second({ ...playing, leAudioHere: false })).headphones).toMatchObject([{ state: 'connected' }]);
  });
  test('detects the pairing by the bond that bluetoothd reports', () => {
    const bearers = (paired: boolean) => ({
      classic: { paired, connected: false },
      le: { paired: true, connected: false },
      preferred: null,
    });
    expect(show(first({ bearers: bearers(false), leAudioHere: false })).headphones).toMatchObject([{ state: 'le-audio-unsupported' }]);
    expect(show(first({ bearers: bearers(true), leAudioHere: false })).headphones).toMatchObject([
      { state: 'paired-away', radios: { paired: ['classic', 'le-audio'] } },
    ]);
  });
  test('identifies the model by its name', () => {
    expect(identifyRecord(second())).toMatchObject({ kind: 'model', modelId: 'wf-1000xm5' });
  });
});
