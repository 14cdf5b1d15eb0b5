import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSonyData } from '../../catalog/identify/sony-data';
import { BLANK_RECORD, type SystemRecord } from '../../catalog/identify/system-record';
import { INQUIRY_TTL_MS, PAIRING_TTL_MS, SIGHTING_TTL_MS } from '../lifetimes';
import { addressHash } from './address-hash';
import { fold, type ListFacts, look, NOTHING_HEARD } from './look';
import { MAX_RECORDS, MAX_SIGHTINGS, reduce, withSightings } from './reduce';
import { EMPTY, type HeadphonesEvent, type HeadphonesStore, type SightedEvent } from './state';
import { BUSY_TTL_MS, GOOD_EARS, SETTLE_MS } from './state-of';
import { sighting } from './testing/sighting';

const A = '94:DB:56:00:00:01';
const B = '94:DB:56:00:00:02';

function record(address: string, extra: Partial<SystemRecord> = {}): SystemRecord {
  return {
    ...BLANK_RECORD,
    id: address,
    address,
    addressType: 'public',
    name: 'WH-1000XM4',
    alias: 'WH-1000XM4',
    paired: true,
    bonded: true,
    trusted: true,
    classOfDevice: 0x240404,
    soundProfiles: [],
    ...extra,
  };
}

const leRecord = (address: string) =>
  record(address, { name: 'LE_WH-1000XM4', alias: 'LE_WH-1000XM4', addressType: 'random', classOfDevice: null });

function listAfter(events: HeadphonesEvent[], now = 1_000): ReturnType<typeof look> {
  return look(events.reduce(fold, NOTHING_HEARD), now);
}

describe('one headset, one entry', () => {
  test('the hash of the classic address joins the LE_ half for sure', () => {
    const { headphones } = listAfter([
      { type: 'record', record: record(A), at: 0 },
      { type: 'sighted', sighting: sighting('4A', { addressHash: addressHash(A) }), at: 0 },
    ]);
    expect(headphones).toMatchObject([{ state: 'paired-nearby', leHalf: { join: 'address-hash' } }]);
  });
  test('the published test vectors of the hash', () => {
    expect([addressHash('AA:BB:CC:DD:EE:FF'), addressHash('00:11:22:33:44:55')]).toEqual(['b8f5cf9e', 'e8635151']);
  });
  test('a hash of another address is another headset of that model', () => {
    const { headphones } = listAfter([
      { type: 'record', record: record(A), at: 0 },
      { type: 'sighted', sighting: sighting('4A', { addressHash: addressHash(B) }), at: 0 },
    ]);
    expect(headphones.map((entry) => entry.state)).toEqual(['paired-away', 'nearby']);
  });
  test('without a hash, one of each is probably the same; two are kept apart', () => {
    const one: HeadphonesEvent[] = [
      { type: 'record', record: record(A), at: 0 },
      { type: 'sighted', sighting: sighting('4A'), at: 0 },
    ];
    expect(listAfter(one).headphones).toMatchObject([{ leHalf: { join: 'probably' } }]);
    expect(listAfter([...one, { type: 'sighted', sighting: sighting('4B'), at: 0 }]).headphones).toHaveLength(3);
    expect(listAfter([...one, { type: 'record', record: record(B), at: 0 }]).headphones).toHaveLength(3);
  });
  test('a pairing beacon without a name belongs to the headset that is heard already, also after it connected', () => {
    const heard: HeadphonesEvent[] = [
      { type: 'sighted', sighting: sighting('4A', { addressHash: addressHash(A) }), at: 0 },
      { type: 'sighted', sighting: sighting('5B', { name: null, pairingMode: true }), at: 10 },
    ];
    expect(listAfter(heard).headphones).toMatchObject([{ state: 'pairing-mode' }]);
    expect(
      listAfter([...heard, { type: 'record', record: record(A, { connected: true, soundProfiles: ['a2dp'] }), at: 20 }]).headphones,
    ).toMatchObject([{ state: 'connected' }]);
  });
  test('an entry keeps its id when its classic identity appears', () => {
    const first = listAfter([{ type: 'sighted', sighting: sighting('4A', { addressHash: addressHash(A) }), at: 0 }]);
    const second = look(fold(first, { type: 'record', record: record(A), at: 5 }), 10);
    expect(second.headphones.map((entry) => entry.id)).toEqual(first.headphones.map((entry) => entry.id));
  });
  test('an entry that is gone for a moment comes back as the same one', () => {
    const here: HeadphonesEvent = { type: 'sighted', sighting: sighting('4A', { addressHash: addressHash(A) }), at: 0 };
    const first = listAfter([here]);
    const gone = look(fold(first, { type: 'lost', id: '4A' }), 10);
    const back = look(fold(gone, { ...here, at: 20 }), 30);
    expect([gone.headphones, back.headphones[0]?.id]).toEqual([[], first.headphones[0]?.id]);
  });
  test('the order of events does not change the list', () => {
    const events: HeadphonesEvent[] = [
      { type: 'record', record: record(A), at: 0 },
      { type: 'record', record: leRecord('D3'), at: 0 },
      { type: 'sighted', sighting: sighting('4A', { addressHash: addressHash(A) }), at: 0 },
      { type: 'sighted', sighting: sighting('4B', { addressHash: addressHash(B) }), at: 0 },
    ];
    const strip = (list: ReturnType<typeof look>) => list.headphones.map(({ id: _, ...rest }) => JSON.stringify(rest)).sort();
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
        expect(strip(listAfter(shuffled))).toEqual(strip(listAfter(events)));
      }),
    );
  });
});

