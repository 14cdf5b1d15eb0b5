import type { Guide } from '../../catalog/guides/guide';
import { modelById } from '../../catalog/models/known';
import { Sources } from '../help/Sources';
import { useEarshot } from '../store';
import { useText } from '../text';

/** Shows the source of the guide's procedure, its trust, and a link to Sony's guide. */
export function GuideSources({ guide }: { guide: Guide }) {
  const text = useText();
  return (
    <aside className="sources" aria-label={text('guide.source.title')}>
      <Trust guide={guide} />
      {guide.disagreements.length > 0 && (
        <div className="disagree">
          <p>{text('guide.source.disagree')}</p>
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
      <Sources sources={guide.sources} title={text('guide.source.title')} />
      <HelpGuideLink guide={guide} />
    </aside>
  );
}

/** Shows the trust in the guide's procedure in one sentence. */
export function Trust({ guide }: { guide: Guide }) {
  const text = useText();
  return (
    <p className={`trust ${guide.trust}`}>
      {text(`guide.source.${guide.trust}`, { model: modelById(guide.modelId)?.name ?? guide.modelId })}
    </p>
  );
}

/** Address of Sony's support, where each model has a page. */
const SUPPORT = 'https://www.sony.com/electronics/support';

/** Opens Sony's own guide for the model, or Sony's support where its address is not known. */
export function HelpGuideLink({ guide }: { guide: Guide }) {
  const text = useText();
  const send = useEarshot((state) => state.send);
  const { helpGuide } = guide;
  return (
    <button type="button" className="link" onClick={() => send({ type: 'open-link', url: helpGuide ?? SUPPORT })}>
      {text(helpGuide === null ? 'guide.support' : 'guide.help-guide')}
    </button>
  );
}
