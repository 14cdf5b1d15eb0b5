import { describe, expect, test } from 'vitest';
import { INQUIRY_TTL_MS, PAIRING_TTL_MS, SIGHTING_TTL_MS } from '../lifetimes';
import { hashAddress } from './address-hash';
import { EMPTY_DEVICE_LIST, reduceDeviceList, selectDevices } from './device-list';
import { BUSY_TTL_MS, determineState, FULL_SCAN_CONDITIONS, isDetected, REFUSED_TTL_MS, SETTLE_MS } from './headphones-state';
import type { HeadphonesEvent } from './state';
import { A, B, createLeRecord, createRecord, listAfterEvents } from './testing/list';
import { createSighting } from './testing/sighting';

describe('states', () => {
  test.each([
    ['connected with sound', createRecord(A, { connected: true, soundProfiles: ['a2dp'] }), 1_000, 'connected'],
    ['just connected', createRecord(A, { connected: true }), 1_000, 'connected-settling'],
    ['long connected without a profile', createRecord(A, { connected: true }), SETTLE_MS, 'connected-no-sound'],
    ['connected without reported profiles', createRecord(A, { connected: true, soundProfiles: null }), 1_000, 'connected'],
    ['paired and silent', createRecord(A), 1_000, 'paired-away'],
    ['a response to an inquiry', createRecord(A, { paired: false, inquiry: 1 }), 1_000, 'pairing-mode'],
    ['a signal without a response to an inquiry', createRecord(A, { paired: false, rssi: -50 }), 1_000, 'nearby'],
    ['the link of a pairing before there is one', createRecord(A, { paired: false, connected: true, inquiry: 1 }), 1_000, 'pairing-mode'],
    ['the link of a refused pairing', createRecord(A, { paired: false, connected: true }), 1_000, 'nearby'],
    ['only the LE_ half paired', createLeRecord('D3:00:00:00:00:01'), 1_000, 'le-half-only'],
  ] as const)('derives the state: %s', (_name, item, now, state) => {
    expect(listAfterEvents([{ type: 'record', record: item, at: 0 }], now).headphones).toMatchObject([{ state }]);
  });
  test('waits for profiles since the pairing', () => {
    const events: HeadphonesEvent[] = [
      { type: 'record', record: createRecord(A, { paired: false, connected: true }), at: 20_000 },
      { type: 'record', record: createRecord(A, { connected: true }), at: 25_000 },
    ];
    expect(listAfterEvents(events, 25_000 + SETTLE_MS - 1).headphones).toMatchObject([{ state: 'connected-settling' }]);
    expect(listAfterEvents(events, 25_000 + SETTLE_MS).headphones).toMatchObject([{ state: 'connected-no-sound' }]);
  });
  test.each([
    ['without an output', [createRecord(A, { connected: true, outputReady: false })], ['system-connected', 'no-output']],
    ['without profiles', [createRecord(A, { connected: true })], ['system-connected', 'no-profiles']],
    ['out of range', [createRecord(A)], ['system-paired', 'not-heard']],
    ['with a link of the LE_ entry', [createRecord(A), { ...createLeRecord(A), id: 'le', connected: true }], ['system-paired', 'heard']],
    ['with a link that can be a stranger’s', [createRecord(A), { ...createLeRecord(B), connected: true }], ['system-paired', 'not-heard']],
    ['with a paired LE_ entry alone', [createLeRecord(A)], ['le-paired', 'not-paired', 'not-heard']],
    ['with a connected LE_ entry alone', [{ ...createLeRecord(A), connected: true }], ['le-connected', 'not-paired', 'heard']],
  ])('gives the reasons of headphones %s', (_, records, why) => {
    const [entry] = listAfterEvents(records.map((one) => ({ type: 'record', record: one, at: 0 }))).headphones;
    expect(entry?.why.map(({ kind }) => kind)).toEqual(why);
  });
  test('counts a packet of the model for unpaired headphones', () => {
    const [entry] = listAfterEvents([
      { type: 'record', record: createRecord(A, { paired: false, rssi: -90 }), at: 0 },
      { type: 'sighted', sighting: createSighting('4A'), at: 0 },
    ]).headphones;
    expect([entry?.rssi, ...(entry?.why.map(({ kind }) => kind) ?? [])]).toEqual([-50, 'heard', 'not-paired']);
  });
  test('treats an LE_ record with sound as the headphones', () => {
    expect(
      listAfterEvents([{ type: 'record', record: createRecord(A, { name: 'LE_WH-1000XM3', alias: 'LE_WH-1000XM3' }), at: 0 }]).headphones,
    ).toMatchObject([{ name: 'WH-1000XM3', state: 'paired-away' }]);
  });
  test('ends older pairing mode with the bond', () => {
    const events: HeadphonesEvent[] = [
      { type: 'record', record: createRecord(A, { paired: false, inquiry: 1 }), at: 10 },
      { type: 'record', record: createRecord(A, { paired: true, inquiry: 1 }), at: 20 },
    ];
    expect(listAfterEvents(events, 30).headphones).toMatchObject([{ state: 'paired-away' }]);
  });
  test('forgets pairing mode that led to a removed pairing', () => {
    const events: HeadphonesEvent[] = [
      { type: 'sighted', sighting: createSighting('4A', { addressHash: hashAddress(A) }), at: 0 },
      { type: 'sighted', sighting: createSighting('5B', { name: null, pairingMode: true }), at: 10 },
      { type: 'record', record: createRecord(A, { paired: false, inquiry: 1 }), at: 20 },
      { type: 'record', record: createRecord(A, { paired: true }), at: 30 },
      { type: 'record-gone', id: A },
    ];
    expect(listAfterEvents(events, 40).headphones).toMatchObject([{ state: 'nearby' }]);
  });
  test('forgets a beacon with a fingerprint after its pairing', () => {
    const beacon = createSighting('4A', { addressHash: hashAddress(A), pairingMode: true });
    const before: HeadphonesEvent[] = [
      { type: 'sighted', sighting: beacon, at: 10 },
      { type: 'record', record: createRecord(A, { paired: false }), at: 20 },
    ];
    expect(listAfterEvents(before, 40).headphones).toMatchObject([{ state: 'pairing-mode' }]);
    const removed: HeadphonesEvent[] = [
      { type: 'sighted', sighting: beacon, at: 30 },
      { type: 'record', record: createRecord(A), at: 30 },
      { type: 'record-gone', id: A },
    ];
    expect(listAfterEvents([...before, ...removed], 40).headphones).toMatchObject([{ state: 'nearby' }]);
  });
  test('forgets an inquiry response from before a removed pairing', () => {
    const events: HeadphonesEvent[] = [
      { type: 'record', record: createRecord(A, { paired: false, inquiry: 1 }), at: 10 },
      { type: 'record', record: createRecord(A, { inquiry: 1 }), at: 30 },
      { type: 'record', record: createRecord(A, { paired: false, inquiry: 1 }), at: 40 },
    ];
    expect(listAfterEvents(events, 50).headphones).toMatchObject([{ state: 'nearby' }]);
  });
  test('forgets a rejected key after ten minutes', () => {
    const events: HeadphonesEvent[] = [
      { type: 'record', record: createRecord(A), at: 0 },
      { type: 'refused', id: A, because: 'keys', at: 1_000 },
    ];
    expect(listAfterEvents(events, 1_000 + REFUSED_TTL_MS - 1).headphones).toMatchObject([{ state: 'stale-pairing' }]);
    expect(listAfterEvents(events, 1_000 + REFUSED_TTL_MS).headphones).toMatchObject([{ state: 'paired-away' }]);
  });
  test('claims no pairing mode while Bluetooth is off', () => {
    const { store } = reduceDeviceList(EMPTY_DEVICE_LIST, {
      type: 'record',
      record: createRecord(A, { paired: false, inquiry: 1 }),
      at: 0,
    });
    const classic = store.records.get(A) ?? null;
    expect(determineState({ classic, others: { sure: [], guessed: [] }, le: [] }, 10, FULL_SCAN_CONDITIONS).state).toBe('pairing-mode');
    expect(determineState({ classic, others: { sure: [], guessed: [] }, le: [] }, 10, { ...FULL_SCAN_CONDITIONS, on: false }).state).toBe(
      'nearby',
    );
  });
  test('keeps the more certain verdict of two packets', () => {
    const model = (modelId: string, confidence: 'certain' | 'likely') => ({ kind: 'model', modelId, confidence, reasons: [] }) as const;
    const createSightedEvent = (modelId: string, confidence: 'certain' | 'likely', at: number): HeadphonesEvent => {
      return { type: 'sighted', sighting: createSighting('4A', { identification: model(modelId, confidence) }), at };
    };
    const [sure, unsure] = [createSightedEvent('wh-1000xm5', 'certain', 0), createSightedEvent('wh-1000xm4', 'likely', 10)];
    expect(listAfterEvents([sure, unsure]).headphones).toMatchObject([{ modelId: 'wh-1000xm5' }]);
    expect(listAfterEvents([{ ...unsure, at: 0 } as HeadphonesEvent, sure]).headphones).toMatchObject([{ modelId: 'wh-1000xm5' }]);
  });
  test('counts a repeated inquiry response once', () => {
    const events: HeadphonesEvent[] = [
      { type: 'record', record: createRecord(A, { paired: false, inquiry: 1 }), at: 0 },
      { type: 'record', record: createRecord(A), at: 10 },
      { type: 'record', record: createRecord(A, { inquiry: 1 }), at: 20_000 },
    ];
    expect(listAfterEvents(events, 20_100).headphones).toMatchObject([{ state: 'paired-away' }]);
  });
  test('shows name and model of renamed headphones', () => {
    expect(
      listAfterEvents([{ type: 'record', record: createRecord(A, { alias: 'Anna’s', modalias: 'usb:v054Cp0D58d0452' }), at: 0 }])
        .headphones,
    ).toMatchObject([{ name: 'Anna’s', modelName: 'WH-1000XM4', confidence: 'certain' }]);
  });
  test('takes the firmware from the identity that reports it', () => {
    const readFirmware = (known: object) =>
      listAfterEvents([{ type: 'record', record: createRecord(A, known), at: 0 }]).headphones.map(({ firmware }) => firmware);
    expect(readFirmware({ modalias: 'usb:v054Cp0D58d0251' })).toEqual(['2.5.1']);
    expect(readFirmware({ firmware: '2.9.0' })).toEqual(['2.9.0']);
    expect(readFirmware({})).toEqual([null]);
  });
});

