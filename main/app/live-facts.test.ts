import { afterEach, expect, test, vi } from 'vitest';
import { sighting } from '../headphones/testing/sighting';
import { FOREIGN_SEARCH_MS } from './facts';
import { LiveFacts, MOST_WAITING, THROTTLE_MS } from './live-facts';
import { someFacts } from './testing/facts';

afterEach(() => {
  vi.useRealTimers();
});

test('bounds the queue during a flood', () => {
  const live = new LiveFacts(someFacts(), () => 0);
  let most = 0;
  for (let index = 0; index < 5_000; index++) {
    live.apply({ type: 'sighted', sighting: sighting(`id${index}`), at: 0 });
    most = Math.max(most, live.waiting);
  }
  live.close();
  expect(most).toBeLessThanOrEqual(MOST_WAITING);
});

test('emits events of one moment together', () => {
  vi.useFakeTimers();
  const live = new LiveFacts(someFacts(), () => Date.now());
  const shown: number[] = [];
  live.on('looked', ({ view }) => shown.push(view.headphones.length));
  for (let index = 0; index < 10; index++) live.apply({ type: 'sighted', sighting: sighting(`4${index}`), at: Date.now() });
  vi.advanceTimersByTime(THROTTLE_MS);
  live.close();
  expect(shown).toEqual([10]);
});

test('reports another program’s discovery without an event', () => {
  vi.useFakeTimers();
  const live = new LiveFacts(someFacts(), () => Date.now());
  const told: boolean[] = [];
  live.on('looked', ({ facts }) => told.push(facts.foreignSearch));
  live.apply({ type: 'system-facts', facts: { ...someFacts().systemFacts, discovering: true }, at: Date.now() });
  vi.advanceTimersByTime(FOREIGN_SEARCH_MS + 1_000);
  live.close();
  expect(told).toEqual([false, true]);
});
