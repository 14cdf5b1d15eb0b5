import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ActionPhase } from '../../catalog/actions/action';
import { createDeferred } from '../async';
import { ActionFailure } from '../system/system-actions';
import { SUCCESS_SHOWN_MS } from './outcome';
import { ActionRunner } from './runner';
import { ADDRESS, createRecord, World } from './testing/world';

const MUSIC = '0000110b-0000-1000-8000-00805f9b34fb';
const HID = '00001124-0000-1000-8000-00805f9b34fb';

let world: World;
let runner: ActionRunner;
/** Phases in the order in which they were shown. */
let phases: ActionPhase[];

beforeEach(() => {
  vi.useFakeTimers();
  world = new World();
  phases = [];
  runner = new ActionRunner({
    actions: world.actions,
    list: world,
    hold: async () => undefined,
    release: async () => undefined,
    requestSearch: () => undefined,
    refused: () => undefined,
    log: () => undefined,
  });
  runner.on('changed', (view) => {
    if (view?.phase != null && view.phase !== phases.at(-1)) phases.push(view.phase);
  });
});
afterEach(() => {
  runner.close();
  vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(0);
const outcome = () => runner.view?.outcome;
const connected = { classic: createRecord({ paired: true, connected: true }), le: [] };

function allowSwitches(): void {
  Object.assign(world.actions.sound ?? {}, {
    unmute: async (address: string) => void world.done.push(`unmute ${address}`),
    switchSound: async (...given: readonly string[]) => void world.done.push(`switchSound ${given.join(' ')}`),
  });
}

async function connect(): Promise<void> {
  world.set('h1', 'connected', connected);
  runner.start('connect', 'h1');
  await settle();
  expect(outcome()).toEqual({ ok: true });
}

async function pair(): Promise<void> {
  world.set('h1', 'pairing-mode', { classic: createRecord(), le: [] });
  runner.start('pair', 'h1');
  await settle();
}

describe('the phases of an action', () => {
  test.each([
    ['disconnect', 'disconnecting', 'disconnect dev_1'],
    ['use-for-sound', 'choosing-output', `sendSound ${ADDRESS}`],
    ['unmute', 'switching-sound', `unmute ${ADDRESS}`],
    ['switch-to-music', 'switching-sound', `switchSound ${ADDRESS} music aac`],
    ['switch-to-calls', 'switching-sound', `switchSound ${ADDRESS} calls aac`],
    ['remove', 'removing', 'remove dev_1'],
  ] as const)('shows what %s does', async (kind, phase, done) => {
    allowSwitches();
    world.set('h1', 'connected', connected);
    runner.start(kind, 'h1', 'aac');
    await settle();
    expect({ phases, done: world.done, outcome: outcome() }).toEqual({ phases: [phase], done: [done], outcome: { ok: true } });
  });
  test('shows each phase of a pairing', async () => {
    await pair();
    world.set('h1', 'connected', connected);
    await settle();
    expect(phases).toEqual(['pairing', 'checking-services', 'connecting', 'checking-sound']);
  });
  test('shows no removal if nothing is removed', async () => {
    world.set('h1', 'pairing-mode', { classic: createRecord(), le: [] });
    runner.start('fix', 'h1');
    await settle();
    expect(phases).toEqual(['pairing', 'checking-services', 'connecting', 'checking-sound']);
  });
  test.each(['services', 'readInputs'] as const)('shows no further phase after a cancellation during %s', async (call) => {
    world.offered = [MUSIC, HID];
    Object.assign(world.actions, { [call]: () => new Promise(() => undefined) });
    await pair();
    runner.cancel();
    await settle();
    expect({ phases, outcome: outcome() }).toEqual({
      phases: ['pairing', 'checking-services'],
      outcome: { ok: false, error: 'cancelled' },
    });
  });
  test('emits a phase once', async () => {
    world.set('h1', 'nearby', { classic: null, le: [] });
    runner.start('pair', 'h1');
    await settle();
    const changed = vi.fn();
    runner.on('changed', changed);
    world.set('h1', 'nearby', { classic: null, le: [] });
    expect(changed).not.toHaveBeenCalled();
  });
});

describe('a change of the sound', () => {
  test.each(['unmute', 'switch-to-music'] as const)('fails to %s on a system that cannot', async (kind) => {
    world.set('h1', 'connected', connected);
    runner.start(kind, 'h1');
    await settle();
    expect(outcome()).toEqual({ ok: false, error: 'no-switch' });
  });
  test.each(['unmute', 'switch-to-music'] as const)('fails to %s without an address', async (kind) => {
    allowSwitches();
    world.set('h1', 'connected', { classic: createRecord({ address: null, connected: true }), le: [] });
    runner.start(kind, 'h1');
    await settle();
    expect({ done: world.done, outcome: outcome() }).toEqual({ done: [], outcome: { ok: false, error: 'no-switch' } });
  });
});

describe('services that are read late', () => {
  test('pairs headphones whose services cannot be read at first', async () => {
    world.fail = { services: new ActionFailure('services-unreadable', 'x') };
    await pair();
    expect(world.done).toEqual(['pair dev_1', 'services dev_1', 'connect dev_1']);
    world.fail = {};
    world.offered = [MUSIC];
    world.set('h1', 'connected', connected);
    await settle();
    expect({ done: world.done.slice(3), outcome: outcome() }).toEqual({ done: ['services dev_1', 'trust dev_1'], outcome: { ok: true } });
  });
});

describe('the end of an action', () => {
  test('keeps a success for four seconds at any time', async () => {
    await vi.advanceTimersByTimeAsync(10 * SUCCESS_SHOWN_MS);
    await connect();
    world.set('h1', 'connected', connected);
    expect(outcome()).toEqual({ ok: true });
  });
  test('emits a snapshot without a success that ended', async () => {
    await connect();
    const changed = vi.fn();
    runner.on('changed', changed);
    await vi.advanceTimersByTimeAsync(SUCCESS_SHOWN_MS);
    expect(changed.mock.calls).toEqual([[null]]);
  });
  test('sets no timer for a failure', async () => {
    world.fail = { connect: new ActionFailure('radio-fault', 'x') };
    world.set('h1', 'paired-nearby', { classic: createRecord({ paired: true }), le: [] });
    runner.start('connect', 'h1');
    await settle();
    expect({ outcome: outcome(), timers: vi.getTimerCount() }).toEqual({ outcome: { ok: false, error: 'radio-fault' }, timers: 0 });
  });
  test('leaves no timer after two successes and its end', async () => {
    await connect();
    await connect();
    runner.close();
    await settle();
    expect(vi.getTimerCount()).toBe(0);
  });
  test('shows no late question after its outcome was dismissed', async () => {
    const late = createDeferred();
    world.pairing = async (ask) => {
      await late.promise;
      await ask({ kind: 'confirm', passkey: '1' }).catch(() => undefined);
    };
    await pair();
    runner.cancel();
    await settle();
    world.set('h1', 'connected', connected);
    expect(runner.view).toBeNull();
    late.resolve();
    await settle();
    expect(runner.view).toBeNull();
  });
});
