import { expect, test } from 'vitest';
import { type AllowList, compareFaults, countAllowed, formatAllowList, getFaultKey, parseAllowList, pruneAllowList } from './allow-list';
import type { Fault } from './fault';

const OLD: Fault = { rule: 'word', where: 'a.ts:1', text: 'An old sentence.', detail: 'old', suggestion: '' };
const MOVED: Fault = { ...OLD, where: 'b.ts:9', text: 'An  old\nsentence.' };
const OTHER: Fault = { ...OLD, text: 'Another sentence.' };

test('keeps the key of a sentence that moves', () => {
  expect(getFaultKey(MOVED)).toBe(getFaultKey(OLD));
  expect(getFaultKey(OTHER)).not.toBe(getFaultKey(OLD));
  expect(getFaultKey({ ...OLD, detail: 'sentence' })).not.toBe(getFaultKey(OLD));
});

test('reports faults that the list does not allow', () => {
  expect(compareFaults([OLD, OTHER], allowing([OLD])).fresh).toEqual([{ fault: OTHER, allowed: 0, found: 1 }]);
});

test('reports every place of a fault that was copied', () => {
  expect(compareFaults([OLD, MOVED], allowing([OLD])).fresh).toEqual([
    { fault: OLD, allowed: 1, found: 2 },
    { fault: MOVED, allowed: 1, found: 2 },
  ]);
});

test('reports entries that match nothing, and counts the rest', () => {
  const { fresh, stale, remaining } = compareFaults([OLD], allowing([OLD, OTHER]));
  expect({ fresh, stale, remaining: [...remaining] }).toEqual({ fresh: [], stale: [getFaultKey(OTHER)], remaining: [['word', 1]] });
});

test('never adds an entry or raises the maximum when pruning', () => {
  const list = allowing([OLD, OLD, OTHER]);
  expect(pruneAllowList(list, [OLD, { ...OLD, text: 'A new one.' }])).toEqual({ maximum: 1, counts: new Map([[getFaultKey(OLD), 1]]) });
  expect(pruneAllowList({ ...list, maximum: 0 }, [OLD]).maximum).toBe(0);
});

test('keeps entries of commits, which a shallow clone cannot see', () => {
  const commit: Fault = { ...OLD, rule: 'commit', where: 'commit abc' };
  const list = allowing([commit]);
  expect(compareFaults([], list).stale).toEqual([]);
  expect(pruneAllowList(list, [])).toEqual(list);
});

test('restores a list from its file', () => {
  const list = allowing([OLD, OLD, OTHER]);
  expect(parseAllowList(formatAllowList(list))).toEqual(list);
});

test('takes the lower number where a merge kept two lines', () => {
  const merged = 'maximum 9\nmaximum 7\nword 0a 3\nword 0a\nword 0b\n';
  expect(parseAllowList(merged)).toEqual({
    maximum: 7,
    counts: new Map([
      ['word 0a', 1],
      ['word 0b', 1],
    ]),
  });
});

test('rejects a list without a maximum', () => {
  expect(() => parseAllowList('word 0a\n')).toThrow('maximum');
});

function allowing(faults: readonly Fault[]): AllowList {
  const counts = new Map<string, number>();
  for (const fault of faults) counts.set(getFaultKey(fault), (counts.get(getFaultKey(fault)) ?? 0) + 1);
  return { maximum: countAllowed({ maximum: 0, counts }), counts };
}
