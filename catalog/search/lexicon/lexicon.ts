import type { Concept, Verb } from '../concept';

/**
 * Words of one language. A list is separated by commas. In languages with spaces, an entry is one or more words in this order with
 * at most three others between, `~` joins words without others between, `*` stands for any beginning or end of a word, and `!` excludes words that
 * mean something else: “!right now”. In Japanese, an entry is a regular expression.
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
  /** Words that begin the circumstances of a problem, which aren't the problem itself: “after removing it once”. */
  readonly circumstances?: string;
  /** Maximum number of words between two words of one entry, instead of three: a German verb is split around its clause. */
  readonly gap?: number;
  /** A negation is valid for the verbs before it, too, as in German. */
  readonly notAfterVerb: boolean;
  /** True if the entries have no accents, because many people leave them out. Queries are then read without accents. */
  readonly withoutAccents?: boolean;
}
