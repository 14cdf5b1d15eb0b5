import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { delay, raceAbort, waitFor, withTimeout } from './async';

const late = new Error('too late');
const never = (): Promise<never> => new Promise(() => undefined);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Returns the result of a settled promise. */
function settle(promise: Promise<unknown>): { value?: unknown; error?: unknown } {
  const outcome: { value?: unknown; error?: unknown } = {};
  promise.then(
    (value) => Object.assign(outcome, { value }),
    (error: unknown) => Object.assign(outcome, { error }),
  );
  return outcome;
}

describe('limited', () => {
  test('ends work that ignores its signal at the limit', async () => {
    const outcome = settle(withTimeout(1_000, late, never));
    await vi.advanceTimersByTimeAsync(999);
    expect(outcome).toEqual({});
    await vi.advanceTimersByTimeAsync(1);
    expect(outcome).toEqual({ error: late });
  });

  test('rejects with the signal’s reason', async () => {
    const person = new AbortController();
    const outcome = settle(withTimeout(1_000, late, never, person.signal));
    const reason = new Error('given up');
    person.abort(reason);
    await vi.advanceTimersByTimeAsync(0);
    expect(outcome).toEqual({ error: reason });
  });

  test('passes the signal to the work', async () => {
    let reason: unknown = null;
    const outcome = settle(
      withTimeout(1_000, late, (signal) => {
        signal.addEventListener('abort', () => (reason = signal.reason));
        return never();
      }),
    );
    await vi.advanceTimersByTimeAsync(1_000);
    expect({ reason, outcome }).toEqual({ reason: late, outcome: { error: late } });
  });

  test('returns the result of the work and leaves no timer', async () => {
    const outcome = settle(withTimeout(1_000, late, async () => 7));
    await vi.advanceTimersByTimeAsync(0);
    expect({ outcome, timers: vi.getTimerCount() }).toEqual({ outcome: { value: 7 }, timers: 0 });
  });

  test('does not begin with an aborted signal', async () => {
    const work = vi.fn(never);
    const outcome = settle(withTimeout(1_000, late, work, AbortSignal.abort(late)));
    await vi.advanceTimersByTimeAsync(0);
    expect({ outcome, calls: work.mock.calls.length }).toEqual({ outcome: { error: late }, calls: 0 });
  });
});

test('leaves no listener on the signal', async () => {
  const { signal } = new AbortController();
  const removed = vi.spyOn(signal, 'removeEventListener');
  await raceAbort(signal, Promise.resolve());
  expect(removed).toHaveBeenCalledTimes(1);
});

test('ends a delay by time or by the signal', async () => {
  const person = new AbortController();
  const done = settle(delay(1_000, person.signal).then(() => 'over'));
  await vi.advanceTimersByTimeAsync(1_000);
  const stopped = settle(delay(1_000, person.signal));
  person.abort(late);
  await vi.advanceTimersByTimeAsync(0);
  expect({ done, stopped, timers: vi.getTimerCount() }).toEqual({ done: { value: 'over' }, stopped: { error: late }, timers: 0 });
});

describe('untilFound', () => {
  test('finds a value now or after a change', async () => {
    const source = new EventEmitter();
    let there: string | null = null;
    const outcome = settle(waitFor(source, () => there, new AbortController().signal));
    source.emit('changed');
    there = 'it';
    source.emit('changed');
    await vi.advanceTimersByTimeAsync(0);
    expect({ outcome, listeners: source.listenerCount('changed') }).toEqual({ outcome: { value: 'it' }, listeners: 0 });
  });
  test('ends with the signal, and removes its listener', async () => {
    const source = new EventEmitter();
    const outcome = settle(waitFor(source, () => null, AbortSignal.abort(late)));
    await vi.advanceTimersByTimeAsync(0);
    expect({ outcome, listeners: source.listenerCount('changed') }).toEqual({ outcome: { error: late }, listeners: 0 });
  });
});
