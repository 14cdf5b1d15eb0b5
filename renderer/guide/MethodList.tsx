import { Check as CheckIcon, X } from 'lucide-react';
import type { Guide } from '../../catalog/guides/guide';
import { isKnownMethod } from '../../catalog/methods/methods';
import { findModel } from '../../catalog/models/known';
import type { OpenGuide } from '../open-guide';
import { useText } from '../text';
import { MethodTag } from './MethodTag';

/**
 * Shows which of several methods is on screen, and folded the whole list with those that failed and the one that worked. Renders
 * nothing for a single method.
 */
export function MethodList({ open: { guide, progress, verifiedMethod } }: { open: OpenGuide }) {
  const text = useText();
  const isMethodObserved = guide.steps.some(({ usesMethod, id }) => usesMethod === true && progress.seen.includes(id));
  const worked = verifiedMethod?.way ?? (isMethodObserved ? (guide.methods[guide.methodIndex]?.id ?? null) : null);
  const here = guide.methods[guide.methodIndex];
  if (guide.methods.length < 2 || here === undefined) return null;
  const known = isKnown(guide);
  return (
    <details className="methods more">
      <summary>
        {text('method.count', { number: guide.methodIndex + 1, total: guide.methods.length })} <MethodTag method={here} />
      </summary>
      {!known && <p className="quiet">{text('method.none-confirmed', { model: findModel(guide.modelId)?.name ?? guide.modelId })}</p>}
      <ol>
        {guide.methods.map((method, index) => {
          const tried = progress.tried.includes(method.id);
          return (
            <li
              key={method.id}
              data-tried={tried}
              data-worked={method.id === worked}
              aria-current={index === guide.methodIndex ? 'true' : undefined}
            >
              <span className="dot" aria-hidden="true">
                {method.id === worked ? <CheckIcon size={14} /> : tried ? <X size={14} /> : index + 1}
              </span>
              <span>
                {text(method.text)}
                {(isKnownMethod(method.trust) || method.workedOn !== null || known) && <MethodTag method={method} />}
                {method.id === worked && <span className="tag good">{text('method.worked')}</span>}
                {tried && method.id !== worked && <span className="tag">{text('method.tried')}</span>}
              </span>
            </li>
          );
        })}
      </ol>
    </details>
  );
}

// The method is known if a source names it, or if it worked here.
function isKnown({ methods }: Guide): boolean {
  return methods.some(({ trust, workedOn }) => isKnownMethod(trust) || workedOn !== null);
}
