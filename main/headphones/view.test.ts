import { describe, expect, test } from 'vitest';
import type { DetectedHeadphones } from '../../catalog/headphones';
import type { SystemRecord } from '../../catalog/identify/system-record';
import { hashAddress } from './address-hash';
import { reduceDeviceList, selectDevices } from './device-list';
import { FULL_SCAN_CONDITIONS } from './headphones-state';
import type { HeadphonesEvent } from './state';
import { A, B, createLeRecord, createRecord, listAfterEvents } from './testing/list';
import { createSighting } from './testing/sighting';

const MINE = hashAddress(A);
const CONNECTED = { connected: true, soundProfiles: ['a2dp'] } as const;
const HID = '00001124-0000-1000-8000-00805f9b34fb';
const NETWORK = '00001116-0000-1000-8000-00805f9b34fb';

const known = (rest: Partial<SystemRecord> = {}, at = 0): HeadphonesEvent => ({ type: 'record', record: createRecord(A, rest), at });
const createSightedEvent = (id: string, rest: Parameters<typeof createSighting>[1] = {}, at = 0): HeadphonesEvent => ({
  type: 'sighted',
  sighting: createSighting(id, rest),
  at,
});
const half = (rest: Partial<SystemRecord> = {}): HeadphonesEvent => ({
  type: 'record',
  record: { ...createLeRecord('D3:00:00:00:00:07'), ...rest },
  at: 0,
});
/** Returns the first entry after these events. */
function view(...events: readonly HeadphonesEvent[]): DetectedHeadphones {
  const [entry] = listAfterEvents([...events]).headphones;
  if (entry === undefined) throw new Error('the list is empty');
  return entry;
}
const level = (percent: number | null, charging = false) => ({ level: percent, charging });

describe('the battery of an entry', () => {
  test('shows the battery of the emptier earbud', () => {
    const batteryParts = { left: level(60), right: level(40, true), case: level(null) };
    expect(view(createSightedEvent('4A', { batteryParts }))).toMatchObject({
      battery: 40,
      batteryReported: false,
      batteryParts: { left: { percent: 60 }, right: { percent: 40, charging: true }, case: null },
    });
  });
  test('shows the battery of a single earbud', () => {
    expect(view(createSightedEvent('4A', { batteryParts: { left: level(50), right: level(null), case: level(null) } }))).toMatchObject({
      battery: 50,
      batteryParts: { left: { percent: 50 }, right: null, case: null },
    });
  });
  test('shows no parts if a packet contains none', () => {
    expect(view(createSightedEvent('4A', { batteryParts: { left: level(null), right: level(null), case: level(null) } }))).toMatchObject({
      battery: null,
      batteryReported: false,
      batteryParts: null,
    });
    expect(view(createSightedEvent('4A', { batteryParts: { left: level(null), right: level(null), case: level(90) } }))).toMatchObject({
      battery: null,
      batteryParts: { left: null, right: null, case: { percent: 90 } },
    });
  });
  test('prefers the system’s value to that of the LE_ entry', () => {
    const le = half({ battery: 30 });
    expect(view(known({ battery: 80 }), le)).toMatchObject({ battery: 80, batteryReported: true });
    expect(view(known(), le)).toMatchObject({ battery: 30, batteryReported: true });
    expect(view(known({ batteryParts: { left: null, right: { percent: 7, charging: false }, case: null } }))).toMatchObject({
      battery: 7,
      batteryReported: true,
      batteryParts: { right: { percent: 7 } },
    });
  });
  test('ignores packets while they are linked', () => {
    const batteryParts = { left: level(5), right: level(5), case: level(null) };
    const packet = createSightedEvent('4A', { addressHash: MINE, batteryParts });
    expect(view(known(CONNECTED), packet)).toMatchObject({ battery: null, batteryParts: null });
    expect(view(known(), packet)).toMatchObject({ battery: 5, batteryReported: false });
  });
  test('ignores packets that are only of their model', () => {
    const batteryParts = { left: level(5), right: level(5), case: level(null) };
    expect(view(known(), createSightedEvent('4A', { batteryParts }))).toMatchObject({ battery: null });
  });
});

