import { ArrowRight } from 'lucide-react';
import { offeredActions } from '../../catalog/actions/offer';
import { bestGuide } from '../../catalog/guides/best-guide';
import type { Headphones } from '../../catalog/headphones';
import type { Model } from '../../catalog/models/model';
import { useEarshot } from '../store';
import { useText } from '../text';

/** The one thing to do with headphones as they stand now, where Earshot cannot do it by itself. */
export function BestGuide({ headphones, model }: { headphones: Headphones; model: Model }) {
  const text = useText();
  const startGuide = useEarshot((state) => state.startGuide);
  const possible = useEarshot((state) => state.snapshot?.actions);
  const kind = bestGuide(headphones.state);
  // An action of Earshot's own comes first, and there is only one first.
  if (kind === null || offeredActions(headphones, possible ?? []).length > 0) return null;
  return (
    <div className="actions">
      <button type="button" className="button" onClick={() => startGuide(kind, model)}>
        {text('help.open-guide', { guide: text(`guide.${kind}`) })} <ArrowRight aria-hidden="true" size={16} />
      </button>
    </div>
  );
}
