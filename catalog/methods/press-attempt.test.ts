import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Headphones } from '../headphones';
import { createHeadphones } from '../testing/headphones';
import { getAttemptFeedback, getShortHold } from './attempt-feedback';
import {
  AFTER_HOLD_MS,
  beginAttempt,
  collectResetEvidence,
  endHold,
  evaluateAttempt,
  type PressAttempt,
  withEntriesSeenDuring,
} from './press-attempt';
import { beginResetWatch, endResetHold } from './reset-watch';

const OF = { modelId: 'wf-c500', methodId: 'out-of-case/earbud-buttons/5', outcome: 'pairing-mode' as const, needed: null };
/** Step of a press of five seconds, which ends after seven. */
const FIVE = { holdSeconds: 5, endSeconds: 7 };
const mine = (rest: Partial<Headphones> = {}): Headphones =>
  createHeadphones('nearby', { id: 'h1', modelId: 'wf-c500', why: [{ kind: 'heard' }], ...rest });
const inPairing = (since: number, rest: Partial<Headphones> = {}): Headphones =>
  createHeadphones('pairing-mode', { id: 'h1', modelId: 'wf-c500', pairing: { since, proof: 'beacon', sure: true }, ...rest });

/** The press lasts from 1 s to 6 s, on the headphones of the guide, with these in the list at its start. */
function held(about: Headphones | null = mine(), list: readonly Headphones[] = about === null ? [] : [about]): PressAttempt {
  return endHold(beginAttempt(OF, about, list, 1_000), 6_000);
}

describe('a timed press', () => {
  test('succeeds if pairing mode begins during or soon after it', () => {
    expect(evaluateAttempt(held(), [inPairing(5_500)], 7_000)).toBe(4.5);
    expect(evaluateAttempt(held(), [inPairing(8_000)], 9_000)).toBe(5);
    expect(evaluateAttempt(beginAttempt(OF, mine(), [mine()], 1_000), [inPairing(4_000)], 4_500)).toBe(3);
  });
  test('learns nothing from a press shorter than the method', () => {
    const press = (until: number) => endHold(beginAttempt({ ...OF, needed: 7 }, null, [], 1_000), until);
    expect(evaluateAttempt(press(2_200), [inPairing(2_300)], 3_000)).toBe('unclear');
    expect(evaluateAttempt(press(7_600), [inPairing(7_700)], 8_000)).toBe(6.6);
  });
  test('learns from a press half a second too short', () => {
    const press = endHold(beginAttempt({ ...OF, needed: 7 }, null, [], 1_000), 7_500);
    expect(evaluateAttempt(press, [inPairing(7_700)], 8_000)).toBe(6.5);
  });
  test('waits for at most 10 s after the release', () => {
    expect(evaluateAttempt(held(), [mine()], 6_000 + AFTER_HOLD_MS)).toBe('waiting');
    expect(evaluateAttempt(held(), [mine()], 6_001 + AFTER_HOLD_MS)).toBe('unclear');
    expect(evaluateAttempt(held(), [inPairing(6_001 + AFTER_HOLD_MS)], 6_002 + AFTER_HOLD_MS)).toBe('unclear');
    expect(evaluateAttempt(held(), [inPairing(6_000 + AFTER_HOLD_MS)], 6_000 + AFTER_HOLD_MS)).toBe(5);
  });
  test('learns nothing from pairing mode that began before', () => {
    expect(evaluateAttempt(held(), [inPairing(900)], 7_000)).toBe('waiting');
    expect(evaluateAttempt(held(), [inPairing(1_000)], 7_000)).toBe('waiting');
  });
  test('learns nothing from other headphones of any model', () => {
    expect(evaluateAttempt(held(), [mine(), inPairing(5_000, { id: 'h2' })], 7_000)).toBe('unclear');
    expect(evaluateAttempt(held(), [mine(), inPairing(5_000, { id: 'h2', modelId: null })], 7_000)).toBe('unclear');
    expect(evaluateAttempt(held(), [mine(), inPairing(5_000, { id: 'h2', modelId: 'wh-1000xm4' })], 7_000)).toBe('waiting');
  });
  test('learns nothing from two candidates or a bare beacon', () => {
    expect(evaluateAttempt(held(), [inPairing(5_000), inPairing(5_100, { id: 'h2' })], 7_000)).toBe('unclear');
    const unsure = inPairing(5_000, { pairing: { since: 5_000, proof: 'beacon', sure: false } });
    expect(evaluateAttempt(held(), [unsure], 7_000)).toBe('waiting');
  });
  test('accepts the only headphones of a model chosen manually', () => {
    expect(evaluateAttempt(held(null), [inPairing(5_000, { id: 'h7' })], 7_000)).toBe(4);
    expect(evaluateAttempt(held(null), [inPairing(5_000, { id: 'h7', modelId: 'wh-1000xm4' })], 7_000)).toBe('waiting');
  });
  test('accepts only new entries if the headphones were away', () => {
    const away = mine({ state: 'paired-away', why: [{ kind: 'not-heard' }] });
    expect(evaluateAttempt(held(away), [away, inPairing(5_000, { id: 'h2' })], 7_000)).toBe(4);
    const neighbour = mine({ id: 'h2' });
    expect(evaluateAttempt(held(away, [away, neighbour]), [away, inPairing(5_000, { id: 'h2' })], 7_000)).toBe('unclear');
  });
  test('confirms a factory reset by a newly refused key', () => {
    const reset = { ...OF, outcome: 'factory-reset' as const };
    const attempt = endHold(beginAttempt(reset, mine(), [mine()], 1_000), 8_000);
    const stale = mine({ state: 'stale-pairing' });
    expect(evaluateAttempt(attempt, [stale], 20_000)).toBe(7);
    expect(evaluateAttempt(endHold(beginAttempt(reset, stale, [stale], 1_000), 8_000), [stale], 20_000)).toBe('waiting');
    expect(evaluateAttempt(attempt, [inPairing(40_000)], 41_000)).toBe(7);
  });
});

