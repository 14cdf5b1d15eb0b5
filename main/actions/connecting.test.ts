import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ActionError } from '../../catalog/actions/action';
import { ActionFailure } from '../system/system-actions';
import { AUTOMATIC_CONNECT_LIMIT_MS, BUSY_LIMIT_MS, BUSY_RETRY_MS, CONNECT_LIMIT_MS, SOUND_LIMIT_MS } from './limits';
import { ActionRunner } from './runner';
import { createRecord, World } from './testing/world';

let world: World;
let runner: ActionRunner;
let refusals: string[];

beforeEach(() => {
  vi.useFakeTimers();
  world = new World();
  refusals = [];
  runner = new ActionRunner({
    actions: world.actions,
    list: world,
    hold: async () => void world.done.push('hold'),
    release: async () => void world.done.push('release'),
    requestSearch: () => undefined,
    refused: (id, because) => void refusals.push(`${id.split('/').at(-1)} ${because}`),
    log: () => undefined,
  });
});
afterEach(() => {
  runner.close();
  vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(0);
const outcome = () => runner.view?.outcome;
const paired = { classic: createRecord({ paired: true }), le: [] };
const connected = { classic: createRecord({ paired: true, connected: true }), le: [] };

async function start(state: 'paired-nearby' | 'paired-away' | 'paired-busy' = 'paired-nearby'): Promise<void> {
  world.set('h1', state, paired);
  runner.start('connect', 'h1');
  await settle();
}

describe('a connection', () => {
  test('stops the search first, and resumes it at the end', async () => {
    await start();
    expect(world.done).toEqual(['hold', 'connect dev_1']);
    world.set('h1', 'connected', connected);
    await settle();
    expect({ done: world.done, outcome: outcome() }).toEqual({ done: ['hold', 'connect dev_1', 'release'], outcome: { ok: true } });
  });
  test('follows the headphones to another entry of the list', async () => {
    await start();
    world.gone('h1');
    world.set('h2', 'connected', { classic: createRecord({ id: '/org/bluez/hci0/dev_2', connected: true }), le: [] });
    await settle();
    expect(outcome()).toBeNull();
    world.set('h3', 'connected', connected);
    await settle();
    expect(outcome()).toEqual({ ok: true });
  });
  test('waits for sound up to its limit', async () => {
    await start();
    expect(runner.view?.phase).toBe('checking-sound');
    await vi.advanceTimersByTimeAsync(SOUND_LIMIT_MS - 1);
    expect(outcome()).toBeNull();
    await vi.advanceTimersByTimeAsync(1);
    expect(outcome()).toEqual({ ok: false, error: 'no-sound' });
  });
  test('waits longer for a system that connects automatically', async () => {
    Object.assign(world.actions, { sound: null });
    world.set('h1', 'pairing-mode', { classic: createRecord(), le: [] });
    runner.start('pair', 'h1');
    await vi.advanceTimersByTimeAsync(AUTOMATIC_CONNECT_LIMIT_MS - 1);
    expect({ done: world.done, outcome: outcome() }).toEqual({ done: ['hold', 'pair dev_1', 'services dev_1', 'hold'], outcome: null });
    await vi.advanceTimersByTimeAsync(1);
    expect(outcome()).toEqual({ ok: false, error: 'no-sound' });
  });
  test('ends after its limit', async () => {
    Object.assign(world.actions.sound ?? {}, { connect: () => new Promise(() => undefined) });
    await start();
    await vi.advanceTimersByTimeAsync(CONNECT_LIMIT_MS - 1);
    expect(outcome()).toBeNull();
    await vi.advanceTimersByTimeAsync(1);
    expect({ outcome: outcome(), refusals }).toEqual({ outcome: { ok: false, error: 'too-slow' }, refusals: [] });
  });
  test.each<[ActionError, string[]]>([
    ['not-answering', ['dev_1 no-answer']],
    ['refused', ['dev_1 no-answer']],
    ['ended-by-headset', ['dev_1 no-answer']],
    ['keys-differ', ['dev_1 keys']],
    ['radio-fault', []],
  ])('reports failures of the headphones alone to the list: %s', async (error, reported) => {
    world.fail = { connect: new ActionFailure(error, 'x') };
    await start();
    await vi.advanceTimersByTimeAsync(BUSY_RETRY_MS / 4);
    expect({ refusals, outcome: outcome() }).toEqual({ refusals: reported, outcome: { ok: false, error } });
  });
  test('reports an unexpected error of the system as internal', async () => {
    // Errors of other classes can have a field of the same name.
    const error = Object.assign(new Error('x'), { reason: 'refused' });
    Object.assign(world.actions.sound ?? {}, { connect: () => Promise.reject(error) });
    await start('paired-busy');
    expect({ refusals, outcome: outcome() }).toEqual({ refusals: [], outcome: { ok: false, error: 'internal' } });
  });
});

describe('headphones that another device holds', () => {
  beforeEach(() => {
    world.fail = { connect: new ActionFailure('not-answering', 'page timeout') };
  });
  test('calls again and searches in between', async () => {
    await start('paired-busy');
    expect(world.done).toEqual(['hold', 'connect dev_1', 'release']);
    await vi.advanceTimersByTimeAsync(BUSY_RETRY_MS - 1);
    expect(world.done).toEqual(['hold', 'connect dev_1', 'release']);
    await vi.advanceTimersByTimeAsync(1);
    expect(world.done).toEqual(['hold', 'connect dev_1', 'release', 'hold', 'connect dev_1', 'release']);
  });
  test('calls again once the state shows the refusal', async () => {
    await start();
    world.set('h1', 'paired-busy', paired);
    await settle();
    expect(runner.view?.phase).toBe('waiting-for-release');
  });
  test('stops calling without a sign of another device', async () => {
    await start();
    await vi.advanceTimersByTimeAsync(BUSY_RETRY_MS / 4 - 1);
    expect(outcome()).toBeNull();
    await vi.advanceTimersByTimeAsync(1);
    expect(outcome()).toEqual({ ok: false, error: 'not-answering' });
  });
  test('calls up to a limit', async () => {
    await start('paired-busy');
    await vi.advanceTimersByTimeAsync(BUSY_LIMIT_MS - 1);
    expect(outcome()).toBeNull();
    await vi.advanceTimersByTimeAsync(1);
    expect(outcome()).toEqual({ ok: false, error: 'not-answering' });
  });
  test('stops calling after another failure', async () => {
    world.fail = { connect: new ActionFailure('radio-fault', 'x') };
    await start('paired-busy');
    expect(outcome()).toEqual({ ok: false, error: 'radio-fault' });
  });
});

describe('a repeated connection', () => {
  test('connects at once without a link', async () => {
    world.set('h1', 'paired-nearby', paired);
    runner.start('reconnect', 'h1');
    await settle();
    expect(world.done).toEqual(['hold', 'connect dev_1']);
  });
  test('connects nothing after a cancellation', async () => {
    let disconnect = (): void => undefined;
    Object.assign(world.actions.sound ?? {}, {
      disconnect: () =>
        new Promise<void>((resolve) => {
          disconnect = resolve;
        }),
    });
    world.set('h1', 'connected', connected);
    runner.start('reconnect', 'h1');
    await settle();
    expect(runner.view?.phase).toBe('disconnecting');
    runner.cancel();
    disconnect();
    await settle();
    expect({ done: world.done.filter((one) => one.startsWith('connect')), outcome: outcome() }).toEqual({
      done: [],
      outcome: { ok: false, error: 'cancelled' },
    });
  });
});
