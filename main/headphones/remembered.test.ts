import { describe, expect, test } from 'vitest';
import { createHeadphones } from '../../catalog/testing/headphones';
import {
  chooseModel,
  forgetEntry,
  MAX_REMEMBERED,
  moveEntry,
  rememberEntries,
  removeEntry,
  renameEntry,
  SEEN_STEP_MS,
  sortByLastSeen,
} from './remembered';

const KEY = '94:DB:56:10:20:30';
const present = (state: Parameters<typeof createHeadphones>[0], rest: Parameters<typeof createHeadphones>[1] = {}, key = KEY) => ({
  headphones: createHeadphones(state, rest),
  key,
  problem: null,
});

describe('remembering', () => {
  test('remembers paired headphones and no others', () => {
    expect(rememberEntries([], [present('nearby'), present('pairing-mode')], 1_000)).toEqual([]);
    expect(rememberEntries([], [present('connected', { battery: 70, batteryReported: true })], 1_000)).toMatchObject([
      { key: KEY, modelId: 'wh-1000xm4', lastSeen: 1_000, lastBattery: 70, nickname: null },
    ]);
  });
  test('returns the same list if nothing changed', () => {
    const first = rememberEntries([], [present('connected')], 1_000);
    expect(rememberEntries(first, [present('connected')], 1_000 + SEEN_STEP_MS - 1)).toBe(first);
    expect(rememberEntries(first, [present('connected')], 1_000 + SEEN_STEP_MS)).toMatchObject([{ lastSeen: 1_000 + SEEN_STEP_MS }]);
  });
  test('keeps time and problem of absent headphones', () => {
    const seen = rememberEntries([], [{ ...present('connected-no-sound'), problem: 'no-profile' as const }], 1_000);
    const away = rememberEntries(seen, [present('paired-away', { why: [{ kind: 'not-heard' }] })], 9_000_000);
    expect(away).toMatchObject([{ lastSeen: 1_000, lastProblem: 'no-profile' }]);
  });
  test('keeps a nickname until it is removed', () => {
    const named = renameEntry(rememberEntries([], [present('connected')], 1_000), KEY, 'Kitchen');
    expect(rememberEntries(named, [present('connected', { battery: 5, batteryReported: true })], 2_000)).toMatchObject([
      { nickname: 'Kitchen', lastBattery: 5 },
    ]);
    expect(renameEntry(named, KEY, null)).toMatchObject([{ nickname: null }]);
    expect(forgetEntry(named, KEY)).toEqual([]);
  });
  test('counts each refusal of an earlier pairing once', () => {
    const start = (memory: ReturnType<typeof rememberEntries>) => rememberEntries(memory, [present('stale-pairing')], 1_000);
    const again = (memory: ReturnType<typeof rememberEntries>) =>
      rememberEntries(memory, [present('connected', { newPairing: true })], 2_000);
    const first = start(rememberEntries([], [present('connected', { newPairing: true })], 0));
    expect(start(first)).toMatchObject([{ refused: true, refusals: 1 }]);
    const second = start(again(first));
    expect(second).toMatchObject([{ refusals: 2 }]);
    expect(again(second)).toMatchObject([{ refused: false, refusals: 2 }]);
    // A pairing from before this start is stored.
    expect(rememberEntries(again(second), [present('connected')], 3_000)).toMatchObject([{ refused: false, refusals: 0 }]);
  });
  test('counts the refusal of unknown headphones', () => {
    expect(rememberEntries([], [present('stale-pairing')], 0)).toMatchObject([{ refused: true, refusals: 1 }]);
  });
  test('ignores the refusal of a new pairing', () => {
    const paired = rememberEntries([], [present('connected', { newPairing: true })], 0);
    expect(rememberEntries(paired, [present('stale-pairing', { newPairing: true })], 1_000)).toMatchObject([{ refusals: 0 }]);
  });
  test('keeps facts that a later reading lacks', () => {
    const [first] = rememberEntries([], [present('connected', { battery: 70, batteryReported: true, name: 'Kitchen' })], 1_000);
    const [later] = rememberEntries(first === undefined ? [] : [first], [present('connected', { modelId: null, name: null })], 900_000);
    expect(later).toMatchObject({ modelId: 'wh-1000xm4', name: 'Kitchen', lastBattery: 70 });
    const [fresh] = rememberEntries([], [present('connected', { modelId: null, name: null })], 1_000);
    expect(fresh).toEqual({
      key: KEY,
      modelId: null,
      name: null,
      paired: true,
      refused: false,
      refusals: 0,
      chosen: null,
      nickname: null,
      lastSeen: 1_000,
      lastBattery: null,
      lastProblem: null,
    });
  });
  test('stores the time of absent headphones at their first reading', () => {
    const away = { why: [{ kind: 'not-heard' }] } as const;
    expect(rememberEntries([], [present('paired-away', away)], 5_000)).toMatchObject([{ lastSeen: 5_000, lastProblem: null }]);
  });
  test('sorts the headphones that were seen last to the front', () => {
    const both = rememberEntries(rememberEntries([], [present('connected')], 0), [present('connected', {}, 'other')], 1);
    expect(both.map(({ key }) => key)).toEqual(['other', KEY]);
    expect(rememberEntries(both, [present('paired-nearby')], SEEN_STEP_MS).map(({ key }) => key)).toEqual([KEY, 'other']);
  });
  test('counts no refusal without a connection', () => {
    const refused = rememberEntries(rememberEntries([], [present('connected')], 0), [present('stale-pairing')], 1);
    expect(refused).toMatchObject([{ refused: true, refusals: 1 }]);
    expect(rememberEntries(refused, [present('paired-away')], 2)).toMatchObject([{ refused: true, refusals: 1 }]);
  });
  test('records once that the user removed a pairing', () => {
    const memory = rememberEntries([], [present('connected'), present('connected', {}, 'other')], 0);
    const removed = removeEntry(memory, new Set([KEY]));
    expect(removed.map(({ key, paired }) => [key, paired])).toEqual([
      ['other', true],
      [KEY, false],
    ]);
    expect(removeEntry(removed, new Set([KEY]))).toBe(removed);
    expect(removeEntry(memory, new Set(['unknown']))).toBe(memory);
  });
  test('changes only the entry with the key', () => {
    const memory = rememberEntries([], [present('connected'), present('connected', {}, 'other')], 0);
    const chosen = { modelId: 'wh-1000xm5', keptAgainst: null };
    expect(chooseModel(memory, KEY, chosen).map((item) => item.chosen)).toEqual([null, chosen]);
    expect(chooseModel(memory, 'unknown', chosen)).toBe(memory);
    expect(renameEntry(memory, KEY, 'Mine').map(({ nickname }) => nickname)).toEqual([null, 'Mine']);
    expect(forgetEntry(memory, KEY).map(({ key }) => key)).toEqual(['other']);
    expect(moveEntry(chooseModel(memory, 'other', chosen), 'other', KEY)).toMatchObject([{ key: KEY, chosen, nickname: null }]);
  });
  test('drops the oldest at its limit', () => {
    let memory = rememberEntries([], [], 0);
    for (let index = 0; index <= MAX_REMEMBERED; index++)
      memory = rememberEntries(memory, [present('connected', {}, `key ${index}`)], index * SEEN_STEP_MS);
    expect(memory).toHaveLength(MAX_REMEMBERED);
    expect(memory.map(({ key }) => key)).not.toContain('key 0');
    expect(rememberEntries(memory, [], 0)).toBe(memory);
  });
  test('sorts by the last sighting, future ones last', () => {
    const memory = [1, 3, 4, 2].flatMap((at) => rememberEntries([], [present('connected', {}, `seen at ${at}`)], at));
    expect(sortByLastSeen(memory, 3).map(({ lastSeen }) => lastSeen)).toEqual([3, 2, 1, 4]);
  });
  test('ignores a battery level from packets', () => {
    const stored = rememberEntries([], [present('connected', { battery: 70, batteryReported: true })], 1_000);
    expect(rememberEntries(stored, [present('paired-nearby', { battery: 5, batteryReported: false })], 9_000_000)).toMatchObject([
      { lastBattery: 70 },
    ]);
  });
  test('corrects a time from a wrong clock', () => {
    const wrong = rememberEntries([], [present('connected')], 2_000_000_000_000);
    const both = rememberEntries(wrong, [present('connected', {}, 'other')], 1_800_000_000_000);
    expect(sortByLastSeen(both, 1_800_000_000_000).map(({ key }) => key)).toEqual(['other', KEY]);
    expect(rememberEntries(wrong, [present('connected')], 1_800_000_000_000)).toMatchObject([{ lastSeen: 1_800_000_000_000 }]);
  });
  test('moves the memory of an LE_ entry', () => {
    const named = renameEntry(
      rememberEntries([], [present('le-half-only', { leHalf: { name: 'LE_x', paired: true, connected: false, join: null } }, 'LE')], 1),
      'LE',
      'Mine',
    );
    expect(moveEntry(named, 'LE', KEY)).toMatchObject([{ key: KEY, nickname: 'Mine' }]);
    const two = rememberEntries(named, [present('connected')], 2);
    expect(moveEntry(two, 'LE', KEY)).toMatchObject([{ key: KEY, nickname: 'Mine', lastSeen: 2 }]);
    expect(moveEntry(two, 'unknown', KEY)).toBe(two);
  });
});