describe('the name of an entry', () => {
  test.each([
    ['that of the model', {}, 'WH-1000XM4', null, false],
    ['the owner’s, without the prefix of the LE_ entry', { alias: 'LE_Kitchen' }, 'Kitchen', 'WH-1000XM4', false],
    ['the owner’s before the device’s', { alias: 'Kitchen', name: 'Other' }, 'Kitchen', 'WH-1000XM4', false],
    ['the device’s without one of the owner', { alias: null, name: 'Studio' }, 'Studio', 'WH-1000XM4', false],
  ] as const)('names the entry %s', (_, rest, name, modelName, lookAlike) => {
    expect(view(known({ modalias: 'usb:v054Cp0D58d0452', ...rest }))).toMatchObject({ name, modelName, lookAlike });
  });
  test('marks a name that imitates that of a model', () => {
    expect(view(createSightedEvent('4A', { name: 'WH-1OOOXM5' }))).toMatchObject({
      name: 'WH-1OOOXM5',
      modelName: 'WH-1000XM4',
      lookAlike: true,
    });
  });
  test('uses the name of the LE_ entry without another', () => {
    expect(view(half({ alias: null, name: 'LE_Ada', modalias: 'usb:v054Cp0D58d0452' }))).toMatchObject({
      name: 'Ada',
      leHalf: { name: 'LE_Ada', paired: true },
    });
    expect(view(half({ alias: 'LE_Mine', name: 'LE_Ada', modalias: 'usb:v054Cp0D58d0452' }))).toMatchObject({
      name: 'Mine',
      leHalf: { name: 'LE_Ada' },
    });
  });
  test.each([null, 'LE_'])('uses the name of the model in place of %j', (name) => {
    expect(view(createSightedEvent('4A', { name }))).toMatchObject({ name: 'WH-1000XM4', modelName: null, lookAlike: false });
  });
  test('shows no name for a beacon without model and name', () => {
    const unknown = { identification: { kind: 'sony-headphones', reasons: [] }, name: null } as const;
    expect(view(createSightedEvent('4A', unknown))).toMatchObject({
      name: null,
      modelName: null,
      modelId: null,
      confidence: null,
      leHalf: null,
    });
  });
  test('keeps the system’s classic name separately', () => {
    expect(view(known({ alias: 'Kitchen', name: 'WH-1000XM4' })).systemName).toBe('Kitchen');
    expect(view(known({ alias: null })).systemName).toBe('WH-1000XM4');
    expect(view(createSightedEvent('4A')).systemName).toBeNull();
  });
});

describe('the model of an entry', () => {
  const xm5 = { kind: 'model', modelId: 'wh-1000xm5', confidence: 'certain', reasons: [] } as const;
  test('keeps the model of paired headphones after a packet', () => {
    expect(view(known(), createSightedEvent('4A', { addressHash: MINE, identification: xm5 })).modelId).toBe('wh-1000xm4');
    expect(view(known({ paired: false, rssi: -50 }), createSightedEvent('4A', { addressHash: MINE, identification: xm5 })).modelId).toBe(
      'wh-1000xm5',
    );
  });
  test('uses the first of two equally certain models', () => {
    const other = { addressHash: MINE, identification: { ...xm5, modelId: 'wh-1000xm4' } };
    expect(view(createSightedEvent('4A', { addressHash: MINE, identification: xm5 }), createSightedEvent('4B', other)).modelId).toBe(
      'wh-1000xm5',
    );
  });
  test('uses the model of a paired LE_ entry without another', () => {
    expect(view(half()).modelId).toBe('wh-1000xm4');
  });
});

describe('the signal of an entry', () => {
  test('shows the strongest of its packets, in whole dBm', () => {
    const events = [
      createSightedEvent('4A', { addressHash: MINE, rssi: -70 }),
      createSightedEvent('4B', { addressHash: MINE, rssi: -50 }),
      createSightedEvent('4B', { addressHash: MINE, rssi: -61 }),
    ];
    expect(view(known({ rssi: -90 }), ...events)).toMatchObject({ rssi: -54, signal: -90 });
  });
  test('shows the system’s signal without a packet that has one', () => {
    expect(view(known({ rssi: -90 }))).toMatchObject({ rssi: -90, signal: -90 });
    expect(view(known({ rssi: -90 }), createSightedEvent('4A', { addressHash: MINE, rssi: null }))).toMatchObject({ rssi: -90 });
    expect(view(known())).toMatchObject({ rssi: null, signal: null });
  });
});

describe('the LE_ entry', () => {
  test('prefers the system’s name to that of a packet', () => {
    const events = [createSightedEvent('4A', { addressHash: MINE, name: 'LE_Air' }), known()];
    expect(view(...events).leHalf).toEqual({ name: 'LE_Air', paired: false, connected: false, join: 'address-hash' });
    expect(view(...events, half({ address: A, paired: false, connected: true })).leHalf).toMatchObject({
      name: 'LE_WH-1000XM4',
      connected: true,
      join: 'same-address',
    });
    expect(view(known(), createSightedEvent('4A', { addressHash: MINE, name: null })).leHalf).toBeNull();
  });
  test('includes services and HID of a playing LE_ entry', () => {
    const reading = { source: 'sysfs', verdict: 'types', nodes: [] } as const;
    const le = half({ playing: true, uuids: [NETWORK], inputs: [reading] });
    expect(view(le)).toMatchObject({ playing: true, extras: ['network'], inputs: 'types' });
    expect(view(known({ playing: true, uuids: [HID] }))).toMatchObject({ playing: true, extras: ['input'], inputs: null });
    expect(view(known())).toMatchObject({ playing: false, extras: [], inputs: null });
  });
});

