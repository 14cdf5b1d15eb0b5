import { useMemo } from 'react';
import { createSearch } from '../../catalog/search/search';
import type { Topic } from '../../catalog/search/topics';
import { useEarshot, useModel } from '../store';

/**
 * Returns the topics that a search finds, best first, or null without a query. The index exists before the first letter. The
 * list never lags behind the query, so that an arrow key never selects a result that is about to disappear.
 */
export function useFound(query: string): readonly Topic[] | null {
  const model = useModel();
  const language = useEarshot((state) => state.language);
  const computer = useEarshot((state) => state.snapshot?.computer ?? 'linux');
  const search = useMemo(() => createSearch(language, computer, model), [language, computer, model]);
  const wanted = query.trim();
  return wanted === '' ? null : search.find(wanted);
}
