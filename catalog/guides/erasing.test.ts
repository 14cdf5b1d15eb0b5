import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAllowedLink } from '../../main/shell/links';
import { HEADPHONES_STATES } from '../headphones';
import { models } from '../models/index';
import { createHeadphones } from '../testing/headphones';
import { buildGuide } from './build';
import { GUIDE_KINDS, type Situation } from './guide';
import { advanceGuide, agreeToStep, beginGuide, type GuideProgress, moveStep, tryNextMethod } from './progress';
import { isBlank } from './summary';

const situation: Situation = { computer: 'linux', state: 'paired-nearby', pairedLeHalf: null, battery: null };

/** Everything that can advance a guide except the user's consent. */
const moves = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant('move' as const), by: fc.integer({ min: -3, max: 99 }) }),
    fc.record({ type: fc.constant('radio' as const), state: fc.option(fc.constantFrom(...HEADPHONES_STATES)) }),
    fc.record({ type: fc.constant('nothing-happens' as const) }),
    // Consent to another step counts for that step only.
    fc.record({ type: fc.constant('agree-to-another' as const) }),
  ),
  { maxLength: 12 },
);

describe('a step that erases', () => {
  test('never passes the step without consent for any events', () => {
    const erasing = models.flatMap((model) =>
      GUIDE_KINDS.map((kind) => buildGuide(kind, model, situation)).filter(({ steps }) => steps.some(({ erases }) => erases)),
    );
    expect(new Set(erasing.map(({ kind }) => kind))).toEqual(new Set(['reset', 'initialize', 'give-away']));
    fc.assert(
      fc.property(fc.constantFrom(...erasing), fc.constantFrom(...HEADPHONES_STATES), moves, (guide, state, all) => {
        const gate = guide.steps.findIndex(({ erases }) => erases);
        let at: { guide: typeof guide; progress: GuideProgress } = { guide, progress: beginGuide(guide, createHeadphones(state)) };
        for (const one of all) {
          if (one.type === 'move') at = { ...at, progress: moveStep(at.guide, at.progress, one.by) };
          else if (one.type === 'nothing-happens') at = tryNextMethod(at.guide, at.progress) ?? at;
          else if (one.type === 'agree-to-another') at = { ...at, progress: agreeToStep(at.progress, 'another') };
          else at = { ...at, progress: advanceGuide(at.guide, at.progress, one.state === null ? null : createHeadphones(one.state)) };
          expect(at.progress.current).toBeLessThanOrEqual(gate);
        }
        const agreed = agreeToStep(at.progress, guide.steps[gate]?.id ?? '');
        expect(moveStep(guide, { ...agreed, current: gate }, 1).current).toBe(gate + 1);
      }),
    );
  });
});

describe('a reset without any source', () => {
  const unknown = models.flatMap((model) =>
    (['reset', 'initialize'] as const).filter((kind) => model[kind].length === 0).map((kind) => ({ id: model.id, kind, model })),
  );
  test('finds a model without a source for a reset', () => {
    expect(unknown.length).toBeGreaterThan(20);
  });
  test.each(unknown)('shows one page without a guess: $id, $kind', ({ kind, model }) => {
    const guide = buildGuide(kind, model, situation);
    expect(isBlank(guide)).toBe(true);
    expect(guide).toMatchObject({ trust: 'unknown', methods: [], erasingMethodId: null });
    expect(guide.steps).toMatchObject([{ press: [], holdSeconds: null, endSeconds: null, light: null, check: null, erases: false }]);
    // This completes no step, and no method is learned from it.
    expect(advanceGuide(guide, beginGuide(guide, createHeadphones('nearby')), createHeadphones('pairing-mode'))).toMatchObject({
      current: 0,
      seen: [],
    });
    if (guide.helpGuide !== null) expect(parseAllowedLink(guide.helpGuide)).toBe(guide.helpGuide);
  });
});
