import { describe, expect, test } from 'vitest';
import { buildGuide } from '../guides/build';
import { GUIDE_KINDS, type Situation, TARGETS } from '../guides/guide';
import { rankPairingMethods, TRUSTS } from '../methods/methods';
import { CONFIDENCES } from './fact';
import { createFactLines } from './fact-lines';
import { models } from './index';

const situation: Situation = { computer: 'linux', state: null, pairedLeHalf: null, battery: null };

const isSourced = (sources: readonly string[]): boolean => sources.length > 0 && sources.every((source) => source.trim() !== '');

describe('facts about a model in the window', () => {
  test.each(models)('names a source and a confidence for each fact: $id', (model) => {
    const lines = createFactLines(model);
    expect(lines.length).toBeGreaterThan(0);
    for (const { label, value, source } of lines) {
      expect(CONFIDENCES, `${label.key} ${value.key}`).toContain(source.confidence);
      expect(isSourced(source.sources), `${label.key} ${value.key}`).toBe(true);
    }
  });

  test.each(models)('names a source and a trust for each method: $id', (model) => {
    for (const { id, method, trust } of rankPairingMethods(model)) {
      expect(TRUSTS, id).toContain(trust);
      expect(isSourced(method.sources), id).toBe(true);
    }
  });

  test.each(models)('names a source for each guide that needs one: $id', (model) => {
    for (const kind of GUIDE_KINDS)
      for (const target of kind === 'pair-other' ? TARGETS : [null]) {
        const guide = buildGuide(kind, model, target === null ? situation : { ...situation, target });
        const needsSource = guide.trust !== 'general' && guide.trust !== 'unknown';
        expect([kind, target, isSourced(guide.sources)]).toEqual([kind, target, needsSource]);
        const method = guide.methods[guide.methodIndex]?.sources ?? [];
        for (const { id, usesMethod, holdSeconds } of guide.steps)
          if (holdSeconds !== null) expect([kind, id, isSourced(usesMethod === true ? method : guide.sources)]).toEqual([kind, id, true]);
      }
  });
});
