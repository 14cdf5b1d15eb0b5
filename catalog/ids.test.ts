import { expect, test } from 'vitest';
import type { Address, EntryId, RecordId } from './ids';

test('a plain text is an id, and an id is a text', () => {
  const entry: EntryId = 'h1';
  expect(entry.slice(1)).toBe('1');
});

test('the compiler refuses an id of another kind', () => {
  const entry: EntryId = 'h1';
  // @ts-expect-error an entry is not a record
  const record: RecordId = entry;
  // @ts-expect-error a record is not an address
  const address: Address = record;
  expect(address).toBe('h1');
});
