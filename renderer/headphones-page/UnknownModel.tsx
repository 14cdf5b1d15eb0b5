import { useState } from 'react';
import type { Headphones } from '../../catalog/headphones';
import { selectGeneralId } from '../../catalog/models/general-ids';
import { findModel } from '../../catalog/models/known';
import { startGuide } from '../guide/start-guide';
import { useEarshot } from '../store';
import { useText } from '../text';
import { ModelPicker } from './ModelPicker';

/** Offers to pair headphones of an unknown model by the methods of their shape, or by those of a model that the user chooses. */
export function UnknownModel({ headphones }: { headphones: Headphones }) {
  const text = useText();
  const treatAs = useEarshot((state) => state.treatAs);
  const [choosing, setChoosing] = useState(false);
  const general = findModel(selectGeneralId(headphones.systemName ?? headphones.name, headphones.reasons));
  return (
    <>
      <div className="actions">
        {general !== null && (
          <button type="button" className="button" onClick={() => startGuide('pair', general)}>
            {text('detail.together')}
          </button>
        )}
        <button type="button" className="button plain" aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
          {text('detail.treat-like')}
        </button>
      </div>
      <p className="quiet">{text('detail.together.note')}</p>
      {choosing && <ModelPicker title={text('model.which')} onChoose={(modelId) => treatAs(headphones.id, modelId)} />}
    </>
  );
}
