import type { EntryId } from '../../catalog/ids';
import type { PresentGroup } from './groups';

/** Maximum number of identities whose entry id is kept, including lost ones. */
export const MAX_ENTRY_IDS = 1_024;

/** Entry of the list to which an identity belongs. It keeps an entry's id when identities join. */
export interface EntryIds {
  /** By address or noble's id. */
  readonly byKey: ReadonlyMap<string, EntryId>;
  /** The number of the next new entry. */
  readonly next: number;
}

/** State before the list had an entry. */
export const NO_ENTRIES: EntryIds = { byKey: new Map(), next: 1 };

/** Returns the entry id of each group in their order, and the ids to keep for the next time. Pure. */
export function assignEntryIds(
  groups: readonly PresentGroup[],
  before: EntryIds,
): { readonly ids: readonly EntryId[]; readonly entries: EntryIds } {
  const byKey = new Map<string, EntryId>();
  const used = new Set<EntryId>();
  let { next } = before;
  const ids = groups.map(({ keys }) => {
    const id = keys.map((key) => before.byKey.get(key)).find((known) => known !== undefined && !used.has(known)) ?? `h${next++}`;
    used.add(id);
    for (const key of keys) byKey.set(key, id);
    return id;
  });
  // Headphones that are gone for a moment, as when their pairing was removed, come back as the same entry.
  for (const [key, id] of before.byKey) {
    if (byKey.size >= MAX_ENTRY_IDS) break;
    if (!byKey.has(key) && !used.has(id)) byKey.set(key, id);
  }
  return { ids, entries: { byKey, next } };
}
