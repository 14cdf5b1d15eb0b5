import type { Headphones } from '../../catalog/headphones';
import type { Address, EntryId } from '../../catalog/ids';
import type { Identities } from '../headphones/state';
import type { HeadphonesView } from '../headphones/view';

/** The system's own key for a headset: its classic address, else that of its paired LE_ half. Null when it keeps none. */
export function keyOf(identities: Identities | undefined): Address | null {
  return identities?.classic?.address ?? identities?.le.find(({ paired }) => paired)?.address ?? null;
}

/** The key of each entry of the list, as last known: it changes when the LE_ half gives way to the sound half. */
export type Keys = ReadonlyMap<EntryId, Address>;

/** A headset that goes under another key from now on. */
export interface KeyMove {
  readonly from: Address;
  readonly to: Address;
}

/**
 * Follows the key of each entry, so that a name given to the LE_ half stays with the headset, and nobody is remembered
 * twice. Pure; the same keys are returned when nothing changed.
 */
export function followKeys(
  before: Keys,
  { headphones, identities }: HeadphonesView,
): { readonly keys: Keys; readonly moves: readonly KeyMove[] } {
  const now = new Map(headphones.map(({ id }) => [id, keyOf(identities.get(id))]));
  const used = new Set(now.values());
  const keys = new Map([...before].filter(([id]) => now.has(id)));
  const moves: KeyMove[] = [];
  for (const [id, to] of now) {
    const from = keys.get(id);
    if (to === null || to === from) continue;
    keys.set(id, to);
    if (from !== undefined && !used.has(from)) moves.push({ from, to });
  }
  const same = keys.size === before.size && [...keys].every(([id, key]) => before.get(id) === key);
  return { keys: same ? before : keys, moves };
}

/** Everything under which an entry of the list can be remembered, also its key before it was paired again. */
export function keysOf({ id }: Headphones, { identities }: HeadphonesView, keys: Keys): string[] {
  return [...(identities.get(id)?.keys ?? []), keys.get(id)].filter((key) => key !== undefined);
}
