import { describe, expect, test } from 'vitest';
import { headphones } from '../../catalog/testing/headphones';
import { forget, MAX_REMEMBERED, remember, rename, SEEN_STEP_MS } from './memory';

const KEY = '94:DB:56:10:20:30';
const present = (state: Parameters<typeof headphones>[0], rest: Parameters<typeof headphones>[1] = {}, key = KEY) => ({
  headphones: headphones(state, rest),
  key,
  problem: null,
});

describe('remembering', () => {
  test('headphones that are paired here, not strangers’', () => {
    expect(remember([], [present('nearby'), present('pairing-mode')], 1_000)).toEqual([]);
    expect(remember([], [present('connected', { battery: 70 })], 1_000)).toMatchObject([
      { key: KEY, modelId: 'wh-1000xm4', lastSeen: 1_000, lastBattery: 70, nickname: null },
    ]);
  });
  test('the same list when nothing is worth writing; a later time when it is', () => {
    const first = remember([], [present('connected')], 1_000);
    expect(remember(first, [present('connected')], 1_000 + SEEN_STEP_MS - 1)).toBe(first);
    expect(remember(first, [present('connected')], 1_000 + SEEN_STEP_MS)).toMatchObject([{ lastSeen: 1_000 + SEEN_STEP_MS }]);
  });
  test('who is away was last seen when last heard, with the problem of then', () => {
    const seen = remember([], [{ ...present('connected-no-sound'), problem: 'no-profile' as const }], 1_000);
    const away = remember(seen, [present('paired-away', { why: [{ kind: 'not-heard' }] })], 9_000_000);
    expect(away).toMatchObject([{ lastSeen: 1_000, lastProblem: 'no-profile' }]);
  });
  test('a nickname stays until it is taken away; forgetting forgets', () => {
    const named = rename(remember([], [present('connected')], 1_000), KEY, 'Kitchen');
    expect(remember(named, [present('connected', { battery: 5 })], 2_000)).toMatchObject([{ nickname: 'Kitchen', lastBattery: 5 }]);
    expect(rename(named, KEY, null)).toMatchObject([{ nickname: null }]);
    expect(forget(named, KEY)).toEqual([]);
  });
  test('has a bound; who was not seen for longest goes', () => {
    let memory = remember([], [], 0);
    for (let index = 0; index <= MAX_REMEMBERED; index++)
      memory = remember(memory, [present('connected', {}, `key ${index}`)], index * SEEN_STEP_MS);
    expect([memory.length, memory.some(({ key }) => key === 'key 0')]).toEqual([MAX_REMEMBERED, false]);
  });
});
