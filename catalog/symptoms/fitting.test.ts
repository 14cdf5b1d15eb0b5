import { expect, test } from 'vitest';
import { HEADPHONES_STATES, isConnected } from '../headphones';
import { selectFittingSymptoms } from './fitting';
import { symptoms } from './symptoms';

test('offers each possible problem once in every state', () => {
  for (const state of [...HEADPHONES_STATES, null]) {
    const { first, rest } = selectFittingSymptoms(state);
    const impossible = state !== null && isConnected(state) ? ['no-reaction', 'not-listed'] : [];
    expect([...first, ...rest, ...impossible].sort()).toEqual(Object.keys(symptoms).sort());
    expect(first.length).toBeGreaterThan(0);
    expect(first.length).toBeLessThanOrEqual(4);
  }
});

test('does not begin with impossible problems', () => {
  for (const state of HEADPHONES_STATES) {
    const { first } = selectFittingSymptoms(state);
    if (isConnected(state)) expect(first).not.toContain('not-listed');
    else expect(first).not.toContain('stutter');
  }
});