describe('failures', () => {
  test('counts lost connections for two minutes', () => {
    const events = [0, 10_000, 20_000].flatMap((at): HeadphonesEvent[] => [
      { type: 'record', record: createRecord(A, { connected: true, soundProfiles: ['a2dp'] }), at },
      { type: 'record', record: createRecord(A), at: at + 5_000 },
    ]);
    expect(listAfterEvents(events, 30_000).headphones).toMatchObject([{ drops: 3 }]);
    expect(listAfterEvents(events, 125_000).headphones).toMatchObject([{ drops: 2 }]);
    expect(listAfterEvents(events, 300_000).headphones).toMatchObject([{ drops: 0 }]);
  });
  test('needs their own inquiry response for a repeated pairing', () => {
    const answered: HeadphonesEvent = { type: 'record', record: createRecord(A, { inquiry: 1 }), at: 500 };
    const events: HeadphonesEvent[] = [{ type: 'record', record: createRecord(A), at: 0 }, answered];
    expect(listAfterEvents(events).headphones).toMatchObject([
      { state: 'pairing-mode', pairedHere: true, pairing: { proof: 'inquiry', sure: true } },
    ]);
    expect(listAfterEvents(events, 500 + INQUIRY_TTL_MS).headphones).toMatchObject([{ state: 'paired-away' }]);
  });
  test('counts an inquiry response while they are in range', () => {
    const states = (events: HeadphonesEvent[], ages: readonly number[]) =>
      ages.map((age) => listAfterEvents(events, 40_000 + age).headphones.map(({ state }) => state));
    const answered: HeadphonesEvent = { type: 'record', record: createRecord(A, { paired: false, inquiry: 1 }), at: 40_000 };
    expect(states([answered], [PAIRING_TTL_MS - 1, PAIRING_TTL_MS])).toEqual([['pairing-mode'], ['nearby']]);
    const silent: HeadphonesEvent = { type: 'record', record: createRecord(A, { paired: false }), at: 41_000 };
    const ages = [INQUIRY_TTL_MS - 1, INQUIRY_TTL_MS, PAIRING_TTL_MS - 1, PAIRING_TTL_MS];
    expect(states([answered, silent], ages)).toEqual([['pairing-mode'], ['nearby'], ['nearby'], []]);
  });
  test('reports trust only for paired headphones', () => {
    expect(listAfterEvents([{ type: 'record', record: createRecord(A, { trusted: false }), at: 0 }]).headphones).toMatchObject([
      { trusted: false },
    ]);
    const unpaired = createRecord(A, { paired: false, trusted: false, rssi: -50 });
    expect(listAfterEvents([{ type: 'record', record: unpaired, at: 0 }]).headphones).toMatchObject([{ trusted: null }]);
  });
});