describe('states', () => {
  test.each([
    ['connected with sound', record(A, { connected: true, soundProfiles: ['a2dp'] }), 1_000, 'connected'],
    ['just connected', record(A, { connected: true }), 1_000, 'connected-settling'],
    ['long connected without a profile', record(A, { connected: true }), SETTLE_MS + 1, 'connected-no-sound'],
    ['connected where the system tells no profiles', record(A, { connected: true, soundProfiles: null }), 1_000, 'connected'],
    ['paired and silent', record(A), 1_000, 'paired-away'],
    ['answering an inquiry', record(A, { paired: false, inquiry: 1 }), 1_000, 'pairing-mode'],
    ['a signal that is no answer to an inquiry', record(A, { paired: false, rssi: -50 }), 1_000, 'nearby'],
    ['the link of a pairing before there is one', record(A, { paired: false, connected: true, inquiry: 1 }), 1_000, 'pairing-mode'],
    ['the link of a refused pairing', record(A, { paired: false, connected: true }), 1_000, 'nearby'],
    ['only the LE_ half paired', leRecord('D3:00:00:00:00:01'), 1_000, 'le-half-only'],
  ] as const)('%s', (_name, item, now, state) => {
    expect(listAfter([{ type: 'record', record: item, at: 0 }], now).headphones).toMatchObject([{ state }]);
  });
  test('a merged record named LE_ that carries sound is the headset itself', () => {
    expect(
      listAfter([{ type: 'record', record: record(A, { name: 'LE_WH-1000XM3', alias: 'LE_WH-1000XM3' }), at: 0 }]).headphones,
    ).toMatchObject([{ name: 'WH-1000XM3', state: 'paired-away' }]);
  });
  test('pairing mode heard before the bond is over once the bond is there', () => {
    const events: HeadphonesEvent[] = [
      { type: 'record', record: record(A, { paired: false, inquiry: 1 }), at: 10 },
      { type: 'record', record: record(A, { paired: true, inquiry: 1 }), at: 20 },
    ];
    expect(listAfter(events, 30).headphones).toMatchObject([{ state: 'paired-away' }]);
  });
  test('the pairing mode that led to a pairing does not come back when the pairing is removed', () => {
    const events: HeadphonesEvent[] = [
      { type: 'sighted', sighting: sighting('4A', { addressHash: addressHash(A) }), at: 0 },
      { type: 'sighted', sighting: sighting('5B', { name: null, pairingMode: true }), at: 10 },
      { type: 'record', record: record(A, { paired: false, inquiry: 1 }), at: 20 },
      { type: 'record', record: record(A, { paired: true }), at: 30 },
      { type: 'record-gone', id: A },
    ];
    expect(listAfter(events, 40).headphones).toMatchObject([{ state: 'nearby' }]);
  });
  test('one answer to an inquiry counts once, however often the system repeats it', () => {
    const events: HeadphonesEvent[] = [
      { type: 'record', record: record(A, { paired: false, inquiry: 1 }), at: 0 },
      { type: 'record', record: record(A), at: 10 },
      { type: 'record', record: record(A, { inquiry: 1 }), at: 20_000 },
    ];
    expect(listAfter(events, 20_100).headphones).toMatchObject([{ state: 'paired-away' }]);
  });
  test('a renamed headset keeps its owner’s name and shows its model', () => {
    expect(
      listAfter([{ type: 'record', record: record(A, { alias: 'Anna’s', modalias: 'usb:v054Cp0D58d0452' }), at: 0 }]).headphones,
    ).toMatchObject([{ name: 'Anna’s', modelName: 'WH-1000XM4', confidence: 'certain' }]);
  });
  test('the firmware is that of the half of which the system tells it', () => {
    const told = (known: object) =>
      listAfter([{ type: 'record', record: record(A, known), at: 0 }]).headphones.map(({ firmware }) => firmware);
    expect(told({ modalias: 'usb:v054Cp0D58d0251' })).toEqual(['2.5.1']);
    expect(told({ firmware: '2.9.0' })).toEqual(['2.9.0']);
    expect(told({})).toEqual([null]);
  });
});

