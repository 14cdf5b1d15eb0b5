import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hashAddress } from '../headphones/address-hash';
import { ActionFailure } from '../system/system-actions';
import { BUSY_LIMIT_MS, BUSY_RETRY_MS, PAIR_LIMIT_MS, PAIRING_MODE_LIMIT_MS, SOUND_LIMIT_MS } from './limits';
import { SUCCESS_SHOWN_MS } from './outcome';
import { ActionRunner } from './runner';
import { ADDRESS, createRecord, World } from './testing/world';

let world: World;
let runner: ActionRunner;
let held: boolean[];
let refusals: string[];

beforeEach(() => {
  vi.useFakeTimers();
  world = new World();
  held = [];
  refusals = [];
  runner = new ActionRunner({
    actions: world.actions,
    list: world,
    hold: async () => void held.push(true),
    release: async () => void held.push(false),
    requestSearch: () => void world.done.push('search'),
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

const MUSIC = '0000110b-0000-1000-8000-00805f9b34fb';
const HID = '00001124-0000-1000-8000-00805f9b34fb';

describe('pairing', () => {
  test('pairs, connects and trusts after sound works', async () => {
    world.set('h1', 'pairing-mode', { classic: createRecord(), le: [] });
    expect(runner.start('pair', 'h1')).toBe(true);
    await settle();
    expect(world.done).toEqual(['pair dev_1', 'services dev_1', 'connect dev_1']);
    expect(runner.view?.phase).toBe('checking-sound');
    world.set('h1', 'connected', { classic: createRecord({ paired: true, connected: true }), le: [] });
    await settle();
    // The services are read again before trust because this system reported none.
    expect(world.done.slice(-2)).toEqual(['services dev_1', 'trust dev_1']);
    expect(outcome()).toEqual({ ok: true });
    expect({ first: held[0], last: held.at(-1) }).toEqual({ first: true, last: false });
  });
  test('runs one action at a time', async () => {
    world.set('h1', 'nearby', { classic: null, le: [] });
    expect(runner.start('pair', 'h1')).toBe(true);
    expect(runner.start('disconnect', 'h1')).toBe(false);
  });
  test('waits for pairing mode with a search until its limit', async () => {
    world.set('h1', 'nearby', { classic: null, le: [] });
    runner.start('pair', 'h1');
    await settle();
    expect(runner.view?.phase).toBe('waiting-for-pairing-mode');
    expect(world.done).toEqual(['search']);
    await vi.advanceTimersByTimeAsync(PAIRING_MODE_LIMIT_MS);
    expect(outcome()).toEqual({ ok: false, error: 'no-pairing-mode' });
    expect(world.listenerCount('changed')).toBe(1); // The runner's own call comes first.
    runner.close();
    expect(world.listenerCount('changed')).toBe(0);
  });
  test('refuses headphones without classic Bluetooth at once', async () => {
    world.set('h1', 'nearby', { classic: null, le: [] }, { modelId: 'wf-g700n' });
    runner.start('pair', 'h1');
    await settle();
    expect({ outcome: outcome(), done: world.done }).toEqual({ outcome: { ok: false, error: 'le-audio-only' }, done: [] });
  });
  test('shows the wait for the classic identity', async () => {
    world.set('h1', 'pairing-mode', { classic: null, le: [], hashes: [hashAddress(ADDRESS)] });
    runner.start('pair', 'h1');
    await settle();
    expect(runner.view?.phase).toBe('looking-for-sound-half');
    world.set('h1', 'pairing-mode', { classic: createRecord(), le: [] });
    await settle();
    expect(world.done).toContain('pair dev_1');
  });
  const OTHER = '94:DB:56:00:00:02';
  const other = createRecord({ id: '/x/dev_2', address: OTHER });
  test('pairs only the address of the fingerprint', async () => {
    world.set('h1', 'pairing-mode', { classic: null, le: [], hashes: [hashAddress(ADDRESS)] });
    runner.start('pair', 'h1');
    await settle();
    world.gone('h1'); // The headphones were turned off, changed their address, or lost their place in the list.
    world.set('h2', 'pairing-mode', { classic: other, le: [] });
    await vi.advanceTimersByTimeAsync(60_000);
    expect({ done: world.done, question: runner.view?.question }).toEqual({ done: ['search'], question: null });
    world.set('h3', 'pairing-mode', { classic: createRecord(), le: [] });
    await settle();
    expect(world.done).toContain('pair dev_1');
    expect(runner.view?.headphonesId).toBe('h3');
  });
  test('confirms headphones that were not on screen', async () => {
    world.set('h1', 'nearby', { classic: null, le: [] });
    runner.start('pair', 'h1');
    await settle();
    // The entry is the same, because the only classic record of the model was joined to it.
    world.set('h1', 'pairing-mode', { classic: other, le: [] });
    await settle();
    expect(world.done).toEqual(['search']);
    expect(runner.view).toMatchObject({ phase: 'waiting-for-pairing-mode', question: { kind: 'yours', hint: '00:02' } });
    runner.answer(runner.view?.question?.number ?? 0, false);
    await settle();
    expect({ done: world.done, question: runner.view?.question }).toEqual({ done: ['search'], question: null });
    world.set('h2', 'pairing-mode', { classic: createRecord(), le: [] });
    await settle();
    runner.answer(runner.view?.question?.number ?? 0, true);
    await settle();
    expect(world.done).toEqual(['search', 'pair dev_1', 'services dev_1', 'connect dev_1']);
  });
  test('pairs again without a confirmation after a service loss', async () => {
    world.pairing = (_, signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    world.set('h1', 'pairing-mode', { classic: createRecord(), le: [] });
    runner.start('pair', 'h1');
    await settle();
    runner.handleSystemLoss();
    await settle();
    expect(outcome()).toEqual({ ok: false, error: 'service-lost' });
    // After its restart, the service has detected no address yet.
    world.set('h1', 'pairing-mode', { classic: null, le: [] });
    runner.start('pair', 'h1');
    await settle();
    world.set('h1', 'pairing-mode', { classic: createRecord(), le: [] });
    await settle();
    expect({ question: runner.view?.question, phase: runner.view?.phase }).toEqual({ question: null, phase: 'pairing' });
  });
  test('pairs genuine headphones that offer HID, and leaves them untrusted', async () => {
    world.offered = [MUSIC, HID];
    world.set('h1', 'pairing-mode', { classic: createRecord(), le: [] });
    runner.start('pair', 'h1');
    await settle();
    world.set('h1', 'connected', { classic: createRecord({ paired: true, connected: true }), le: [] });
    await settle();
    expect(world.done).toEqual(['pair dev_1', 'services dev_1', 'readInputs dev_1', 'connect dev_1']);
    expect(outcome()).toEqual({ ok: true });
  });
  test('ends a pairing that exceeds its limit', async () => {
    world.pairing = (_, signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    world.set('h1', 'pairing-mode', { classic: createRecord(), le: [] });
    runner.start('pair', 'h1');
    await vi.advanceTimersByTimeAsync(PAIR_LIMIT_MS);
    expect(outcome()).toEqual({ ok: false, error: 'too-slow' });
  });
  test('reports a connection without sound', async () => {
    world.set('h1', 'pairing-mode', { classic: createRecord(), le: [] });
    runner.start('pair', 'h1');
    await settle();
    world.set('h1', 'connected-no-sound', { classic: createRecord({ paired: true, connected: true }), le: [] });
    await vi.advanceTimersByTimeAsync(SOUND_LIMIT_MS);
    expect(outcome()).toEqual({ ok: false, error: 'no-sound' });
    expect(world.done).not.toContain('trust dev_1');
  });
});

describe('an outcome', () => {
  async function connectedOnce(): Promise<void> {
    world.set('h1', 'paired-nearby', { classic: createRecord({ paired: true }), le: [] });
    runner.start('connect', 'h1');
    await settle();
    world.set('h1', 'connected', { classic: createRecord({ paired: true, connected: true }), le: [] });
    await settle();
    expect(outcome()).toEqual({ ok: true });
  }
  test('dismisses an outcome after a moment', async () => {
    await connectedOnce();
    await vi.advanceTimersByTimeAsync(SUCCESS_SHOWN_MS);
    expect(runner.view).toBeNull();
  });
  test('dismisses an outcome that the state contradicts', async () => {
    await connectedOnce();
    world.set('h1', 'paired-nearby', { classic: createRecord({ paired: true }), le: [] });
    expect(runner.view).toBeNull();
  });
  test('keeps an outcome while the list lags', async () => {
    world.set('h1', 'connected', { classic: createRecord({ paired: true, connected: true }), le: [] });
    runner.start('remove', 'h1');
    await settle();
    // BlueZ first ends the connection, then the pairing.
    world.set('h1', 'paired-nearby', { classic: createRecord({ paired: true }), le: [] });
    expect(outcome()).toEqual({ ok: true });
    world.set('h1', 'nearby', { classic: createRecord(), le: [] });
    world.set('h1', 'paired-nearby', { classic: createRecord({ paired: true }), le: [] });
    expect(runner.view).toBeNull();
  });
  test('dismisses a failure when the headphones connect', async () => {
    world.fail = { connect: new ActionFailure('too-slow', 'x') };
    world.set('h1', 'paired-nearby', { classic: createRecord({ paired: true }), le: [] });
    runner.start('connect', 'h1');
    await settle();
    await vi.advanceTimersByTimeAsync(SUCCESS_SHOWN_MS);
    expect(outcome()).toEqual({ ok: false, error: 'too-slow' });
    world.set('h1', 'connected', { classic: createRecord({ paired: true, connected: true }), le: [] });
    expect(runner.view).toBeNull();
  });
});

describe('reconnect', () => {
  test('disconnects, connects, and keeps the pairing', async () => {
    world.set('h1', 'connected-no-sound', { classic: createRecord({ paired: true, connected: true }), le: [] });
    runner.start('reconnect', 'h1');
    await settle();
    world.set('h1', 'connected', { classic: createRecord({ paired: true, connected: true }), le: [] });
    await settle();
    expect(world.done).toEqual(['disconnect dev_1', 'connect dev_1']);
    expect(outcome()).toEqual({ ok: true });
  });
});

describe('busy with another device', () => {
  const busy = new ActionFailure('not-answering', 'page timeout');
  test('calls busy headphones until they are free', async () => {
    world.fail = { connect: busy };
    world.set('h1', 'paired-busy', { classic: createRecord({ paired: true }), le: [] });
    runner.start('connect', 'h1');
    await settle();
    expect({ phase: runner.view?.phase, refusals }).toEqual({ phase: 'waiting-for-release', refusals: ['dev_1 no-answer'] });
    await vi.advanceTimersByTimeAsync(BUSY_RETRY_MS);
    expect(world.done).toEqual(['connect dev_1', 'connect dev_1']);
    world.fail = {};
    await vi.advanceTimersByTimeAsync(BUSY_RETRY_MS);
    world.set('h1', 'connected', { classic: createRecord({ paired: true, connected: true }), le: [] });
    await settle();
    expect(outcome()).toEqual({ ok: true });
  });
  test('calls absent headphones until a limit', async () => {
    world.fail = { connect: busy };
    world.set('h1', 'paired-away', { classic: createRecord({ paired: true }), le: [] });
    runner.start('connect', 'h1');
    await vi.advanceTimersByTimeAsync(BUSY_RETRY_MS);
    expect({ phase: runner.view?.phase, outcome: outcome() }).toEqual({ phase: 'waiting-to-appear', outcome: null });
    await vi.advanceTimersByTimeAsync(BUSY_LIMIT_MS + 2 * BUSY_RETRY_MS);
    expect(outcome()).toEqual({ ok: false, error: 'not-answering' });
  });
  test('stops calling headphones that left the range', async () => {
    world.fail = { connect: busy };
    world.set('h1', 'paired-nearby', { classic: createRecord({ paired: true }), le: [] });
    runner.start('connect', 'h1');
    world.set('h1', 'paired-away', { classic: createRecord({ paired: true }), le: [] });
    await vi.advanceTimersByTimeAsync(BUSY_RETRY_MS);
    expect({ done: world.done, outcome: outcome() }).toEqual({ done: ['connect dev_1'], outcome: { ok: false, error: 'not-answering' } });
  });
  test('ends when the user cancels', async () => {
    world.fail = { connect: busy };
    world.set('h1', 'paired-busy', { classic: createRecord({ paired: true }), le: [] });
    runner.start('connect', 'h1');
    await settle();
    runner.cancel();
    await settle();
    expect(outcome()).toEqual({ ok: false, error: 'cancelled' });
  });
});

describe('fix', () => {
  const le = createRecord({ id: '/x/dev_le', addressType: 'random', address: '4A:00:00:00:00:01', classOfDevice: null, paired: true });
  test('removes the LE_ pairing only if classic pairing is possible', async () => {
    world.set('h1', 'le-half-only', { classic: null, le: [le], hashes: [hashAddress(ADDRESS)] });
    runner.start('fix', 'h1');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(world.done).toEqual(['search']);
    world.set('h1', 'pairing-mode', { classic: createRecord(), le: [le] });
    await settle();
    expect(world.done.slice(1)).toEqual(['remove dev_le', 'pair dev_1', 'services dev_1', 'connect dev_1']);
  });
  test('requests one confirmation of headphones without an address', async () => {
    world.set('h1', 'le-half-only', { classic: null, le: [le] });
    runner.start('fix', 'h1');
    world.set('h1', 'pairing-mode', { classic: createRecord(), le: [le] });
    await settle();
    expect({ kind: runner.view?.question?.kind, done: world.done }).toEqual({ kind: 'yours', done: ['search'] });
    runner.answer(runner.view?.question?.number ?? 0, true);
    await settle();
    expect(world.done.slice(1)).toEqual(['remove dev_le', 'pair dev_1', 'services dev_1', 'connect dev_1']);
  });
  test('never removes a pairing that works after all', async () => {
    world.set('h1', 'connected-no-sound', { classic: createRecord({ paired: true, connected: true }), le: [] });
    runner.start('fix', 'h1');
    await settle();
    world.set('h1', 'connected', { classic: createRecord({ paired: true, connected: true }), le: [] });
    await settle();
    expect(world.done).toEqual(['disconnect dev_1', 'connect dev_1']);
    expect(outcome()).toEqual({ ok: true });
  });
  test('loses nothing if the user cancels early', async () => {
    world.fail = { connect: new ActionFailure('keys-differ', 'x') };
    world.set('h1', 'paired-nearby', { classic: createRecord({ paired: true }), le: [] });
    runner.start('fix', 'h1');
    await settle();
    // One record is a stranger's of the same model, and one beacon has only the model.
    world.set('h2', 'pairing-mode', { classic: createRecord({ id: '/x/dev_2', address: '94:DB:56:00:00:02' }), le: [] });
    world.set(
      'h1',
      'pairing-mode',
      { classic: createRecord({ paired: true }), le: [] },
      { pairing: { since: 0, proof: 'beacon', sure: false } },
    );
    await vi.advanceTimersByTimeAsync(PAIRING_MODE_LIMIT_MS);
    expect(world.done).toEqual(['connect dev_1', 'search']);
    expect(outcome()).toEqual({ ok: false, error: 'no-pairing-mode' });
  });
  test('removes the pairing and pairs the same address', async () => {
    world.fail = { connect: new ActionFailure('keys-differ', '') };
    world.set('h1', 'pairing-mode', { classic: createRecord({ paired: true }), le: [] });
    runner.start('fix', 'h1');
    await settle();
    expect(world.done).toEqual(['connect dev_1', 'remove dev_1', 'search']);
    world.fail = {};
    world.set('h1', 'nearby', { classic: null, le: [] });
    world.set('h2', 'pairing-mode', { classic: createRecord({ id: '/x/dev_2', address: '94:DB:56:00:00:02' }), le: [] });
    await settle();
    expect(world.done).toEqual(['connect dev_1', 'remove dev_1', 'search']);
    world.set('h3', 'pairing-mode', { classic: createRecord({ id: '/org/bluez/hci0/dev_1' }), le: [] });
    await settle();
    expect(world.done.slice(3)).toEqual(['pair dev_1', 'services dev_1', 'connect dev_1']);
    expect(runner.view?.headphonesId).toBe('h3');
  });
  test('requests consent if the system cannot confirm pairing mode', async () => {
    for (const [answer, done] of [
      [false, []],
      [true, ['remove dev_1', 'search']],
    ] as const) {
      world.done.length = 0;
      Object.assign(world.actions, { findsPaired: false, sound: null, kinds: ['pair', 'remove', 'fix'] });
      world.set('h1', 'connected-no-sound', { classic: createRecord({ paired: true }), le: [] });
      runner.start('fix', 'h1');
      await settle();
      expect({ kind: runner.view?.question?.kind, done: world.done }).toEqual({ kind: 'remove-first', done: [] });
      runner.answer(runner.view?.question?.number ?? 0, answer);
      await settle();
      expect(world.done).toEqual(done);
    }
  });
  test('reports the meaning of a system failure and ends', async () => {
    world.fail = { pair: new ActionFailure('rejected', 'org.bluez.Error.AuthenticationRejected') };
    world.set('h1', 'pairing-mode', { classic: createRecord(), le: [] });
    runner.start('fix', 'h1');
    await settle();
    expect(outcome()).toEqual({ ok: false, error: 'rejected' });
    expect(world.done).toEqual(['pair dev_1']);
  });
});

test('reports nothing after it was closed', async () => {
  world.set('h1', 'nearby', { classic: null, le: [] });
  runner.start('pair', 'h1');
  await settle();
  const changed = vi.fn();
  runner.on('changed', changed);
  runner.close();
  await settle();
  expect(changed).not.toHaveBeenCalled();
  expect(world.listenerCount('changed')).toBe(0);
});

test('ends the action when Bluetooth or the entry is lost', async () => {
  world.set('h1', 'nearby', { classic: null, le: [] });
  runner.start('pair', 'h1');
  await settle();
  runner.handleSystemLoss();
  await settle();
  expect(outcome()).toEqual({ ok: false, error: 'service-lost' });
  runner.start('connect', 'h99');
  await settle();
  expect(outcome()).toEqual({ ok: false, error: 'gone' });
});
