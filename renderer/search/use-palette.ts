import { useMemo } from 'react';
import { DEFAULT_PREFERENCES } from '../../catalog/preferences';
import { findEntries, type PaletteState, type Section } from '../../catalog/search/palette';
import { useEarshot, useModel, useTarget } from '../store';

/** Returns everything that the search can find now. */
export function usePaletteState(): PaletteState {
  const language = useEarshot((state) => state.language);
  const snapshot = useEarshot((state) => state.snapshot);
  const current = useTarget();
  const model = useModel();
  return useMemo(
    () => ({
      language,
      computer: snapshot?.computer ?? 'linux',
      headphones: snapshot?.headphones ?? [],
      current,
      model,
      possible: snapshot?.actions ?? [],
      preferences: snapshot?.preferences ?? DEFAULT_PREFERENCES,
    }),
    [language, snapshot, current, model],
  );
}

/**
 * Returns the results of a query, in sections. The list is never older than the query, because a quick Enter must not run an
 * outdated result.
 */
export function useSections(query: string, state: PaletteState): readonly Section[] {
  return useMemo(() => findEntries(query, state), [query, state]);
}
