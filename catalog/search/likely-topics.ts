import type { Language } from '../messages/languages';
import { splitWords, stemWord } from './split-words';
import { getVocabulary } from './vocabulary';

/** Likelihood of topics by their identifiers. A topic is above 0 if its examples use the words of the query more than others do. */
export type Likelihood = ReadonlyMap<string, number>;

type Rater = (query: string) => Likelihood;

const raters = new Map<Language, Rater>();

/** Rates topics by the words of a query, including those of every sentence: “what” begins a question, and “keeps” a fault. */
export function rateTopics(query: string, language: Language): Likelihood {
  const rater = raters.get(language) ?? createRater(language);
  raters.set(language, rater);
  return rater(query);
}

/** Creates a naive Bayes classifier of the examples of a language. Without examples, it rates nothing. */
function createRater(language: Language): Rater {
  const topics = Object.entries(getVocabulary(language).examples ?? {}).map(([topic, list]) => ({ topic, phrases: list.split('; ') }));
  const split = splitWords(language);
  const stem = stemWord(language);
  const readWords = (text: string): ReadonlySet<string> => new Set(split(text).map((word) => stem(word) ?? word.toLowerCase()));
  const total = topics.reduce((sum, { phrases }) => sum + phrases.length, 0);
  const shares = new Map<string, number>();
  const counts = topics.map(({ topic, phrases }) => {
    const words = new Map<string, number>();
    for (const phrase of phrases) {
      for (const word of readWords(phrase)) {
        words.set(word, (words.get(word) ?? 0) + 1);
        shares.set(word, (shares.get(word) ?? 0) + 1 / total);
      }
    }
    return { topic, words, phrases: phrases.length };
  });
  return (query) => {
    const asked = readWords(query);
    const known = [...asked].flatMap((word) => {
      const share = shares.get(word);
      return share === undefined ? [] : [{ word, share }];
    });
    return new Map(
      counts.map(({ topic, words, phrases }) => {
        // One more phrase with the average share of each word, because a few examples don't have every word.
        const rate = ({ word, share }: { readonly word: string; readonly share: number }): number =>
          Math.log(((words.get(word) ?? 0) + share) / (phrases + 1) / share);
        return [topic, known.reduce((sum, one) => sum + rate(one), 0) / Math.sqrt(Math.max(1, asked.size))];
      }),
    );
  };
}