describe('what goes wrong', () => {
  test('lost connections are counted for two minutes, and then forgotten', () => {
    const events = [0, 10_000, 20_000].flatMap((at): HeadphonesEvent[] => [
      { type: 'record', record: record(A, { connected: true, soundProfiles: ['a2dp'] }), at },
      { type: 'record', record: record(A), at: at + 5_000 },
    ]);
    expect(listAfter(events, 30_000).headphones).toMatchObject([{ drops: 3 }]);
    expect(listAfter(events, 126_000).headphones).toMatchObject([{ drops: 2 }]);
    expect(listAfter(events, 300_000).headphones).toMatchObject([{ drops: 0 }]);
  });
  test('paired here and in pairing mode again: told when its own address answers an inquiry', () => {
    const answered: HeadphonesEvent = { type: 'record', record: record(A, { inquiry: 1 }), at: 500 };
    const events: HeadphonesEvent[] = [{ type: 'record', record: record(A), at: 0 }, answered];
    expect(listAfter(events).headphones).toMatchObject([
      { state: 'pairing-mode', pairedHere: true, pairing: { proof: 'inquiry', sure: true } },
    ]);
    expect(listAfter(events, 500 + INQUIRY_TTL_MS).headphones).toMatchObject([{ state: 'paired-away' }]);
  });
  test('trust is told of what is paired only', () => {
    expect(listAfter([{ type: 'record', record: record(A, { trusted: false }), at: 0 }]).headphones).toMatchObject([{ trusted: false }]);
    const unpaired = record(A, { paired: false, trusted: false, rssi: -50 });
    expect(listAfter([{ type: 'record', record: unpaired, at: 0 }]).headphones).toMatchObject([{ trusted: null }]);
  });
});

