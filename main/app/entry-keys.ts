import type { DetectedHeadphones } from '../../catalog/headphones';
import type { Address, EntryId } from '../../catalog/ids';
import type { DeviceIdentities } from '../headphones/state';
import type { HeadphonesView } from '../headphones/view';

/** Returns the system's key of headphones: the classic address, or else that of the paired LE_ entry. Null if it stores neither. */
export function getEntryKey(identities: DeviceIdentities | undefined): Address | null {
  return identities?.classic?.address ?? identities?.le.find(({ paired }) => paired)?.address ?? null;
}

/** Last known key of each entry. It changes when the classic identity replaces the LE_ entry. */
export type EntryKeys = ReadonlyMap<EntryId, Address>;

/** Headphones that have a new key from now on. */
export interface KeyChange {
  readonly from: Address;
  readonly to: Address;
}

/**
 * Tracks the key of each entry, so that a name of the LE_ entry stays with the headphones and no headphones are stored twice.
 * Pure. Returns the same keys if nothing changed.
 */
export function trackKeyChanges(
  before: EntryKeys,
  { headphones, identities }: HeadphonesView,
): { readonly keys: EntryKeys; readonly keyChanges: readonly KeyChange[] } {
  const now = new Map(headphones.map(({ id }) => [id, getEntryKey(identities.get(id))]));
  const used = new Set(now.values());
  const keys = new Map([...before].filter(([id]) => now.has(id)));
  const keyChanges: KeyChange[] = [];
  for (const [id, to] of now) {
    const from = keys.get(id);
    if (to === null || to === from) continue;
    keys.set(id, to);
    if (from !== undefined && !used.has(from)) keyChanges.push({ from, to });
  }
  const same = keys.size === before.size && [...keys].every(([id, key]) => before.get(id) === key);
  return { keys: same ? before : keys, keyChanges };
}

/** Returns every key under which an entry can be remembered, also that before its last pairing. */
export function getEntryKeys({ id }: DetectedHeadphones, { identities }: HeadphonesView, keys: EntryKeys): string[] {
  return [...(identities.get(id)?.keys ?? []), keys.get(id)].filter((key) => key !== undefined);
}
