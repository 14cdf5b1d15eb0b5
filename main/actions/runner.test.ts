import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ACTION_KINDS, type PairingQuestion } from '../../catalog/actions/action';
import type { Headphones, HeadphonesState } from '../../catalog/headphones';
import { BLANK_RECORD, type SystemRecord } from '../../catalog/identify/system-record';
import { ActionFailure, type Ask, type SystemActions } from '../system/system-actions';
import { ActionRunner, type Identities, PAIR_LIMIT_MS, PAIRING_MODE_LIMIT_MS, SOUND_LIMIT_MS } from './runner';

const ADDRESS = '94:DB:56:00:00:01';

function record(rest: Partial<SystemRecord> = {}): SystemRecord {
  return {
    ...BLANK_RECORD,
    id: '/org/bluez/hci0/dev_1',
    address: ADDRESS,
    addressType: 'public',
    name: 'WH-1000XM5',
    classOfDevice: 0x240404,
    ...rest,
  };
}

/** A list that tests write, and a system that notes what is asked of it. */
class World extends EventEmitter<{ changed: [readonly Headphones[]] }> {
  headphones: Headphones[] = [];
  readonly done: string[] = [];
  readonly #identities = new Map<string, Identities>();
  fail: Partial<Record<keyof SystemActions, ActionFailure>> = {};
  /** What happens while the system pairs; the default pairs at once. */
  pairing: (ask: Ask, signal: AbortSignal) => Promise<void> = async () => {};

  readonly actions: SystemActions = {
    kinds: ACTION_KINDS,
    pair: async (id, ask, signal) => {
      this.#note('pair', id);
      await this.pairing(ask, signal);
    },
    connect: async (id) => this.#note('connect', id),
    disconnect: async (id) => this.#note('disconnect', id),
    remove: async (id) => this.#note('remove', id),
    trust: async (id) => this.#note('trust', id),
    sendSound: async (address) => this.#note('sendSound', address),
    powerOn: async () => this.#note('powerOn', ''),
  };

  identities(id: string): Identities | null {
    return this.#identities.get(id) ?? null;
  }

  set(id: string, state: HeadphonesState, identities: Identities, modelId: string | null = 'wh-1000xm5'): void {
    this.#identities.set(id, identities);
    const entry = { id, modelId, state } as Headphones; // only these are looked at
    this.headphones = [...this.headphones.filter((other) => other.id !== id), entry];
    this.emit('changed', this.headphones);
  }

  gone(id: string): void {
    this.#identities.delete(id);
    this.headphones = this.headphones.filter((entry) => entry.id !== id);
    this.emit('changed', this.headphones);
  }

  #note(what: keyof SystemActions, id: string): void {
    this.done.push(id === '' ? what : `${what} ${id.split('/').at(-1)}`);
    const failure = this.fail[what];
    if (failure !== undefined) throw failure;
  }
}

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
    hold: async (connecting) => void held.push(connecting),
    search: () => void world.done.push('search'),
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

