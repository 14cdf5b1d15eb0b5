import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PairingQuestion } from '../../catalog/actions/action';
import type { ActionFailure } from '../system/system-actions';
import { ActionRunner } from './runner';
import { createRecord, World } from './testing/world';

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

describe('the person', () => {
  async function pairWithQuestion(question: PairingQuestion): Promise<{ answers: (string | boolean)[] }> {
    const answers: (string | boolean)[] = [];
    world.pairing = async (ask) => void answers.push(await ask(question));
    world.set('h1', 'pairing-mode', { classic: createRecord(), le: [] });
    runner.start('pair', 'h1');
    await settle();
    return { answers };
  }
  test('forwards the response to a number', async () => {
    const { answers } = await pairWithQuestion({ kind: 'confirm', passkey: '123456' });
    expect(runner.view?.question).toEqual({ kind: 'confirm', passkey: '123456', number: 1 });
    runner.answer(2, true); // This is the number of another question.
    await settle();
    expect(answers).toEqual([]);
    runner.answer(1, true);
    await settle();
    expect(answers).toEqual([true]);
    expect(runner.view?.question).toBeNull();
  });
  test('suggests a code only with a source', async () => {
    await pairWithQuestion({ kind: 'enter', suggestion: null });
    expect(runner.view?.question).toMatchObject({ kind: 'enter', suggestion: '0000' }); // Source: help guide of the WH-1000XM5.
  });
  test('cancels at any time', async () => {
    await pairWithQuestion({ kind: 'confirm', passkey: '1' });
    runner.cancel();
    await settle();
    expect(outcome()).toEqual({ ok: false, error: 'cancelled' });
    expect(runner.view?.question).toBeNull();
    expect(runner.start('pair', 'h1')).toBe(true);
  });
  test('ignores a response without a question', () => {
    expect(() => runner.answer(1, '0000')).not.toThrow();
  });
  test('removes a question that the system withdraws', async () => {
    const withdrawn = new AbortController();
    world.pairing = async (ask) => void (await ask({ kind: 'confirm', passkey: '7' }, withdrawn.signal).catch(() => undefined));
    world.set('h1', 'pairing-mode', { classic: createRecord(), le: [] });
    runner.start('pair', 'h1');
    await settle();
    expect(runner.view?.question).not.toBeNull();
    withdrawn.abort(new Error('withdrawn'));
    await settle();
    expect(runner.view?.question).toBeNull();
  });
  test('keeps a later question when the system withdraws another', async () => {
    const withdrawn = new AbortController();
    world.pairing = async (ask) => {
      const first = ask({ kind: 'confirm', passkey: '7' }, withdrawn.signal).catch(() => undefined);
      await Promise.all([first, ask({ kind: 'confirm', passkey: '8' })]);
    };
    world.set('h1', 'pairing-mode', { classic: createRecord(), le: [] });
    runner.start('pair', 'h1');
    await settle();
    withdrawn.abort(new Error('withdrawn'));
    await settle();
    expect(runner.view?.question).toEqual({ kind: 'confirm', passkey: '8', number: 2 });
    runner.answer(2, true);
    await settle();
    expect({ question: runner.view?.question, phase: runner.view?.phase }).toEqual({ question: null, phase: 'checking-sound' });
  });
  test('refuses a question of the system after the action ended', async () => {
    const reasons: unknown[] = [];
    world.pairing = async (ask, signal) => {
      await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
      await ask({ kind: 'confirm', passkey: '1' }).catch((error: ActionFailure) => reasons.push(error.reason));
    };
    world.set('h1', 'pairing-mode', { classic: createRecord(), le: [] });
    runner.start('pair', 'h1');
    await settle();
    runner.cancel();
    await settle();
    expect({ reasons, question: runner.view?.question }).toEqual({ reasons: ['cancelled'], question: null });
  });
});
