import { useDeferredValue, useMemo } from 'react';
import { createSearch, type Topic } from '../../catalog/search/search';
import { useEarshot, useModel } from '../store';

/**
 * What a search over guides, problems and questions finds, best first; null while nothing is asked. With
 * `atOnce` the index is there before the first letter, and the list never lags behind what was typed:
 * whoever goes on with the arrow keys must not land on a result that is about to go.
 */
export function useFound(query: string, atOnce = false): readonly Topic[] | null {
  const model = useModel();
  const language = useEarshot((state) => state.language);
  const computer = useEarshot((state) => state.snapshot?.computer ?? 'linux');
  const deferred = useDeferredValue(query);
  const wanted = (atOnce ? query : deferred).trim();
  const asked = wanted !== '';
  const needed = asked || atOnce;
  const search = useMemo(() => (needed ? createSearch(language, computer, model) : null), [needed, language, computer, model]);
  return asked ? (search?.find(wanted) ?? null) : null;
}
