import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { models } from '../models/index';
import { getHoldPhase, type Hold } from './hold';
import { getHoldEnd, rankPairingMethods } from './methods';

const XM4 = { seconds: 7, end: 9, detected: false };

describe('a hold', () => {
  test('keeps on up to its limit', () => {
    const phases = [null, 0, 6.9, 7, 8.9, 9, 12].map((elapsed) => getHoldPhase({ ...XM4, elapsed }));
    expect(phases).toEqual(['ready', 'keep', 'keep', 'longer', 'longer', 'release', 'release']);
  });
  test('ends as soon as pairing mode is detected', () => {
    expect(getHoldPhase({ ...XM4, elapsed: 5, detected: true })).toBe('release');
  });
  test('keeps on if no source names seconds', () => {
    expect(getHoldPhase({ seconds: null, end: 7, detected: false, elapsed: 6.9 })).toBe('keep');
  });
  test('never ends without pairing mode or limit for any hold', () => {
    const hold: fc.Arbitrary<Hold> = fc.record({
      elapsed: fc.option(fc.double({ min: 0, max: 60, noNaN: true })),
      seconds: fc.option(fc.integer({ min: 1, max: 30 })),
      end: fc.integer({ min: 1, max: 32 }),
      detected: fc.boolean(),
    });
    fc.assert(
      fc.property(hold, (one) => {
        if (getHoldPhase(one) === 'release') expect(one.detected || (one.elapsed ?? 0) >= one.end).toBe(true);
      }),
    );
  });
  test.each(models)('ends no method of $id early', (model) => {
    for (const { method } of rankPairingMethods(model)) {
      const end = getHoldEnd(method);
      const hold = { seconds: method.holdSeconds, end, detected: false };
      expect(getHoldPhase({ ...hold, elapsed: end - 0.01 })).not.toBe('release');
      expect(getHoldPhase({ ...hold, elapsed: end })).toBe('release');
    }
  });
});
