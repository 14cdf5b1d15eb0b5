import { Check as CheckIcon, X } from 'lucide-react';
import type { Guide } from '../../catalog/guides/guide';
import { isKnownWay } from '../../catalog/methods/methods';
import { modelById } from '../../catalog/models/known';
import type { OpenGuide } from '../navigation';
import { useText } from '../text';
import { MethodTag } from './MethodTag';

/** Shows the current one of several methods and whether it is unconfirmed. */
export function MethodHeading({ guide }: { guide: Guide }) {
  const text = useText();
  const way = guide.ways[guide.way];
  if (guide.ways.length < 2 || way === undefined) return null;
  return (
    <div className="way-head">
      <p>
        <span className="strong">{text('way.count', { number: guide.way + 1, total: guide.ways.length })}</span> <MethodTag way={way} />
      </p>
      {!isKnown(guide) && <p className="quiet">{text('way.together.note', { model: modelById(guide.modelId)?.name ?? guide.modelId })}</p>}
    </div>
  );
}

/** The ways that a guide tries in turn: the one at hand, those that did nothing, and the one that worked. */
export function MethodList({ open: { guide, progress, lesson } }: { open: OpenGuide }) {
  const text = useText();
  const heard = guide.steps.some(({ way, id }) => way === true && progress.seen.includes(id));
  const worked = lesson?.way ?? (heard ? (guide.ways[guide.way]?.id ?? null) : null);
  if (guide.ways.length < 2) return null;
  return (
    <section className="ways" aria-label={text('way.list')}>
      <h3>{text(isKnown(guide) ? 'way.list' : 'way.together')}</h3>
      <ol>
        {guide.ways.map((way, index) => {
          const tried = progress.tried.includes(way.id);
          return (
            <li key={way.id} data-tried={tried} data-worked={way.id === worked} aria-current={index === guide.way ? 'true' : undefined}>
              <span className="dot" aria-hidden="true">
                {way.id === worked ? <CheckIcon size={14} /> : tried ? <X size={14} /> : index + 1}
              </span>
              <span>
                {text(way.text)}
                {(isKnownWay(way.trust) || way.workedOn !== null || isKnown(guide)) && <MethodTag way={way} />}
                {way.id === worked && <span className="tag good">{text('way.worked')}</span>}
                {tried && way.id !== worked && <span className="tag">{text('way.tried')}</span>}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

// A source names one of the methods, or it worked here.
function isKnown({ ways }: Guide): boolean {
  return ways.some(({ trust, workedOn }) => isKnownWay(trust) || workedOn !== null);
}
