import type { MethodId } from '../ids';
import { type Confidence, isUnverified } from '../models/fact';
import type { Method, Model } from '../models/model';
import { CONFIRMATIONS, CONFIRMATIONS_REQUIRED, type Confirmation, countOwners } from './confirmations';
import { createFallbackMethods } from './fallback-methods';
import { getVerdict, type LearnedMethod, type Outcome, selectErased, selectLearned } from './learned';
import { getMethodId } from './method-id';

/** Levels of trust in a method, best first. `owners` means that several owners reported that it works. */
export const TRUSTS = ['official', 'owners', 'official-general', 'reported', 'recalled', 'unconfirmed'] as const satisfies readonly (
  | Confidence
  | 'owners'
)[];

/** One of {@link TRUSTS}. */
export type MethodTrust = (typeof TRUSTS)[number];

/** Method with its trust and its history on this computer. */
export interface RankedMethod {
  readonly id: MethodId;
  readonly method: Method;
  readonly trust: MethodTrust;
  /** Number of owners who confirmed it. */
  readonly owners: number;
  /** Record of the method on this computer; null if it has not worked here yet. */
  readonly learned: LearnedMethod | null;
}

/** Tolerance for a press that is longer than the source states, in seconds. */
const HOLD_MARGIN_SECONDS = 2;
/**
 * Maximum hold in seconds of a method that is unconfirmed or has no time in any source. Source: Sony's app, for all
 * headphones with a power button (docs/sources.md). On some cases a longer hold of the same button resets.
 */
export const MAX_UNVERIFIED_HOLD_SECONDS = 7;

/** Returns the time of the latest release in seconds after the press. Every method has one. */
export function getHoldEnd({ holdSeconds, holdRange, confidence }: Pick<Method, 'holdSeconds' | 'holdRange' | 'confidence'>): number {
  if (holdRange !== undefined) return holdRange[1];
  if (holdSeconds === null) return MAX_UNVERIFIED_HOLD_SECONDS;
  const end = holdSeconds + HOLD_MARGIN_SECONDS;
  return isUnverified(confidence) ? Math.max(holdSeconds, Math.min(end, MAX_UNVERIFIED_HOLD_SECONDS)) : end;
}

/** Time between the latest release and a longer hold of the same controls, in seconds. */
const RELEASE_MARGIN_SECONDS = 1;

/**
 * Returns the time of the latest release of a method of this model, in seconds: that of {@link getHoldEnd}, or an earlier one if a longer
 * hold of the same controls resets.
 */
export function limitHold({ reset, initialize }: Pick<Model, 'reset' | 'initialize'>, method: Method): number {
  const least = getLeastHold(method) ?? 0;
  const longer = [...reset, ...initialize]
    .filter((other) => hasSameNames(other.press, method.press) && !other.preconditions.includes('usb-power'))
    .flatMap((other) => getLeastHold(other) ?? [])
    .filter((seconds) => seconds > least);
  return Math.max(least, Math.min(getHoldEnd(method), ...longer.map((seconds) => seconds - RELEASE_MARGIN_SECONDS)));
}

function getLeastHold({ holdRange, holdSeconds }: Method): number | null {
  return holdRange?.[0] ?? holdSeconds;
}

function hasSameNames(a: readonly string[], b: readonly string[]): boolean {
  return [...a].sort().join() === [...b].sort().join();
}

/**
 * Returns the methods for pairing mode in the order of attempts: those that worked here, newest first, then the model's own by
 * trust, then those that its shape allows. A method is left out if a longer hold of the same buttons comes before it.
 */
export function rankPairingMethods(
  model: Model,
  learned: readonly LearnedMethod[] = [],
  confirmations: readonly Confirmation[] = CONFIRMATIONS,
): readonly RankedMethod[] {
  return rankAll(model, 'pairing-mode', [...model.pairing, ...createFallbackMethods(model)], learned, confirmations);
}

