import type { Headphones } from '../headphones';
import type { Check, Guide, GuideKind } from './guide';

/** How far a person is in a guide. */
export interface GuideProgress {
  /** Index of the step on screen. */
  readonly current: number;
  /** Ids of steps that Earshot saw happen. */
  readonly seen: readonly string[];
}

/** The state in which every guide starts. */
export const START: GuideProgress = { current: 0, seen: [] };

/** True when the condition holds for these headphones now. Null headphones are not heard at all. */
export function isMet(check: Check, headphones: Headphones | null): boolean {
  const state = headphones?.state ?? null;
  switch (check) {
    case 'heard':
      return headphones !== null && state !== 'paired-away' && !headphones.why.some(({ kind }) => kind === 'not-heard');
    case 'pairing-mode':
      return state === 'pairing-mode';
    case 'paired':
      return state !== null && PAIRED.has(state);
    case 'connected':
      // A link alone is not enough: one is also up while pairing, and may end again.
      return state === 'connected';
    case 'disconnected':
      return state === null || !state.startsWith('connected');
    case 'not-paired':
      return state === null || !PAIRED.has(state);
    case 'le-half-removed':
      return headphones?.leHalf?.paired !== true;
  }
}

const PAIRED: ReadonlySet<string> = new Set([
  'connected',
  'connected-settling',
  'connected-no-sound',
  'stale-pairing',
  'paired-nearby',
  'paired-busy',
  'paired-away',
]);

/**
 * Folds what is true now into the progress: the step on screen is ticked when its check is met, and
 * the guide moves on. A later step that is already true ticks the ones before it, because pairing
 * proves that pairing mode was there. Steps without a check are never ticked by this.
 */
export function advance(guide: Guide, progress: GuideProgress, headphones: Headphones | null): GuideProgress {
  const seen = new Set(progress.seen);
  let { current } = progress;
  // Only forward-looking proof: a factory reset guide must not skip its erasing step because the
  // headset "is heard" or "is not paired" before anything was done.
  const provesEarlier: ReadonlySet<Check> = new Set(['pairing-mode', 'paired', 'connected']);
  guide.steps.forEach((step, index) => {
    if (step.check === null || !isMet(step.check, headphones)) return;
    if (index === current || (index > current && SELF_PROVING.has(guide.kind) && provesEarlier.has(step.check))) {
      const proved = SELF_PROVING.has(guide.kind) ? guide.steps.slice(0, index + 1) : [step];
      for (const { id, check } of proved) if (check !== null) seen.add(id);
      current = Math.min(index + 1, guide.steps.length);
    }
  });
  const same = current === progress.current && seen.size === progress.seen.length;
  return same ? progress : { current, seen: [...seen] };
}

// Guides whose steps are proved by what comes after them.
const SELF_PROVING: ReadonlySet<GuideKind> = new Set(['first-pairing', 'pair', 'reconnect']);

/** Moves by hand; never leaves the guide. The end (one past the last step) is the summary. */
export function move(guide: Guide, progress: GuideProgress, by: number): GuideProgress {
  return { ...progress, current: Math.max(0, Math.min(guide.steps.length, progress.current + by)) };
}
