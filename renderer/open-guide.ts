import type { ActionView } from '../catalog/actions/action';
import { followEntry } from '../catalog/actions/follow-entry';
import type { Guide } from '../catalog/guides/guide';
import { advanceGuide, beginGuide, type GuideProgress, moveStep } from '../catalog/guides/progress';
import type { Headphones } from '../catalog/headphones';
import type { EntryId, MethodId } from '../catalog/ids';
import type { Outcome } from '../catalog/methods/learned';
import { beginAttempt, collectResetEvidence, endHold, evaluateAttempt, type PressAttempt } from '../catalog/methods/press-attempt';
import {
  addEvidence,
  beginResetWatch,
  endResetHold,
  isRefusedConnection,
  observeReset,
  type ResetWatch,
  UNTIMED_PRESS_MS,
} from '../catalog/methods/reset-watch';

/** Guide, created once when it was opened, so that its steps do not change. */
export interface OpenGuide {
  readonly kind: 'guide';
  readonly guide: Guide;
  readonly progress: GuideProgress;
  /** Headphones that Earshot pairs when they enter pairing mode; null if the user pairs them. */
  readonly acts: EntryId | null;
  /** Press that is being timed, or was a moment ago; null if there is none. */
  readonly attempt: PressAttempt | null;
  /** Method that the radio confirmed in this guide; null if there is none yet. */
  readonly verifiedMethod: VerifiedMethod | null;
  /** Reset of this guide, running or completed, and its result; null before its press. */
  readonly reset: ResetWatch | null;
}

/** Method that worked, with the seconds of its hold. */
export interface VerifiedMethod {
  readonly way: MethodId;
  readonly outcome: Outcome;
  readonly seconds: number;
  readonly firmware: string | null;
}

/** Opens a guide about headphones in the list, or null. @param acts the entry that it pairs, or null. */
export function createOpenGuide(guide: Guide, headphones: Headphones | null, acts: EntryId | null): OpenGuide {
  return { kind: 'guide', guide, progress: beginGuide(guide, headphones), acts, attempt: null, verifiedMethod: null, reset: null };
}

/** Returns the guide with this progress. Returns the same guide if it has it already. Pure, as all of this module. */
export function withProgress(open: OpenGuide, progress: GuideProgress): OpenGuide {
  return progress === open.progress ? open : { ...open, progress };
}

/**
 * Moves the guide by a number of steps.
 * @param watch the guide's headphones, and the time in ms since 1970; null starts no watch over a reset.
 */
export function moveBy(
  open: OpenGuide,
  by: number,
  watch: { readonly headphones: Headphones | null; readonly now: number } | null,
): OpenGuide {
  const watched = by > 0 && watch !== null ? withUntimedReset(open, watch.headphones, watch.now) : open;
  const moved = withProgress(watched, moveStep(watched.guide, watched.progress, by));
  // A step back to the press repeats it, so that the result of the first press no longer counts.
  return by < 0 && moved.reset !== null && isResetPress(moved) ? { ...moved, reset: null } : moved;
}

/**
 * Begins the press of the current step.
 * @param list all headphones in the list.
 * @param now in ms since 1970.
 */
export function beginPress(open: OpenGuide, headphones: Headphones | null, list: readonly Headphones[], now: number): OpenGuide {
  return { ...open, attempt: createAttempt(open, headphones, list, now), reset: beginReset(open, headphones, now) ?? open.reset };
}

/** Ends the press of the current step. `now` in ms since 1970. */
export function endPress(open: OpenGuide, now: number): OpenGuide {
  return {
    ...open,
    attempt: open.attempt === null ? null : endHold(open.attempt, now),
    reset: open.reset !== null && isResetPress(open) ? endResetHold(open.reset, now) : open.reset,
  };
}

/** Evaluates the timed press: it verified a method, its result is unclear, or it still waits. `now` in ms since 1970. */
export function evaluateOpenAttempt(open: OpenGuide, list: readonly Headphones[], now: number): OpenGuide {
  const { attempt } = open;
  if (attempt === null) return open;
  const verdict = evaluateAttempt(attempt, list, now);
  if (verdict === 'waiting') return open;
  if (verdict === 'unclear') return { ...open, attempt: null };
  const firmware = list.find(({ id }) => id === attempt.about)?.firmware ?? null;
  const verifiedMethod: VerifiedMethod = {
    way: attempt.methodId,
    outcome: attempt.outcome,
    seconds: Math.round(verdict * 10) / 10,
    firmware,
  };
  const reset = open.reset === null ? null : addEvidence(open.reset, collectResetEvidence(attempt, list));
  return { ...open, attempt: null, verifiedMethod, reset };
}

/**
 * Follows a change of the headphones and of the action on them. Returns the same guide if nothing changes.
 * @param headphones the guide's headphones; null if they are not in the list.
 */
export function followActions(
  open: OpenGuide,
  headphones: Headphones | null,
  before: ActionView | null,
  after: ActionView | null,
): OpenGuide {
  const acts = open.acts === null ? null : followEntry(open.acts, before, after);
  const refused = isRefusedConnection(before, after, headphones?.id ?? null);
  const reset = open.reset === null ? null : observeReset(open.reset, headphones, refused);
  const followed = acts === open.acts && reset === open.reset ? open : { ...open, acts, reset };
  return withProgress(followed, advanceGuide(followed.guide, followed.progress, headphones));
}

// Only a press whose result the radio can detect is an attempt.
function createAttempt(open: OpenGuide, headphones: Headphones | null, list: readonly Headphones[], now: number): PressAttempt | null {
  const { guide, progress } = open;
  const step = guide.steps[progress.current];
  const { modelId } = guide;
  const of =
    step?.usesMethod === true
      ? { modelId, methodId: guide.methods[guide.methodIndex]?.id ?? '', outcome: 'pairing-mode' as const, needed: step.holdSeconds }
      : step?.erases === true && guide.erasingMethodId !== null
        ? { modelId, methodId: guide.erasingMethodId, outcome: 'factory-reset' as const, needed: step.holdSeconds }
        : null;
  return of === null ? open.attempt : beginAttempt(of, headphones, list, now);
}

function isResetPress({ guide, progress }: OpenGuide): boolean {
  return guide.steps[progress.current]?.resets !== undefined;
}

function beginReset({ guide, progress }: OpenGuide, headphones: Headphones | null, now: number): ResetWatch | null {
  const { resets } = guide.steps[progress.current] ?? {};
  const way = guide.resetMethodId;
  return resets === undefined || way === null ? null : beginResetWatch({ way, outcome: resets }, headphones, now);
}

// A step forward from the press is the user's word that it was carried out.
function withUntimedReset(open: OpenGuide, headphones: Headphones | null, now: number): OpenGuide {
  if (open.reset !== null || !isResetPress(open)) return open;
  return { ...open, reset: beginReset(open, headphones, now - UNTIMED_PRESS_MS) };
}
