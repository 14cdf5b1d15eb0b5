import type { Headphones } from '../../catalog/headphones';
import type { Model } from '../../catalog/models/model';
import type { Joint } from '../../catalog/sound/sound-path';
import { createPossibleCause } from '../../catalog/symptoms/diagnose';
import { Fixes } from '../help/Fixes';
import { useEvidence } from '../help/use-evidence';

/** Shows the remedies for a break that Earshot can't repair, in the words of this system. */
export function PathRemedies({ headphones, model, broken }: { headphones: Headphones; model: Model | null; broken: Joint | null }) {
  const { evidence, computer } = useEvidence(headphones, model);
  if (broken === null || broken.cause === null || broken.fix !== 'sound-settings') return null;
  const texts = createPossibleCause(broken.cause, evidence, computer).fixes.filter(({ kind }) => kind === 'text');
  return texts.length === 0 ? null : <Fixes fixes={texts} />;
}
