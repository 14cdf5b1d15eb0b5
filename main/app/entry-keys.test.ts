import { describe, expect, test } from 'vitest';
import { BLANK_RECORD, type SystemRecord } from '../../catalog/identify/system-record';
import { createHeadphones } from '../../catalog/testing/headphones';
import type { HeadphonesView } from '../headphones/view';
import { getEntryKey, getEntryKeys, trackKeyChanges } from './entry-keys';

const CLASSIC = '94:DB:56:00:00:01';
const LE = 'D4:DB:56:00:00:01';
const createRecord = (address: string, paired: boolean): SystemRecord => ({ ...BLANK_RECORD, id: address, address, paired });

function view(entries: Record<string, { classic?: string; le?: string }>): HeadphonesView {
  const identities = Object.entries(entries).map(([id, { classic, le }]) => {
    const found = {
      classic: classic === undefined ? null : createRecord(classic, true),
      le: le === undefined ? [] : [createRecord(le, true)],
      guessed: [],
      hashes: [],
      keys: [classic, le].filter((key) => key !== undefined),
    };
    return [id, found] as const;
  });
  return {
    headphones: identities.map(([id]) => createHeadphones('paired-away', { id })),
    identities: new Map(identities),
    unconfirmed: false,
  };
}

describe('keyOf', () => {
  test('returns the classic address or that of the LE_ entry', () => {
    expect(getEntryKey(view({ h1: { classic: CLASSIC, le: LE } }).identities.get('h1'))).toBe(CLASSIC);
    expect(getEntryKey(view({ h1: { le: LE } }).identities.get('h1'))).toBe(LE);
    expect(getEntryKey({ classic: null, le: [createRecord(LE, false)], guessed: [], hashes: [], keys: [LE] })).toBeNull();
    expect(getEntryKey(undefined)).toBeNull();
  });
});

describe('followKeys', () => {
  test('moves the history from LE_ entry to classic entry', () => {
    const before = trackKeyChanges(new Map(), view({ h1: { le: LE } }));
    expect(before).toEqual({ keys: new Map([['h1', LE]]), keyChanges: [] });
    expect(trackKeyChanges(before.keys, view({ h1: { classic: CLASSIC, le: LE } }))).toEqual({
      keys: new Map([['h1', CLASSIC]]),
      keyChanges: [{ from: LE, to: CLASSIC }],
    });
  });
  test('moves nothing from a key that another entry has', () => {
    const keys = new Map([['h1', LE]]);
    expect(trackKeyChanges(keys, view({ h1: { classic: CLASSIC }, h2: { le: LE } })).keyChanges).toEqual([]);
  });
  test('removes lost entries and keeps equal keys', () => {
    const keys = new Map([['h1', CLASSIC]]);
    expect(trackKeyChanges(keys, view({ h1: { classic: CLASSIC } })).keys).toBe(keys);
    expect(trackKeyChanges(keys, view({})).keys).toEqual(new Map());
  });
});

test('remembers an entry under each of its keys', () => {
  const { headphones: list, ...rest } = view({ h1: { classic: CLASSIC } });
  const [entry] = list;
  if (entry === undefined) throw new Error('there is one');
  expect(getEntryKeys(entry, { headphones: list, ...rest }, new Map([['h1', LE]]))).toEqual([CLASSIC, LE]);
});
