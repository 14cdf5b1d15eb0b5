import { isDeepStrictEqual } from 'node:util';
import { type DetectedHeadphones, hasAnyPairing, isConnected, isReceived } from '../../catalog/headphones';
import type { Address } from '../../catalog/ids';
import type { ChosenModel, RememberedHeadphones } from '../../catalog/remembered';
import type { CauseId } from '../../catalog/symptoms/causes';

/** Maximum number of headphones, more than a household has. The ones that were seen longest ago are removed. */
export const MAX_REMEMBERED = 64;
/** Precision of "last seen" in ms, so that not every packet writes the settings file. */
export const SEEN_STEP_MS = 60_000;

/** One entry of the list as the history needs it. */
interface HistoryEntry {
  readonly headphones: DetectedHeadphones;
  /** The address of the system's record. */
  readonly key: Address;
  readonly problem: CauseId | null;
}

/**
 * Adds the headphones that are paired here, and never those of strangers. Pure. Returns the same list if nothing needs a write.
 * `now` in ms since 1970.
 */
export function rememberEntries(
  memory: readonly RememberedHeadphones[],
  present: readonly HistoryEntry[],
  now: number,
): readonly RememberedHeadphones[] {
  let next: readonly RememberedHeadphones[] = memory;
  for (const { headphones, key, problem } of present) {
    if (!hasAnyPairing(headphones)) continue;
    const before = next.find((item) => item.key === key);
    const here = isReceived(headphones);
    // A time in the future comes from a clock that was wrong once.
    const last = before === undefined ? null : Math.min(before.lastSeen, now);
    const seen = here ? now : (last ?? now);
    const after: RememberedHeadphones = {
      key,
      modelId: headphones.modelId ?? before?.modelId ?? null,
      name: headphones.name ?? before?.name ?? null,
      paired: headphones.pairedHere,
      ...countRefusals(headphones, before),
      chosen: before?.chosen ?? null,
      nickname: before?.nickname ?? null,
      lastSeen: last !== null && seen - last < SEEN_STEP_MS ? last : seen,
      // Only the system's value counts, because any device can send packets.
      lastBattery: (headphones.batteryReported ? headphones.battery : null) ?? before?.lastBattery ?? null,
      lastProblem: here ? problem : (before?.lastProblem ?? null),
    };
    if (before !== undefined && isDeepStrictEqual(before, after)) continue;
    next = [after, ...next.filter((item) => item.key !== key)];
  }
  if (next.length <= MAX_REMEMBERED) return next;
  return sortByLastSeen(next, now).slice(0, MAX_REMEMBERED);
}

// Only a pairing from before this start can be one that the computer doesn't keep. A new one that fails has other reasons.
function countRefusals(
  { state, newPairing }: DetectedHeadphones,
  before: Pick<RememberedHeadphones, 'refused' | 'refusals'> = { refused: false, refusals: 0 },
): Pick<RememberedHeadphones, 'refused' | 'refusals'> {
  const { refused, refusals } = before;
  if (state === 'stale-pairing') return { refused: true, refusals: refused || newPairing ? refusals : refusals + 1 };
  if (!isConnected(state)) return { refused, refusals };
  return { refused: false, refusals: newPairing ? refusals : 0 };
}

/** Marks the pairing of these entries as removed by the user. Returns the same list if that was recorded before. */
export function removeEntry(memory: readonly RememberedHeadphones[], keys: ReadonlySet<Address>): readonly RememberedHeadphones[] {
  if (!memory.some(({ key, paired }) => paired && keys.has(key))) return memory;
  return memory.map((item) => (keys.has(item.key) ? { ...item, paired: false } : item));
}

/**
 * Sorts by the last sighting, newest first. A sighting in the future, from a clock that was wrong once, comes last. `now` in ms
 * since 1970.
 */
export function sortByLastSeen(memory: readonly RememberedHeadphones[], now: number): RememberedHeadphones[] {
  const seenAt = ({ lastSeen }: RememberedHeadphones): number => (lastSeen > now ? 0 : lastSeen);
  return [...memory].sort((a, b) => seenAt(b) - seenAt(a));
}

/**
 * Moves remembered headphones to another key, because the system now has another identity of them. Returns the same list if there
 * is nothing to move.
 */
export function moveEntry(memory: readonly RememberedHeadphones[], from: Address, to: Address): readonly RememberedHeadphones[] {
  const old = memory.find(({ key }) => key === from);
  if (old === undefined) return memory;
  const there = memory.find(({ key }) => key === to);
  const merged =
    there === undefined ? { ...old, key: to } : { ...there, nickname: there.nickname ?? old.nickname, chosen: there.chosen ?? old.chosen };
  return [merged, ...memory.filter(({ key }) => key !== from && key !== to)];
}

/** Stores the owner's name of remembered headphones; null removes it. */
export function renameEntry(
  memory: readonly RememberedHeadphones[],
  key: Address,
  nickname: string | null,
): readonly RememberedHeadphones[] {
  return memory.map((item) => (item.key === key ? { ...item, nickname } : item));
}

/** Stores the owner's choice of a model; null removes it. Returns the same list for an unknown key. */
export function chooseModel(
  memory: readonly RememberedHeadphones[],
  key: Address,
  chosen: ChosenModel | null,
): readonly RememberedHeadphones[] {
  return memory.some((item) => item.key === key) ? memory.map((item) => (item.key === key ? { ...item, chosen } : item)) : memory;
}

/** Removes remembered headphones. */
export function forgetEntry(memory: readonly RememberedHeadphones[], key: Address): readonly RememberedHeadphones[] {
  return memory.filter((item) => item.key !== key);
}
