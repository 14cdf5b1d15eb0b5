import { useMemo, useState } from 'react';
import { DEFAULT_PREFERENCES } from '../../catalog/preferences';
import { findMore } from '../../catalog/search/more';
import { type Entry, findEntries, type PaletteState, type Section } from '../../catalog/search/palette';
import { useEarshot, useModel, useTarget } from '../store';
import { useText } from '../text';
import { getEntryTexts } from './entry-texts';

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
      remembered: snapshot?.remembered ?? [],
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

/** Result whose further entries the list shows, with the query that found it. */
interface Scope {
  readonly entry: Entry;
  readonly query: string;
}

/**
 * Returns what else can be done with one result, filtered by the query; null outside of such a list. `enter` opens the list of a result
 * with an empty query, and `leave` returns to the results.
 */
export function useScope(
  state: PaletteState,
  query: string,
  onQuery: (query: string) => void,
): { readonly scope: Entry | null; readonly more: readonly Section[] | null; enter(entry: Entry): void; leave(): void } {
  const text = useText();
  const [scope, setScope] = useState<Scope | null>(null);
  const all = useMemo(() => (scope === null ? [] : findMore(scope.entry, state)), [scope, state]);
  // Nothing can be done with headphones that are no longer in the list.
  const isOpen = scope !== null && all.length > 0;
  const words = query.toLowerCase().split(/\s+/);
  const fits = (entry: Entry): boolean => {
    const title = getEntryTexts(entry, state, text).title.toLowerCase();
    return words.every((word) => title.includes(word));
  };
  const more = isOpen
    ? all.map(({ id, entries }) => ({ id, entries: entries.filter(fits) })).filter(({ entries }) => entries.length > 0)
    : null;
  return {
    scope: isOpen ? scope.entry : null,
    more,
    enter: (entry) => {
      setScope({ entry, query });
      onQuery('');
    },
    leave: () => {
      onQuery(scope?.query ?? '');
      setScope(null);
    },
  };
}
