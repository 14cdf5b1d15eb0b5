import { BackButton } from '../components/BackButton';
import { useHeadingFocus } from '../components/use-heading-focus';
import { useEarshot } from '../store';
import { useText } from '../text';
import { ModelPicker } from './ModelPicker';

const REASONS = ['off', 'busy', 'mode'] as const;

/** The choice of a model by hand, and why headphones may be missing in the list, most likely first. */
export function NotHere() {
  const text = useText();
  const heading = useHeadingFocus('picker');
  const openHelp = useEarshot((state) => state.openHelp);
  const select = useEarshot((state) => state.select);
  return (
    <article className="not-here">
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
