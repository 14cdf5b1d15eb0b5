/**
 * How far a fact of a model can be trusted, best first. `official`: Sony says it of this model. `official-general`: Sony
 * says it of all its headphones of a kind. `reported`: third parties say so. `unconfirmed`: general knowledge that nobody
 * checked against Sony's help guide.
 */
export const CONFIDENCES = ['official', 'official-general', 'reported', 'unconfirmed'] as const;

/** One of {@link CONFIDENCES}. */
export type Confidence = (typeof CONFIDENCES)[number];

/** Where something was read and how far it can be trusted. */
export interface Sourced {
  readonly confidence: Confidence;
  /** Addresses or descriptions of where this was read; never empty. */
  readonly sources: readonly string[];
}

/** A value with its sources. Unknown is null in place of the fact, never a fact without a source. */
export interface Fact<T> extends Sourced {
  readonly value: T;
}

/** A fact from Sony's own documentation. */
export function official<T>(value: T, ...sources: readonly string[]): Fact<T> {
  return { value, confidence: 'official', sources };
}

/** A fact that third parties state. */
export function reported<T>(value: T, ...sources: readonly string[]): Fact<T> {
  return { value, confidence: 'reported', sources };
}
