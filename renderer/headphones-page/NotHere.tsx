import { useEarshot } from '../store';
import { useText } from '../text';
import { ModelPicker } from './ModelPicker';

const REASONS = ['off', 'busy', 'mode'] as const;

/** For headphones that are not in the list: why, most likely first, and the choice by hand. */
export function NotHere() {
  const text = useText();
  const openHelp = useEarshot((state) => state.openHelp);
  const select = useEarshot((state) => state.select);
  return (
    <article className="not-here">
      <h2 className="title">{text('not-here.title')}</h2>
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
      <ModelPicker title={text('detail.choose')} onChoose={(modelId) => select({ kind: 'model', modelId })} />
    </article>
  );
}
