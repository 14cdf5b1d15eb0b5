import { findModel } from '../../catalog/models/known';
import type { GuideTopic } from '../../catalog/search/topics';
import { BackButton } from '../components/BackButton';
import { FormPicture } from '../components/FormPicture';
import { useHeadingFocus } from '../components/use-heading-focus';
import { startGuide } from '../guide/start-guide';
import { RememberedName } from '../list/RememberedName';
import type { RootPage } from '../navigation';
import { useEarshot } from '../store';
import { useText } from '../text';
import { ModelPicker } from './ModelPicker';

const REASONS = ['off', 'busy', 'mode'] as const;

/**
 * Page for headphones that are not in the list: the likely reasons, and the choice of a model. With `goesOn` it has only the
 * choice, of a model or of remembered headphones, and then opens that guide.
 */
export function ModelPickerPage({ goesOn }: { goesOn: GuideTopic | null }) {
  const text = useText();
  const heading = useHeadingFocus('picker');
  const openHelp = useEarshot((state) => state.openHelp);
  const select = useEarshot((state) => state.select);
  if (goesOn !== null)
    return (
      <article className="model-picker-page">
        <BackButton />
        <h2 ref={heading} tabIndex={-1} className="title">
          {text('start.which')}
        </h2>
        <RememberedChoice goesOn={goesOn} />
        <ModelPicker title={null} onChoose={(modelId) => openGuideOf({ kind: 'model', modelId }, goesOn)} />
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

// Headphones that were used here come before the list of all models.
function RememberedChoice({ goesOn }: { goesOn: GuideTopic }) {
  const text = useText();
  const remembered = useEarshot((state) => state.snapshot?.remembered);
  if (remembered === undefined || remembered.length === 0) return null;
  return (
    <section aria-labelledby="remembered-choice">
      <h3 id="remembered-choice">{text('remembered.title')}</h3>
      <ul className="models">
        {remembered.map((entry) => {
          const modelId = entry.chosen?.modelId ?? entry.modelId;
          return (
            <li key={entry.key}>
              <button type="button" className="row" onClick={() => openGuideOf({ kind: 'remembered', key: entry.key, modelId }, goesOn)}>
                <FormPicture form={findModel(modelId)?.form ?? null} />
                <span className="row-name">
                  <RememberedName entry={entry} />
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

// Opens the page of the headphones, and above it the guide if their model is known.
function openGuideOf(page: Extract<RootPage, { kind: 'model' | 'remembered' }>, { guide, target }: GuideTopic): void {
  useEarshot.getState().select(page);
  const model = findModel(page.modelId);
  if (model !== null) startGuide(guide, model, target ?? undefined);
}
