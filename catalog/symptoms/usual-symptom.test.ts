import { expect, test } from 'vitest';
import { createHeadphones } from '../testing/headphones';
import { selectUsualSymptom } from './usual-symptom';

test.each([
  ['no headphones', 'ready', null, 'not-listed'],
  ['an adapter that is off', 'off', createHeadphones('connected'), 'not-listed'],
  ['connected headphones', 'ready', createHeadphones('connected'), 'no-sound'],
  ['paired headphones', 'ready', createHeadphones('paired-nearby'), 'will-not-connect'],
  ['strange headphones in pairing mode', 'ready', createHeadphones('pairing-mode', { pairedHere: false }), 'will-not-connect'],
  ['strange headphones in range', 'ready', createHeadphones('nearby'), 'no-pairing-mode'],
] as const)('selects the usual problem of %s', (_, adapter, entry, symptom) => {
  expect(selectUsualSymptom(adapter, entry)).toBe(symptom);
});
