import { ArrowRight } from 'lucide-react';
import { offeredActions } from '../../catalog/actions/offer';
import type { GuideKind } from '../../catalog/guides/guide';
import type { Headphones, HeadphonesState } from '../../catalog/headphones';
import type { Model } from '../../catalog/models/model';
import { useEarshot } from '../store';
import { useText } from '../text';

/** The guide that fits a state best; none while all is well. */
const BEST: Readonly<Partial<Record<HeadphonesState, GuideKind>>> = {
  nearby: 'pair',
  'pairing-mode': 'pair',
  'le-half-only': 'pair',
  'stale-pairing': 'pair',
  'paired-nearby': 'reconnect',
  'paired-busy': 'reconnect',
  'paired-away': 'reconnect',
  'connected-no-sound': 'first-aid',
};

/** The one thing to do with headphones as they stand now, where Earshot cannot do it by itself. */
export function BestGuide({ headphones, model }: { headphones: Headphones; model: Model }) {
  const text = useText();
  const startGuide = useEarshot((state) => state.startGuide);
  const canAct = useEarshot((state) => state.snapshot?.canAct === true);
  const kind = BEST[headphones.state];
  // An action of Earshot's own comes first, and there is only one first.
  if (kind === undefined || (canAct && offeredActions(headphones).length > 0)) return null;
  return (
    <div className="actions">
      <button type="button" className="button" onClick={() => startGuide(kind, model)}>
        {text('help.openGuide', { guide: text(`guide.${kind}`) })} <ArrowRight aria-hidden="true" size={16} />
      </button>
    </div>
  );
}
