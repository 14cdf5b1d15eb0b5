import type { Step } from '../guides/guide';
import { type Headphones, isConnected } from '../headphones';
import { type PressAttempt, SLACK_SECONDS } from './press-attempt';
import type { ResetWatch } from './reset-watch';

/** Feedback for a press that has not led to pairing mode. */
export type AttemptFeedback =
  /** The button is held and the headphones turned on, so it is the right one. */
  | { readonly kind: 'turned-on' }
  /** Press that was shorter than the method's hold, with its length in seconds. */
  | { readonly kind: 'too-short'; readonly seconds: number }
  /** Press that only turned the headphones on. */
  | { readonly kind: 'switched-on' }
  /** The time of the press is over, whether or not its end was reported. `seconds` is the limit. */
  | { readonly kind: 'no-pairing-mode'; readonly seconds: number };

/** Time after the limit of a press in which pairing mode is still detected, in ms. */
const LATE_PAIRING_MODE_MS = 3_000;

/**
 * Returns the feedback for a press without pairing mode, or null if there is none. Pairing mode that may be that of other
 * headphones also ends it, because the user has to release the button then. `now` in ms since 1970.
 */
export function getAttemptFeedback(
  attempt: PressAttempt | null,
  { holdSeconds, endSeconds }: Pick<Step, 'holdSeconds' | 'endSeconds'>,
  about: Headphones | null,
  now: number,
): AttemptFeedback | null {
  if (attempt === null || about?.state === 'pairing-mode' || (about !== null && isConnected(about.state))) return null;
  const { from, until } = attempt;
  const woke = !attempt.wasInRange && about !== null && about.id === attempt.about && isSignalDetected(about);
  if (until !== null) {
    const seconds = (until - from) / 1_000;
    if (holdSeconds !== null && seconds < holdSeconds - SLACK_SECONDS) return { kind: 'too-short', seconds };
    if (woke) return { kind: 'switched-on' };
  }
  if (endSeconds !== null && now - from >= endSeconds * 1_000 + LATE_PAIRING_MODE_MS)
    return { kind: 'no-pairing-mode', seconds: endSeconds };
  return until === null && woke ? { kind: 'turned-on' } : null;
}

/** Returns the measured hold in seconds if it was shorter than the step of the reset requires, and null otherwise. */
export function getShortHold({ seconds }: ResetWatch, { resets, holdSeconds }: Pick<Step, 'resets' | 'holdSeconds'>): number | null {
  if (resets === undefined || holdSeconds === null) return null;
  return seconds !== null && seconds < holdSeconds - SLACK_SECONDS ? seconds : null;
}

function isSignalDetected({ why, silent }: Headphones): boolean {
  return !silent && why.some(({ kind }) => kind === 'heard');
}
