import type { Computer } from '../computer';
import type { MethodId, ModelId } from '../ids';

/** Outcomes of a pairing method. */
export const OUTCOMES = ['pairing-mode', 'factory-reset'] as const;

/** One of {@link OUTCOMES}. */
export type Outcome = (typeof OUTCOMES)[number];

/** Lights that the user can report after a press. */
export const LIGHTS_SEEN = ['blue', 'blue-red', 'other', 'none'] as const;

/** One of {@link LIGHTS_SEEN}. */
export type LightSeen = (typeof LIGHTS_SEEN)[number];

/** Method that worked with headphones of this model on this computer, as the radio confirmed. */
export interface LearnedMethod {
  readonly modelId: ModelId;
  readonly way: MethodId;
  readonly outcome: Outcome;
  /** Hold time that the timer measured, in seconds. */
  readonly seconds: number;
  /** Light that the user reported; null if the user reported none. */
  readonly light: LightSeen | null;
  /** True if the user heard a voice; null if the user did not respond. */
  readonly voice: boolean | null;
  /** Firmware version of the headphones, if the system reports it. */
  readonly firmware: string | null;
  /** Day of the press, e.g. `2026-11-12`. */
  readonly day: string;
  readonly system: Computer;
}

/** Fields that identify a learned method. */
export type MethodKey = Pick<LearnedMethod, 'modelId' | 'way' | 'outcome'>;

/** Maximum number of learned methods; the oldest one is removed first. */
export const MAX_LEARNED = 64;

/** Adds a learned method at the end. It replaces an older one of the same model, method and outcome. */
export function withLearned(all: readonly LearnedMethod[], fresh: LearnedMethod): readonly LearnedMethod[] {
  return [...withoutLearned(all, fresh), fresh].slice(-MAX_LEARNED);
}

/** Removes a learned method. */
export function withoutLearned(all: readonly LearnedMethod[], gone: MethodKey): readonly LearnedMethod[] {
  return all.filter((one) => !isSameMethod(one, gone));
}

/** Returns the newest learned method with this key, or null if it has not worked here yet. */
export function selectLearned(all: readonly LearnedMethod[], key: MethodKey): LearnedMethod | null {
  return all.findLast((one) => isSameMethod(one, key)) ?? null;
}

function isSameMethod(a: MethodKey, b: MethodKey): boolean {
  return a.modelId === b.modelId && a.way === b.way && a.outcome === b.outcome;
}
