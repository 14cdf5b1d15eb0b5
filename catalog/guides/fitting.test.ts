import { expect, test } from 'vitest';
import { HEADPHONES_STATES } from '../headphones';
import { models } from '../models/index';
import { selectBestGuide } from './best-guide';
import { guidesFor } from './build';
import { guidesThatFit } from './fitting';
import { isLadderGuide } from './ladder-kinds';

const [model] = models;
if (model === undefined) throw new Error('no models');

test('offers nothing that is impossible in a state', () => {
  expect(guidesThatFit(model, 'nearby')).not.toContain('disconnect');
  expect(guidesThatFit(model, 'nearby')).not.toContain('reconnect');
  expect(guidesThatFit(model, 'connected')).not.toContain('pair');
  expect(guidesThatFit(model, 'connected')).toContain('disconnect');
  expect(guidesThatFit(model, 'paired-busy')).toContain('reconnect');
});

test('includes the best guide of each state', () => {
  for (const state of HEADPHONES_STATES) {
    const best = selectBestGuide(state);
    if (best !== null && !isLadderGuide(best)) expect(guidesThatFit(model, state), state).toContain(best);
  }
});

test('offers every guide for headphones outside the list', () => {
  for (const one of models)
    expect(guidesThatFit(one, null)).toEqual(guidesFor(one).filter((kind) => !isLadderGuide(kind) && kind !== 'give-away'));
});
