import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SessionBonds } from '../app/bond-memory';
import { createWatch, type Undo } from './testing/create-watch';
import { ADAPTER, FakeBonds, type FakeDevice } from './testing/fake-bonds';
import { ABSENT_MS, type BondWatch, CUT_OFF_MS, MIN_ABSENCE_OF_NEW_BOND_MS, UNDO_LIMIT_MS, UNDO_RETRY_MS } from './watch';

const A = '94:DB:56:00:00:01';
const B = '94:DB:56:00:00:02';
const MUSIC = '0000110b-0000-1000-8000-00805f9b34fb';
const HID = '00001124-0000-1000-8000-00805f9b34fb';
const HID_OVER_GATT = '00001812-0000-1000-8000-00805f9b34fb';
const NETWORK = '00001116-0000-1000-8000-00805f9b34fb';

let system: FakeBonds;
let store: SessionBonds;
let watch: BondWatch;
let undoing: Undo[];

function startWatch(): void {
  watch = createWatch(system, store, (undo) => undoing.push(undo));
}

beforeEach(() => {
  vi.useFakeTimers();
  system = new FakeBonds();
  store = new SessionBonds();
  undoing = [];
  startWatch();
});
afterEach(() => {
  watch.close();
  vi.useRealTimers();
});

const elapse = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const states = () => store.bonds.map(({ address, state }) => `${address.slice(-2)} ${state}`);

describe('the note of a bond', () => {
  test('stores the note before the system makes the bond', async () => {
    const end = await system.witness?.begin({ adapter: ADAPTER, address: A });
    expect(store.bonds).toEqual([{ adapter: ADAPTER, address: A, day: '2026-11-30', state: 'unverified', trustedForSound: false }]);
    system.set(A, { bond: 'earshot' });
    end?.('made');
    await elapse(60_000);
    expect(states()).toEqual(['01 unverified']);
    expect(watch.isOwn(A)).toBe(true);
  });
  test('follows the identity address of a device paired over LE', async () => {
    const end = await system.witness?.begin({ adapter: ADAPTER, address: A });
    system.addresses.set(A, B);
    system.set(B, { bond: 'earshot', services: [MUSIC] });
    system.set(A, { bond: 'earshot' });
    end?.('made');
    system.set(A, { bond: null });
    await elapse(60_000);
    expect(states()).toEqual(['02 verified']);
    system.set(B, { inputs: 'types' });
    await elapse(1_000);
    expect({ bond: system.device(B).bond, states: states() }).toEqual({ bond: null, states: [] });
  });
  test('keeps the note if its pairing ends again', async () => {
    const end = await system.witness?.begin({ adapter: ADAPTER, address: A });
    system.set(A, { bond: 'earshot' });
    end?.('made');
    end?.('existed');
    await elapse(60_000);
    expect(states()).toEqual(['01 unverified']);
  });
  test('removes the note when the pairing fails', async () => {
    await system.pair(A, 'failed');
    expect(store.bonds).toEqual([]);
  });
  test('removes the note when another program made the bond', async () => {
    const end = await system.witness?.begin({ adapter: ADAPTER, address: A });
    system.set(A, { bond: 'other' });
    end?.('existed');
    expect(store.bonds).toEqual([]);
    system.set(A, { inputs: 'types' });
    expect(system.undone).toEqual([]);
  });
  test('writes no note for a bond that exists', async () => {
    system.set(A, { bond: 'other' });
    const end = await system.witness?.begin({ adapter: ADAPTER, address: A });
    // A program that ends during the pairing leaves the stored notes as they are.
    expect({ bonds: store.bonds, own: watch.isOwn(A) }).toEqual({ bonds: [], own: false });
    end?.('made');
    expect(store.bonds).toEqual([]);
  });
  test('keeps the note if a canceled pairing still succeeds', async () => {
    await system.pair(A, 'cut-off');
    await elapse(CUT_OFF_MS - 1);
    system.set(A, { bond: 'earshot' });
    await elapse(60_000);
    expect(states()).toEqual(['01 unverified']);
  });
  test('removes the note if a canceled pairing never succeeds', async () => {
    await system.pair(A, 'cut-off');
    await elapse(CUT_OFF_MS);
    expect(states()).toEqual([]);
  });
  test('removes the note with the bond', async () => {
    await system.pair(A, 'made');
    system.set(A, { bond: null });
    await elapse(ABSENT_MS);
    expect(states()).toEqual([]);
  });
  test('keeps the note while the adapter is unplugged', async () => {
    await system.pair(A, 'made');
    await system.unplugFor(
      async () => void (await elapse(600_000)),
      async () => void (await elapse(100)),
    );
    await elapse(60_000);
    expect(states()).toEqual(['01 unverified']);
  });
  test('keeps the note for a new pairing soon after another', async () => {
    await system.pair(A, 'made');
    system.set(A, { bond: null });
    await elapse(MIN_ABSENCE_OF_NEW_BOND_MS);
    system.set(A, { bond: 'other' });
    system.set(A, { bond: null });
    await system.pair(A, 'made');
    await elapse(ABSENT_MS);
    expect(states()).toEqual(['01 unverified']);
  });
  test('removes the note when another program pairs the device again', async () => {
    await system.pair(A, 'made');
    system.set(A, { bond: null });
    await elapse(MIN_ABSENCE_OF_NEW_BOND_MS);
    system.set(A, { bond: 'other' });
    expect(states()).toEqual([]);
  });
});

