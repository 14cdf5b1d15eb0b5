import { listPossibleGuides } from '../../catalog/guides/build';
import { createGiveAwaySummary, createLadderTexts } from '../../catalog/guides/ladder';
import { erasesData, REPAIR_LADDER } from '../../catalog/guides/ladder-kinds';
import type { Model } from '../../catalog/models/model';
import { startGuide } from '../guide/start-guide';
import { useEarshot } from '../store';
import { useText } from '../text';

/** Shows the repair guides in order of risk, with the data that each keeps. */
export function Ladder({ model }: { model: Model }) {
  const text = useText();
  const learned = useEarshot((state) => state.snapshot?.learned);
  const offered = new Set(listPossibleGuides(model));
  const all = useEarshot((state) => state.place.tried);
  const tried = new Set(all.filter(({ modelId }) => modelId === model.id).map(({ kind }) => kind));
  const rungs = REPAIR_LADDER.filter(({ kind }) => offered.has(kind));
  // A completed guide did not help, because the user came back.
  const next = rungs.find(({ kind }) => !tried.has(kind))?.kind;
  return (
    <section aria-labelledby="ladder-title">
      <h3 id="ladder-title">{text('ladder.title')}</h3>
      <ol className="ladder">
        {rungs
          .map(({ kind }) => ({ kind, ...createLadderTexts(kind, model, learned) }))
          .map(({ kind, title, summary, keeps }, index) => (
            <li key={kind}>
              <button
                type="button"
                className={`card${erasesData(kind) ? ' grave' : ''}${kind === next ? ' next' : ''}`}
                onClick={() => startGuide(kind, model)}
              >
                <span className="ladder-number" aria-hidden="true">
                  {index + 1}
                </span>
                <span className="strong">
                  {text(title)}
                  {tried.has(kind) && <span className="tag">{text('ladder.tried')}</span>}
                </span>
                <span className="quiet">{text(summary)}</span>
                <span className={`keeps${erasesData(kind) ? ' erases' : ''}`}>{text(keeps)}</span>
              </button>
            </li>
          ))}
      </ol>
      <div className="banner">
        <p>
          <span className="strong">{text('guide.give-away')}</span> {text(createGiveAwaySummary(model))}
        </p>
        <button type="button" className="button plain" onClick={() => startGuide('give-away', model)}>
          {text('ladder.give-away')}
        </button>
      </div>
    </section>
  );
}
