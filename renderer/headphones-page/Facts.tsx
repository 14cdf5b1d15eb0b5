import { factLines } from '../../catalog/models/fact-lines';
import type { Model } from '../../catalog/models/model';
import { Sources } from '../help/Sources';
import { useText } from '../text';

/** Shows the facts about the model, each with its trust and source. */
export function Facts({ model }: { model: Model }) {
  const text = useText();
  const lines = factLines(model).map(({ label, value, source }) => ({ label: text(label), value: text(value), source }));
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
    </details>
  );
}
