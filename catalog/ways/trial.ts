import type { Headphones } from '../headphones';
import type { EntryId, ModelId, WayId } from '../ids';
import type { Outcome } from './learned';

/** A press that is being timed, or was timed a moment ago. Times in ms since 1970. */
export interface Trial {
  readonly modelId: ModelId;
  readonly way: WayId;
  readonly outcome: Outcome;
  /** Hold time of the way, in seconds; null if no source names it. */
  readonly needed: number | null;
  /** The headphones that the guide is about; null when it is about a model chosen by hand. */
  readonly about: EntryId | null;
  /** Since when the button is held. */
  readonly from: number;
  /** When it was let go; null while it is held. */
  readonly until: number | null;
  /** Entries of the list that were there at the press. */
  readonly before: readonly EntryId[];
  /** Those of them that refused this computer's key already. */
  readonly refused: readonly EntryId[];
  /** The headphones that the guide is about were heard at the press. */
  readonly heard: boolean;
}

/** Pairing mode that begins this long after the button was let go can still be its doing, in ms. */
export const AFTER_HOLD_MS = 10_000;
/** After a factory reset headphones restart first, and announce themselves later, in ms. */
export const AFTER_RESET_MS = 60_000;
/** A press that nobody ended: the timer itself ends before, in ms. */
const LONGEST_TRIAL_MS = 90_000;

/** Begins to time a press. `now` in ms since 1970. */
export function beginTrial(
  of: Pick<Trial, 'modelId' | 'way' | 'outcome' | 'needed'>,
  about: Headphones | null,
  list: readonly Headphones[],
  now: number,
): Trial {
  const heard = about !== null && !about.why.some(({ kind }) => kind === 'not-heard' || kind === 'deaf');
  return {
    ...of,
    about: about?.id ?? null,
    from: now,
    until: null,
    before: list.map(({ id }) => id),
    refused: list.filter(isRefused).map(({ id }) => id),
    heard,
  };
}

/** The button was let go. */
export function endHold(trial: Trial, now: number): Trial {
  return trial.until === null ? { ...trial, until: Math.max(now, trial.from) } : trial;
}

/** True when nothing can be learned from it any more. */
export function isOver({ outcome, from, until }: Trial, now: number): boolean {
  return now - from > LONGEST_TRIAL_MS || (until !== null && now - until > windowOf(outcome));
}

/**
 * What a list says of a trial: the seconds that were held when it worked; `waiting` while it can still work; `unclear` when
 * something happened from which nothing can be learned. Only the headphones that the guide is about count while they are
 * heard; otherwise the only ones of the model that came. Another headset in pairing mode meanwhile makes it unclear.
 */
export function judge(trial: Trial, list: readonly Headphones[], now: number): number | 'waiting' | 'unclear' {
  if (isOver(trial, now)) return 'unclear';
  const began = list.filter((entry) => hasBegun(trial, entry));
  const candidates = began.filter(({ modelId }) => modelId === trial.modelId || modelId === null);
  if (candidates.length > 1) return 'unclear';
  const [only] = candidates;
  if (only === undefined || only.modelId !== trial.modelId) return candidates.length > 0 ? 'unclear' : 'waiting';
  if (trial.about !== null && trial.heard && only.id !== trial.about) return 'unclear';
  // While they are not heard, the ones that come in their place must not have been there before.
  if (trial.about !== null && only.id !== trial.about && trial.before.includes(only.id)) return 'unclear';
  const since = only.pairing?.since ?? now;
  const seconds = Math.max(0, Math.min(trial.until ?? since, since) - trial.from) / 1_000;
  // Something else than this press began it.
  return trial.needed !== null && seconds < trial.needed - SLACK_SECONDS ? 'unclear' : seconds;
}

/**
 * The list as it is now, with what had begun by the press as it was when it began: pairing can end pairing mode within a
 * moment, and then it was there all the same.
 */
export function withBegun(trial: Trial, when: readonly Headphones[], now: readonly Headphones[]): readonly Headphones[] {
  const began = when.filter((entry) => hasBegun(trial, entry));
  const ids = new Set(began.map(({ id }) => id));
  return [...now.filter(({ id }) => !ids.has(id)), ...began];
}

/** What can be said of a press that has not led to pairing mode. */
export type PressNews =
  /** It was let go before its time; how long it was held, in seconds. */
  | { readonly kind: 'too-short'; readonly seconds: number }
  /** The headphones came up, as after a press that is too short for pairing mode. */
  | { readonly kind: 'switched-on' };

/** What the radio and the timer say of a press that was let go, while pairing mode has not come. `needed` in seconds. Null when nothing. */
export function newsOf(trial: Trial | null, needed: number | null, about: Headphones | null): PressNews | null {
  if (trial === null || trial.until === null || about?.state === 'pairing-mode') return null;
  const seconds = (trial.until - trial.from) / 1_000;
  if (needed !== null && seconds < needed - SLACK_SECONDS) return { kind: 'too-short', seconds };
  const heard = about?.why.some(({ kind }) => kind === 'heard') === true;
  return !trial.heard && about !== null && about.id === trial.about && heard ? { kind: 'switched-on' } : null;
}

/** Nobody clicks to the tenth of a second. */
const SLACK_SECONDS = 0.5;

// Pairing mode that began since the press and can be its doing. After a factory reset, refusing the old key says the same.
function hasBegun(trial: Trial, entry: Headphones): boolean {
  const { id, state, pairing } = entry;
  if (trial.outcome === 'factory-reset' && trial.until !== null && isRefused(entry)) return !trial.refused.includes(id);
  if (state !== 'pairing-mode' || pairing === null || !pairing.sure) return false;
  return pairing.since > trial.from && (trial.until === null || pairing.since <= trial.until + windowOf(trial.outcome));
}

function isRefused({ state }: Headphones): boolean {
  return state === 'stale-pairing';
}

function windowOf(outcome: Outcome): number {
  return outcome === 'factory-reset' ? AFTER_RESET_MS : AFTER_HOLD_MS;
}
