import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SessionBonds } from '../app/bond-memory';
import { judgeBond } from './bonds';
import { createWatch } from './testing/create-watch';
import { FakeBonds } from './testing/fake-bonds';
import { ABSENT_MS, type BondWatch, CUT_OFF_MS, MIN_ABSENCE_OF_NEW_BOND_MS, UNDO_LIMIT_MS } from './watch';

const A = '94:DB:56:00:00:01';
const B = '94:DB:56:00:00:02';
const MUSIC = '0000110b-0000-1000-8000-00805f9b34fb';
const HID = '00001124-0000-1000-8000-00805f9b34fb';
const HID_OVER_GATT = '00001812-0000-1000-8000-00805f9b34fb';
const NETWORK = '00001116-0000-1000-8000-00805f9b34fb';

let system: FakeBonds;
let store: SessionBonds;
let watch: BondWatch;

function startWatch(): void {
  watch = createWatch(system, store);
}

beforeEach(() => {
  vi.useFakeTimers();
  system = new FakeBonds();
  store = new SessionBonds();
  startWatch();
});
afterEach(() => {
  watch.close();
  vi.useRealTimers();
});

const elapse = (ms: number) => vi.advanceTimersByTimeAsync(ms);

type Step =
  | 'pair'
  | 'fail'
  | 'cut off'
  | 'other pairs'
  | 'removed'
  | 'unplug'
  | 'restart'
  | 'wait'
  | 'sensors'
  | 'unreadable'
  | 'types'
  | 'off';
const step = fc.record({
  address: fc.constantFrom(A, B),
  kind: fc.constantFrom<Step>(
    'pair',
    'fail',
    'cut off',
    'other pairs',
    'removed',
    'unplug',
    'restart',
    'wait',
    'sensors',
    'unreadable',
    'types',
    'off',
  ),
  ms: fc.constantFrom(0, 100, 1_000, 10_000),
});

async function takeStep({ address, kind, ms }: { readonly address: string; readonly kind: Step; readonly ms: number }): Promise<void> {
  const { bond } = system.device(address);
  switch (kind) {
    case 'pair':
      return system.pair(address, 'made');
    case 'fail':
      return system.pair(address, 'failed');
    case 'cut off':
      return cutOff(address, ms);
    case 'other pairs':
      // A pairing takes time, so other steps can come before its end.
      await elapse(MIN_ABSENCE_OF_NEW_BOND_MS);
      if (system.device(address).bond === null) system.set(address, { bond: 'other' });
      return;
    case 'removed':
      return system.set(address, { bond: null, services: null, inputs: null });
    case 'unplug':
      return system.unplugFor(async () => void (await elapse(ms)));
    case 'restart':
      watch.close();
      return startWatch();
    case 'wait':
      return void (await elapse(ms));
    case 'sensors':
    case 'unreadable':
    case 'types':
      if (bond !== null) system.set(address, { services: [MUSIC, HID], inputs: kind });
      return;
    case 'off':
      return system.set(address, { inputs: null });
  }
}

// While BlueZ may still complete our pairing, it lets no other program pair the device.
async function cutOff(address: string, ms: number): Promise<void> {
  const before = system.device(address).bond;
  await system.pair(address, 'cut-off');
  await elapse(ms);
  if (before === null && ms > 0 && system.device(address).bond === null) system.set(address, { bond: 'earshot' });
  await elapse(CUT_OFF_MS);
}

describe('any sequence of events', () => {
  test('never undoes a foreign bond, or one that cannot type', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 24 }), async (steps) => {
        watch.close();
        system = new FakeBonds();
        store = new SessionBonds();
        startWatch();
        for (const each of steps) {
          await takeStep(each);
          for (const { device } of system.undone) {
            expect(device).toMatchObject({ bond: 'earshot', inputs: 'types' });
          }
        }
        const typing = [A, B].filter((address) => system.device(address).bond === 'earshot' && system.device(address).inputs === 'types');
        await elapse(UNDO_LIMIT_MS);
        for (const address of typing) expect(system.device(address).bond).toBeNull();
        // A note exists for each bond of Earshot's, and for no other.
        await elapse(ABSENT_MS + CUT_OFF_MS);
        const own = [A, B].filter((address) => system.device(address).bond === 'earshot');
        expect(store.bonds.map(({ address }) => address).sort()).toEqual(own);
      }),
      {
        numRuns: 300,
        // A device that types, is removed by another program, and is paired again before its undo has ended.
        examples: [
          [
            [
              { address: A, kind: 'pair', ms: 0 },
              { address: A, kind: 'types', ms: 0 },
              { address: A, kind: 'removed', ms: 0 },
              { address: A, kind: 'cut off', ms: 1_000 },
            ],
          ],
        ],
      },
    );
  });
});

test('never undoes a bond without keys for any reading', () => {
  const reading = fc.record({
    bonded: fc.boolean(),
    services: fc.option(fc.subarray([MUSIC, HID, HID_OVER_GATT, NETWORK])),
    inputs: fc.constantFrom('sensors' as const, 'unreadable' as const, null),
  });
  fc.assert(
    fc.property(fc.constantFrom('verified' as const, 'unverified' as const), reading, fc.boolean(), (state, each, pairing) => {
      expect(judgeBond(state, each, pairing)).not.toBe('undo');
    }),
  );
});
