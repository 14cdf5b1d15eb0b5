import type { Computer } from '../../computer';
import type { Language } from '../../messages/languages';
import { findModel } from '../../models/index';
import { createSearch, getTopicId, type Search } from '../search';

/** Phrase of an owner with its right topics. */
export interface Phrase {
  readonly query: string;
  readonly computer: string;
  readonly model: string;
  readonly right: readonly string[];
}

/** Phrase of a thread in the words of another language. */
export interface ThreadPhrase {
  readonly text: string;
  readonly topics: readonly string[];
}

/** Result of a set of phrases: the shares whose topic is first and among three, and the phrases that are not first. */
export interface PhraseRanks {
  readonly first: number;
  readonly three: number;
  readonly missed: readonly string[];
}

/** Returns thread phrases as those of an owner of a WH-1000XM4 on Linux. */
export function toPhrases(threads: readonly ThreadPhrase[]): readonly Phrase[] {
  return threads.map(({ text, topics }) => ({ query: text, computer: 'linux', model: 'wh-1000xm4', right: topics }));
}

/** Searches by language, computer and model. An index takes most of the time, so phrases share it. */
const searches = new Map<string, Search>();

/** Searches every phrase and counts the ranks of the right topics. */
export function rankPhrases(language: Language, phrases: readonly Phrase[]): PhraseRanks {
  const ranks = phrases.map(({ query, computer, model, right }) => {
    const key = `${language} ${computer} ${model}`;
    const search = searches.get(key) ?? createSearch(language, computer as Computer, findModel(model));
    searches.set(key, search);
    const found = search.find(query).map(getTopicId);
    return { query, rank: found.findIndex((topic) => right.includes(topic)) };
  });
  return {
    first: ranks.filter(({ rank }) => rank === 0).length / ranks.length,
    three: ranks.filter(({ rank }) => rank >= 0 && rank < 3).length / ranks.length,
    missed: ranks.filter(({ rank }) => rank !== 0).map(({ query }) => query),
  };
}
