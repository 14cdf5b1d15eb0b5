import { createHash } from 'node:crypto';
import type { Fault, RuleName } from './fault';

/** Faults from before the rules. The list only shrinks: nothing in this folder adds to it. */
export interface AllowList {
  /** Maximum number of faults that the list may allow. Pruning lowers it, and nothing raises it. */
  readonly maximum: number;
  /** Number of times that each fault is allowed, by its key. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Result of comparing the faults of the repository with the allow-list. */
interface Comparison {
  /** Faults that the list doesn't allow, with the number of times that it allows the same text. */
  readonly fresh: readonly { readonly fault: Fault; readonly allowed: number; readonly found: number }[];
  /** Keys that the list allows more often than they were found. */
  readonly stale: readonly string[];
  /** Number of allowed faults that are left, by rule. */
  readonly remaining: ReadonlyMap<RuleName, number>;
}

/** Returns the key of a fault: its rule and a hash of its text. The file is left out, so that the key stays when a sentence moves. */
export function getFaultKey({ rule, text, detail }: Fault): string {
  const normal = `${detail}\n${text.replace(/\s+/g, ' ').trim()}`.toLowerCase();
  return `${rule} ${createHash('sha256').update(normal).digest('hex').slice(0, 8)}`;
}

/**
 * Parses the allow-list, which has a line for each key. Git merges the list by keeping the lines of both sides, so a line may occur twice.
 * The lower number is correct then, because numbers only fall.
 */
export function parseAllowList(text: string): AllowList {
  let maximum = Number.POSITIVE_INFINITY;
  const counts = new Map<string, number>();
  for (const line of text.split(/\r?\n/)) {
    const [rule = '', second = '', third = '1'] = line.split(' ');
    if (rule === 'maximum') maximum = Math.min(maximum, Number(second));
    else if (second !== '') counts.set(`${rule} ${second}`, Math.min(counts.get(`${rule} ${second}`) ?? Number(third), Number(third)));
  }
  if (!Number.isInteger(maximum)) throw new Error('allowed.txt has no line with its maximum');
  return { maximum, counts };
}

/** Formats the allow-list for its file; sorted, so that the same list is always the same text. */
export function formatAllowList({ maximum, counts }: AllowList): string {
  const lines = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, count]) => (count === 1 ? key : `${key} ${count}`));
  return `maximum ${maximum}\n${lines.map((line) => `${line}\n`).join('')}`;
}

/** Returns the number of faults that the list allows. */
export function countAllowed({ counts }: AllowList): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** Compares the faults that were found with those that are allowed. Commits never become stale, since history stays. */
export function compareFaults(faults: readonly Fault[], { counts }: AllowList): Comparison {
  const found = groupByKey(faults);
  const fresh: { fault: Fault; allowed: number; found: number }[] = [];
  const remaining = new Map<RuleName, number>();
  for (const [key, same] of found) {
    const allowed = counts.get(key) ?? 0;
    if (same.length > allowed) fresh.push(...same.map((fault) => ({ fault, allowed, found: same.length })));
    const [first] = same;
    const left = Math.min(allowed, same.length);
    if (first !== undefined && left > 0) remaining.set(first.rule, (remaining.get(first.rule) ?? 0) + left);
  }
  const stale = [...counts].filter(([key, count]) => !key.startsWith('commit ') && (found.get(key)?.length ?? 0) < count);
  return { fresh, stale: stale.map(([key]) => key), remaining };
}

/** Returns the list without entries that were not found. Never allows more than the given list. */
export function pruneAllowList(list: AllowList, faults: readonly Fault[]): AllowList {
  const found = groupByKey(faults);
  const counts = new Map(
    [...list.counts]
      .map(([key, count]) => [key, key.startsWith('commit ') ? count : Math.min(count, found.get(key)?.length ?? 0)] as const)
      .filter(([, count]) => count > 0),
  );
  const pruned = { maximum: list.maximum, counts };
  return { ...pruned, maximum: Math.min(list.maximum, countAllowed(pruned)) };
}

function groupByKey(faults: readonly Fault[]): Map<string, Fault[]> {
  const groups = new Map<string, Fault[]>();
  for (const fault of faults) {
    const key = getFaultKey(fault);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [fault]);
    else group.push(fault);
  }
  return groups;
}
