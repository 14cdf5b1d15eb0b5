import { describe, expect, test } from 'vitest';
import { en } from '../../catalog/messages/en/index';
import type { MessageKey } from '../../catalog/messages/message';
import { findNote, notes, placeholders as placeholderNotes } from '../../catalog/messages/notes';
import { listPlaceholders } from './check';

const keys = Object.keys(en) as MessageKey[];

describe('notes for translators', () => {
  const named = new Set(keys.flatMap((key) => listPlaceholders(en[key])));
  test('explains each placeholder and no other', () => {
    expect(Object.keys(placeholderNotes).sort()).toEqual([...named].sort());
  });
  test('explains every text of a single word', () => {
    const bare = keys.filter((key) => !/\S\s+\S/.test(en[key].replace(/\{[^}]*\}/g, '').trim()));
    expect(bare.length).toBeGreaterThan(50);
    expect(bare.filter((key) => findNote(key) === null)).toEqual([]);
  });
  test('returns an empty text for a missing message', () => {
    const used = (name: string): boolean => keys.some((key) => (name.endsWith('*') ? key.startsWith(name.slice(0, -1)) : key === name));
    expect(Object.keys(notes).filter((name) => !used(name))).toEqual([]);
  });
});