describe('a verdict on a bond', () => {
  test.each([
    ['sound alone', { services: [MUSIC] }, 'verified'],
    ['HID with sensors', { services: [MUSIC, HID], inputs: 'sensors' }, 'verified'],
    ['HID that was not read', { services: [MUSIC, HID] }, 'unverified'],
    ['HID that is unreadable', { services: [MUSIC, HID_OVER_GATT], inputs: 'unreadable' }, 'unverified'],
    ['services that were not read', { services: null }, 'unverified'],
    ['an empty list', { services: [] }, 'unverified'],
    ['networks, which are never opened', { services: [MUSIC, NETWORK] }, 'verified'],
  ] as const)('keeps the bond for %s', async (_, change: Partial<FakeDevice>, state) => {
    await system.pair(A, 'made');
    system.set(A, change);
    await elapse(60_000);
    expect({ states: states(), undone: system.undone }).toEqual({ states: [`01 ${state}`], undone: [] });
  });
  test('keeps a verified bond that is read again', async () => {
    await system.pair(A, 'made');
    system.set(A, { services: [MUSIC] });
    system.set(A, {});
    expect(states()).toEqual(['01 verified']);
  });
  test('checks the bond again when HID appears later', async () => {
    await system.pair(A, 'made');
    system.set(A, { services: [MUSIC] });
    expect(states()).toEqual(['01 verified']);
    system.set(A, { services: [MUSIC, HID_OVER_GATT] });
    expect(states()).toEqual(['01 unverified']);
  });
  test('undoes a bond that types, verified or not', async () => {
    for (const services of [null, [MUSIC]]) {
      await system.pair(A, 'made');
      system.set(A, { services });
      system.set(A, { inputs: 'types' });
      await elapse(1_000);
      expect({ bond: system.device(A).bond, states: states() }).toEqual({ bond: null, states: [] });
      await expect(undoing.at(-1)?.undone).resolves.toBeUndefined();
    }
  });
  test('undoes a bond once, whatever changes', async () => {
    await system.pair(A, 'made');
    system.set(A, { inputs: 'types' });
    system.set(A, { services: [MUSIC] });
    system.set(A, { inputs: null });
    expect({ undone: system.undone.length, undoing: undoing.length }).toEqual({ undone: 1, undoing: 1 });
  });
  test('undoes a bond while its pairing is still under way', async () => {
    const end = await system.witness?.begin({ adapter: ADAPTER, address: A });
    system.set(A, { bond: 'earshot', inputs: 'types' });
    expect(undoing).toMatchObject([{ key: { address: A } }]);
    await elapse(1_000);
    end?.('failed');
    await elapse(ABSENT_MS);
    expect({ bond: system.device(A).bond, states: states() }).toEqual({ bond: null, states: [] });
  });
  test('never undoes a bond of another program', async () => {
    system.set(A, { bond: 'other', services: [MUSIC, HID], inputs: 'types' });
    await elapse(60_000);
    expect(system.undone).toEqual([]);
  });
});

