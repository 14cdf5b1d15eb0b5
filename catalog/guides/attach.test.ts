import { describe, expect, test } from 'vitest';
import { findModel } from '../models/known';
import { createHeadphones } from '../testing/headphones';
import { attachHeadphones } from './attach';
import { buildGuide } from './build';
import type { Guide, GuideKind } from './guide';
import { INITIAL_PROGRESS, moveStep } from './progress';
import { createSituation } from './situation';

function createGuide(kind: GuideKind): Guide {
  const model = findModel('wh-1000xm4');
  if (model === null) throw new Error('the model is not in the catalog');
  return buildGuide(kind, model, createSituation({ computer: 'linux', learned: [] }, null, model, undefined));
}

describe('guide whose headphones come into range', () => {
  const guide = createGuide('pair');

  test('keeps the steps that the user confirmed', () => {
    const before = { guide, progress: moveStep(guide, INITIAL_PROGRESS, 1) };
    expect(attachHeadphones(guide, before, createHeadphones('nearby'))).toMatchObject({ current: 1, about: true });
  });

  test('completes the step of pairing mode', () => {
    const inMode = createHeadphones('pairing-mode', { pairing: { since: 0, proof: 'inquiry', sure: true } });
    const step = guide.steps.findIndex(({ check }) => check === 'pairing-mode');
    const { current, seen } = attachHeadphones(guide, { guide, progress: INITIAL_PROGRESS }, inMode);
    expect({ current, seen }).toEqual({ current: step + 1, seen: expect.arrayContaining([guide.steps[step]?.id]) });
  });

  test('never claims a pairing or connection from before', () => {
    const { seen } = attachHeadphones(guide, { guide, progress: INITIAL_PROGRESS }, createHeadphones('connected', { pairedHere: true }));
    expect(seen).toEqual([]);
  });
});
