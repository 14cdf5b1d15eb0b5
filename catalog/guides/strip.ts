import type { Headphones } from '../headphones';
import { createMessage, type Message } from '../messages/message';
import { type AttemptFeedback, getAttemptFeedback } from '../methods/attempt-feedback';
import type { PressAttempt } from '../methods/press-attempt';
import { getNearness, getStripState, HISTORY_MS, type RadioHistory, type StripState } from '../radio-history';
import type { Guide, Step } from './guide';
import { isMet } from './progress';

/** Checks whether a guide ends with headphones that are connected here, so that their sound can be checked. */
export function endsInSound({ steps }: Guide): boolean {
  return steps.at(-1)?.check === 'connected';
}

/**
 * Checks whether packets show the progress of a step, so that a guide watches those of its headphones. Their pairing mode
 * continues while they are paired.
 */
export function isWatched({ check, usesMethod, press, anew }: Pick<Step, 'check' | 'usesMethod' | 'press' | 'anew'>): boolean {
  const pairs = anew === true && (check === 'paired' || check === 'connected');
  return check === 'silent' || check === 'heard' || check === 'pairing-mode' || pairs || usesMethod === true || press.length > 0;
}

/** Content of the strip below a step: what the radio detects of the headphones of the guide. */
interface StripView {
  readonly headline: Message;
  /** Detail next to the headline that changes each second, so it is not announced; null if there is none. */
  readonly detail: Message | null;
  /** `done` completes the step, `news` needs the user, and `waiting` is everything else. */
  readonly tone: 'done' | 'news' | 'waiting';
  /** True if the press can be repeated at once. */
  readonly retry: boolean;
}

/** Facts that the strip shows. */
interface StripFacts {
  readonly step: Step;
  readonly headphones: Headphones | null;
  /** Packets of these headphones; null if they are not watched. */
  readonly history: RadioHistory | null;
  readonly attempt: PressAttempt | null;
  /** The time of day in ms since 1970. */
  readonly now: number;
}

/** Returns the content of the strip. Pairing mode outranks the feedback for a press, which outranks presence. */
export function describeStrip({ step, headphones, history, attempt, now }: StripFacts): StripView {
  const { check } = step;
  const state = getStripState(history, headphones?.pairing ?? null);
  const detail = createDetail(state, history);
  if (check !== null && isMet(check, headphones)) {
    // The message about certain pairing mode names its headphones.
    const headline = check === 'pairing-mode' ? createMessage('strip.pairing-mode') : createMessage(`check.${check}`);
    return { headline, detail, tone: 'done', retry: false };
  }
  if (state === 'pairing-mode' || state === 'pairing-mode-unsure') {
    const tone = state === 'pairing-mode' ? 'done' : 'waiting';
    return { headline: createMessage(`strip.${state}`), detail, tone, retry: false };
  }
  const feedback = getAttemptFeedback(attempt, step, headphones, now);
  if (feedback !== null)
    return {
      headline: createFeedbackMessage(feedback),
      detail,
      tone: feedback.kind === 'turned-on' ? 'waiting' : 'news',
      retry: feedback.kind !== 'turned-on',
    };
  return { headline: createWaitingMessage(step, state), detail, tone: 'waiting', retry: false };
}

function createFeedbackMessage(feedback: AttemptFeedback): Message {
  switch (feedback.kind) {
    case 'turned-on':
      return createMessage('strip.turned-on-held');
    case 'too-short':
      return createMessage('detection.too-short', { seconds: Math.round(feedback.seconds) });
    case 'switched-on':
      return createMessage('detection.switched-on');
    case 'no-pairing-mode':
      return createMessage('strip.no-pairing-mode', { seconds: feedback.seconds });
  }
}

// If another event completes a step, the message names that event. The drawing shows presence there.
function createWaitingMessage({ check }: Step, state: StripState): Message {
  if (state === 'paused') return check === null ? createMessage('detection.unavailable') : createMessage(`check.${check}.waiting`);
  if (check === null || check === 'silent' || check === 'heard') return createMessage(`strip.${state}`);
  if (check === 'pairing-mode' && state !== 'searching') return createMessage(`strip.${state}`);
  return createMessage(`check.${check}.waiting`);
}

function createDetail(state: StripState, history: RadioHistory | null): Message | null {
  if (history === null) return null;
  if (state === 'silent' && history.silentSince !== null) {
    const seconds = Math.round((history.at - history.silentSince) / 1_000);
    return seconds * 1_000 <= HISTORY_MS ? createMessage('strip.last', { seconds }) : null;
  }
  const nearness = getNearness(history);
  return nearness === null || state === 'paused' || state === 'searching' ? null : createMessage(`strip.${nearness}`);
}
