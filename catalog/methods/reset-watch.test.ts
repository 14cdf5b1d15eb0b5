import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ActionView } from '../actions/action';
import { HEADPHONES_STATES, type Headphones } from '../headphones';
import { createHeadphones } from '../testing/headphones';
import {
  AFTER_RESET_MS,
  beginResetWatch,
  endResetHold,
  hasResult,
  isRefusedConnection,
  observeReset,
  type ResetWatch,
  withUserAnswers,
} from './reset-watch';

const OF = { way: 'off/power+nc-amb/7', outcome: 'reset' as const };
const begin = (about: Headphones | null = createHeadphones('paired-away')): ResetWatch => beginResetWatch(OF, about, 1_000);
const observe = (watch: ResetWatch, ...seen: readonly (Headphones | null)[]): ResetWatch['result'] =>
  seen.reduce<ResetWatch>((before, one) => observeReset(before, one), watch).result;
const inPairing = (since: number, sure = true): Headphones =>
  createHeadphones('pairing-mode', { pairedHere: true, pairing: { since, proof: 'beacon', sure } });
const WORKS = { value: 'works', witness: 'computer' };
const REFUSED = { value: 'refused', witness: 'computer' };

describe('the watch after a reset', () => {
  test('reports a pairing that connects after the headphones were off', () => {
    expect(observe(begin(), createHeadphones('paired-nearby'), createHeadphones('connected')).oldPairing).toEqual(WORKS);
    expect(
      observe(begin(createHeadphones('connected')), createHeadphones('paired-away'), createHeadphones('connected')).oldPairing,
    ).toEqual(WORKS);
  });
  test('reports nothing from a connection that never ended', () => {
    expect(observe(begin(createHeadphones('connected')), createHeadphones('connected')).oldPairing).toBeNull();
  });
  test('reports a link without sound as nothing', () => {
    expect(observe(begin(), createHeadphones('connected-no-sound'), createHeadphones('connected-settling')).oldPairing).toBeNull();
  });
  test('reports a key that is refused after the reset', () => {
    expect(observe(begin(), createHeadphones('paired-nearby'), createHeadphones('stale-pairing')).oldPairing).toEqual(REFUSED);
  });
  test('reports a connection that fails in pairing mode', () => {
    expect(observeReset(begin(), inPairing(5_000), true).result.oldPairing).toEqual(REFUSED);
  });
  test('notices each refused connection once', () => {
    const action = (kind: 'connect' | 'pair', outcome: ActionView['outcome']): ActionView => ({
      headphonesId: 'h1',
      kind,
      phase: null,
      question: null,
      outcome,
    });
    const running = action('connect', null);
    const refused = action('connect', { ok: false, error: 'keys-differ' });
    expect(isRefusedConnection(running, refused, 'h1')).toBe(true);
    expect(isRefusedConnection(null, refused, 'h1')).toBe(true);
    expect(isRefusedConnection(refused, refused, 'h1')).toBe(false);
    expect(isRefusedConnection(running, refused, 'h2')).toBe(false);
    expect(isRefusedConnection(running, action('connect', { ok: true }), 'h1')).toBe(false);
    expect(isRefusedConnection(running, action('pair', { ok: false, error: 'keys-differ' }), 'h1')).toBe(false);
  });
  test('reports nothing from a key that was refused before', () => {
    const stale = createHeadphones('stale-pairing');
    expect(observe(begin(stale), createHeadphones('paired-away'), stale).oldPairing).toBeNull();
  });
  test('reports nothing from a new pairing', () => {
    expect(observe(begin(), createHeadphones('nearby'), createHeadphones('connected')).oldPairing).toBeNull();
    expect(observe(begin(), null, createHeadphones('connected')).oldPairing).toBeNull();
  });
  test('keeps the first evidence', () => {
    expect(observe(begin(), createHeadphones('connected'), createHeadphones('stale-pairing')).oldPairing).toEqual(WORKS);
    expect(observe(begin(), inPairing(5_000), createHeadphones('connected'))).toEqual({
      oldPairing: WORKS,
      pairingMode: { value: true, witness: 'computer' },
    });
  });
  test('returns the same watch without news', () => {
    const watch = begin();
    expect(observeReset(watch, createHeadphones('paired-nearby'))).toBe(watch);
  });
  test('reports pairing mode up to a minute after the press', () => {
    const seen = (since: number, sure = true) => observe(begin(), inPairing(since, sure)).pairingMode;
    expect(seen(5_000)).toEqual({ value: true, witness: 'computer' });
    expect(seen(1_000 + AFTER_RESET_MS)).toEqual({ value: true, witness: 'computer' });
    expect(seen(1_001 + AFTER_RESET_MS)).toBeNull();
    expect(seen(1_000)).toBeNull();
    expect(seen(5_000, false)).toBeNull();
  });
  test('replaces a response by evidence', () => {
    const observed = withUserAnswers(begin(), { light: 'blue-four', oldPairing: 'refused' });
    expect(observed).toMatchObject({ light: 'blue-four', result: { oldPairing: { value: 'refused', witness: 'user' } } });
    expect(observe(observed, createHeadphones('connected')).oldPairing).toEqual(WORKS);
  });
  test('keeps the light if the user reports another fact', () => {
    const lit = withUserAnswers(begin(), { light: 'orange' });
    expect(withUserAnswers(lit, { pairingMode: true })).toMatchObject({ light: 'orange', result: { pairingMode: { value: true } } });
    expect(withUserAnswers(lit, { light: null }).light).toBeNull();
  });
  test.each([{ light: 'orange' }, { oldPairing: 'works' }, { pairingMode: false }] as const)('has a result after %j', (given) => {
    expect([hasResult(begin()), hasResult(withUserAnswers(begin(), given))]).toEqual([false, true]);
  });
  test('measures a press once', () => {
    expect(endResetHold(endResetHold(begin(), 8_240), 20_000).seconds).toBe(7.2);
  });
  test('observes only the headphones of its guide', () => {
    const any = fc.constantFrom(...HEADPHONES_STATES);
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (states) => {
        const other = states.map((state) => createHeadphones(state, { id: 'h2', pairing: { since: 2_000, proof: 'beacon', sure: true } }));
        expect(other.reduce<ResetWatch>((before, one) => observeReset(before, one, true), begin())).toEqual(begin());
        const here = other.map((one) => ({ ...one, id: 'h1' }));
        expect(hasResult(here.reduce<ResetWatch>((before, one) => observeReset(before, one, true), begin(null)))).toBe(false);
      }),
    );
  });
  test('never reports a new pairing for any events', () => {
    const any = fc.constantFrom(...HEADPHONES_STATES);
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (states) => {
        const seen = states.map((state) => createHeadphones(state, { pairedHere: true }));
        expect(observe(begin(), createHeadphones('nearby'), ...seen).oldPairing).toBeNull();
      }),
    );
  });
});
