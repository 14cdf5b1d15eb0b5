import { Check as CheckIcon, X } from 'lucide-react';
import { listPossibleGuides } from '../../catalog/guides/build';
import type { Guide } from '../../catalog/guides/guide';
import { mayResetErase } from '../../catalog/methods/methods';
import { findModel } from '../../catalog/models/known';
import { useHeadingFocus } from '../components/use-heading-focus';
import { useEarshot } from '../store';
import { useText } from '../text';
import { GuideSources } from './GuideSources';
import { startGuide } from './start-guide';

const ERASED = ['guide.erases.lost.pairings', 'guide.erases.lost.settings', 'guide.erases.lost.here'] as const;
const STAYS = ['guide.erases.stays.firmware', 'guide.erases.stays.music', 'guide.erases.stays.phone'] as const;

/**
 * Page before the first step of a guide that erases: the losses, the remaining settings, a milder alternative, and a deliberate
 * confirmation.
 */
export function EraseGate({ guide, onConfirm }: { guide: Guide; onConfirm: () => void }) {
  const text = useText();
  const learned = useEarshot((state) => state.snapshot?.learned);
  const heading = useHeadingFocus('erase');
  const model = findModel(guide.modelId);
  // A reset with unverified steps isn't a milder remedy, because it may erase, too.
  const isReset = guide.kind === 'reset';
  const hasMilderReset = !isReset && model !== null && listPossibleGuides(model).includes('reset') && model.reset[0] !== undefined;
  const milder = hasMilderReset && !mayResetErase(model, learned ?? []) ? 'reset' : 'restart';
  return (
    <section className="erase-warning" aria-labelledby="gate-title">
      <h3 id="gate-title" ref={heading} tabIndex={-1}>
        {text('guide.erases.title')}
      </h3>
      {isReset && <p>{text('guide.erases.may-erase')}</p>}
      <div className="erase-columns">
        <div>
          <h4>{text(isReset ? 'guide.erases.could' : 'guide.erases.erased')}</h4>
          <ul>
            {ERASED.map((key) => (
              <li key={key}>
                <X aria-hidden="true" size={16} /> {/* Giving away never pairs again. */}
                <span>
                  {text(key === 'guide.erases.lost.here' && guide.kind === 'give-away' ? 'guide.erases.lost.here.give-away' : key)}
                </span>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h4>{text('guide.erases.stays')}</h4>
          <ul>
            {STAYS.map((key) => (
              <li key={key}>
                <CheckIcon aria-hidden="true" size={16} /> <span>{text(key)}</span>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <div className="actions">
        {model !== null && guide.kind !== 'give-away' && (
          <button type="button" className="button plain" onClick={() => startGuide(milder, model)}>
            {text('guide.erases.milder')}
          </button>
        )}
        <button type="button" className="button danger" onClick={onConfirm}>
          {text(isReset ? 'guide.erases.show-reset' : 'guide.erases.show')}
        </button>
      </div>
      <GuideSources guide={guide} step={null} />
    </section>
  );
}
