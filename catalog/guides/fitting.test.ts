import { expect, test } from 'vitest';
import { HEADPHONES_STATES } from '../headphones';
import { models } from '../models/index';
import { selectBestGuide } from './best-guide';
import { listPossibleGuides } from './build';
import { selectFittingGuides } from './fitting';
import { isLadderGuide } from './ladder-kinds';

const [model] = models;
if (model === undefined) throw new Error('no models');

test('offers nothing that is impossible in a state', () => {
  expect(selectFittingGuides(model, 'nearby')).not.toContain('disconnect');
  expect(selectFittingGuides(model, 'nearby')).not.toContain('reconnect');
  expect(selectFittingGuides(model, 'connected')).not.toContain('pair');
  expect(selectFittingGuides(model, 'connected')).toContain('disconnect');
  expect(selectFittingGuides(model, 'paired-busy')).toContain('reconnect');
});

test('includes the best guide of each state', () => {
  for (const state of HEADPHONES_STATES) {
    const best = selectBestGuide(state);
    if (best !== null && !isLadderGuide(best)) expect(selectFittingGuides(model, state), state).toContain(best);
  }
});

test('offers every guide for headphones outside the list', () => {
  for (const one of models)
    expect(selectFittingGuides(one, null)).toEqual(listPossibleGuides(one).filter((kind) => !isLadderGuide(kind) && kind !== 'give-away'));
});
