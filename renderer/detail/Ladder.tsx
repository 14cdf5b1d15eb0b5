import { guidesFor } from '../../catalog/guides/build';
import type { GuideKind } from '../../catalog/guides/guide';
import type { MessageKey } from '../../catalog/messages/message';
import type { Model } from '../../catalog/models/model';
import { useEarshot } from '../store';
import { useText } from '../text';

const LADDER = ['first-aid', 'restart', 'reset', 'initialize'] as const satisfies readonly GuideKind[];

/** The guides that stand on the ladder. */
export const RUNGS: ReadonlySet<GuideKind> = new Set(LADDER);

/** What each rung keeps or erases. */
const KEEPS: Readonly<Record<(typeof LADDER)[number], MessageKey>> = {
  'first-aid': 'ladder.keeps',
  restart: 'ladder.keeps',
  reset: 'ladder.reset.keeps',
  initialize: 'ladder.initialize.erases',
};

/** Putting headphones right, from mild to grave, with what each rung keeps. */
export function Ladder({ model }: { model: Model }) {
  const text = useText();
  const startGuide = useEarshot((state) => state.startGuide);
  const offered = new Set(guidesFor(model));
  return (
    <section aria-labelledby="ladder-title">
      <h3 id="ladder-title">{text('ladder.title')}</h3>
      <ol className="ladder">
        {LADDER.filter((kind) => offered.has(kind)).map((kind, index) => (
          <li key={kind}>
            <button type="button" className={`card${kind === 'initialize' ? ' grave' : ''}`} onClick={() => startGuide(kind, model)}>
              <span className="rung" aria-hidden="true">
                {index + 1}
              </span>
              <span className="strong">{text(`guide.${kind}`)}</span>
              <span className="quiet">{text(`guide.${kind}.summary`)}</span>
              <span className={`keeps${kind === 'initialize' ? ' erases' : ''}`}>{text(KEEPS[kind])}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