describe('a key that is refused after a press', () => {
  const stale = mine({ state: 'stale-pairing' });
  test('proves nothing about pairing mode', () => {
    expect(evaluateAttempt(held(), [stale], 7_000)).toBe('waiting');
  });
  test('proves nothing while the button is held', () => {
    const press = beginAttempt({ ...OF, outcome: 'factory-reset' }, mine(), [mine()], 1_000);
    expect(evaluateAttempt(press, [stale], 5_000)).toBe('waiting');
  });
  test('counts a refused key as evidence of a reset', () => {
    const press = endHold(beginAttempt({ ...OF, outcome: 'factory-reset' }, mine(), [mine()], 1_000), 8_000);
    const refused = { oldPairing: { value: 'refused', witness: 'computer' }, pairingMode: null };
    expect(collectResetEvidence(press, [stale])).toEqual(refused);
    expect(collectResetEvidence(press, [inPairing(9_000)])).toEqual({
      oldPairing: null,
      pairingMode: { value: true, witness: 'computer' },
    });
    expect(collectResetEvidence(press, [{ ...stale, modelId: 'wh-1000xm4' }, mine()])).toEqual({ oldPairing: null, pairingMode: null });
  });
});

test('learns nothing from a press whose end was never reported', () => {
  const press = beginAttempt(OF, mine(), [mine()], 1_000);
  expect(evaluateAttempt(press, [inPairing(5_000)], 91_000)).toBe(4);
  expect(evaluateAttempt(press, [inPairing(5_000)], 91_001)).toBe('unclear');
});

test('measures a hold from the press to the release, once', () => {
  const press = endHold(beginAttempt(OF, null, [], 1_000), 4_000);
  expect(endHold(press, 9_000)).toBe(press);
  expect(endHold(beginAttempt(OF, null, [], 1_000), 500).until).toBe(1_000);
});

describe('a press whose pairing mode ends at once because Earshot pairs', () => {
  const paired = mine({ state: 'connected', pairedHere: true });
  test('keeps the entry that had begun', () => {
    expect(evaluateAttempt(held(), [paired], 7_000)).toBe('waiting');
    expect(evaluateAttempt(held(), withEntriesSeenDuring(held(), [inPairing(5_000)], [paired]), 7_000)).toBe(4);
  });
  test('learns nothing if other headphones enter pairing mode too', () => {
    const now = withEntriesSeenDuring(held(), [inPairing(5_000)], [paired, inPairing(6_000, { id: 'h2' })]);
    expect(evaluateAttempt(held(), now, 7_500)).toBe('unclear');
  });
});

