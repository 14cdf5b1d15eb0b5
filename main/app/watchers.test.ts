import { expect, test } from 'vitest';
import { Watchers } from './watchers';

test('stays visible while a terminal watches', () => {
  const calls: boolean[] = [];
  const watchers = new Watchers((visible) => calls.push(visible));
  watchers.set('window', true);
  watchers.set('terminals', true);
  watchers.set('window', false);
  expect(calls).toEqual([true]);
  watchers.set('terminals', false);
  expect(calls).toEqual([true, false]);
});

test('reports a window that is hidden from the start', () => {
  const calls: boolean[] = [];
  new Watchers((visible) => calls.push(visible)).set('window', false);
  expect(calls).toEqual([false]);
});
