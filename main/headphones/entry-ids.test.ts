import { expect, test } from 'vitest';
import { entryIdSchema } from '../../contract/entry-id';
import { assignEntryIds } from './entry-ids';
import type { PresentGroup } from './groups';

const groups: PresentGroup[] = ['a', 'b'].map((key) => ({
  group: { classic: null, others: { sure: [], guessed: [] }, le: [] },
  keys: [key],
}));

test.each([1, 999_999_999, 999_999_999_999_998])('names entries that commands accept, also as number %i', (next) => {
  const { ids } = assignEntryIds(groups, { byKey: new Map(), next });
  expect(ids).toEqual([`h${next}`, `h${next + 1}`]);
  for (const id of ids) expect(entryIdSchema.safeParse(id).success, id).toBe(true);
});
test('gives each entry a unique id', () => {
  const known = new Map([
    ['a', 'h7'],
    ['b', 'h7'],
  ]);
  expect(assignEntryIds(groups, { byKey: known, next: 8 }).ids).toEqual(['h7', 'h8']);
});
test('keeps the ids of absent entries alone', () => {
  const joined = { group: { classic: null, others: { sure: [], guessed: [] }, le: [] }, keys: ['a', 'b'] };
  const known = new Map([
    ['a', 'h1'],
    ['b', 'h2'],
    ['old address', 'h1'],
    ['absent', 'h4'],
  ]);
  expect(assignEntryIds([joined], { byKey: known, next: 5 })).toEqual({
    ids: ['h1'],
    entries: {
      byKey: new Map([
        ['a', 'h1'],
        ['b', 'h1'],
        ['absent', 'h4'],
      ]),
      next: 5,
    },
  });
});