describe('bounds and ageing', () => {
  test('sightings age out, and pairing mode does before them', () => {
    const heard = listAfter([{ type: 'sighted', sighting: sighting('4A', { pairingMode: true }), at: 0 }], PAIRING_TTL_MS - 1);
    expect(heard.headphones).toMatchObject([{ state: 'pairing-mode' }]);
    expect(look(heard, PAIRING_TTL_MS).headphones).toMatchObject([{ state: 'nearby' }]);
    expect(look(heard, SIGHTING_TTL_MS).headphones).toEqual([]);
  });
  test('a device that the radio lost is gone at once', () => {
    expect(
      listAfter([
        { type: 'sighted', sighting: sighting('4A'), at: 0 },
        { type: 'lost', id: '4A' },
      ]).headphones,
    ).toEqual([]);
  });
  test('while the search is paused nobody is forgotten, and a long pause ages nobody', () => {
    const heard = listAfter([{ type: 'sighted', sighting: sighting('4A'), at: 0 }]);
    expect(look(heard, SIGHTING_TTL_MS * 3, { ...GOOD_EARS, searching: false }).headphones).toHaveLength(1);
    const resumed = fold(heard, { type: 'search-resumed', pausedMs: SIGHTING_TTL_MS * 3 });
    expect(look(resumed, SIGHTING_TTL_MS * 3 + 1).headphones).toHaveLength(1);
    expect(look(resumed, SIGHTING_TTL_MS * 4).headphones).toEqual([]);
  });
  test('the beacon of the headset that is being paired stays its own, however long the search was held for it', () => {
    const { headphones } = listAfter(
      [
        { type: 'record', record: record(A, { paired: false, inquiry: 1 }), at: 0 },
        { type: 'sighted', sighting: sighting('5B', { name: null, pairingMode: true }), at: 100 },
        { type: 'record', record: record(A, { connected: true, inquiry: 1 }), at: 2_000 },
        { type: 'search-resumed', pausedMs: 12_000 },
      ],
      12_300,
    );
    expect(headphones.map(({ state }) => state)).toEqual(['connected-no-sound']);
  });
  test('an object of BlueZ that is neither paired nor heard is not shown', () => {
    expect(listAfter([{ type: 'record', record: record(A, { paired: false }), at: 0 }]).headphones).toEqual([]);
  });
  test('five thousand addresses leave no more than the bound', () => {
    let store = EMPTY;
    for (let index = 0; index < 5_000; index++) store = reduce(store, { type: 'sighted', sighting: sighting(`id${index}`), at: index });
    expect(store.sightings.size).toBe(MAX_SIGHTINGS);
    expect([...store.sightings.keys()].at(-1)).toBe('id4999');
  });
  test('strangers’ devices are not kept', () => {
    expect(listAfter([{ type: 'record', record: record(A, { name: 'LG Monitor(49)', alias: null }), at: 0 }]).store.records.size).toBe(0);
  });
});

describe('pairing mode ends', () => {
  const beacon = sighting('5B', { name: null, pairingMode: true });
  const half = sighting('4A', { addressHash: addressHash(A) });
  const classic = record(A, { paired: false, inquiry: 1 });
  const on: HeadphonesEvent[] = [
    { type: 'sighted', sighting: half, at: 0 },
    { type: 'sighted', sighting: beacon, at: 100 },
    { type: 'record', record: classic, at: 200 },
    { type: 'record', record: record(A, { paired: false }), at: 900 },
  ];
  test('when a cycle heard no beacon, also against an older answer to an inquiry', () => {
    expect(listAfter(on).headphones).toMatchObject([{ state: 'pairing-mode', pairing: { since: 100, proof: 'beacon' } }]);
    const swept = listAfter([...on, { type: 'not-heard-since', since: 1_000, at: 2_200 }], 2_200);
    expect(swept.headphones).toMatchObject([{ state: 'nearby', pairing: null }]);
  });
  test('not by a cycle in which it was heard, and it can begin again', () => {
    const still = listAfter(
      [...on, { type: 'sighted', sighting: beacon, at: 1_500 }, { type: 'not-heard-since', since: 1_000, at: 2_200 }],
      2_200,
    );
    expect(still.headphones).toMatchObject([{ state: 'pairing-mode', pairing: { since: 100 } }]);
    const again = listAfter(
      [...on, { type: 'not-heard-since', since: 1_000, at: 2_200 }, { type: 'sighted', sighting: beacon, at: 60_000 }],
      60_000,
    );
    expect(again.headphones).toMatchObject([{ state: 'pairing-mode', pairing: { since: 60_000 } }]);
  });
  test('a beacon that fell silent is nobody', () => {
    const alone = listAfter(
      [
        { type: 'sighted', sighting: beacon, at: 0 },
        { type: 'not-heard-since', since: 1_000, at: 2_200 },
      ],
      2_300,
    );
    expect(alone.headphones).toEqual([]);
  });
});

