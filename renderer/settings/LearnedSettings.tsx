import { Trash2 } from 'lucide-react';
import { createMethodMessage } from '../../catalog/guides/step';
import { getVerdict, type LearnedMethod } from '../../catalog/methods/learned';
import { type RankedMethod, rankMethods } from '../../catalog/methods/methods';
import { findModel } from '../../catalog/models/known';
import { ConfirmButton } from '../components/ConfirmButton';
import { formatDay } from '../guide/MethodTag';
import { useEarshot } from '../store';
import { useText } from '../text';

const ITEMS = {
  'pairing-mode': 'settings.learned.item',
  reset: 'settings.learned.item.reset',
  'factory-reset': 'settings.learned.item.factory-reset',
} as const;

const TAGS = {
  worked: 'method.worked-on',
  erased: 'settings.learned.erased',
  kept: 'settings.learned.kept',
  unclear: 'settings.learned.unclear',
} as const;

const NOTHING: readonly LearnedMethod[] = [];

/** The methods that were carried out on this computer, with the results of resets; each can be deleted. */
export function LearnedSettings() {
  const text = useText();
  const send = useEarshot((state) => state.send);
  const language = useEarshot((state) => state.language);
  const learned = useEarshot((state) => state.snapshot?.learned ?? NOTHING);
  const known = learned.flatMap((one) => {
    const ranked = findRanked(one);
    return ranked === null ? [] : [{ one, ranked }];
  });
  return (
    <div className="learned">
      <h4>{text('settings.learned')}</h4>
      {known.length === 0 && <p className="quiet">{text('settings.learned.none')}</p>}
      <ul>
        {known.toReversed().map(({ one, ranked }) => (
          <li key={`${one.modelId} ${one.outcome} ${one.way}`}>
            <span>
              {text(ITEMS[one.outcome], { model: findModel(one.modelId)?.name ?? one.modelId, text: createMethodMessage(ranked) })}{' '}
              <span className="tag">{text(TAGS[getVerdict(one)], { when: formatDay(language, one.day) })}</span>
            </span>
            <ConfirmButton
              label={<Trash2 aria-hidden="true" size={18} />}
              title={text('settings.learned.delete')}
              className="icon-button"
              question={text('settings.learned.delete.confirm')}
              yes={text('settings.learned.delete.confirm.yes')}
              onConfirm={() => void send({ type: 'unlearn', learned: { modelId: one.modelId, way: one.way, outcome: one.outcome } })}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function findRanked({ modelId, way, outcome }: LearnedMethod): RankedMethod | null {
  const model = findModel(modelId);
  if (model === null) return null;
  return rankMethods(outcome, model).find(({ id }) => id === way) ?? null;
}