describe('trust for sound alone', () => {
  const trusted = (): (readonly [string, boolean])[] => store.bonds.map((bond) => [bond.address, bond.trustedForSound]);

  test.each([
    ['HID', HID],
    ['HID over GATT', HID_OVER_GATT],
    ['networks', NETWORK],
  ])('ends trust when %s appears later', async (_, service) => {
    await system.pair(A, 'made');
    system.set(A, { services: [MUSIC] });
    await system.witness?.trusted({ adapter: ADAPTER, address: A }, 'sound-alone');
    expect({ trusted: trusted(), untrusted: system.untrusted }).toEqual({ trusted: [[A, true]], untrusted: [] });
    system.set(A, { services: [MUSIC, service], inputs: service === NETWORK ? null : 'sensors' });
    await elapse(60_000);
    expect({ trusted: trusted(), untrusted: system.untrusted, undone: system.undone }).toEqual({
      trusted: [[A, false]],
      untrusted: [A],
      undone: [],
    });
  });
  test('ends trust in one device alone', async () => {
    for (const address of [A, B]) await system.pair(address, 'made');
    await system.witness?.trusted({ adapter: ADAPTER, address: A }, 'sound-alone');
    expect(trusted()).toEqual([
      [A, true],
      [B, false],
    ]);
    await system.witness?.trusted({ adapter: ADAPTER, address: B }, 'sound-alone');
    system.set(A, { services: [MUSIC, NETWORK] });
    expect(trusted()).toEqual([
      [A, false],
      [B, true],
    ]);
  });
  test('ends trust at once if the device offers more already', async () => {
    await system.pair(A, 'made');
    system.set(A, { services: [MUSIC, HID], inputs: 'sensors' });
    await system.witness?.trusted({ adapter: ADAPTER, address: A }, 'sound-alone');
    expect({ trusted: trusted(), untrusted: system.untrusted }).toEqual({ trusted: [[A, false]], untrusted: [A] });
  });
  test('checks the bond again when it ends trust', async () => {
    await system.pair(A, 'made');
    system.set(A, { services: [MUSIC] });
    await system.witness?.trusted({ adapter: ADAPTER, address: A }, 'sound-alone');
    system.set(A, { services: [MUSIC, HID] });
    expect({ trusted: trusted(), states: states() }).toEqual({ trusted: [[A, false]], states: ['01 unverified'] });
  });
  test('ends trust at the next start, too', async () => {
    await system.pair(A, 'made');
    await system.witness?.trusted({ adapter: ADAPTER, address: A }, 'sound-alone');
    watch.close();
    system.set(A, { services: [MUSIC, HID] });
    startWatch();
    expect(system.untrusted).toEqual([A]);
  });
  test.each([
    ['by the tones', 'tones'],
    ['by another program', null],
  ] as const)('never ends trust that was given %s', async (_, because) => {
    await system.pair(A, 'made');
    system.set(A, { services: [MUSIC, HID], inputs: 'sensors' });
    if (because !== null) await system.witness?.trusted({ adapter: ADAPTER, address: A }, because);
    system.set(A, { services: [MUSIC, HID, NETWORK] });
    await elapse(60_000);
    expect(system.untrusted).toEqual([]);
  });
});

describe('a bond that can’t be removed', () => {
  test('reports a bond after a limit, and removes it later', async () => {
    system.stuck = true;
    await system.pair(A, 'made');
    system.set(A, { inputs: 'types' });
    // The disconnection removes the evidence, but not the conclusion.
    system.set(A, { inputs: null });
    await elapse(UNDO_LIMIT_MS);
    await expect(undoing[0]?.undone).rejects.toMatchObject({ reason: 'not-removed' });
    expect(states()).toEqual(['01 unverified']);
    system.stuck = false;
    await elapse(UNDO_RETRY_MS + 1_000);
    expect({ bond: system.device(A).bond, states: states() }).toEqual({ bond: null, states: [] });
  });
});

describe('the next start', () => {
  test('undoes a bond whose evidence comes only then', async () => {
    await system.pair(A, 'made');
    watch.close();
    startWatch();
    await elapse(60_000);
    expect({ states: states(), undone: system.undone }).toEqual({ states: ['01 unverified'], undone: [] });
    system.set(A, { services: [MUSIC, HID_OVER_GATT], inputs: 'types' });
    await elapse(1_000);
    expect({ bond: system.device(A).bond, states: states() }).toEqual({ bond: null, states: [] });
  });
  test('forgets a bond that disappeared before', async () => {
    await system.pair(A, 'made');
    watch.close();
    system.set(A, { bond: null });
    startWatch();
    await elapse(ABSENT_MS);
    expect(states()).toEqual([]);
  });
  test('waits for Bluetooth before it forgets anything', async () => {
    await system.pair(A, 'made');
    watch.close();
    system.present = false;
    startWatch();
    await elapse(600_000);
    expect(states()).toEqual(['01 unverified']);
  });
});
