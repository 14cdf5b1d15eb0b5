import { describe, expect, test } from 'vitest';
import { CONFIDENCES } from '../models/fact';
import { findModel, models } from '../models/index';
import type { Model } from '../models/model';
import { buildGuide } from './build';
import { createSituation } from './situation';
import { describeStepSources } from './trust';

const HELP_GUIDE = 'https://helpguide.sony.net/';

function sourcesOfPress(model: Model) {
  const guide = buildGuide('pair', model, createSituation({ computer: 'linux', learned: [] }, null, model, undefined));
  const press = guide.steps.find((step) => step.press.length > 0) ?? null;
  return { guide, press, described: describeStepSources(guide, press, model) };
}

describe('the sources of a press', () => {
  test.each(models)('names a help guide only as a source: $id', (model) => {
    const { guide, described } = sourcesOfPress(model);
    const quotes = guide.sources.some((source) => source.startsWith(HELP_GUIDE));
    if (!quotes) expect(described.method.key).not.toBe('guide.source.official');
  });

  test.each(models)('names facts less certain than the method: $id', (model) => {
    const { guide, press, described } = sourcesOfPress(model);
    const rank = (trust: string): number => (CONFIDENCES as readonly string[]).indexOf(trust);
    if (press === null || rank(guide.trust) < 0) return;
    const places = model.controls.filter(({ id, place }) => press.press.includes(id) && place !== null);
    const weakest = Math.max(-1, ...places.map(({ confidence }) => rank(confidence ?? '')));
    if (weakest > rank(guide.trust)) expect(described.details).not.toBeNull();
  });

  test('distinguishes a general article of Sony from a help guide', () => {
    const model = findModel('wh-1000xm4');
    if (model === null) throw new Error('the model is not in the catalog');
    const { method, details } = sourcesOfPress(model).described;
    expect({ method: method.key, details: details?.key }).toEqual({
      method: 'guide.source.official-article',
      details: 'guide.source.also.reported',
    });
  });
});