describe('what a connection said', () => {
  const paired: HeadphonesEvent = { type: 'record', record: record(A), at: 0 };
  const heard: HeadphonesEvent = { type: 'sighted', sighting: sighting('4A', { addressHash: addressHash(A) }), at: 0 };
  const refused = (because: 'no-answer' | 'keys'): HeadphonesEvent => ({ type: 'refused', id: A, because, at: 100 });
  test.each([
    ['awake, but no answer: another device has it', [paired, heard, refused('no-answer')], 'paired-busy', 'no-answer'],
    ['no answer and not heard: it is away', [paired, refused('no-answer')], 'paired-away', 'not-heard'],
    ['its key is another one', [paired, refused('keys')], 'stale-pairing', 'keys-refused'],
    [
      'the system says so itself',
      [paired, { type: 'ended', id: A, reason: 'authentication', at: 50 }],
      'stale-pairing',
      'ended-authentication',
    ],
    ['a reason is told with the state', [paired, { type: 'ended', id: A, reason: 'timeout', at: 50 }], 'paired-away', 'ended-timeout'],
  ] as const)('%s', (_name, events, state, why) => {
    const [entry] = listAfter([...events]).headphones;
    expect([entry?.state, entry?.why.map(({ kind }) => kind)]).toEqual([state, expect.arrayContaining([why])]);
  });
  test('an answer that was missing once says nothing for long: they may be free by now', () => {
    const later: HeadphonesEvent = { ...heard, at: BUSY_TTL_MS };
    expect(listAfter([paired, heard, refused('no-answer'), later], BUSY_TTL_MS + 100).headphones).toMatchObject([
      { state: 'paired-nearby' },
    ]);
    expect(listAfter([paired, heard, refused('keys'), later], BUSY_TTL_MS + 100).headphones).toMatchObject([{ state: 'stale-pairing' }]);
  });
  test('what is only of their model proves no other device', () => {
    const other: HeadphonesEvent = { type: 'sighted', sighting: sighting('4A'), at: 0 };
    expect(listAfter([paired, other, refused('no-answer')]).headphones).toMatchObject([{ state: 'paired-nearby' }]);
  });
  test('a connection or a new pairing takes it back', () => {
    const connected: HeadphonesEvent = { type: 'record', record: record(A, { connected: true }), at: 200 };
    const anew: HeadphonesEvent[] = [
      { type: 'record', record: record(A, { paired: false }), at: 200 },
      { type: 'record', record: record(A), at: 300 },
    ];
    expect(listAfter([paired, heard, refused('keys'), connected, paired]).headphones).toMatchObject([{ state: 'paired-nearby' }]);
    expect(listAfter([paired, heard, refused('keys'), ...anew]).headphones).toMatchObject([{ state: 'paired-nearby' }]);
  });
});

test('left, right and case; the emptier earbud is the battery', () => {
  const batteryParts = {
    left: { level: 60, charging: false },
    right: { level: 40, charging: true },
    case: { level: null, charging: false },
  };
  expect(listAfter([{ type: 'sighted', sighting: sighting('4A', { batteryParts }), at: 0 }]).headphones).toMatchObject([
    { battery: 40, batteryParts: { left: { percent: 60 }, right: { percent: 40, charging: true }, case: null } },
  ]);
});

describe('two pairings of one headset', () => {
  test('one on a second adapter is; two addresses are two headsets, whatever they are called', () => {
    expect(listAfter([{ type: 'record', record: record(A, { onOtherAdapter: true }), at: 0 }]).headphones).toMatchObject([
      { duplicate: true },
    ]);
    const two = listAfter([
      { type: 'record', record: record(A), at: 0 },
      { type: 'record', record: record(B), at: 0 },
    ]);
    expect(two.headphones.map(({ duplicate }) => duplicate)).toEqual([false, false]);
  });
});

