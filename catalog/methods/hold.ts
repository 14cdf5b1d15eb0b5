/** Phase of a hold: `ready` before it, `keep` up to the model's seconds, `longer` after them, and `release` at its end. */
type HoldPhase = 'ready' | 'keep' | 'longer' | 'release';

/** Facts about a hold. Times in seconds. */
export interface Hold {
  /** Time since the press; null before it. */
  readonly elapsed: number | null;
  /** Hold time of the method; null if only the limit is known. */
  readonly seconds: number | null;
  /** Time of the latest release. */
  readonly end: number;
  /** True if pairing mode is detected, even before a press was reported. */
  readonly detected: boolean;
}

/** Returns the phase of a hold. It is `release` only after pairing mode was detected or the limit was reached. */
export function getHoldPhase({ elapsed, seconds, end, detected }: Hold): HoldPhase {
  if (detected) return 'release';
  if (elapsed === null) return 'ready';
  if (elapsed >= end) return 'release';
  return seconds !== null && elapsed >= seconds ? 'longer' : 'keep';
}
