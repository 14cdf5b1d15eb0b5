import { useMemo } from 'react';
import { createSearch } from '../../catalog/search/search';
import type { Topic } from '../../catalog/search/topics';
import { useEarshot, useModel } from '../store';

/**
 * Returns the topics that a search finds, best first; null without a query. The index is there before the first letter, and
 * the list never lags behind what was typed: whoever goes on with the arrow keys must not land on a result that is about to
 * go.
 */
export function useFound(query: string): readonly Topic[] | null {
  const model = useModel();
  const language = useEarshot((state) => state.language);
  const computer = useEarshot((state) => state.snapshot?.computer ?? 'linux');
  const search = useMemo(() => createSearch(language, computer, model), [language, computer, model]);
  const wanted = query.trim();
  return wanted === '' ? null : search.find(wanted);
}
