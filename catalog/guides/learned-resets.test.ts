import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LearnedMethod, OUTCOMES } from '../methods/learned';
import { mayErase, rankMethods } from '../methods/methods';
import { OBSERVED_LIGHTS, OLD_PAIRINGS, WITNESSES } from '../methods/reset-result';
import { findModel, models } from '../models/index';
import type { Model } from '../models/model';
import { buildGuide } from './build';
import { GUIDE_KINDS, type Guide, type Situation } from './guide';
import { createLadderTexts } from './ladder';

const situation: Situation = { computer: 'linux', state: 'paired-nearby', pairedLeHalf: null, battery: null };
const resettable = models.filter(({ reset, initialize }) => reset.length + initialize.length > 0);

const witness = fc.constantFrom(...WITNESSES);
/** Arbitrary records of a model's own methods. */
function records({ id, ...rest }: Model): fc.Arbitrary<LearnedMethod[]> {
  const keys = OUTCOMES.flatMap((outcome) => rankMethods(outcome, { id, ...rest }).map((ranked) => ({ way: ranked.id, outcome })));
  return fc
    .array(
      fc.record({
        modelId: fc.constant(id),
        key: fc.constantFrom(...keys),
        light: fc.option(fc.constantFrom(...OBSERVED_LIGHTS)),
        result: fc.record({
          oldPairing: fc.option(fc.record({ value: fc.constantFrom(...OLD_PAIRINGS), witness })),
          pairingMode: fc.option(fc.record({ value: fc.boolean(), witness })),
        }),
      }),
      { maxLength: 4 },
    )
    .map((all) =>
      all.map(({ modelId, key, light, result }) => ({
        modelId,
        ...key,
        light,
        result: key.outcome === 'pairing-mode' ? null : result,
        seconds: null,
        voice: null,
        firmware: null,
        day: '2026-11-30',
        system: 'linux' as const,
      })),
    );
}

const hasConsent = ({ steps }: Guide): boolean => steps.every(({ resets, erases }) => resets === undefined || erases);

describe('a learned reset', () => {
  test('never changes trust or removes the consent, for any records', () => {
    const given = fc.constantFrom(...resettable).chain((model) => fc.record({ model: fc.constant(model), learned: records(model) }));
    fc.assert(
      fc.property(given, fc.constantFrom(...GUIDE_KINDS), ({ model, learned }, kind) => {
        const before = buildGuide(kind, model, situation);
        const after = buildGuide(kind, model, { ...situation, learned });
        if (hasConsent(before)) expect(hasConsent(after)).toBe(true);
        const own = kind === 'reset' ? model.reset : kind === 'initialize' || kind === 'give-away' ? model.initialize : null;
        if (own !== null && own.length > 0) expect(own.map(({ confidence }) => confidence)).toContain(after.trust);
      }),
    );
  });
  test('has one method for each press in a guide', () => {
    for (const model of models)
      for (const kind of GUIDE_KINDS) {
        const guide = buildGuide(kind, model, situation);
        const presses = guide.steps.filter(({ resets }) => resets !== undefined);
        expect(presses).toHaveLength(guide.resetMethodId === null ? 0 : 1);
      }
  });
  const model = findModel('wh-1000xm5') ?? expect.fail();
  const way = rankMethods('reset', model)[0]?.id ?? expect.fail();
  const erased: LearnedMethod = {
    modelId: model.id,
    way,
    outcome: 'reset',
    seconds: 7,
    light: 'blue-four',
    voice: null,
    firmware: null,
    result: { oldPairing: { value: 'refused', witness: 'computer' }, pairingMode: null },
    day: '2026-11-30',
    system: 'linux',
  };
  test('requests consent once a reported reset erased here', () => {
    expect(mayErase(model.reset[0] ?? expect.fail())).toBe(false);
    const before = buildGuide('reset', model, situation);
    expect(before.steps.some(({ erases }) => erases)).toBe(false);
    const guide = buildGuide('reset', model, { ...situation, learned: [erased] });
    expect(guide.steps.some(({ erases }) => erases)).toBe(true);
    const keys = guide.steps.flatMap(({ notes }) => notes.map(({ key }) => key));
    expect(keys).toContain('guide.reset.erased-here');
    expect(keys).not.toContain('guide.reset.survives');
    expect(createLadderTexts('reset', model, [erased]).keeps).toBe('ladder.reset.erased-here');
  });
  test('ranks a learned reset first only after a success', () => {
    const worked: LearnedMethod = { ...erased, result: { oldPairing: { value: 'works', witness: 'computer' }, pairingMode: null } };
    expect(rankMethods('reset', model, [worked])[0]?.learned).toEqual(worked);
    expect(rankMethods('reset', model, [erased])[0]?.learned).toBeNull();
  });
});
