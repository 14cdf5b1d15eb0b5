/**
 * How far a fact can be trusted. `official`: Sony's own documentation was read. `reported`: third
 * parties say so. `unconfirmed`: general knowledge that nobody checked against Sony's help guide.
 */
export type Confidence = 'official' | 'reported' | 'unconfirmed';

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
