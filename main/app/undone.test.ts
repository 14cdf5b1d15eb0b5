import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Bond } from '../../catalog/actions/bond';
import { BLANK_RECORD } from '../../catalog/identify/system-record';
import { ADAPTER, FakeBonds } from '../actions/testing/fake-bonds';
import type { Earshot } from './earshot';
import { FakeScanner } from './testing/fake-scanner';
import { FakeSystem } from './testing/fake-system';
import { createWindowlessApp } from './testing/windowless-app';

const IMPOSTOR = '66:66:66:66:66:66';
const MINE = '94:DB:56:00:00:01';
const OWN: Bond = { adapter: ADAPTER, address: IMPOSTOR, day: '2026-11-30', state: 'verified', trustedForSound: true };
const headset = (address: string) => ({
  ...BLANK_RECORD,
  id: address,
  address,
  name: 'WH-1000XM4',
  classOfDevice: 0x240404,
  paired: true,
  connected: false,
  trusted: true,
});

let bonds: FakeBonds;
let earshot: Earshot;

beforeEach(() => {
  vi.useFakeTimers();
  const system = new FakeSystem();
  bonds = new FakeBonds();
  bonds.set(IMPOSTOR, { bond: 'earshot' });
  Object.assign(system.actions, { bonds });
  earshot = createWindowlessApp(new FakeScanner(), system, undefined, [OWN]);
  earshot.start();
  system.emit('record', headset(IMPOSTOR));
  system.emit('record', headset(MINE));
});
afterEach(async () => {
  await earshot.close();
  vi.useRealTimers();
});

const undone = () =>
  earshot.snapshot.headphones.flatMap((entry) =>
    entry.undone ? [entry.id === earshot.snapshot.action?.headphonesId ? 'busy' : 'shown'] : [],
  );
const elapse = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('shows an undo beside an action on other headphones', async () => {
  await elapse(100);
  const entries = earshot.snapshot.headphones;
  expect(entries).toHaveLength(2);
  earshot.runner?.start('pair', entries[1]?.id ?? 'none');
  bonds.set(IMPOSTOR, { inputs: 'types' });
  await elapse(2_000);
  expect({ bond: bonds.device(IMPOSTOR).bond, undone: undone() }).toEqual({ bond: null, undone: ['shown'] });
});

test('leaves the outcome of an action to its own box', async () => {
  await elapse(100);
  bonds.set(IMPOSTOR, { inputs: 'types' });
  await elapse(2_000);
  expect(earshot.snapshot.action?.outcome).toEqual({ ok: false, error: 'not-headphones' });
  expect(undone()).toEqual([]);
});

test('forgets an undo when the device is paired again', async () => {
  await elapse(100);
  earshot.runner?.start('pair', earshot.snapshot.headphones[1]?.id ?? 'none');
  bonds.set(IMPOSTOR, { inputs: 'types' });
  await elapse(2_000);
  expect(undone()).toEqual(['shown']);
  await bonds.pair(IMPOSTOR, 'made');
  await elapse(100);
  expect(undone()).toEqual([]);
});
