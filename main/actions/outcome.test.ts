import { describe, expect, test } from 'vitest';
import type { ActionKind, ActionView } from '../../catalog/actions/action';
import { createHeadphones } from '../../catalog/testing/headphones';
import { isConfirmedLate, SUCCESS_SHOWN_MS, shouldDismissOutcome, stateContradicts } from './outcome';

const OK = { ok: true } as const;
const FAILED = { ok: false, error: 'not-answering' } as const;
const UNCONFIRMED = { ok: false, error: 'not-confirmed' } as const;
const FIVE_MINUTES_MS = 300_000;
const connected = createHeadphones('connected');
const paired = createHeadphones('paired-nearby');

const view = (kind: ActionKind, outcome: ActionView['outcome']): ActionView => ({
  headphonesId: 'h1',
  kind,
  phase: null,
  question: null,
  outcome,
});

describe('an outcome on screen', () => {
  test('keeps an action without an outcome', () => {
    expect(shouldDismissOutcome(view('connect', null), connected, FIVE_MINUTES_MS, true)).toBe(false);
  });
  test.each([
    [SUCCESS_SHOWN_MS - 1, false],
    [SUCCESS_SHOWN_MS, true],
  ])('dismisses a success after %i ms: %s', (age, dismissed) => {
    expect(shouldDismissOutcome(view('connect', OK), connected, age, true)).toBe(dismissed);
  });
  test.each([
    ['the state contradicts it after it agreed', paired, true, true],
    ['the state has not agreed yet', paired, false, false],
    ['the state agrees', connected, true, false],
    ['the headphones left the list', null, true, false],
  ] as const)('decides about a young success if %s', (_, entry, agreed, dismissed) => {
    expect(shouldDismissOutcome(view('connect', OK), entry, 0, agreed)).toBe(dismissed);
  });
  test.each([
    ['a connection to headphones that are connected', 'connect', connected, true],
    ['a connection to headphones that are not connected', 'connect', paired, false],
    ['a connection to headphones that left the list', 'connect', null, false],
    ['a removal of headphones that are connected', 'remove', connected, false],
  ] as const)('decides about the failure of %s', (_, kind, entry, dismissed) => {
    expect(shouldDismissOutcome(view(kind, FAILED), entry, 0, false)).toBe(dismissed);
  });
  test.each([
    [FIVE_MINUTES_MS - 1, false],
    [FIVE_MINUTES_MS, true],
  ])('dismisses a failure after %i ms: %s', (age, dismissed) => {
    expect(shouldDismissOutcome(view('connect', FAILED), paired, age, false)).toBe(dismissed);
  });
});

describe('a removal that the system confirms late', () => {
  test.each([
    ['the headphones are gone', 'remove', UNCONFIRMED, null, true],
    ['the pairing is gone', 'remove', UNCONFIRMED, createHeadphones('nearby'), true],
    ['the pairing remains', 'remove', UNCONFIRMED, paired, false],
    ['the removal failed', 'remove', FAILED, null, false],
    ['the removal succeeded', 'remove', OK, null, false],
    ['the removal is under way', 'remove', null, null, false],
    ['the action was no removal', 'disconnect', UNCONFIRMED, null, false],
  ] as const)('confirms it only if the pairing is gone: %s', (_, kind, outcome, entry, confirmed) => {
    expect(isConfirmedLate(view(kind, outcome), entry)).toBe(confirmed);
  });
});

test.each([
  ['pair', 'connected', false],
  ['pair', 'connected-no-sound', true],
  ['disconnect', 'paired-nearby', false],
  ['disconnect', 'connected-no-sound', true],
  ['remove', 'nearby', false],
  ['remove', 'paired-nearby', true],
] as const)('compares the outcome of %s with the state %s', (kind, state, contradicts) => {
  expect(stateContradicts(kind, createHeadphones(state))).toBe(contradicts);
});
