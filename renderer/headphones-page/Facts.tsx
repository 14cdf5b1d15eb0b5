import { createFactLines } from '../../catalog/models/fact-lines';
import type { Model } from '../../catalog/models/model';
import { Sources } from '../help/Sources';
import { useEarshot } from '../store';
import { useText } from '../text';

/** Shows the facts about the model, each with its trust and source. */
export function Facts({ model }: { model: Model }) {
  const text = useText();
  const language = useEarshot((state) => state.language);
  const lines = createFactLines(model).map(({ label, value, source }) => ({ label: text(label), value: text(value), source }));
  if (lines.length === 0) return null;
  return (
    <details className="facts">
      <summary>{text('facts.title')}</summary>
      <dl>
        {lines.map(({ label, value, source }) => (
          <div key={`${label} ${value}`}>
            <dt>{label}</dt>
            <dd>
              {value} <span className={`tag ${source.confidence}`}>{text(`facts.confidence.${source.confidence}`)}</span>
              <Sources sources={source.sources} title={text('guide.source.title')} />
            </dd>
          </div>
        ))}
      </dl>
      {model.lastChecked !== null && <p className="quiet">{text('facts.checked', { when: formatMonth(language, model.lastChecked) })}</p>}
    </details>
  );
}

// The month is formatted in UTC, because text such as `2026-11` has no time zone.
function formatMonth(language: string, month: string): string {
  return new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`));
}