/** Returns the methods for a factory reset in the same order. Only the model's own are included, because they erase. */
export function rankInitializeMethods(
  model: Model,
  learned: readonly LearnedMethod[] = [],
  confirmations: readonly Confirmation[] = CONFIRMATIONS,
): readonly RankedMethod[] {
  return rankAll(model, 'factory-reset', model.initialize, learned, confirmations);
}

/** Returns the methods for a reset in the same order. Only the model's own are included, because a wrong one erases. */
export function rankResetMethods(
  model: Model,
  learned: readonly LearnedMethod[] = [],
  confirmations: readonly Confirmation[] = CONFIRMATIONS,
): readonly RankedMethod[] {
  return rankAll(model, 'reset', model.reset, learned, confirmations);
}

const RANKINGS = { 'pairing-mode': rankPairingMethods, 'factory-reset': rankInitializeMethods, reset: rankResetMethods } as const;

/** Returns the methods for one outcome. See {@link rankPairingMethods}, {@link rankInitializeMethods} and {@link rankResetMethods}. */
export function rankMethods(
  outcome: Outcome,
  model: Model,
  learned: readonly LearnedMethod[] = [],
  confirmations: readonly Confirmation[] = CONFIRMATIONS,
): readonly RankedMethod[] {
  return RANKINGS[outcome](model, learned, confirmations);
}

function rankAll(
  { id: modelId }: Model,
  outcome: Outcome,
  methods: readonly Method[],
  learned: readonly LearnedMethod[],
  confirmations: readonly Confirmation[],
): readonly RankedMethod[] {
  const all = methods.map((method): RankedMethod => {
    const id = getMethodId(method);
    const owners = countOwners({ modelId, way: id, outcome }, confirmations);
    const known = selectLearned(learned, { modelId, way: id, outcome });
    // Only a method that succeeded comes first.
    const here = known !== null && getVerdict(known) === 'worked' ? known : null;
    const confirmed = owners >= CONFIRMATIONS_REQUIRED && method.confidence !== 'official';
    return { id, method, trust: confirmed ? 'owners' : method.confidence, owners, learned: here };
  });
  const records: readonly (LearnedMethod | null)[] = learned;
  const age = (one: RankedMethod): number => records.indexOf(one.learned);
  // Equal ones keep the order of the model, because the sort is stable.
  const sorted = [...all].sort((a, b) => age(b) - age(a) || TRUSTS.indexOf(a.trust) - TRUSTS.indexOf(b.trust));
  return sorted.filter(
    (one, index) => one.learned !== null || !sorted.slice(0, index).some((before) => isCoveredBy(before.method, one.method)),
  );
}

// An earlier press from the same condition, at least as long, makes a later one a repetition.
function isCoveredBy(before: Method, later: Method): boolean {
  if (before.custom !== undefined || later.custom !== undefined) return false;
  return (
    hasSameNames(before.press, later.press) &&
    (before.from === later.from || later.from === null) &&
    hasSameNames(before.preconditions, later.preconditions) &&
    (before.holdSeconds ?? MAX_UNVERIFIED_HOLD_SECONDS) >= (later.holdSeconds ?? MAX_UNVERIFIED_HOLD_SECONDS)
  );
}

/** Checks whether a method is certain enough to state that the model has it. */
export function isKnownMethod(trust: MethodTrust): boolean {
  return trust === 'owners' || !isUnverified(trust);
}

/**
 * Checks whether a method may erase, so that its guide requires consent. Every recalled or unconfirmed one may, because on models
 * with one button the path to the milder reset passes the factory reset.
 */
export function mayErase({ confidence }: Pick<Method, 'confidence'>): boolean {
  return isUnverified(confidence);
}

/** Checks whether the reset in this model's guide may erase, also because it did so on this computer. */
export function mayResetErase(model: Model, learned: readonly LearnedMethod[]): boolean {
  const [first] = rankResetMethods(model, learned);
  return (
    first !== undefined &&
    (mayErase(first.method) || selectErased(learned, { modelId: model.id, way: first.id, outcome: 'reset' }) !== null)
  );
}
