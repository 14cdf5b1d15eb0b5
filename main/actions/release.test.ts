import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { delay } from '../async';
import { ActionFailure, type SoundActions } from '../system/system-actions';
import { ActionRunner } from './runner';
import { createRecord, World } from './testing/world';

// Measures the time from the release by the other device to the connection, on a fake clock.

/** Time that a controller calls headphones that do not respond, in ms: the default page timeout of the Core specification. */
const PAGE_TIMEOUT_MS = 5_120;
/** Maximum time from the release to the connection, in ms, and its mean over all moments of release. */
const CONNECTED_BY_MS = 4_000;
const CONNECTED_BY_MEAN_MS = 950;
const MOMENTS = 40;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Clicks once, releases the headphones this long after it, and returns how long the connection takes from there, in ms. */
async function connectAfterRelease(heldForMs: number): Promise<number> {
  const world = new World();
  const freeAt = performance.now() + heldForMs;
  let connectedAt = Number.NaN;
  const sound: SoundActions = {
    connect: async (_id, signal) => {
      const timeoutAt = performance.now() + PAGE_TIMEOUT_MS;
      await delay(Math.max(0, Math.min(freeAt, timeoutAt) - performance.now()), signal);
      if (performance.now() < freeAt) throw new ActionFailure('not-answering', 'page timeout');
      connectedAt = performance.now();
      world.set('h1', 'connected', { classic: createRecord({ paired: true, connected: true }), le: [] });
    },
    disconnect: async () => undefined,
    sendSound: async () => undefined,
  };
  const runner = new ActionRunner({
    actions: { ...world.actions, sound },
    list: world,
    hold: async () => undefined,
    release: async () => undefined,
    requestSearch: () => undefined,
    refused: () => undefined,
    log: () => undefined,
  });
  world.set('h1', 'paired-busy', { classic: createRecord({ paired: true }), le: [] });
  runner.start('connect', 'h1');
  // Notes each outcome, because the view drops a success after a moment.
  const outcomes: unknown[] = [];
  runner.on('changed', (view) => view?.outcome != null && outcomes.push(view.outcome));
  await vi.advanceTimersByTimeAsync(heldForMs - 1);
  expect(outcomes, `held for ${heldForMs} ms`).toEqual([]);
  await vi.advanceTimersByTimeAsync(1 + CONNECTED_BY_MS);
  expect(outcomes, `released after ${heldForMs} ms`).toEqual([{ ok: true }]);
  runner.close();
  return connectedAt - freeAt;
}

test('connects within four seconds of the release, 0.9 on average', async () => {
  const took: number[] = [];
  // The moments of release are spread evenly over more than one round of calls and pauses.
  for (let moment = 0; moment < MOMENTS; moment++) took.push(await connectAfterRelease(20_000 + (moment * 27_360) / MOMENTS));
  expect(Math.max(...took)).toBeLessThanOrEqual(CONNECTED_BY_MS);
  expect(took.reduce((sum, ms) => sum + ms, 0) / MOMENTS).toBeLessThanOrEqual(CONNECTED_BY_MEAN_MS);
});
