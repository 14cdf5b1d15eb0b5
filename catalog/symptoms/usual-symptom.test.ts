import { expect, test } from 'vitest';
import { headphones } from '../testing/headphones';
import { selectUsualSymptom } from './usual-symptom';

test.each([
  ['no headphones', 'ready', null, 'not-listed'],
  ['an adapter that is off', 'off', headphones('connected'), 'not-listed'],
  ['connected headphones', 'ready', headphones('connected'), 'no-sound'],
  ['paired headphones', 'ready', headphones('paired-nearby'), 'will-not-connect'],
  ['strange headphones in pairing mode', 'ready', headphones('pairing-mode', { pairedHere: false }), 'will-not-connect'],
  ['strange headphones in range', 'ready', headphones('nearby'), 'no-pairing-mode'],
] as const)('selects the usual problem of %s', (_, adapter, entry, symptom) => {
  expect(selectUsualSymptom(adapter, entry)).toBe(symptom);
});
