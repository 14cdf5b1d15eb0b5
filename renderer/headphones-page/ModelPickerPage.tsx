import type { ModelId } from '../../catalog/ids';
import { findModel } from '../../catalog/models/known';
import { BackButton } from '../components/BackButton';
import { useHeadingFocus } from '../components/use-heading-focus';
import { startGuide } from '../guide/start-guide';
import { useEarshot } from '../store';
import { useText } from '../text';
import { ModelPicker } from './ModelPicker';

const REASONS = ['off', 'busy', 'mode'] as const;

/**
 * Page for headphones that are not in the list: the likely reasons, and the choice of a model. With `goesOn` it has only the
 * choice, which opens the model's guide for pairing.
 */
export function ModelPickerPage({ goesOn }: { goesOn: boolean }) {
  const text = useText();
  const heading = useHeadingFocus('picker');
  const openHelp = useEarshot((state) => state.openHelp);
  const select = useEarshot((state) => state.select);
  const go = (modelId: ModelId): void => {
    const model = findModel(modelId);
    select({ kind: 'model', modelId });
    if (model !== null) startGuide('pair', model);
  };
  if (goesOn)
    return (
      <article className="model-picker-page">
        <BackButton />
        <h2 ref={heading} tabIndex={-1} className="title">
          {text('start.which')}
        </h2>
        <ModelPicker title={null} onChoose={go} />
      </article>
    );
  return (
    <article className="model-picker-page">
      <BackButton />
      <h2 ref={heading} tabIndex={-1} className="title">
        {text('detail.choose')}
      </h2>
      <details className="more">
        <summary>{text('not-here.title')}</summary>
        <p>{text('not-here.intro')}</p>
        <ol className="reasons">
          {REASONS.map((reason) => (
            <li key={reason}>
              <p className="strong">{text(`not-here.${reason}`)}</p>
              <p>{text(`not-here.${reason}.do`)}</p>
            </li>
          ))}
        </ol>
        <button type="button" className="link" onClick={() => openHelp({ kind: 'symptom', symptom: 'not-listed', answers: [], asked: [] })}>
          {text('not-here.all')}
        </button>
      </details>
      <ModelPicker title={null} onChoose={(modelId) => select({ kind: 'model', modelId })} />
    </article>
  );
}
