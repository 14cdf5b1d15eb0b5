import { afterEach, expect, test, vi } from 'vitest';
import { createSighting } from '../headphones/testing/sighting';
import { FOREIGN_SEARCH_MS } from './app-state';
import { DERIVATION_PAUSE_FACTOR, MAX_DERIVATION_PAUSE_MS, MAX_PENDING_SIGHTINGS, StateStore, THROTTLE_MS } from './state-store';
import { createTestState } from './testing/state';

afterEach(() => {
  vi.useRealTimers();
});

test('bounds the queue during a flood', () => {
  const store = new StateStore(createTestState(), () => 0);
  let most = 0;
  for (let index = 0; index < 5_000; index++) {
    store.apply({ type: 'sighted', sighting: createSighting(`id${index}`), at: 0 });
    most = Math.max(most, store.waiting);
  }
  store.close();
  expect(most).toBeLessThanOrEqual(MAX_PENDING_SIGHTINGS);
});

test('emits events of one moment together', () => {
  vi.useFakeTimers();
  const store = new StateStore(createTestState(), () => Date.now());
  const shown: number[] = [];
  store.on('stateDerived', ({ view }) => shown.push(view.headphones.length));
  for (let index = 0; index < 10; index++) store.apply({ type: 'sighted', sighting: createSighting(`4${index}`), at: Date.now() });
  vi.advanceTimersByTime(THROTTLE_MS);
  store.close();
  expect(shown).toEqual([10]);
});

test('reports another program’s discovery without an event', () => {
  vi.useFakeTimers();
  const store = new StateStore(createTestState(), () => Date.now());
  const states: boolean[] = [];
  store.on('stateDerived', ({ appState }) => states.push(appState.foreignSearch));
  store.apply({ type: 'system-facts', facts: { ...createTestState().systemFacts, discovering: true }, at: Date.now() });
  vi.advanceTimersByTime(FOREIGN_SEARCH_MS + 1_000);
  store.close();
  expect(states).toEqual([false, true]);
});

test.each([
  { took: 1, every: THROTTLE_MS },
  { took: 50, every: 50 + DERIVATION_PAUSE_FACTOR * 50 },
  { took: 3_000, every: 3_000 + MAX_DERIVATION_PAUSE_MS },
])('pauses after a derivation of $took ms', ({ took, every }) => {
  vi.useFakeTimers();
  let stopwatch = 0;
  const store = new StateStore(
    createTestState(),
    () => Date.now(),
    () => stopwatch,
  );
  const looks: number[] = [];
  store.on('stateDerived', () => {
    looks.push(Date.now());
    stopwatch += took;
  });
  // A flood brings a new device each time.
  let rssi = 0;
  const flood = setInterval(() => {
    rssi = (rssi + 1) % 40;
    store.apply({ type: 'sighted', sighting: { ...createSighting('id1'), rssi: -40 - rssi }, at: Date.now() });
  }, every / 20);
  vi.advanceTimersByTime(8 * every);
  clearInterval(flood);
  store.close();
  const gaps = looks.slice(1).map((at, index) => at - (looks[index] ?? 0));
  expect(gaps.length).toBeGreaterThan(1);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(every);
});
