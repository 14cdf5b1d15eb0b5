import type { Lexicon } from './lexicon/lexicon';

/** Words of one language for the search. */
export interface Vocabulary {
  /** Words of objects and faults. */
  readonly lexicon: Lexicon;
  /**
   * Words without a meaning for the search: those of every sentence and those of every text here. Negations are among them,
   * because "no sound" and "sound does not work" mean the same problem.
   */
  readonly empty: ReadonlySet<string>;
  /** Phrases of topics by the identifiers of the topics, separated by semicolons. */
  readonly examples?: Readonly<Record<string, string>>;
  /** Returns the stem of a word; null without a stemmer. */
  readonly stem: ((word: string) => string) | null;
  /** True if short words lose a vowel before the next word, as in “l’écouteur”, which is two words. */
  readonly elides?: boolean;
}

/** Returns the words of lines that separate them by spaces. */
export function joinWords(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}
