import { describe, expect, test } from 'vitest';
import { rankPairingMethods } from '../methods/methods';
import { findModel } from '../models/index';
import { buildGuide } from './build';
import { INITIAL_PROGRESS } from './progress';
import { createGuideRail, createWaitRail, type RailPart } from './rail';
import { createSituation } from './situation';
import { createMethodSteps } from './step';

const model = findModel('wh-1000xm4');
if (model === null) throw new Error('the model is not in the catalog');
const guide = buildGuide('pair', model, { ...createSituation({ computer: 'linux', learned: [] }, null, model, undefined), acts: true });
const [method] = rankPairingMethods(model, []);
const keys = (parts: readonly RailPart[]): readonly string[] => parts.map(({ label }) => label.key);
const currentOf = (parts: readonly RailPart[]): readonly string[] => parts.filter(({ current }) => current).map(({ label }) => label.key);

describe('the rail of a wait for pairing mode', () => {
  const steps = method === undefined ? [] : createMethodSteps(model, method);

  test('shows the parts of the guide for pairing', () => {
    expect(keys(createWaitRail(steps, 0))).toEqual(['rail.silent', 'rail.press', 'rail.paired', 'rail.sound']);
    expect(keys(createWaitRail(steps, 0))).toEqual(keys(createGuideRail(guide, INITIAL_PROGRESS)));
  });

  test('marks the step on screen', () => {
    expect(currentOf(createWaitRail(steps, 0))).toEqual(['rail.silent']);
    expect(currentOf(createWaitRail(steps, 1))).toEqual(['rail.press']);
    expect(createWaitRail(steps, 1).map(({ done }) => done)).toEqual([true, false, false, false]);
  });
});

describe('the rail of a guide', () => {
  test('distinguishes detected steps from those that were complete before', () => {
    const [off, press] = guide.steps;
    const parts = createGuideRail(guide, { ...INITIAL_PROGRESS, current: 2, seen: [press?.id ?? ''], already: [off?.id ?? ''] });
    expect(parts.map(({ seen, already }) => ({ seen, already })).slice(0, 2)).toEqual([
      { seen: false, already: true },
      { seen: true, already: false },
    ]);
  });

  test('ends at the check of the sound', () => {
    expect(currentOf(createGuideRail(guide, { ...INITIAL_PROGRESS, current: guide.steps.length }))).toEqual(['rail.sound']);
  });
});
