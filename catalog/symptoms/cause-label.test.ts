import { expect, test } from 'vitest';
import { createHeadphones } from '../testing/headphones';
import { getCauseLabel } from './cause-label';
import { causes } from './causes';
import { diagnose } from './diagnose';
import { collectEvidence, NO_FACTS } from './evidence';
import { type SymptomId, symptoms } from './symptoms';

const symptomIds = Object.keys(symptoms) as SymptomId[];

test.each(symptomIds)('calls no cause likely without evidence: %s', (id) => {
  for (const cause of diagnose(id, new Set(), 'linux').causes) expect(['trouble.guess', 'trouble.left']).toContain(getCauseLabel(cause));
});

test('calls a cause likely because of evidence', () => {
  const evidence = new Set(['not-pairable'] as const);
  const cause = diagnose('will-not-connect', evidence, 'linux').causes[0];
  expect(cause?.id).toBe('pairing-not-kept');
  expect(causes['pairing-not-kept'].likelierBy).toContain('not-pairable');
  expect(cause && getCauseLabel(cause)).toBe('trouble.first');
});

test('labels a proven cause, a guess and what is left', () => {
  const low = collectEvidence('ready', createHeadphones('connected', { battery: 5 }), null, NO_FACTS);
  const [proven] = diagnose('keeps-disconnecting', low, 'linux').causes;
  expect(proven && getCauseLabel(proven)).toBe('trouble.sure');
  const last = diagnose('no-reaction', new Set(), 'linux').causes.at(-1);
  expect(last && getCauseLabel(last)).toBe('trouble.left');
  const [guessed] = diagnose('no-reaction', new Set(), 'linux').causes;
  expect(guessed && getCauseLabel(guessed)).toBe('trouble.guess');
});
