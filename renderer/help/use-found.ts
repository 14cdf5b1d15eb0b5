import { useDeferredValue, useMemo } from 'react';
import { createSearch, type Topic } from '../../catalog/search/search';
import { useEarshot, useModel } from '../store';

/** What a search over guides, problems and questions finds, best first; null while nothing is asked. */
export function useFound(query: string): readonly Topic[] | null {
  const model = useModel();
  const language = useEarshot((state) => state.language);
  const computer = useEarshot((state) => state.snapshot?.computer ?? 'linux');
  const wanted = useDeferredValue(query).trim();
  const searching = wanted !== '';
  // Made with the first letter typed: opening a page must not wait for an index that nobody uses.
  const search = useMemo(() => (searching ? createSearch(language, computer, model) : null), [searching, language, computer, model]);
  return search?.find(wanted) ?? null;
}
