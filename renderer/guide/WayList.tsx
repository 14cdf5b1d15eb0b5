import { Check as CheckIcon, X } from 'lucide-react';
import { modelById } from '../../catalog/models/index';
import type { OpenGuide } from '../navigation';
import { useText } from '../text';
import { WayTag } from './WayTag';

/** The ways that a guide tries in turn: the one at hand, those that did nothing, and the one that worked. */
export function WayList({ open: { guide, progress, lesson } }: { open: OpenGuide }) {
  const text = useText();
  const heard = guide.steps.some(({ way, id }) => way === true && progress.seen.includes(id));
  const worked = lesson?.way ?? (heard ? (guide.ways[guide.way]?.id ?? null) : null);
  const known = guide.ways.some(({ trust, workedOn }) => trust !== 'unconfirmed' || workedOn !== null);
  if (guide.ways.length < 2 && (known || worked === null)) return null;
  return (
    <section className="ways" aria-label={text('way.list')}>
      {!known && (
        <>
          <h3>{text('way.together')}</h3>
          <p className="quiet">{text('way.together.note', { model: modelById(guide.modelId)?.name ?? guide.modelId })}</p>
        </>
      )}
      <ol>
        {guide.ways.map((way, index) => {
          const tried = progress.tried.includes(way.id);
          return (
            <li key={way.id} data-tried={tried} data-worked={way.id === worked} aria-current={index === guide.way ? 'true' : undefined}>
              <span className="dot" aria-hidden="true">
                {way.id === worked ? <CheckIcon size={14} /> : tried ? <X size={14} /> : index + 1}
              </span>
              <span>
                {text(way.text)} <WayTag way={way} />
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
