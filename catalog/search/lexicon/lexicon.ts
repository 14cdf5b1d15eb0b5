import type { Concept, Verb } from '../concept';

/**
 * Words of one language. A list is separated by commas. In languages with spaces, an entry is one or more words in this order
 * with at most two others between, and `*` ends the beginning of a word. In Japanese, an entry is a regular expression.
 */
export interface Lexicon {
  readonly concepts: Readonly<Partial<Record<Concept, string>>>;
  readonly verbs: Readonly<Partial<Record<Verb, string>>>;
  /** Words that negate the noun after them. */
  readonly without: string;
  /** Words that negate the verbs of their part of the sentence. */
  readonly not: string;
  /** Words that begin a new part of the sentence. */
  readonly breaks: string;
  /** True if a negation also applies to the verbs before it, as in German. */
  readonly notAfterVerb: boolean;
  /** True if the entries have no accents, because many people leave them out. Queries are then read without accents. */
  readonly withoutAccents?: boolean;
}
