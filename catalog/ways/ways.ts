import type { WayId } from '../ids';
import type { Confidence } from '../models/fact';
import type { Model, Way } from '../models/model';
import { CONFIRMATIONS, type Confirmation, ENOUGH_OWNERS, ownersOf } from './confirmations';
import { formWays } from './form-ways';
import { type LearnedWay, learnedOf, type Outcome } from './learned';
import { wayId } from './way-id';

/** How far a way can be trusted, best first. `owners`: several owners have told the project that it works. */
export const TRUSTS = ['official', 'owners', 'official-general', 'reported', 'unconfirmed'] as const satisfies readonly (
  | Confidence
  | 'owners'
)[];

/** One of {@link TRUSTS}. */
export type WayTrust = (typeof TRUSTS)[number];

/** A way with what is known of it here. */
export interface RankedWay {
  readonly id: WayId;
  readonly way: Way;
  readonly trust: WayTrust;
  /** How many owners have confirmed it. */
  readonly owners: number;
  /** When it worked on this computer; null when it did not yet. */
  readonly learned: LearnedWay | null;
}

/** Somebody slow may hold a press so much longer than the source says, in seconds. */
const HOLD_MARGIN_SECONDS = 2;
/**
 * The longest hold of a way that is not confirmed, or of which no source gives a time, in seconds: what Sony's app shows
 * for all its headphones with a power button (docs/sources.md). On some cases the same button, held for long, resets.
 */
export const LONGEST_HOLD_SECONDS = 7;

/** When to let go in any case, in seconds from the press. Every way has such an end. */
export function endOfHold({ holdSeconds, confidence }: Pick<Way, 'holdSeconds' | 'confidence'>): number {
  if (holdSeconds === null) return LONGEST_HOLD_SECONDS;
  const end = holdSeconds + HOLD_MARGIN_SECONDS;
  return confidence === 'unconfirmed' ? Math.max(holdSeconds, Math.min(end, LONGEST_HOLD_SECONDS)) : end;
}

/**
 * The ways into pairing mode, in the order in which they are to be tried: what worked on this computer, the newest first;
 * what is known of the model, by trust; what its form allows. A way that a longer hold of the same buttons has tried
 * already is left out.
 */
export function pairingWays(
  model: Model,
  learned: readonly LearnedWay[] = [],
  confirmations: readonly Confirmation[] = CONFIRMATIONS,
): readonly RankedWay[] {
  return ranked(model, 'pairing-mode', [...model.pairing, ...formWays(model)], learned, confirmations);
}

/** The ways of a factory reset, likewise. Only what is known of the model: nothing that erases is tried. */
export function initializeWays(
  model: Model,
  learned: readonly LearnedWay[] = [],
  confirmations: readonly Confirmation[] = CONFIRMATIONS,
): readonly RankedWay[] {
  return ranked(model, 'factory-reset', model.initialize, learned, confirmations);
}

/** The ways to one outcome: {@link pairingWays} or {@link initializeWays}, with what the project knows. */
export function waysTo(outcome: Outcome, model: Model): readonly RankedWay[] {
  return outcome === 'pairing-mode' ? pairingWays(model) : initializeWays(model);
}

function ranked(
  { id: modelId }: Model,
  outcome: Outcome,
  ways: readonly Way[],
  learned: readonly LearnedWay[],
  confirmations: readonly Confirmation[],
): readonly RankedWay[] {
  const all = ways.map((way): RankedWay => {
    const id = wayId(way);
    const owners = ownersOf({ modelId, way: id, outcome }, confirmations);
    const here = learnedOf(learned, { modelId, way: id, outcome });
    const confirmed = owners >= ENOUGH_OWNERS && way.confidence !== 'official';
    return { id, way, trust: confirmed ? 'owners' : way.confidence, owners, learned: here };
  });
  const age = (one: RankedWay): number => (one.learned === null ? -1 : learned.indexOf(one.learned));
  const sorted = all
    .map((one, index) => ({ one, index }))
    .sort((a, b) => age(b.one) - age(a.one) || TRUSTS.indexOf(a.one.trust) - TRUSTS.indexOf(b.one.trust) || a.index - b.index)
    .map(({ one }) => one);
  return sorted.filter((one, index) => one.learned !== null || !sorted.slice(0, index).some((before) => covers(before.way, one.way)));
}

// The same press from the same condition, at least as long: what comes later would be the same again.
function covers(before: Way, later: Way): boolean {
  const same = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join() === [...b].sort().join();
  if (before.custom !== undefined || later.custom !== undefined) return false;
  return (
    same(before.press, later.press) &&
    (before.from === later.from || later.from === null) &&
    same(before.preconditions, later.preconditions) &&
    (before.holdSeconds ?? LONGEST_HOLD_SECONDS) >= (later.holdSeconds ?? LONGEST_HOLD_SECONDS)
  );
}

/** True for a trust that is good enough to say that this is how the model does it. */
export function isKnownWay(trust: WayTrust): boolean {
  return trust !== 'unconfirmed';
}
