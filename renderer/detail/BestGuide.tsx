import { ArrowRight } from 'lucide-react';
import { offeredActions } from '../../catalog/actions/offer';
import { bestGuide } from '../../catalog/guides/best-guide';
import type { GuideKind } from '../../catalog/guides/guide';
import type { Headphones } from '../../catalog/headphones';
import type { Model } from '../../catalog/models/model';
import { useEarshot } from '../store';
import { useText } from '../text';

/** The guide that is the one thing to do now; null where an action of Earshot's own comes first, or all is well. */
export function useBestGuide(headphones: Headphones | null): GuideKind | null {
  const possible = useEarshot((state) => state.snapshot?.actions);
  if (headphones === null || offeredActions(headphones, possible ?? []).length > 0) return null;
  return bestGuide(headphones.state);
}

/** The one thing to do with headphones as they stand now, by a guide. */
export function BestGuide({ kind, model }: { kind: GuideKind; model: Model }) {
  const text = useText();
  const startGuide = useEarshot((state) => state.startGuide);
  return (
    <div className="actions">
      <button type="button" className="button" onClick={() => startGuide(kind, model)}>
        {text(`guide.${kind}`)} <ArrowRight aria-hidden="true" size={16} />
      </button>
    </div>
  );
}
