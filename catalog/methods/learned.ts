import type { Computer } from '../computer';
import type { MethodId, ModelId } from '../ids';
import { judgeReset, type ObservedLight, type ResetResult, type ResetVerdict } from './reset-result';

/** Purposes of a method. */
export const OUTCOMES = ['pairing-mode', 'factory-reset', 'reset'] as const;

/** One of {@link OUTCOMES}. */
export type Outcome = (typeof OUTCOMES)[number];

/**
 * Method that was carried out with headphones of this model on this computer. The radio confirmed it for pairing mode. The record
 * of a reset also has its result, which can show another effect.
 */
export interface LearnedMethod {
  readonly modelId: ModelId;
  readonly way: MethodId;
  readonly outcome: Outcome;
  /** Hold time that the timer measured, in seconds; null for a reset that was not timed. */
  readonly seconds: number | null;
  /** Light that the user reported; null if the user reported none. */
  readonly light: ObservedLight | null;
  /** True if the user heard a voice; null if the user did not respond. */
  readonly voice: boolean | null;
  /** Observations after a reset; null for pairing mode, and for factory resets that the radio confirmed before results were stored. */
  readonly result: ResetResult | null;
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

/** Returns the record with this key, or null if the method was not carried out here yet. */
export function selectLearned(all: readonly LearnedMethod[], key: MethodKey): LearnedMethod | null {
  return all.findLast((one) => isSameMethod(one, key)) ?? null;
}

/** Returns the meaning of a record. */
export function getVerdict({ outcome, light, result }: Pick<LearnedMethod, 'outcome' | 'light' | 'result'>): ResetVerdict {
  return outcome === 'pairing-mode' || result === null ? 'worked' : judgeReset({ outcome, light, result });
}

/** Returns the record of a reset that erased the pairings on this computer, or null if it did not. */
export function selectErased(all: readonly LearnedMethod[], key: MethodKey): LearnedMethod | null {
  const found = selectLearned(all, key);
  return found !== null && getVerdict(found) === 'erased' ? found : null;
}

function isSameMethod(a: MethodKey, b: MethodKey): boolean {
  return a.modelId === b.modelId && a.way === b.way && a.outcome === b.outcome;
}
