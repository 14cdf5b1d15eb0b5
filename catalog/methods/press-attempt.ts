import { type Headphones, isInRange } from '../headphones';
import type { EntryId, MethodId, ModelId } from '../ids';
import type { ResetResult } from './reset-result';
import { AFTER_RESET_MS } from './reset-watch';

/** Timed press of a button that is in progress or ended a moment ago. Times are in ms since 1970. */
export interface PressAttempt {
  readonly modelId: ModelId;
  readonly methodId: MethodId;
  /** A reset keeps the pairings, so the radio can't confirm a press for it. */
  readonly outcome: 'pairing-mode' | 'factory-reset';
  /** Hold time of the method, in seconds; null if no source names it. */
  readonly needed: number | null;
  /** Headphones of the guide; null if it is about a manually chosen model. */
  readonly about: EntryId | null;
  /** Time of the press. */
  readonly from: number;
  /** Time of the release; null while the button is held. */
  readonly until: number | null;
  /** Entries that were in the list at the press. */
  readonly before: readonly EntryId[];
  /** Entries that had already refused this computer's key. */
  readonly refused: readonly EntryId[];
  /** True if the headphones of the guide were in range at the press. */
  readonly wasInRange: boolean;
}

/** Time after the release in which pairing mode can still come from the press, in ms. */
export const AFTER_HOLD_MS = 10_000;
/** Maximum age of a press without an end, in ms. The timer itself ends earlier. */
const MAX_ATTEMPT_MS = 90_000;

/** Starts a press. `now` in ms since 1970. */
export function beginAttempt(
  of: Pick<PressAttempt, 'modelId' | 'methodId' | 'outcome' | 'needed'>,
  about: Headphones | null,
  list: readonly Headphones[],
  now: number,
): PressAttempt {
  const wasInRange = about !== null && isInRange(about);
  return {
    ...of,
    about: about?.id ?? null,
    from: now,
    until: null,
    before: list.map(({ id }) => id),
    refused: list.filter(isRefused).map(({ id }) => id),
    wasInRange,
  };
}

/** Records the release of the button. */
export function endHold(attempt: PressAttempt, now: number): PressAttempt {
  return attempt.until === null ? { ...attempt, until: Math.max(now, attempt.from) } : attempt;
}

/** Checks whether it is too late to learn from the press. */
function isAttemptOver({ outcome, from, until }: PressAttempt, now: number): boolean {
  return now - from > MAX_ATTEMPT_MS || (until !== null && now - until > getWindow(outcome));
}

/**
 * Evaluates a press against the list. Returns the hold in seconds if the method worked, `waiting` while it can still work,
 * and `unclear` if nothing can be learned. While the headphones of the guide are in range, only they count. Otherwise the
 * only new entry of the model counts. Other headphones that enter pairing mode make the press unclear.
 */
export function evaluateAttempt(attempt: PressAttempt, list: readonly Headphones[], now: number): number | 'waiting' | 'unclear' {
  if (isAttemptOver(attempt, now)) return 'unclear';
  const began = list.filter((entry) => hasBegun(attempt, entry));
  const candidates = began.filter(({ modelId }) => modelId === attempt.modelId || modelId === null);
  if (candidates.length > 1) return 'unclear';
  const [only] = candidates;
  if (only === undefined || only.modelId !== attempt.modelId) return candidates.length > 0 ? 'unclear' : 'waiting';
  if (attempt.about !== null && attempt.wasInRange && only.id !== attempt.about) return 'unclear';
  // An entry that was in the list before cannot be the headphones of the guide, because those were out of range.
  if (attempt.about !== null && only.id !== attempt.about && attempt.before.includes(only.id)) return 'unclear';
  const since = only.pairing?.since ?? now;
  const seconds = Math.max(0, Math.min(attempt.until ?? since, since) - attempt.from) / 1_000;
  // A shorter press cannot be the reason, because the method needs its full hold.
  return attempt.needed !== null && seconds < attempt.needed - SLACK_SECONDS ? 'unclear' : seconds;
}

/**
 * Returns the current list with the entries of `when` in which the press had an effect, because pairing can end pairing
 * mode within a moment.
 */
export function withEntriesSeenDuring(
  attempt: PressAttempt,
  when: readonly Headphones[],
  now: readonly Headphones[],
): readonly Headphones[] {
  const began = when.filter((entry) => hasBegun(attempt, entry));
  const ids = new Set(began.map(({ id }) => id));
  return [...now.filter(({ id }) => !ids.has(id)), ...began];
}

/** Returns the evidence of a factory reset that a press left in the list. */
export function collectResetEvidence(attempt: PressAttempt, list: readonly Headphones[]): ResetResult {
  const began = list.filter(({ modelId }) => modelId === attempt.modelId).filter((entry) => hasBegun(attempt, entry));
  return {
    oldPairing: began.some(isRefused) ? { value: 'refused', witness: 'computer' } : null,
    pairingMode: began.some(({ state }) => state === 'pairing-mode') ? { value: true, witness: 'computer' } : null,
  };
}

/** Tolerance of the measured hold, in seconds, because users don't click to the tenth of a second. */
export const SLACK_SECONDS = 0.5;

// A refused key counts after a factory reset, because the reset erases the pairing.
function hasBegun(attempt: PressAttempt, entry: Headphones): boolean {
  const { id, state, pairing } = entry;
  if (attempt.outcome === 'factory-reset' && attempt.until !== null && isRefused(entry)) return !attempt.refused.includes(id);
  if (state !== 'pairing-mode' || pairing === null || !pairing.sure) return false;
  return pairing.since > attempt.from && (attempt.until === null || pairing.since <= attempt.until + getWindow(attempt.outcome));
}

function isRefused({ state }: Headphones): boolean {
  return state === 'stale-pairing';
}

function getWindow(outcome: PressAttempt['outcome']): number {
  return outcome === 'factory-reset' ? AFTER_RESET_MS : AFTER_HOLD_MS;
}
