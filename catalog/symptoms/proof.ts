import type { Cause } from './cause';
import { type CauseId, causes } from './causes';
import type { Evidence } from './evidence';

/** Checks whether the evidence proves a cause. */
export function isProven(id: CauseId, evidence: ReadonlySet<Evidence>): boolean {
  return judgeCause(causes[id], evidence) === 'confirmed';
}

/**
 * Returns whether the evidence proves, allows or excludes a cause.
 * @param counts whether evidence explains the complaint; without one, it is enough that the cause is there.
 */
export function judgeCause(
  cause: Cause,
  evidence: ReadonlySet<Evidence>,
  counts: (evidence: Evidence) => boolean = () => true,
): 'confirmed' | 'possible' | 'excluded' {
  const there = cause.confirmedBy.filter((item) => evidence.has(item));
  const isNormal = cause.unless.some((item) => evidence.has(item));
  if (!isNormal && there.some(counts)) return 'confirmed';
  return cause.ruledOutBy.some((item) => evidence.has(item)) ? 'excluded' : 'possible';
}