describe('pairing mode ends', () => {
  const beacon = createSighting('5B', { name: null, pairingMode: true });
  const half = createSighting('4A', { addressHash: hashAddress(A) });
  const classic = createRecord(A, { paired: false, inquiry: 1 });
  const on: HeadphonesEvent[] = [
    { type: 'sighted', sighting: half, at: 0 },
    { type: 'sighted', sighting: beacon, at: 100 },
    { type: 'record', record: classic, at: 200 },
    { type: 'record', record: createRecord(A, { paired: false }), at: 900 },
  ];
  test('ends pairing mode with the beacon despite an inquiry response', () => {
    expect(listAfterEvents(on).headphones).toMatchObject([{ state: 'pairing-mode', pairing: { since: 100, proof: 'beacon' } }]);
    const swept = listAfterEvents([...on, { type: 'silent-since', since: 1_000, at: 2_200 }], 2_200);
    expect(swept.headphones).toMatchObject([{ state: 'nearby', pairing: null }]);
  });
  test('keeps pairing mode as long as the beacon', () => {
    const still = listAfterEvents(
      [...on, { type: 'sighted', sighting: beacon, at: 1_500 }, { type: 'silent-since', since: 1_000, at: 2_200 }],
      2_200,
    );
    expect(still.headphones).toMatchObject([{ state: 'pairing-mode', pairing: { since: 100 } }]);
    const again = listAfterEvents(
      [...on, { type: 'silent-since', since: 1_000, at: 2_200 }, { type: 'sighted', sighting: beacon, at: 60_000 }],
      60_000,
    );
    expect(again.headphones).toMatchObject([{ state: 'pairing-mode', pairing: { since: 60_000 } }]);
  });
  test('begins with the first of two beacons of one moment', () => {
    const beacons = ['4A', '4B', '4A'].map((id, index): HeadphonesEvent => {
      return {
        type: 'sighted',
        sighting: createSighting(id, { addressHash: hashAddress(A), pairingMode: true }),
        at: index === 0 ? 0 : 50,
      };
    });
    expect(listAfterEvents(beacons).headphones).toMatchObject([{ pairing: { since: 0 } }]);
  });
  test.each([
    [2_200, null],
    [2_201, { since: 2_201, proof: 'inquiry' }],
  ])('counts only an inquiry response after the beacon (%i)', (at, pairing) => {
    const { headphones } = listAfterEvents(
      [
        { type: 'sighted', sighting: { ...half, pairingMode: true }, at: 100 },
        { type: 'silent-since', since: 1_000, at: 2_200 },
        { type: 'record', record: classic, at },
      ],
      2_300,
    );
    expect(headphones[0]?.pairing ?? null).toEqual(pairing === null ? null : expect.objectContaining(pairing));
  });
  test('detects no silent beacon that has only its own address', () => {
    const pairing = { since: 0, at: 0, endedAt: 10 };
    const known = { sighting: beacon, receivedAt: 10, pausedMs: 0, since: 0, rssi: null, pairing };
    expect(isDetected(null)).toBe(false);
    expect(isDetected(known)).toBe(false);
    for (const change of [
      { receivedAt: 11 },
      { pairing: { ...pairing, endedAt: null } },
      { pairing: null },
      { sighting: { ...beacon, name: 'LE_WH-1000XM4' } },
      { sighting: { ...beacon, addressHash: hashAddress(A) } },
    ])
      expect(isDetected({ ...known, ...change })).toBe(true);
  });
  test('removes the entry of a silent beacon', () => {
    const alone = listAfterEvents(
      [
        { type: 'sighted', sighting: beacon, at: 0 },
        { type: 'silent-since', since: 1_000, at: 2_200 },
      ],
      2_300,
    );
    expect(alone.headphones).toEqual([]);
  });
});

