import { useMemo } from 'react';
import { DEFAULT_PREFERENCES } from '../../catalog/preferences';
import { findEntries, type PaletteState, type Section } from '../../catalog/search/palette';
import { useEarshot, useModel, useTarget } from '../store';

/** Returns what the field can find now. */
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
 * Returns the results of a query, in sections. The list never lags behind the query, because a user who goes on with Enter must not
 * run a result that is about to go.
 */
export function useSections(query: string, state: PaletteState): readonly Section[] {
  return useMemo(() => findEntries(query, state), [query, state]);
}