describe('facts from the system', () => {
  test('reports trust and bond of a pairing alone', () => {
    const extra = { trusted: false, bonded: false } as const;
    expect(view(known(extra))).toMatchObject({ pairedHere: true, ...extra });
    expect(view(known({ paired: false, rssi: -50, ...extra }))).toMatchObject({ pairedHere: false, trusted: null, bonded: null });
  });
  test('reports profiles and outputs of a link alone', () => {
    const extra = { soundProfiles: ['a2dp'], callsPossible: true, outputReady: true, musicPossible: true } as const;
    expect(view(known({ connected: true, ...extra }))).toMatchObject(extra);
    expect(view(known(extra))).toMatchObject({ soundProfiles: null, callsPossible: null, outputReady: null, musicPossible: null });
    expect(view(known(CONNECTED))).toMatchObject({ callsPossible: null, outputReady: null, musicPossible: null });
  });
  test('distinguishes a new pairing from an older one', () => {
    expect(view(known({ paired: false, rssi: -50 }), known({}, 10)).newPairing).toBe(true);
    expect(view(known()).newPairing).toBe(false);
  });
  test('includes the end of the last connection', () => {
    expect(view(known(), { type: 'ended', id: A, reason: 'timeout', at: 5 }).ended).toBe('timeout');
    expect(view(known()).ended).toBeNull();
  });
});

test('shows the last digits of the classic address first', () => {
  const address = '4A:00:00:00:00:09';
  expect(view(known(), createSightedEvent(address, { addressHash: MINE })).addressHint).toBe('00:01');
  expect(view(createSightedEvent(address)).addressHint).toBe('00:09');
  expect(view(half()).addressHint).toBe('00:07');
  expect(view(createSightedEvent('4A', { address: null })).addressHint).toBeNull();
});

test('marks unpaired headphones beside paired ones of their model', () => {
  const other = createSightedEvent('4B', { addressHash: hashAddress(B) });
  const marks = (...events: HeadphonesEvent[]) => listAfterEvents(events).headphones.map(({ another }) => another);
  expect(marks(known(), other)).toEqual([false, true]);
  expect(marks(known({ paired: false, rssi: -50 }), other)).toEqual([false, false]);
  expect(
    marks(known(), createSightedEvent('4B', { addressHash: hashAddress(B), identification: { kind: 'sony-headphones', reasons: [] } })),
  ).toEqual([false, false]);
});

test('lists entries in the order in which they came', () => {
  let list = listAfterEvents([]);
  const ids = Array.from({ length: 11 }, (_, index) => `${10 + index}`);
  // Their names are in the opposite order of their addresses.
  for (const id of [...ids].reverse()) list = listAfterMore(list, id);
  expect(list.headphones.map(({ id }) => id)).toEqual(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'h7', 'h8', 'h9', 'h10', 'h11']);
});

function listAfterMore(list: ReturnType<typeof listAfterEvents>, id: string): ReturnType<typeof listAfterEvents> {
  return selectDevices(reduceDeviceList(list, createSightedEvent(id, { addressHash: id.padStart(8, '0') })), 1_000);
}

describe('the need of an inquiry', () => {
  const beacon = (rest: Parameters<typeof createSighting>[1] = {}) => createSightedEvent('5B', { name: null, pairingMode: true, ...rest });
  test.each([
    ['a beacon without a fingerprint', [beacon()], true],
    ['a beacon with a fingerprint without a classic identity', [beacon({ addressHash: MINE })], true],
    ['pairing mode that an inquiry proved', [known({ paired: false, inquiry: 1 })], false],
    ['a beacon with a fingerprint of a classic identity', [beacon({ addressHash: MINE }), known({ paired: false, rssi: -50 })], false],
    ['paired headphones that the system receives', [known({ rssi: -50 })], true],
    ['paired headphones that respond', [known(), known({ inquiry: 1 }, 10)], true],
    ['headphones whose response came before their pairing', [known({ paired: false, inquiry: 1 }), known({ inquiry: 1 })], false],
    ['paired headphones out of range', [known()], false],
    ['paired headphones that are connected', [known({ ...CONNECTED, rssi: -50 })], false],
    ['unpaired headphones in range', [known({ paired: false, rssi: -50 })], false],
    ['an empty list', [], false],
  ] as const)('expects an inquiry: %s', (_, events, unconfirmed) => {
    expect(listAfterEvents([...events]).unconfirmed).toBe(unconfirmed);
  });
  test('expects no inquiry while Bluetooth is off', () => {
    const list = listAfterEvents([beacon(), known({ rssi: -50 })]);
    expect(selectDevices(list, 1_000, { ...FULL_SCAN_CONDITIONS, on: false }).unconfirmed).toBe(false);
  });
});

test('keeps every identity of an entry, each fingerprint once', () => {
  const fingerprints = [createSightedEvent('4B', { addressHash: MINE }), createSightedEvent('4A', { addressHash: MINE })];
  expect(listAfterEvents([known(), ...fingerprints, half({ address: A })]).identities.get('h1')).toMatchObject({
    classic: { address: A, id: A },
    le: [{ address: A, id: 'D3:00:00:00:00:07' }],
    guessed: [],
    hashes: [MINE],
    keys: [A, '4A', '4B'],
  });
  expect(listAfterEvents([known(), half()]).identities.get('h1')).toMatchObject({
    le: [],
    guessed: [{ address: 'D3:00:00:00:00:07' }],
    hashes: [],
    keys: [A, 'D3:00:00:00:00:07'],
  });
});
