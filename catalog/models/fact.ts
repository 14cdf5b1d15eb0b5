/**
 * Levels of trust in a fact, best first. `official`: Sony states it for this model. `official-general`: Sony states it for all its
 * headphones of a kind. `reported`: third parties state it, also if they reword Sony's page. `recalled`: two recollections of
 * Sony's help guide agree, and neither was verified. `unconfirmed`: general knowledge that was not checked against Sony's help
 * guide.
 */
export const CONFIDENCES = ['official', 'official-general', 'reported', 'recalled', 'unconfirmed'] as const;

/** One of {@link CONFIDENCES}. */
export type Confidence = (typeof CONFIDENCES)[number];

/** Checks whether a fact depends on memory or general knowledge alone, so that Earshot must not promise anything from it. */
export function isUnverified(confidence: Confidence | null): boolean {
  return confidence === 'recalled' || confidence === 'unconfirmed';
}

/** Source and trust of a fact. */
export interface SourcedFact {
  readonly confidence: Confidence;
  /** Addresses or descriptions of the sources; never empty. */
  readonly sources: readonly string[];
}

/** Value with its sources. An unknown fact is null, never a fact without a source. */
export interface Fact<T> extends SourcedFact {
  readonly value: T;
}

/** Creates a fact from Sony's own documentation. */
export function official<T>(value: T, ...sources: readonly string[]): Fact<T> {
  return { value, confidence: 'official', sources };
}

/** Creates a fact from third parties. */
export function reported<T>(value: T, ...sources: readonly string[]): Fact<T> {
  return { value, confidence: 'reported', sources };
}
