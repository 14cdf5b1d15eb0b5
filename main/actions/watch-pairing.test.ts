import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SessionBonds } from '../app/bond-memory';
import { createWatch } from './testing/create-watch';
import { ADAPTER, FakeBonds } from './testing/fake-bonds';
import { ABSENT_MS, type BondWatch, CUT_OFF_MS, MIN_ABSENCE_OF_NEW_BOND_MS, UNDO_LIMIT_MS, UNDO_RETRY_MS } from './watch';

const A = '94:DB:56:00:00:01';
const B = '94:DB:56:00:00:02';
const C = '94:DB:56:00:00:03';
const MUSIC = '0000110b-0000-1000-8000-00805f9b34fb';

let system: FakeBonds;
let store: SessionBonds;
let watch: BondWatch;

beforeEach(() => {
  vi.useFakeTimers();
  system = new FakeBonds();
  store = new SessionBonds();
  watch = createWatch(system, store);
});
afterEach(() => {
  watch.close();
  vi.useRealTimers();
});

const elapse = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const begin = (address: string) => system.witness?.begin({ adapter: ADAPTER, address });
const states = () => store.bonds.map(({ address, state }) => `${address.slice(-2)} ${state}`);

describe('a pairing that is under way', () => {
  test('keeps its note without a bond', async () => {
    const end = await begin(A);
    system.set(A, {});
    await elapse(ABSENT_MS);
    expect(states()).toEqual(['01 unverified']);
    system.set(A, { bond: 'earshot' });
    end?.('made');
    await elapse(60_000);
    expect(states()).toEqual(['01 unverified']);
  });
  test('loses its note if its bond ended before', async () => {
    const end = await begin(A);
    system.set(A, { bond: 'earshot' });
    system.set(A, { bond: null });
    end?.('made');
    await elapse(ABSENT_MS);
    expect(states()).toEqual([]);
  });
  test('keeps its note soon after a removal', async () => {
    await system.pair(A, 'made');
    system.set(A, { bond: null });
    await elapse(MIN_ABSENCE_OF_NEW_BOND_MS);
    await system.pair(A, 'made');
    await elapse(ABSENT_MS);
    expect(states()).toEqual(['01 unverified']);
  });
  test('undoes each bond that types', async () => {
    const end = await begin(A);
    for (const count of [1, 2]) {
      system.set(A, { bond: 'earshot', inputs: 'types' });
      await elapse(1_000);
      expect({ bond: system.device(A).bond, undone: system.undone.length, states: states() }).toEqual({
        bond: null,
        undone: count,
        states: ['01 unverified'],
      });
    }
    end?.('failed');
    expect(states()).toEqual([]);
  });
});

describe('a pairing after an undo', () => {
  async function undoAndRemove(): Promise<void> {
    await system.pair(A, 'made');
    system.set(A, { inputs: 'types' });
    expect(system.undone).toHaveLength(1);
  }
  const remove = () => system.set(A, { bond: null, inputs: null });

  test('ends the undo of the earlier bond', async () => {
    await undoAndRemove();
    remove();
    await system.pair(A, 'made');
    await elapse(1_000);
    expect({ bond: system.device(A).bond, undone: system.undone.length }).toEqual({ bond: 'earshot', undone: 1 });
    system.set(A, { inputs: 'types' });
    await elapse(1_000);
    expect({ bond: system.device(A).bond, undone: system.undone.length }).toEqual({ bond: null, undone: 2 });
  });
  test('ends the next try of the earlier undo', async () => {
    system.stuck = true;
    await undoAndRemove();
    await elapse(UNDO_LIMIT_MS);
    remove();
    await system.pair(A, 'made');
    await elapse(10_000);
    system.set(A, { inputs: 'types' });
    await elapse(UNDO_RETRY_MS - 5_000);
    expect(system.undone).toHaveLength(2);
  });
});

describe('a device that gets another address', () => {
  async function pairOverLe() {
    const end = await begin(A);
    system.addresses.set(A, B);
    system.set(B, { bond: 'earshot', services: [MUSIC] });
    system.set(A, { bond: 'earshot' });
    return end;
  }

  test('moves only its own note', async () => {
    await system.pair(C, 'made');
    const end = await pairOverLe();
    expect(states()).toEqual(['03 unverified', '02 verified']);
    // The pairing is under way at the new address, too.
    system.set(B, { bond: null });
    await elapse(ABSENT_MS);
    expect(states()).toEqual(['03 unverified', '02 verified']);
    end?.('failed');
    expect(states()).toEqual(['03 unverified']);
  });
  test('keeps its note if a new pairing fails', async () => {
    (await pairOverLe())?.('made');
    system.set(A, { bond: null });
    await system.pair(A, 'failed');
    expect(states()).toEqual(['02 verified']);
  });
});

describe('the end of the program', () => {
  test('ends an undo and starts no other', async () => {
    await system.pair(A, 'made');
    system.set(A, { inputs: 'types' });
    watch.close();
    await elapse(1_000);
    expect({ bond: system.device(A).bond, timers: vi.getTimerCount() }).toEqual({ bond: 'earshot', timers: 0 });
  });
  test('ends all timers and the events of the system', async () => {
    await system.pair(A, 'cut-off');
    await system.pair(B, 'made');
    system.set(B, { bond: null });
    expect(vi.getTimerCount()).toBe(2);
    watch.close();
    expect({ timers: vi.getTimerCount(), listeners: system.listenerCount('changed') }).toEqual({ timers: 0, listeners: 0 });
    await elapse(CUT_OFF_MS);
    expect(states()).toEqual(['01 unverified', '02 unverified']);
  });
});
