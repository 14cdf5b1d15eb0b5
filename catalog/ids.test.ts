import { expect, test } from 'vitest';
import type { Address, EntryId, RecordId } from './ids';

test('accepts a plain text as an id', () => {
  const entry: EntryId = 'h1';
  expect(entry.slice(1)).toBe('1');
});

test('refuses an id of another kind at compile time', () => {
  const entry: EntryId = 'h1';
  // @ts-expect-error an entry is not a record
  const record: RecordId = entry;
  // @ts-expect-error a record is not an address
  const address: Address = record;
  expect(address).toBe('h1');
});