describe('what strangers can send', () => {
  const mine: HeadphonesEvent = { type: 'record', record: record(A), at: 0 };
  const beacon = (at: number, id = '5B'): HeadphonesEvent => ({
    type: 'sighted',
    sighting: sighting(id, { name: null, pairingMode: true }),
    at,
  });
  test('a beacon of my headset’s model is an entry of its own, and says nothing of mine', () => {
    const { headphones, unconfirmed } = listAfter([mine, beacon(10_000)], 10_100);
    expect(headphones).toMatchObject([
      { state: 'paired-away', pairedHere: true, pairing: null, another: false },
      { state: 'pairing-mode', pairedHere: false, another: true },
    ]);
    // An inquiry would tell.
    expect(unconfirmed).toBe(true);
  });
  test('nor does a packet with its fingerprint, replayed; that it is heard, does', () => {
    const replayed = sighting('4A', { addressHash: addressHash(A), pairingMode: true, name: null });
    const { headphones } = listAfter([mine, { type: 'sighted', sighting: replayed, at: 10_000 }], 10_100);
    expect(headphones).toMatchObject([{ state: 'paired-nearby', pairing: null }]);
  });
  test('nor of headphones whose LE_ half is paired', () => {
    const half: HeadphonesEvent = { type: 'record', record: leRecord('D3:00:00:00:00:01'), at: 0 };
    expect(listAfter([half, beacon(10_000)], 10_100).headphones.map(({ state }) => state)).toEqual(['le-half-only', 'pairing-mode']);
  });
  test('when its own address answers, the beacon is its own', () => {
    const answered: HeadphonesEvent = { type: 'record', record: record(A, { inquiry: 1 }), at: 10_500 };
    expect(listAfter([mine, beacon(10_000), answered], 10_600).headphones).toMatchObject([{ state: 'pairing-mode', pairedHere: true }]);
  });
  test('of headphones that are not paired a beacon is taken for theirs, but not surely', () => {
    const half: HeadphonesEvent = { type: 'sighted', sighting: sighting('4A', { addressHash: addressHash(A) }), at: 0 };
    const events = [half, beacon(10)];
    expect(listAfter(events).headphones).toMatchObject([{ state: 'pairing-mode', pairing: { sure: false } }]);
    // Where no inquiry can be made there is no surer proof.
    expect(look(events.reduce(fold, NOTHING_HEARD), 1_000, { ...GOOD_EARS, inquires: false }).headphones).toMatchObject([
      { pairing: { sure: true } },
    ]);
    const answered: HeadphonesEvent = { type: 'record', record: record(A, { paired: false, inquiry: 1 }), at: 20 };
    expect(listAfter([...events, answered]).headphones).toMatchObject([{ state: 'pairing-mode', pairing: { sure: true } }]);
  });
  test('no LE packet under its address takes a paired or connected headset out of the list, or renames its model', () => {
    const speaker = new Uint8Array([0x04, 0x00, 0x01, 0x40, 0, 0, 0, 0, 0, 0]);
    expect(parseSonyData(speaker)?.category).toBe('not-headphones');
    const spoofed = (rest: Partial<SystemRecord>) => record(A, { sonyData: speaker, ...rest });
    for (const rest of [{ connected: true, soundProfiles: ['a2dp' as const] }, {}])
      expect(listAfter([mine, { type: 'record', record: spoofed(rest), at: 10 }]).headphones).toMatchObject([{ modelId: 'wh-1000xm4' }]);
    const renamed = record(A, { name: 'SRS-XB13', alias: 'SRS-XB13', connected: true });
    expect(listAfter([mine, { type: 'record', record: renamed, at: 10 }]).headphones).toMatchObject([{ modelId: 'wh-1000xm4' }]);
    // Also when the program starts after the packet.
    expect(listAfter([{ type: 'record', record: spoofed({}), at: 0 }]).headphones).toMatchObject([{ modelId: 'wh-1000xm4' }]);
  });
  test('what the system itself read of it does: a pad with a headset’s name', () => {
    expect(listAfter([mine, { type: 'record', record: record(A, { modalias: 'usb:v054Cp0CE6d0100' }), at: 10 }]).headphones).toEqual([]);
  });
  test('their battery is no word on headphones that the system has', () => {
    const parts = { left: { level: 5, charging: false }, right: { level: 5, charging: false }, case: { level: null, charging: false } };
    const air: HeadphonesEvent = {
      type: 'sighted',
      sighting: sighting('4A', { addressHash: addressHash(A), batteryParts: parts }),
      at: 10,
    };
    const connected: HeadphonesEvent = {
      type: 'record',
      record: record(A, { connected: true, soundProfiles: ['a2dp'], battery: 80 }),
      at: 0,
    };
    expect(listAfter([connected, air]).headphones).toMatchObject([{ battery: 80, batteryTold: true, batteryParts: null }]);
    expect(listAfter([mine, air]).headphones).toMatchObject([{ battery: 5, batteryTold: false }]);
  });
  test('a flood of strangers pushes out neither records that are ours nor what is heard of them', () => {
    let store = EMPTY;
    for (let index = 0; index < MAX_RECORDS + 50; index++)
      store = reduce(store, { type: 'record', record: record(`stranger ${index}`, { paired: false, trusted: false }), at: index });
    expect(store.records.size).toBe(MAX_RECORDS);
    store = reduce(store, mine);
    store = reduce(store, { type: 'sighted', sighting: sighting('4A', { addressHash: addressHash(A) }), at: 0 });
    store = reduce(store, { type: 'sighted', sighting: sighting('4C', { name: 'LE_WH-1000XM5' }), at: 0 });
    store = reduce(store, { type: 'sighted', sighting: sighting('4C', { name: 'LE_WH-1000XM5' }), at: 5_000 });
    for (let index = 0; index < 5_000; index++)
      store = reduce(store, { type: 'sighted', sighting: sighting(`x${index}`), at: 6_000 + index });
    for (let index = 0; index < 300; index++)
      store = reduce(store, { type: 'record', record: record(`late ${index}`, { paired: false, trusted: false }), at: 9_000 });
    expect([store.records.has(A), store.sightings.has('4A'), store.sightings.has('4C')]).toEqual([true, true, true]);
    expect([store.records.size, store.sightings.size]).toEqual([MAX_RECORDS, MAX_SIGHTINGS]);
  });
});

