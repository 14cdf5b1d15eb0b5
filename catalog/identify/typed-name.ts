import { foldName } from '../search/find-models';

/** Rank of a match between typed text and a name: the whole name, its end, or any part of it. */
type Rank = 0 | 1 | 2;

/**
 * Folds a name to the letters and digits that people type, because “wh1000xm4”, “WH 1000XM4” and “WH-1000XM4” are the same to
 * them. Full-width letters become plain ones.
 */
export function foldTypedName(text: string): string {
  return foldName(text.normalize('NFKC'));
}

/**
 * Returns the items that match typed text best, in their order: those with that whole name, or else those whose name ends with
 * it, or else those whose name contains it. So “xm4” is a WH-1000XM4 before a WH-1000XM4C. Returns no item for text without a
 * letter or digit.
 * @param getNames returns every name of an item.
 */
export function findByTypedName<T>(typed: string, items: readonly T[], getNames: (item: T) => readonly (string | null)[]): T[] {
  const wanted = foldTypedName(typed);
  if (wanted === '') return [];
  const ranked = items.flatMap((item) => {
    const ranks = getNames(item).flatMap((name) => (name === null ? [] : rankMatch(foldTypedName(name), wanted)));
    return ranks.length === 0 ? [] : [{ item, rank: Math.min(...ranks) }];
  });
  const best = Math.min(...ranked.map(({ rank }) => rank));
  return ranked.filter(({ rank }) => rank === best).map(({ item }) => item);
}

function rankMatch(name: string, wanted: string): Rank[] {
  if (name === wanted) return [0];
  if (name.endsWith(wanted)) return [1];
  return name.includes(wanted) ? [2] : [];
}