describe('feedback for a press that has not worked yet', () => {
  test('reports a press that was too short, with its seconds', () => {
    const short = endHold(beginAttempt(OF, mine(), [mine()], 1_000), 3_200);
    expect(getAttemptFeedback(short, FIVE, mine(), 3_300)).toEqual({ kind: 'too-short', seconds: 2.2 });
    expect(getAttemptFeedback(held(), FIVE, mine(), 6_100)).toBeNull();
    expect(getAttemptFeedback(short, { holdSeconds: null, endSeconds: 7 }, mine(), 3_300)).toBeNull();
  });
  test('reports no press up to half a second too short', () => {
    const press = endHold(beginAttempt(OF, mine(), [mine()], 1_000), 5_500);
    expect(getAttemptFeedback(press, FIVE, mine(), 5_600)).toBeNull();
  });
  test('reports headphones that turned on', () => {
    const away = mine({ state: 'paired-away', why: [{ kind: 'not-heard' }] });
    expect(getAttemptFeedback(held(away), FIVE, mine(), 6_100)).toEqual({ kind: 'switched-on' });
    expect(getAttemptFeedback(held(away), FIVE, away, 6_100)).toBeNull();
  });
  test('reports headphones that turn on during the hold', () => {
    const press = beginAttempt(OF, mine({ silent: true }), [mine({ silent: true })], 1_000);
    expect(getAttemptFeedback(press, FIVE, mine({ silent: true }), 3_000)).toBeNull();
    expect(getAttemptFeedback(press, FIVE, mine(), 4_000)).toEqual({ kind: 'turned-on' });
  });
  test('reports missing pairing mode three seconds after the limit', () => {
    const press = beginAttempt(OF, mine({ silent: true }), [mine({ silent: true })], 1_000);
    expect([10_999, 11_000].map((now) => getAttemptFeedback(press, FIVE, mine(), now)?.kind)).toEqual(['turned-on', 'no-pairing-mode']);
    // The row can also disappear from the list.
    expect(getAttemptFeedback(press, FIVE, null, 11_000)).toEqual({ kind: 'no-pairing-mode', seconds: 7 });
  });
  test('reports nothing during the press or in pairing mode', () => {
    expect(getAttemptFeedback(beginAttempt(OF, mine(), [], 1_000), FIVE, mine(), 2_000)).toBeNull();
    expect(getAttemptFeedback(endHold(beginAttempt(OF, mine(), [], 1_000), 2_000), FIVE, inPairing(1_500), 2_500)).toBeNull();
    const unsure = inPairing(1_500, { pairing: { since: 1_500, proof: 'beacon', sure: false } });
    expect(getAttemptFeedback(beginAttempt(OF, mine(), [], 1_000), FIVE, unsure, 20_000)).toBeNull();
    expect(getAttemptFeedback(null, FIVE, mine(), 20_000)).toBeNull();
  });
});

test('reports short holds only in steps of a reset', () => {
  const watch = (until: number) => endResetHold(beginResetWatch({ way: OF.methodId, outcome: 'reset' }, mine(), 0), until);
  const step = { resets: 'reset', holdSeconds: 7 } as const;
  expect([getShortHold(watch(6_400), step), getShortHold(watch(6_500), step)]).toEqual([6.4, null]);
  expect(getShortHold(watch(1_000), { holdSeconds: 7 })).toBeNull();
  expect(getShortHold(watch(1_000), { ...step, holdSeconds: null })).toBeNull();
  expect(getShortHold(beginResetWatch({ way: OF.methodId, outcome: 'reset' }, mine(), 0), step)).toBeNull();
});

test('never learns from other headphones for any list', () => {
  const entry = fc
    .record({
      id: fc.constantFrom('h1', 'h2', 'h3'),
      modelId: fc.constantFrom('wf-c500', 'wh-1000xm4', null),
      since: fc.option(fc.integer({ min: 0, max: 30_000 })),
      sure: fc.boolean(),
    })
    .map(({ id, modelId, since, sure }) =>
      since === null ? mine({ id, modelId }) : inPairing(since, { id, modelId, pairing: { since, proof: 'beacon', sure } }),
    );
  const list = fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 3 });
  fc.assert(
    fc.property(list, list, fc.boolean(), fc.integer({ min: 1_000, max: 30_000 }), (before, after, byHand, now) => {
      const about = byHand ? null : (before.find(({ id }) => id === 'h1') ?? null);
      const attempt = endHold(beginAttempt(OF, about, before, 1_000), 6_000);
      const seconds = evaluateAttempt(attempt, after, now);
      if (typeof seconds !== 'number') return;
      const began = after.filter(({ pairing }) => pairing?.sure && pairing.since > 1_000 && pairing.since <= 16_000);
      const possible = began.filter(({ modelId }) => modelId === 'wf-c500' || modelId === null);
      expect(possible).toHaveLength(1);
      expect(possible[0]?.modelId).toBe('wf-c500');
      if (about !== null) expect(possible[0]?.id).toBe('h1');
      expect(seconds).toBeGreaterThanOrEqual(0);
      expect(seconds).toBeLessThanOrEqual(5);
    }),
  );
});
