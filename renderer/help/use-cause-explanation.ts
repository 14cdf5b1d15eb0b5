import type { Headphones } from '../../catalog/headphones';
import type { Model } from '../../catalog/models/model';
import type { CauseId } from '../../catalog/symptoms/causes';
import { explainCause } from '../../catalog/symptoms/explain-cause';
import { useHeadsetDetails } from '../headset-details/use-headset-session';
import { useText } from '../text';

/** Returns why something is a cause with these headphones, with the name, version or device if it is known. */
export function useCauseExplanation(headphones: Headphones | null, model: Model | null): (id: CauseId) => string {
  const text = useText();
  const details = useHeadsetDetails(headphones);
  return (id) => text(explainCause(id, headphones, model, details));
}
