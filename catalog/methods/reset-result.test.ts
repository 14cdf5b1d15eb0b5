import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isWitnessed,
  judgeReset,
  OBSERVED_LIGHTS,
  type Observation,
  OLD_PAIRINGS,
  type ResetResult,
  UNKNOWN_RESULT,
  WITNESSES,
  withResetAnswers,
} from './reset-result';

const user = <T>(value: T): Observation<T> => ({ value, witness: 'user' });
const computer = <T>(value: T): Observation<T> => ({ value, witness: 'computer' });

const witness = fc.constantFrom(...WITNESSES);
const results: fc.Arbitrary<ResetResult> = fc.record({
  oldPairing: fc.option(fc.record({ value: fc.constantFrom(...OLD_PAIRINGS), witness })),
  pairingMode: fc.option(fc.record({ value: fc.boolean(), witness })),
});
const lights = fc.option(fc.constantFrom(...OBSERVED_LIGHTS));
const outcomes = fc.constantFrom('reset' as const, 'factory-reset' as const);

describe('the result of a reset', () => {
  test.each([
    ['factory-reset', null, user('refused' as const), null, 'worked'],
    ['factory-reset', 'blue-four', user('works' as const), user(true), 'kept'],
    ['factory-reset', 'blue-four', null, computer(true), 'worked'],
    ['factory-reset', null, null, computer(true), 'unclear'],
    ['factory-reset', 'other', null, computer(true), 'unclear'],
    ['factory-reset', null, computer('refused' as const), computer(true), 'worked'],
    ['factory-reset', 'blue-four', null, user(false), 'unclear'],
    ['reset', 'blue-four', computer('works' as const), null, 'worked'],
    ['reset', null, computer('works' as const), null, 'unclear'],
    ['reset', 'none', computer('works' as const), null, 'unclear'],
    ['reset', 'other', computer('works' as const), null, 'unclear'],
    ['reset', 'blue-four', computer('refused' as const), null, 'erased'],
    ['reset', 'blue-four', null, computer(true), 'unclear'],
  ] as const)('judges a %s: %s, pairing %j, mode %j', (outcome, light, oldPairing, pairingMode, verdict) => {
    expect(judgeReset({ outcome, light, result: { oldPairing, pairingMode } })).toBe(verdict);
  });
  test('returns an unclear result while nothing is known', () => {
    fc.assert(fc.property(outcomes, lights, (outcome, light) => judgeReset({ outcome, light, result: UNKNOWN_RESULT }) === 'unclear'));
  });
  test('confirms only what erased by the radio alone', () => {
    const radio: fc.Arbitrary<ResetResult> = fc.record({
      oldPairing: fc.option(fc.constantFrom(...OLD_PAIRINGS).map(computer)),
      pairingMode: fc.option(fc.boolean().map(computer)),
    });
    fc.assert(
      fc.property(outcomes, radio, (outcome, result) => {
        const refused = result.oldPairing?.value === 'refused';
        expect(judgeReset({ outcome, light: null, result }) === 'worked').toBe(outcome === 'factory-reset' && refused);
      }),
    );
  });
  test('never works for a reset whose old pairing is refused', () => {
    fc.assert(
      fc.property(results, lights, (result, light) => {
        const refused = result.oldPairing?.value === 'refused';
        expect(judgeReset({ outcome: 'reset', light, result }) === 'erased').toBe(refused);
      }),
    );
  });
  test('never replaces an observation of the computer', () => {
    const answers = fc.record(
      { oldPairing: fc.option(fc.constantFrom(...OLD_PAIRINGS)), pairingMode: fc.option(fc.boolean()) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(results, answers, (result, given) => {
        const after = withResetAnswers(result, given);
        for (const field of ['oldPairing', 'pairingMode'] as const) {
          if (result[field]?.witness === 'computer') expect(after[field]).toEqual(result[field]);
          else expect(after[field]?.witness ?? 'user').toBe('user');
        }
      }),
    );
  });
  test('removes a response with null', () => {
    expect(withResetAnswers({ oldPairing: user('works'), pairingMode: user(true) }, { oldPairing: null })).toEqual({
      oldPairing: null,
      pairingMode: user(true),
    });
  });
  test('names the witness of the observation that decides', () => {
    expect(isWitnessed({ oldPairing: user('refused'), pairingMode: computer(true) })).toBe(false);
    expect(isWitnessed({ oldPairing: computer('refused'), pairingMode: user(true) })).toBe(true);
    expect(isWitnessed({ oldPairing: null, pairingMode: computer(true) })).toBe(true);
    expect(isWitnessed(UNKNOWN_RESULT)).toBe(false);
  });
});
