import type { Headphones } from '../headphones';
import type { Check, Guide } from './guide';
import { advanceGuide, type GuideProgress, isMet } from './progress';

/** Conditions that become true when headphones appear. The others can have been true before. */
const CAUSED_BY_APPEARANCE: ReadonlySet<Check> = new Set(['heard', 'pairing-mode']);

/**
 * Returns the progress of a guide of a model after its headphones came into range. Steps that the user confirmed stay done.
 *
 * @param guide guide of these headphones, whose steps can differ from those of their model.
 * @param before guide of the model and the progress in it.
 */
export function attachHeadphones(
  guide: Guide,
  before: { readonly guide: Guide; readonly progress: GuideProgress },
  headphones: Headphones,
): GuideProgress {
  const shown = before.guide.steps[before.progress.current]?.id;
  const checks = guide.steps.flatMap(({ check }) => check ?? []);
  const alreadyMet = [...new Set(checks)].filter((check) => !CAUSED_BY_APPEARANCE.has(check) && isMet(check, headphones));
  const current = Math.max(
    0,
    guide.steps.findIndex(({ id }) => id === shown),
  );
  return advanceGuide(guide, { ...before.progress, current, alreadyMet, about: true }, headphones);
}
