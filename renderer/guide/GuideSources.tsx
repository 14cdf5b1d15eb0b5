import type { Guide } from '../../catalog/guides/guide';
import { message } from '../../catalog/messages/en';
import { modelById } from '../../catalog/models/index';
import { useEarshot } from '../store';

/** Where the guide's procedure comes from, how far it can be trusted, and Sony's own guide. */
export function GuideSources({ guide }: { guide: Guide }) {
  return (
    <aside className="sources" aria-label={message('guide.source.title')}>
      <Trust guide={guide} />
      {guide.disagreements.length > 0 && (
        <p>
          {message('guide.source.disagree')} {guide.disagreements.join(' ')}
        </p>
      )}
      {guide.sources.length > 0 && (
        <details>
          <summary>{message('guide.source.title')}</summary>
          <ul>
            {guide.sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </details>
      )}
      <HelpGuideLink guide={guide} />
    </aside>
  );
}

/** How far the guide's procedure can be trusted, in one sentence. */
export function Trust({ guide }: { guide: Guide }) {
  return (
    <p className={`trust ${guide.confidence ?? 'unknown'}`}>
      {guide.confidence === null
        ? message('guide.source.unknown', { model: modelById(guide.modelId)?.name ?? guide.modelId })
        : message(`guide.source.${guide.confidence}`)}
    </p>
  );
}

/** Opens Sony's own guide for the model, where its address is known. */
export function HelpGuideLink({ guide }: { guide: Guide }) {
  const send = useEarshot((state) => state.send);
  const { helpGuide } = guide;
  if (helpGuide === null) return null;
  return (
    <button type="button" className="link" onClick={() => send({ type: 'open-link', url: helpGuide })}>
      {message('guide.helpGuide')}
    </button>
  );
}
