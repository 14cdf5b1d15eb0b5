import { Check as CheckIcon, X } from 'lucide-react';
import type { Guide } from '../../catalog/guides/guide';
import { isKnownWay } from '../../catalog/methods/methods';
import { modelById } from '../../catalog/models/known';
import type { OpenGuide } from '../navigation';
import { useText } from '../text';
import { MethodTag } from './MethodTag';

/**
 * Shows which of several methods is on screen, and folded in the whole list: those that did nothing, and the one that worked. Nothing
 * for a single method.
 */
export function MethodList({ open: { guide, progress, lesson } }: { open: OpenGuide }) {
  const text = useText();
  const heard = guide.steps.some(({ way, id }) => way === true && progress.seen.includes(id));
  const worked = lesson?.way ?? (heard ? (guide.ways[guide.way]?.id ?? null) : null);
  const here = guide.ways[guide.way];
  if (guide.ways.length < 2 || here === undefined) return null;
  const known = isKnown(guide);
  return (
    <details className="ways more">
      <summary>
        {text('way.count', { number: guide.way + 1, total: guide.ways.length })} <MethodTag way={here} />
      </summary>
      {!known && <p className="quiet">{text('way.together.note', { model: modelById(guide.modelId)?.name ?? guide.modelId })}</p>}
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
                {(isKnownWay(way.trust) || way.workedOn !== null || known) && <MethodTag way={way} />}
                {way.id === worked && <span className="tag good">{text('way.worked')}</span>}
                {tried && way.id !== worked && <span className="tag">{text('way.tried')}</span>}
              </span>
            </li>
          );
        })}
      </ol>
    </details>
  );
}

// A source names one of the methods, or it worked here.
function isKnown({ ways }: Guide): boolean {
  return ways.some(({ trust, workedOn }) => isKnownWay(trust) || workedOn !== null);
}
