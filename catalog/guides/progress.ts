import { type Headphones, isConnected, isInRange, isPairedHere } from '../headphones';
import type { MethodId } from '../ids';
import type { Check, Guide, GuideKind, Step } from './guide';
import { withMethod } from './with-method';

/** Progress of a user in a guide. */
export interface GuideProgress {
  /** Index of the step on screen. */
  readonly current: number;
  /** Ids of steps that Earshot observed since the guide was opened. */
  readonly seen: readonly string[];
  /** Ids of steps that were complete when the guide was opened, so the user can skip them. */
  readonly already: readonly string[];
  /** Conditions that have been true since the start and that the guide did not cause. */
  readonly alreadyMet: readonly Check[];
  /** Ids of erasing steps to which the user has consented. */
  readonly agreed: readonly string[];
  /** Methods that had no effect, in the order of their attempts. */
  readonly tried: readonly MethodId[];
  /** True if the guide is about headphones in the list. Nothing is observed of a manually chosen model. */
  readonly about: boolean;
}

/** Initial progress of a guide without headphones in the list. */
export const INITIAL_PROGRESS: GuideProgress = { current: 0, seen: [], already: [], alreadyMet: [], agreed: [], tried: [], about: false };

/** Checks whether a condition is true for these headphones now. */
export function isMet(check: Check, headphones: Headphones | null): boolean {
  const state = headphones?.state ?? null;
  switch (check) {
    case 'heard':
      return headphones !== null && isInRange(headphones);
    case 'silent':
      // Only silence during a watch counts, because headphones that were never detected can be turned on.
      return headphones?.silent === true;
    case 'pairing-mode':
      // A bare beacon proves nothing because it can come from other headphones of the model.
      return state === 'pairing-mode' && headphones?.pairing?.sure !== false;
    case 'paired':
      // A link alone proves nothing because it also exists during a pairing, which can be refused.
      return headphones !== null && isPairedHere(headphones);
    case 'connected':
      return state === 'connected';
    case 'disconnected':
      return state === null || !isConnected(state);
    case 'not-paired':
      return headphones === null || !isPairedHere(headphones);
    case 'le-half-removed':
      return headphones?.leHalf?.paired !== true;
  }
}

/**
 * Opens a guide about headphones, or about none with null. Conditions that are true already are noted and do not count as a
 * result of the guide.
 */
export function beginGuide(guide: Guide, headphones: Headphones | null): GuideProgress {
  if (headphones === null) return INITIAL_PROGRESS;
  const alreadyMet = [...new Set(guide.steps.flatMap(({ check }) => (check !== null && isMet(check, headphones) ? [check] : [])))];
  const opened: GuideProgress = { ...INITIAL_PROGRESS, alreadyMet, about: true };
  // The headphones are in pairing mode already, so the steps before it are complete.
  const there = SELF_PROVING.has(guide.kind) ? guide.steps.findIndex(({ check }) => check === 'pairing-mode') : -1;
  const inMode = there >= 0 && alreadyMet.includes('pairing-mode');
  const skipped = inMode ? { ...opened, current: there + 1, already: [guide.steps[there]?.id ?? ''] } : opened;
  return advanceGuide(guide, skipped, headphones);
}

// Only later conditions are proof, because a factory reset guide must not skip its erasing step if the headset is "detected" or
// "not paired" before any action.
const PROVES_EARLIER: ReadonlySet<Check> = new Set(['pairing-mode', 'paired', 'connected']);

// Guides whose steps are proven by later steps.
const SELF_PROVING: ReadonlySet<GuideKind> = new Set(['first-pairing', 'pair', 'reconnect']);

/**
 * Applies the current facts to the progress. The step on screen is completed if its condition became true since the start of
 * the guide. A later condition completes the steps before it, because a pairing proves that pairing mode was on. A condition
 * that was true all along is skipped with a mark, unless the step needs it to happen again. Steps without a condition stay.
 */
export function advanceGuide(guide: Guide, progress: GuideProgress, headphones: Headphones | null): GuideProgress {
  if (!progress.about) return progress;
  const alreadyMet = progress.alreadyMet.filter((check) => isMet(check, headphones));
  const fresh = (check: Check): boolean => isMet(check, headphones) && !alreadyMet.includes(check);
  const seen = new Set(progress.seen);
  const already = new Set(progress.already);
  let { current } = progress;
  guide.steps.forEach((step, index) => {
    const { check } = step;
    if (check === null || index < current) return;
    if (fresh(check) && (index === current || (SELF_PROVING.has(guide.kind) && PROVES_EARLIER.has(check)))) {
      // The headphones were paired after the guide was opened, so they were in pairing mode, too.
      const proves = (other: Step): boolean =>
        other.check !== null && (fresh(other.check) || (other.check === 'pairing-mode' && fresh('paired')));
      for (const other of guide.steps.slice(0, index)) if (SELF_PROVING.has(guide.kind) && proves(other)) seen.add(other.id);
      seen.add(step.id);
      current = index + 1;
    } else if (index === current && alreadyMet.includes(check) && step.anew !== true) {
      already.add(step.id);
      current = index + 1;
    }
  });
  for (const id of seen) already.delete(id);
  const same =
    current === progress.current &&
    seen.size === progress.seen.length &&
    already.size === progress.already.length &&
    alreadyMet.length === progress.alreadyMet.length;
  return same ? progress : { ...progress, current, seen: [...seen], already: [...already], alreadyMet };
}

/**
 * Moves on the user's request. It never leaves the guide, and never passes an erasing step without consent. The end (one past the
 * last step) is the summary.
 */
export function moveStep(guide: Guide, progress: GuideProgress, by: number): GuideProgress {
  const wanted = Math.max(0, Math.min(guide.steps.length, progress.current + by));
  const barrier = guide.steps.findIndex(({ id, erases }, index) => erases && index >= progress.current && !progress.agreed.includes(id));
  return { ...progress, current: barrier >= 0 ? Math.min(wanted, barrier) : wanted };
}

/**
 * Returns the guide with the next untried method and its first step, after the current method did nothing. After the last
 * method the guide stays as it is. Returns null if nothing changes: all were tried, or the goal is reached.
 */
export function tryNextMethod(guide: Guide, progress: GuideProgress): { readonly guide: Guide; readonly progress: GuideProgress } | null {
  const now = guide.methods[guide.methodIndex];
  const press = guide.steps.findIndex(({ usesMethod, check }) => usesMethod === true && check === 'pairing-mode');
  if (now === undefined || progress.seen.includes(guide.steps[press]?.id ?? '')) return null;
  const tried = progress.tried.includes(now.id) ? progress.tried : [...progress.tried, now.id];
  const next = guide.methods.findIndex(({ id }) => !tried.includes(id));
  if (next < 0) return tried === progress.tried ? null : { guide, progress: { ...progress, tried } };
  const other = withMethod(guide, next);
  return { guide: other, progress: { ...progress, tried, current: other.steps.findIndex(({ usesMethod }) => usesMethod === true) } };
}

/** Records the user's consent to what this step erases. */
export function agreeToStep(progress: GuideProgress, stepId: string): GuideProgress {
  return progress.agreed.includes(stepId) ? progress : { ...progress, agreed: [...progress.agreed, stepId] };
}
