import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildGuide } from '../catalog/guides/build';
import { GUIDE_KINDS } from '../catalog/guides/guide';
import { HEADPHONES_STATES, type Headphones } from '../catalog/headphones';
import { findModel } from '../catalog/models/index';
import { createHeadphones } from '../catalog/testing/headphones';
import { createTestSnapshot } from '../contract/testing/snapshot';
import { getOpenGuide, INITIAL_NAVIGATION, type NavigationState, navigate } from './navigation';

const MODELS = ['wh-1000xm4', 'wf-c500', 'wf-1000xm4'] as const;

/** Headphones of the owner in any state, always with the same id. */
const own = (modelId: string): fc.Arbitrary<Headphones | null> => fc.option(entry(['h1'], [modelId]), { freq: 4 });

/** Headphones of other people with any state and proof, of the same model, another one or an unknown one. */
const others = fc.uniqueArray(entry(['h2', 'h3', 'h4'], [...MODELS, null]), { selector: ({ id }) => id, maxLength: 3 });

function entry(ids: readonly string[], models: readonly (string | null)[]): fc.Arbitrary<Headphones> {
  return fc
    .record({
      id: fc.constantFrom(...ids),
      modelId: fc.constantFrom(...models),
      state: fc.constantFrom(...HEADPHONES_STATES),
      proof: fc.constantFrom('beacon' as const, 'inquiry' as const),
      sure: fc.boolean(),
      since: fc.integer({ min: 0, max: 30_000 }),
      heard: fc.boolean(),
    })
    .map(({ state, proof, sure, since, heard, ...rest }) =>
      createHeadphones(state, {
        ...rest,
        pairing: state === 'pairing-mode' ? { since, proof, sure } : null,
        why: [{ kind: heard ? 'heard' : 'not-heard' }],
      }),
    );
}

test('never ticks a step for any state of other headphones', () => {
  const moments = fc.constantFrom(...MODELS).chain((modelId) =>
    fc.record({
      modelId: fc.constant(modelId),
      kind: fc.constantFrom(...GUIDE_KINDS),
      forward: fc.nat({ max: 4 }),
      list: fc.array(fc.record({ mine: own(modelId), others }), { minLength: 2, maxLength: 6 }),
    }),
  );
  fc.assert(
    fc.property(moments, ({ modelId, kind, forward, list }) => {
      const model = findModel(modelId);
      if (model === null) throw new Error(modelId);
      const progress = (withOthers: boolean) => {
        const first = list[0]?.mine ?? null;
        const guide = buildGuide(kind, model, { computer: 'linux', state: first?.state ?? null, pairedLeHalf: null, battery: null });
        let place: NavigationState = navigate(INITIAL_NAVIGATION, { type: 'select', subject: { kind: 'headphones', id: 'h1', modelId } });
        place = navigate(place, { type: 'open-guide', guide, headphones: first, acts: 'h1' });
        place = navigate(place, { type: 'step', by: forward });
        let before = createTestSnapshot();
        for (const [index, moment] of list.entries()) {
          const mine = moment.mine === null ? [] : [moment.mine];
          const after = createTestSnapshot({ revision: index + 2, headphones: withOthers ? [...moment.others, ...mine] : mine });
          place = navigate(place, { type: 'snapshot', before, after });
          before = after;
        }
        return { subject: place.subject, progress: getOpenGuide(place)?.progress, acts: getOpenGuide(place)?.acts };
      };
      expect(progress(true)).toEqual(progress(false));
    }),
  );
});