describe('pairing', () => {
  test('pairs, trusts, connects, waits for the sound, and holds the search meanwhile', async () => {
    world.set('h1', 'pairing-mode', { classic: record(), le: [] });
    expect(runner.start('pair', 'h1')).toBe(true);
    await settle();
    expect(world.done).toEqual(['pair dev_1', 'trust dev_1', 'connect dev_1']);
    expect(runner.view?.phase).toBe('checking-sound');
    world.set('h1', 'connected', { classic: record({ paired: true, connected: true }), le: [] });
    await settle();
    expect(outcome()).toEqual({ ok: true });
    expect([held[0], held.at(-1)]).toEqual([true, false]);
  });
  test('only one action at a time', async () => {
    world.set('h1', 'nearby', { classic: null, le: [] });
    expect(runner.start('pair', 'h1')).toBe(true);
    expect(runner.start('disconnect', 'h1')).toBe(false);
  });
  test('waits for pairing mode, asks for a search, and gives up after its limit', async () => {
    world.set('h1', 'nearby', { classic: null, le: [] });
    runner.start('pair', 'h1');
    await settle();
    expect(runner.view?.phase).toBe('waiting-for-pairing-mode');
    expect(world.done).toEqual(['search']);
    await vi.advanceTimersByTimeAsync(PAIRING_MODE_LIMIT_MS);
    expect(outcome()).toEqual({ ok: false, error: 'no-pairing-mode' });
    expect(world.listenerCount('changed')).toBe(0);
  });
  test('pairing mode heard before the classic identity answers: says that it looks for it', async () => {
    world.set('h1', 'pairing-mode', { classic: null, le: [] });
    runner.start('pair', 'h1');
    await settle();
    expect(runner.view?.phase).toBe('looking-for-sound-half');
    world.set('h1', 'pairing-mode', { classic: record(), le: [] });
    await settle();
    expect(world.done).toContain('pair dev_1');
  });
  test('never pairs another headset of the same model', async () => {
    world.set('h1', 'nearby', { classic: null, le: [] });
    runner.start('pair', 'h1');
    await settle();
    world.set('h2', 'pairing-mode', { classic: record({ id: '/x/dev_2', address: '94:DB:56:00:00:02' }), le: [] });
    world.set('h3', 'pairing-mode', { classic: record({ id: '/x/dev_3', address: '94:DB:56:00:00:03' }), le: [] });
    await settle();
    expect(world.done).toEqual(['search']);
    world.gone('h1');
    await settle();
    expect(world.done).toEqual(['search']); // two of them: nobody can say which
    world.gone('h3');
    await settle();
    expect(world.done).toContain('pair dev_2');
  });
  test('a known address is never given up for another one of the model', async () => {
    world.set('h1', 'paired-nearby', { classic: record({ paired: true }), le: [] });
    runner.start('fix', 'h1');
    await settle();
    world.set('h1', 'nearby', { classic: null, le: [] });
    world.set('h2', 'pairing-mode', { classic: record({ id: '/x/dev_2', address: '94:DB:56:00:00:02' }), le: [] });
    await settle();
    expect(world.done).toEqual(['remove dev_1', 'search']);
    world.set('h3', 'pairing-mode', { classic: record({ id: '/x/dev_1' }), le: [] });
    await settle();
    expect(world.done).toContain('pair dev_1');
    expect(runner.view?.headphonesId).toBe('h3');
  });
  test('a pairing that takes too long is ended', async () => {
    world.pairing = (_, signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    world.set('h1', 'pairing-mode', { classic: record(), le: [] });
    runner.start('pair', 'h1');
    await vi.advanceTimersByTimeAsync(PAIR_LIMIT_MS);
    expect(outcome()).toEqual({ ok: false, error: 'too-slow' });
  });
  test('connected without sound says so', async () => {
    world.set('h1', 'pairing-mode', { classic: record(), le: [] });
    runner.start('pair', 'h1');
    await settle();
    world.set('h1', 'connected-no-sound', { classic: record({ paired: true, connected: true }), le: [] });
    await vi.advanceTimersByTimeAsync(SOUND_LIMIT_MS);
    expect(outcome()).toEqual({ ok: false, error: 'no-sound' });
  });
});

describe('the person', () => {
  async function asked(question: PairingQuestion): Promise<{ answers: (string | boolean)[] }> {
    const answers: (string | boolean)[] = [];
    world.pairing = async (ask) => void answers.push(await ask(question));
    world.set('h1', 'pairing-mode', { classic: record(), le: [] });
    runner.start('pair', 'h1');
    await settle();
    return { answers };
  }
  test('answers a number to compare; the question goes away', async () => {
    const { answers } = await asked({ kind: 'confirm', passkey: '123456' });
    expect(runner.view?.question).toEqual({ kind: 'confirm', passkey: '123456' });
    runner.answer(true);
    await settle();
    expect(answers).toEqual([true]);
    expect(runner.view?.question).toBeNull();
  });
  test('is offered a code only where a document of the model names it', async () => {
    await asked({ kind: 'enter', suggestion: null });
    expect(runner.view?.question).toEqual({ kind: 'enter', suggestion: '0000' }); // WH-1000XM5, its help guide
  });
  test('cancels at any time', async () => {
    await asked({ kind: 'confirm', passkey: '1' });
    runner.cancel();
    await settle();
    expect(outcome()).toEqual({ ok: false, error: 'cancelled' });
    expect(runner.view?.question).toBeNull();
    expect(runner.start('pair', 'h1')).toBe(true);
  });
  test('an answer without a question is ignored', () => {
    expect(() => runner.answer('0000')).not.toThrow();
  });
});

describe('fix', () => {
  test('removes the LE_ pairing, waits, pairs the classic identity, connects', async () => {
    const le = record({ id: '/x/dev_le', addressType: 'random', address: '4A:00:00:00:00:01', classOfDevice: null, paired: true });
    world.set('h1', 'le-half-only', { classic: null, le: [le] });
    runner.start('fix', 'h1');
    await settle();
    expect(world.done).toEqual(['remove dev_le', 'search']);
    world.set('h1', 'pairing-mode', { classic: record(), le: [] });
    await settle();
    expect(world.done.slice(2)).toEqual(['pair dev_1', 'trust dev_1', 'connect dev_1']);
  });
  test('what was just removed is not paired again as it was', async () => {
    world.set('h1', 'pairing-mode', { classic: record({ paired: true }), le: [] });
    runner.start('fix', 'h1');
    await settle();
    expect(world.done).toEqual(['remove dev_1', 'search']);
  });
  test('a failure of the system is told with its meaning, and nothing follows it', async () => {
    world.fail = { pair: new ActionFailure('rejected', 'org.bluez.Error.AuthenticationRejected') };
    world.set('h1', 'pairing-mode', { classic: record(), le: [] });
    runner.start('fix', 'h1');
    await settle();
    expect(outcome()).toEqual({ ok: false, error: 'rejected' });
    expect(world.done).toEqual(['pair dev_1']);
  });
});

test('losing Bluetooth ends what is under way; an entry that is gone is not acted on', async () => {
  world.set('h1', 'nearby', { classic: null, le: [] });
  runner.start('pair', 'h1');
  await settle();
  runner.systemLost();
  await settle();
  expect(outcome()).toEqual({ ok: false, error: 'service-lost' });
  runner.start('connect', 'h99');
  await settle();
  expect(outcome()).toEqual({ ok: false, error: 'gone' });
});
