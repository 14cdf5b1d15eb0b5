import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { InputVerdict } from '../../catalog/identify/report-descriptor';
import { SessionBonds } from '../app/bond-memory';
import { ActionFailure } from '../system/system-actions';
import { ActionRunner } from './runner';
import { FakeBonds } from './testing/fake-bonds';
import { ADDRESS, createRecord, World } from './testing/world';
import { BondWatch, UNDO_LIMIT_MS } from './watch';

const MUSIC = '0000110b-0000-1000-8000-00805f9b34fb';
const HID = '00001124-0000-1000-8000-00805f9b34fb';
const HID_OVER_GATT = '00001812-0000-1000-8000-00805f9b34fb';
const NETWORK = '00001116-0000-1000-8000-00805f9b34fb';

let world: World;
let runner: ActionRunner;

beforeEach(() => {
  vi.useFakeTimers();
  world = new World();
  runner = new ActionRunner({
    actions: world.actions,
    list: world,
    hold: async () => undefined,
    release: async () => undefined,
    requestSearch: () => undefined,
    refused: () => undefined,
    log: () => undefined,
  });
});
afterEach(() => {
  runner.close();
  vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(0);
const outcome = () => runner.view?.outcome;
const reading = (verdict: InputVerdict) => ({ source: 'sdp' as const, verdict, nodes: [] });

async function pair(): Promise<void> {
  world.set('h1', 'pairing-mode', { classic: createRecord(), le: [] });
  runner.start('pair', 'h1');
  await settle();
}
async function connected(rest: Parameters<typeof createRecord>[0] = {}): Promise<void> {
  world.set('h1', 'connected', { classic: createRecord({ paired: true, connected: true, ...rest }), le: [] });
  await settle();
}

describe('where bonds cannot be watched', () => {
  test('removes a new pairing that can type before connecting', async () => {
    world.offered = [MUSIC, HID];
    world.inputs = [reading('types')];
    await pair();
    expect(world.done).toEqual(['pair dev_1', 'services dev_1', 'readInputs dev_1', 'remove dev_1']);
    expect(outcome()).toEqual({ ok: false, error: 'not-headphones' });
  });
  test('shows the removal of a new pairing', async () => {
    const phases: unknown[] = [];
    runner.on('changed', (view) => phases.push(view?.phase));
    world.offered = [MUSIC, HID];
    world.inputs = [reading('types')];
    await pair();
    expect(phases).toContain('removing');
  });
  test('removes the pairing after connecting if services come late', async () => {
    await pair();
    world.inputs = [reading('types')];
    await connected({ uuids: [HID_OVER_GATT] });
    expect(world.done.slice(-2)).toEqual(['readInputs dev_1', 'remove dev_1']);
    expect(outcome()).toEqual({ ok: false, error: 'not-headphones' });
  });
  test('removes the pairing if only its collections show keys', async () => {
    await pair();
    await connected({ uuids: [MUSIC], inputs: [reading('types')] });
    expect(world.done.at(-1)).toBe('remove dev_1');
    expect(outcome()).toEqual({ ok: false, error: 'not-headphones' });
  });
  test('keeps a pairing that another program made', async () => {
    Object.assign(world.actions, { madeBond: () => false });
    world.offered = [MUSIC, HID];
    world.inputs = [reading('types')];
    await pair();
    await connected({ uuids: [MUSIC, HID], inputs: [reading('types')] });
    expect(world.done).not.toContain('remove dev_1');
    expect(world.done).not.toContain('trust dev_1');
  });
  test.each([
    ['sensors', [MUSIC, HID], [reading('sensors')]],
    ['an unreadable descriptor', [MUSIC, HID_OVER_GATT], [reading('unreadable')]],
    ['no descriptor', [MUSIC, HID], []],
    ['a network service', [MUSIC, NETWORK], []],
  ] as const)('keeps a pairing with %s, untrusted', async (_, offered, inputs) => {
    world.offered = offered;
    world.inputs = inputs;
    await pair();
    await connected();
    expect(world.done).not.toContain('remove dev_1');
    expect(world.done).not.toContain('trust dev_1');
    expect(outcome()).toEqual({ ok: true });
  });
  test('keeps a pairing whose HID cannot be read', async () => {
    world.offered = [MUSIC, HID];
    world.fail = { readInputs: new ActionFailure('not-answering', 'off') };
    await pair();
    await connected();
    expect(world.done).not.toContain('remove dev_1');
    expect(outcome()).toEqual({ ok: true });
  });
});

describe('where bonds are watched', () => {
  let bonds: FakeBonds;
  let watch: BondWatch;
  let pairings: AbortSignal[];

  beforeEach(() => {
    bonds = new FakeBonds();
    pairings = [];
    Object.assign(world.actions, { bonds });
    watch = new BondWatch({
      system: bonds,
      store: new SessionBonds(),
      today: () => '2026-11-30',
      undoing: (_, undone) => runner.isUndoing('h1', undone),
      log: () => undefined,
    });
    watch.start();
  });
  afterEach(() => watch.close());

  // Pairing goes on until the test ends it, as with a device whose services are slow to read.
  function pairSlowly(): void {
    world.pairing = async (_, signal) => {
      pairings.push(signal);
      const end = await bonds.witness?.begin({ adapter: '00:1A:7D:DA:71:13', address: ADDRESS });
      bonds.set(ADDRESS, { bond: 'earshot' });
      await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      end?.('failed');
    };
  }

  test('ends the pairing as soon as the device can type', async () => {
    pairSlowly();
    await pair();
    bonds.set(ADDRESS, { inputs: 'types' });
    await settle();
    expect({ phase: runner.view?.phase, aborted: pairings[0]?.aborted, outcome: outcome() }).toEqual({
      phase: 'removing',
      aborted: true,
      outcome: null,
    });
    await vi.advanceTimersByTimeAsync(1_000);
    expect({ outcome: outcome(), bond: bonds.device(ADDRESS).bond }).toEqual({
      outcome: { ok: false, error: 'not-headphones' },
      bond: null,
    });
    // The watch removes it, so the action doesn't.
    expect(world.done).not.toContain('remove dev_1');
  });
  test('reports a pairing that could not be removed', async () => {
    bonds.stuck = true;
    pairSlowly();
    await pair();
    bonds.set(ADDRESS, { inputs: 'types' });
    await vi.advanceTimersByTimeAsync(UNDO_LIMIT_MS);
    expect(outcome()).toEqual({ ok: false, error: 'not-removed' });
  });
  test('runs the next action after an undo', async () => {
    pairSlowly();
    await pair();
    bonds.set(ADDRESS, { inputs: 'types' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(outcome()).toEqual({ ok: false, error: 'not-headphones' });
    runner.start('remove', 'h1');
    await settle();
    expect(outcome()).toEqual({ ok: true });
  });
  test('shows an undo that belongs to no action', async () => {
    world.pairing = () => bonds.pair(ADDRESS, 'made');
    world.offered = [MUSIC];
    await pair();
    await connected();
    expect(outcome()).toEqual({ ok: true });
    bonds.set(ADDRESS, { inputs: 'types' });
    expect({ phase: runner.view?.phase, outcome: outcome() }).toEqual({ phase: 'removing', outcome: null });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(outcome()).toEqual({ ok: false, error: 'not-headphones' });
  });
  test('leaves an action on other headphones alone', async () => {
    world.pairing = () => bonds.pair(ADDRESS, 'made');
    await pair();
    await connected();
    world.set('h2', 'nearby', { classic: null, le: [] });
    expect(runner.start('pair', 'h2')).toBe(true);
    await settle();
    bonds.set(ADDRESS, { inputs: 'types' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect({ view: runner.view, bond: bonds.device(ADDRESS).bond }).toMatchObject({
      view: { headphonesId: 'h2', phase: 'waiting-for-pairing-mode', outcome: null },
      bond: null,
    });
  });
  test('never removes the bond of another program', async () => {
    bonds.set(ADDRESS, { bond: 'other', inputs: 'types' });
    world.pairing = () => bonds.pair(ADDRESS, 'made');
    world.offered = [MUSIC, HID];
    world.inputs = [reading('types')];
    await pair();
    await connected();
    await vi.advanceTimersByTimeAsync(60_000);
    expect({ undone: bonds.undone, bond: bonds.device(ADDRESS).bond }).toEqual({ undone: [], bond: 'other' });
    expect(world.done).not.toContain('remove dev_1');
    expect(world.done).not.toContain('trust dev_1');
  });
});

describe('a removal that the system does not confirm', () => {
  const frozen = new ActionFailure('too-slow', 'earshot.Timeout');
  async function remove(): Promise<void> {
    world.fail = { remove: frozen };
    world.set('h1', 'paired-nearby', { classic: createRecord({ paired: true }), le: [] });
    runner.start('remove', 'h1');
    await settle();
  }
  test('reports an unconfirmed removal', async () => {
    await remove();
    world.set('h1', 'paired-away', { classic: createRecord({ paired: true }), le: [] });
    expect(outcome()).toEqual({ ok: false, error: 'not-confirmed' });
  });
  test('reports success when the pairing disappears', async () => {
    await remove();
    world.set('h1', 'nearby', { classic: createRecord(), le: [] });
    expect(outcome()).toEqual({ ok: true });
  });
  test('reports success when the headphones disappear', async () => {
    await remove();
    world.gone('h1');
    expect(outcome()).toEqual({ ok: true });
  });
});