describe('without Bluetooth', () => {
  test('nobody is claimed to be there', () => {
    const events: HeadphonesEvent[] = [
      { type: 'record', record: record(A), at: 0 },
      { type: 'sighted', sighting: sighting('4A', { addressHash: addressHash(A) }), at: 10 },
      { type: 'sighted', sighting: sighting('4B', { addressHash: addressHash(B) }), at: 10 },
    ];
    const { headphones } = look(events.reduce(fold, NOTHING_HEARD), 100, { ...GOOD_EARS, on: false });
    expect(headphones).toMatchObject([{ state: 'paired-unheard', rssi: null }]);
  });
});

describe('joins', () => {
  test('a resolved private address is the classic one: one headset', () => {
    const resolved = { ...leRecord(A), id: '/org/bluez/hci0/dev_4A', addressType: 'public' as const };
    const { headphones } = listAfter([
      { type: 'record', record: record(A), at: 0 },
      { type: 'record', record: resolved, at: 0 },
    ]);
    expect(headphones).toMatchObject([{ leHalf: { join: 'same-address', paired: true } }]);
  });
  test('a guess is undone when its hash says otherwise; the entry that has the pairing keeps its id', () => {
    const guess = listAfter([
      { type: 'record', record: record(A), at: 0 },
      { type: 'sighted', sighting: sighting('4A'), at: 0 },
    ]);
    expect(guess.headphones).toMatchObject([{ leHalf: { join: 'probably' } }]);
    const known = look(fold(guess, { type: 'sighted', sighting: sighting('4A', { addressHash: addressHash(B) }), at: 10 }), 20);
    expect(known.headphones).toMatchObject([{ state: 'paired-away', leHalf: null }, { state: 'nearby' }]);
    expect(known.headphones[0]?.id).toBe(guess.headphones[0]?.id);
  });
});

