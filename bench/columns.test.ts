import { expect, test } from 'vitest';
import { createRows, getMedian } from './columns';

const here = { name: 'here', root: '/here' };
const before = { name: 'abc', root: '/abc' };

test('takes the middle value', () => {
  expect([getMedian([3, 1, 2]), getMedian([4, 1]), getMedian([])]).toEqual([2, 1, Number.NaN]);
});

test('prints a ratio only for two checkouts', () => {
  const runs = [{ ms: 10 }, { ms: 30 }, { ms: 20 }];
  expect(createRows(new Map([[here, runs]]))).toEqual({ ms: { here: 20 } });
  const both = new Map([
    [here, runs],
    [before, [{ ms: 40 }]],
  ]);
  expect(createRows(both)).toEqual({ ms: { here: 20, abc: 40, ratio: 0.5 } });
});
