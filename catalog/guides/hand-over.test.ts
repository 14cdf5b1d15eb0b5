import { describe, expect, test } from 'vitest';
import { languages } from '../messages/languages';
import { createTranslator } from '../messages/translator';
import type { Observation, OldPairing } from '../methods/reset-result';
import { findModel, models } from '../models/index';
import { createHeadphones } from '../testing/headphones';
import { buildGuide } from './build';
import type { Situation } from './guide';
import { checkHandOver } from './hand-over';
import { createGiveAwaySummary } from './ladder';

const situation: Situation = { computer: 'linux', state: 'connected', pairedLeHalf: null, battery: null };

function resultsOf(id: string, state: 'connected' | 'nearby', oldPairing: Observation<OldPairing> | null = null, about = true) {
  const model = findModel(id);
  if (model === null) throw new Error(id);
  const guide = buildGuide('give-away', model, situation);
  const reset = { oldPairing, pairingMode: { value: true, witness: 'computer' as const } };
  return checkHandOver(guide, { about }, createHeadphones(state), model.name, reset).map(({ result }) => result);
}

describe('the end of giving headphones away', () => {
  test('reports a pairing that is still here', () => {
    expect(resultsOf('wh-1000xm3', 'connected')).toEqual(['open', 'said']);
    expect(resultsOf('wh-1000xm3', 'nearby')).toEqual(['confirmed', 'said']);
  });
  test('separates a detected reset from a reported one', () => {
    expect(resultsOf('wh-1000xm3', 'nearby', { value: 'refused', witness: 'computer' })).toEqual(['confirmed', 'confirmed']);
    expect(resultsOf('wh-1000xm3', 'nearby', { value: 'refused', witness: 'user' })).toEqual(['confirmed', 'said']);
  });
  test('reports an old pairing that still works', () => {
    expect(resultsOf('wh-1000xm3', 'nearby', { value: 'works', witness: 'computer' })).toEqual(['confirmed', 'open']);
  });
  test('rests on the user for a model chosen manually', () => {
    expect(resultsOf('wh-1000xm3', 'nearby', null, false)).toEqual(['said', 'said']);
  });
  test.each(models.filter(({ initialize }) => initialize.length === 0))('promises no erasing without a source: $id', (model) => {
    expect(resultsOf(model.id, 'nearby')).toEqual(['confirmed', 'impossible']);
    expect(createGiveAwaySummary(model).key).toBe('guide.give-away.summary.here');
  });
  test('promises the new owner nothing in any language', () => {
    const key = 'step.give-away.with';
    const texts = languages.map((language) => createTranslator(language)({ key }));
    // Sentences of the first languages are quoted here. Each later language has an equally short one.
    expect(texts.filter((text) => text.length > 60)).toEqual([]);
    expect(texts.slice(0, 3)).toEqual(['Include what came with them.', 'Legen Sie das mitgelieferte Zubehör bei.', '付属品を添えます。']);
  });
});

test.each(models)('needs at most five clicks: $id', (model) => {
  const { steps } = buildGuide('give-away', model, { computer: 'linux', state: 'paired-nearby', pairedLeHalf: null, battery: null });
  // The tab and the guide, then each step that Earshot can't detect, and the removal. Consent and confirmation don't count.
  const clicks = 2 + steps.filter(({ check }) => check === null || check === 'not-paired' || check === 'pairing-mode').length;
  expect(clicks).toBeLessThanOrEqual(5);
});
