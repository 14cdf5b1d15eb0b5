import type { MethodId, ModelId } from '../ids';
import list from './confirmations.json' with { type: 'json' };
import { type MethodKey, OUTCOMES, type Outcome } from './learned';

/** Owners' confirmations of a method. */
export interface Confirmation {
  readonly model: ModelId;
  readonly way: MethodId;
  readonly outcome: Outcome;
  /** Number of owners. */
  readonly owners: number;
  /** Month of the last confirmation, e.g. `2026-11`. */
  readonly last: string;
  /** Numbers of the issues with the reports, so that none counts twice. */
  readonly issues: readonly number[];
}

/** Number of independent owners who confirm a method. */
export const CONFIRMATIONS_REQUIRED = 2;

/** Reports of owners from `confirmations.json`. Invalid rows are left out, and a test checks the file. */
export const CONFIRMATIONS: readonly Confirmation[] = list.filter(isConfirmation);

/** Returns the number of owners who reported that this method works with this model. */
export function countOwners({ modelId, way, outcome }: MethodKey, all: readonly Confirmation[] = CONFIRMATIONS): number {
  return all.find((one) => one.model === modelId && one.way === way && one.outcome === outcome)?.owners ?? 0;
}

/** Error of an issue that was counted before. */
export class IssueCountedError extends Error {
  constructor(issue: number) {
    super(`issue ${issue}: was counted before`);
    this.name = 'IssueCountedError';
  }
}

/** Counts one more owner. Throws {@link IssueCountedError} if the issue was counted before, for any method. */
export function withConfirmation(
  all: readonly Confirmation[],
  addition: Omit<Confirmation, 'owners' | 'last' | 'issues'> & { readonly month: string; readonly issue: number },
): Confirmation[] {
  const { month, issue, ...which } = addition;
  if (all.some(({ issues }) => issues.includes(issue))) throw new IssueCountedError(issue);
  const same = (one: Confirmation): boolean => one.model === which.model && one.way === which.way && one.outcome === which.outcome;
  const before = all.find(same);
  const fresh: Confirmation = {
    ...which,
    owners: (before?.owners ?? 0) + 1,
    last: before !== undefined && before.last > month ? before.last : month,
    issues: [...(before?.issues ?? []), issue],
  };
  const key = (one: Confirmation): string => `${one.model} ${one.way} ${one.outcome}`;
  return [...all.filter((one) => !same(one)), fresh].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Checks whether a value is a valid row of `confirmations.json`. */
export function isConfirmation(given: unknown): given is Confirmation {
  if (typeof given !== 'object' || given === null) return false;
  const { model, way, outcome, owners, last, issues } = given as Record<string, unknown>;
  return (
    typeof model === 'string' &&
    typeof way === 'string' &&
    OUTCOMES.some((one) => one === outcome) &&
    typeof owners === 'number' &&
    Number.isInteger(owners) &&
    owners > 0 &&
    Array.isArray(issues) &&
    issues.length === owners &&
    new Set(issues).size === owners &&
    issues.every((issue) => Number.isInteger(issue) && issue > 0) &&
    typeof last === 'string' &&
    /^\d{4}-(?:0[1-9]|1[0-2])$/.test(last)
  );
}
