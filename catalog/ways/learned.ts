import type { Computer } from '../computer';
import type { ModelId, WayId } from '../ids';

/** What a way led to. */
export const OUTCOMES = ['pairing-mode', 'factory-reset'] as const;

/** One of {@link OUTCOMES}. */
export type Outcome = (typeof OUTCOMES)[number];

/** What a person saw the lamp do. */
export const LIGHTS_SEEN = ['blue', 'blue-red', 'other', 'none'] as const;

/** One of {@link LIGHTS_SEEN}. */
export type LightSeen = (typeof LIGHTS_SEEN)[number];

/** A way that was seen on the radio to work with headphones of this model, on this computer. */
export interface LearnedWay {
  readonly modelId: ModelId;
  readonly way: WayId;
  readonly outcome: Outcome;
  /** How long it was held, in seconds, by the timer. */
  readonly seconds: number;
  /** What the person said of the lamp; null when nothing. */
  readonly light: LightSeen | null;
  /** Whether the person heard a voice; null when they did not say. */
  readonly voice: boolean | null;
  /** The headphones' firmware, where the system tells it. */
  readonly firmware: string | null;
  /** The day, e.g. `2026-11-12`. */
  readonly day: string;
  readonly system: Computer;
}

/** What tells learned ways apart. */
export type WayKey = Pick<LearnedWay, 'modelId' | 'way' | 'outcome'>;

/** More than anybody has headphones; beyond, the oldest go. */
export const MAX_LEARNED = 64;

/** Adds a learned way; a newer one takes the place of an older one of the same model, way and outcome. The newest last. */
export function withLearned(all: readonly LearnedWay[], fresh: LearnedWay): readonly LearnedWay[] {
  return [...without(all, fresh), fresh].slice(-MAX_LEARNED);
}

/** Takes a learned way out again. */
export function without(all: readonly LearnedWay[], gone: WayKey): readonly LearnedWay[] {
  return all.filter((one) => !isSameWay(one, gone));
}

/** The learned way of this key, the newest; null when it did not work here yet. */
export function learnedOf(all: readonly LearnedWay[], key: WayKey): LearnedWay | null {
  return all.findLast((one) => isSameWay(one, key)) ?? null;
}

function isSameWay(a: WayKey, b: WayKey): boolean {
  return a.modelId === b.modelId && a.way === b.way && a.outcome === b.outcome;
}
