import { Trash2 } from 'lucide-react';
import { findModel } from '../../catalog/models/known';
import type { ChosenEntry } from '../../catalog/remembered';
import { useEarshot } from '../store';
import { useText } from '../text';

const NOTHING: readonly ChosenEntry[] = [];

/** Models that the owner chose, each with a button to undo the choice. Renders nothing without any. */
export function ChosenModels() {
  const text = useText();
  const send = useEarshot((state) => state.send);
  const chosen = useEarshot((state) => state.snapshot?.chosen ?? NOTHING);
  if (chosen.length === 0) return null;
  return (
    <div className="learned">
      <h4>{text('settings.chosen')}</h4>
      <ul>
        {chosen.map(({ key, modelId, name }) => {
          const called = name ?? text('detail.unknown-name');
          return (
            <li key={key}>
              <span>{text('settings.chosen.item', { name: called, model: findModel(modelId)?.name ?? modelId })}</span>
              <button
                type="button"
                className="icon-button"
                aria-label={text('settings.chosen.delete', { name: called })}
                onClick={() => void send({ type: 'unchoose-model', key })}
              >
                <Trash2 aria-hidden="true" size={18} />
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