/** A tick: events of several identities; those of one identity keep their order, as a bus keeps it. */
const tick = fc.uniqueArray(
  fc.oneof(
    fc.record({ kind: fc.constant('half'), at: fc.constantFrom('4A', '4B'), hash: fc.constantFrom(null, A, B), pairing: fc.boolean() }),
    fc.record({ kind: fc.constant('classic'), at: fc.constantFrom(A, B), paired: fc.boolean(), connected: fc.boolean() }),
    fc.record({ kind: fc.constant('beacon'), at: fc.constantFrom('5A', '5B') }),
    fc.record({ kind: fc.constant('lost'), at: fc.constantFrom('4A', '4B') }),
    fc.record({ kind: fc.constant('gone'), at: fc.constantFrom(A, B) }),
  ),
  { selector: (item) => `${item.kind === 'lost' ? 'half' : item.kind === 'gone' ? 'classic' : item.kind} ${item.at}`, maxLength: 6 },
);
interface Told {
  readonly kind: string;
  readonly at: string;
  readonly hash?: string | null;
  readonly pairing?: boolean;
  readonly paired?: boolean;
  readonly connected?: boolean;
}

function eventOf(item: Told, at: number): HeadphonesEvent {
  switch (item.kind) {
    case 'half':
      return {
        type: 'sighted',
        sighting: sighting(item.at, { addressHash: item.hash ? addressHash(item.hash) : null, pairingMode: item.pairing === true }),
        at,
      };
    case 'beacon':
      return { type: 'sighted', sighting: sighting(item.at, { name: null, pairingMode: true }), at };
    case 'classic':
      return { type: 'record', record: record(item.at, { paired: item.paired === true, connected: item.connected === true }), at };
    case 'lost':
      return { type: 'lost', id: item.at };
    default:
      return { type: 'record-gone', id: item.at };
  }
}

function play(ticks: readonly (readonly Told[])[]): ReturnType<typeof look> {
  let list = look(NOTHING_HEARD, 0);
  for (const [index, events] of ticks.entries()) {
    const at = index * 1_000;
    const facts = events.reduce<ListFacts>((known, told) => fold(known, eventOf(told, at)), list);
    list = look(facts, at);
  }
  return list;
}

test('any order of the events within each tick gives the same entries, ids included', () => {
  const ticks = fc.array(tick, { maxLength: 8 });
  fc.assert(
    fc.property(ticks, fc.infiniteStream(fc.nat()), (session, numbers) => {
      const shuffled = session.map((events) =>
        events
          .map((event) => ({ event, key: numbers.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ event }) => event),
      );
      expect(play(shuffled).headphones).toEqual(play(session).headphones);
    }),
    { numRuns: Math.max(300, fc.readConfigureGlobal().numRuns ?? 0) },
  );
});

test('a recorded session played again, from its text, gives the same states', () => {
  fc.assert(
    fc.property(fc.array(tick, { maxLength: 10 }), (session) => {
      expect(play(JSON.parse(JSON.stringify(session)) as typeof session).headphones).toEqual(play(session).headphones);
    }),
  );
});

test('sightings folded in together are the same as one after the other', () => {
  const heard = fc.array(
    fc.record({ id: fc.constantFrom('1A', '2B', '3C'), pairingMode: fc.boolean(), rssi: fc.option(fc.integer({ min: -90, max: -30 })) }),
  );
  fc.assert(
    fc.property(heard, (list) => {
      const events = list.map(({ id, ...extra }, at): SightedEvent => ({ type: 'sighted', sighting: sighting(id, extra), at }));
      const together = withSightings(EMPTY, events);
      const single = events.reduce<HeadphonesStore>(reduce, EMPTY);
      expect([...together.sightings]).toEqual([...single.sightings]);
    }),
  );
});
