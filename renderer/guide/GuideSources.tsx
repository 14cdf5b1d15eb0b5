import type { Guide, Step } from '../../catalog/guides/guide';
import { describeStepSources } from '../../catalog/guides/trust';
import { findModel } from '../../catalog/models/known';
import { Sources } from '../help/Sources';
import { useEarshot } from '../store';
import { useText } from '../text';

/** Shows the sources of the guide and the step on screen, names the weakest facts, and links to Sony's guide. */
export function GuideSources({ guide, step }: { guide: Guide; step: Step | null }) {
  const text = useText();
  const { method, details, sources } = describeStepSources(guide, step, findModel(guide.modelId));
  // Without a source, only the link helps.
  const alone = guide.trust === 'unknown';
  return (
    <aside className="sources" aria-label={text('guide.source.title')}>
      <p className={`trust ${guide.trust}`}>
        {text(method)} {details !== null && text(details)}
      </p>
      <details className="source-list">
        <summary>{text(guide.disagreements.length > 0 ? 'guide.source.disagreeing' : 'guide.source.title')}</summary>
        {guide.disagreements.length > 0 && (
          <div className="disagreement">
            <ul>
              {guide.disagreements.map((reading) => (
                <li key={text(reading.text)}>
                  {text(reading.text)}
                  <Sources sources={reading.sources} title={text('guide.source.title')} />
                </li>
              ))}
            </ul>
          </div>
        )}
        <ul>
          {sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
        {!alone && <HelpGuideLink guide={guide} />}
      </details>
      {alone && <HelpGuideLink guide={guide} />}
    </aside>
  );
}

/** Address of Sony's support, where each model has a page. */
const SUPPORT = 'https://www.sony.com/electronics/support';

/** Opens Sony's own guide for the model, or Sony's support if its address is unknown. */
function HelpGuideLink({ guide }: { guide: Guide }) {
  const text = useText();
  const send = useEarshot((state) => state.send);
  const { helpGuide } = guide;
  return (
    <button type="button" className="link" onClick={() => send({ type: 'open-link', url: helpGuide ?? SUPPORT })}>
      {text(helpGuide === null ? 'guide.support' : 'guide.help-guide')}
    </button>
  );
}
