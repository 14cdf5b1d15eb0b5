import { guidesFor } from '../../catalog/guides/build';
import { erases, LADDER } from '../../catalog/guides/ladder';
import type { Model } from '../../catalog/models/model';
import { TopicLink } from '../help/TopicLink';
import { useEarshot } from '../store';
import { useText } from '../text';

/** Putting headphones right, from mild to grave, with what each rung keeps. */
export function Ladder({ model }: { model: Model }) {
  const text = useText();
  const startGuide = useEarshot((state) => state.startGuide);
  const offered = new Set(guidesFor(model));
  const all = useEarshot((state) => state.place.tried);
  const tried = new Set(all.filter(({ modelId }) => modelId === model.id).map(({ kind }) => kind));
  return (
    <section aria-labelledby="ladder-title">
      <h3 id="ladder-title">{text('ladder.title')}</h3>
      <ol className="ladder">
        {LADDER.filter(({ kind }) => offered.has(kind)).map(({ kind, keeps }, index) => (
          <li key={kind}>
            <button type="button" className={`card${erases(kind) ? ' grave' : ''}`} onClick={() => startGuide(kind, model)}>
              <span className="rung" aria-hidden="true">
                {index + 1}
              </span>
              <span className="strong">
                {text(`guide.${kind}`)}
                {tried.has(kind) && <span className="tag">{text('ladder.tried')}</span>}
              </span>
              <span className="quiet">{text(`guide.${kind}.summary`)}</span>
              <span className={`keeps${erases(kind) ? ' erases' : ''}`}>{text(keeps)}</span>
            </button>
          </li>
        ))}
      </ol>
      <TopicLink topic={{ kind: 'answer', answer: 'selling' }} />
    </section>
  );
}