describe('result of a connection', () => {
  const paired: HeadphonesEvent = { type: 'record', record: createRecord(A), at: 0 };
  const sighted: HeadphonesEvent = { type: 'sighted', sighting: createSighting('4A', { addressHash: hashAddress(A) }), at: 0 };
  const refused = (because: 'no-answer' | 'keys'): HeadphonesEvent => ({ type: 'refused', id: A, because, at: 100 });
  test.each([
    ['awake without a response: another device has it', [paired, sighted, refused('no-answer')], 'paired-busy', 'no-answer'],
    ['no response and out of range: it is away', [paired, refused('no-answer')], 'paired-away', 'not-heard'],
    ['its key is another one', [paired, refused('keys')], 'stale-pairing', 'keys-refused'],
    [
      'the system says so itself',
      [paired, { type: 'ended', id: A, reason: 'authentication', at: 50 }],
      'stale-pairing',
      'ended-authentication',
    ],
    ['a reason is reported with the state', [paired, { type: 'ended', id: A, reason: 'timeout', at: 50 }], 'paired-away', 'ended-timeout'],
  ] as const)('derives state and reason: %s', (_name, events, state, why) => {
    const [entry] = listAfterEvents([...events]).headphones;
    expect([entry?.state, entry?.why.map(({ kind }) => kind)]).toEqual([state, expect.arrayContaining([why])]);
  });
  test('ignores an old missing response', () => {
    const later: HeadphonesEvent = { ...sighted, at: BUSY_TTL_MS };
    expect(listAfterEvents([paired, sighted, refused('no-answer'), later], BUSY_TTL_MS + 100).headphones).toMatchObject([
      { state: 'paired-nearby' },
    ]);
    expect(listAfterEvents([paired, sighted, refused('keys'), later], BUSY_TTL_MS + 100).headphones).toMatchObject([
      { state: 'stale-pairing' },
    ]);
  });
  test.each([
    [0, 'paired-nearby'],
    [1, 'paired-busy'],
  ])('proves nothing by a packet long before the attempt (%i)', (at, state) => {
    const events: HeadphonesEvent[] = [
      paired,
      { ...sighted, at },
      { type: 'search-resumed', pausedMs: 10_000 },
      { type: 'refused', id: A, because: 'no-answer', at: SIGHTING_TTL_MS },
    ];
    expect(listAfterEvents(events, SIGHTING_TTL_MS + 1_000).headphones).toMatchObject([{ state }]);
  });
  test('proves nothing by a beacon of the model', () => {
    const other: HeadphonesEvent = { type: 'sighted', sighting: createSighting('4A'), at: 0 };
    expect(listAfterEvents([paired, other, refused('no-answer')]).headphones).toMatchObject([{ state: 'paired-away' }]);
  });
  test('ends the result with a connection or a new pairing', () => {
    const connected: HeadphonesEvent = { type: 'record', record: createRecord(A, { connected: true }), at: 200 };
    const anew: HeadphonesEvent[] = [
      { type: 'record', record: createRecord(A, { paired: false }), at: 200 },
      { type: 'record', record: createRecord(A), at: 300 },
    ];
    expect(listAfterEvents([paired, sighted, refused('keys'), connected, paired]).headphones).toMatchObject([{ state: 'paired-nearby' }]);
    expect(listAfterEvents([paired, sighted, refused('keys'), ...anew]).headphones).toMatchObject([{ state: 'paired-nearby' }]);
  });
});

describe('without Bluetooth', () => {
  test('claims no presence while Bluetooth is off', () => {
    const events: HeadphonesEvent[] = [
      { type: 'record', record: createRecord(A), at: 0 },
      { type: 'sighted', sighting: createSighting('4A', { addressHash: hashAddress(A) }), at: 10 },
      { type: 'sighted', sighting: createSighting('4B', { addressHash: hashAddress(B) }), at: 10 },
    ];
    const { headphones } = selectDevices(events.reduce(reduceDeviceList, EMPTY_DEVICE_LIST), 100, { ...FULL_SCAN_CONDITIONS, on: false });
    expect(headphones).toMatchObject([{ state: 'paired-unheard', rssi: null }]);
  });
});
