import MiniSearch from 'minisearch';
import { findErrorSymptom, getErrorWords } from '../actions/system-errors';
import { answers } from '../answers/answers';
import type { Computer } from '../computer';
import { buildGuide } from '../guides/build';
import type { Language } from '../messages/languages';
import { createMessage, type Message } from '../messages/message';
import { createTranslator } from '../messages/translator';
import type { Model } from '../models/model';
import { symptoms } from '../symptoms/symptoms';
import { measureCoverage } from './covers';
import { rateTopics } from './likely-topics';
import { MAX_QUERY } from './query';
import { splitWords, stemWord } from './split-words';
import { getTopicId, getTopicTitle, listTopics, type Topic } from './topics';
import { parseMainQuery, parseQuery } from './understand';

export { getTopicId, getTopicTitle, listTopics, type Topic } from './topics';

/** Search for topics with the words of one language. */
export interface Search {
  /** Finds topics, best first; empty only for an empty query. It tolerates typing mistakes and understands owners' words. */
  find(query: string): Topic[];
}

/** Topics that appear if nothing matches: the most common problems. */
export const FALLBACK_TOPICS: readonly Topic[] = (['not-listed', 'will-not-connect', 'no-sound'] as const).map((symptom) => ({
  kind: 'symptom',
  symptom,
}));

/** Checks whether the topics are those for a query without a result. */
export function areFallbackTopics(found: readonly Topic[]): boolean {
  return found.length === FALLBACK_TOPICS.length && found.every((topic, index) => topic === FALLBACK_TOPICS[index]);
}

/** Weights of a topic's parts. Bodies of guides count little because they are long and name everything. */
const WEIGHTS = { title: 4, says: 4, text: 0.6 } as const;

/** Weight of the best match of words, compared with about 1 of a covered concept. */
const WORDS = 1;

/** Weight of the likelihood by examples. It decides only between topics that are near. */
const LIKELY = 0.12;

/** Weight of a system error that the query quotes, which is exact. */
const QUOTED = 6;

/** Share of the problem itself in the score of a query that names its circumstances, too. */
const MAIN = 0.3;

/** Share of the best score below which a topic is only noise. */
const MIN_SCORE_SHARE = 0.2;

/** Bonus of the topics that users usually mean by a word of many titles. */
const MEANT: Readonly<Record<string, number>> = { 'guide:pair': 2.5, 'guide:second-device': 2 };

/** Creates the search over the topics of a model, or over the general ones. */
export function createSearch(language: Language, computer: Computer, model: Model | null): Search {
  const topics = listTopics(model);
  const text = createTranslator(language);
  const termIn = stemWord(language);
  const index = new MiniSearch<{ id: number; title: string; says: string; text: string }>({
    fields: ['title', 'says', 'text'],
    tokenize: splitWords(language),
    processTerm: termIn,
    searchOptions: {
      prefix: (term) => term.length > 2,
      // Short words must match exactly because one wrong letter in them matches almost everything.
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
      weights: { fuzzy: 0.3, prefix: 0.5 },
      boost: WEIGHTS,
      combineWith: 'OR',
    },
  });
  index.addAll(
    topics.map((topic, id) => ({
      id,
      // A fact has no weight for its title because it is a sentence and not a name.
      title: topic.kind === 'fact' ? '' : text(getTopicTitle(topic)),
      says: [...getSearchWords(topic).map(text), ...(topic.kind === 'symptom' ? getErrorWords(topic.symptom) : [])].join(' '),
      text: createSearchTexts(topic, computer, model).map(text).join(' '),
    })),
  );
  const topicIds = topics.map(getTopicId);
  const meant = topics.map((topic) => MEANT[getTopicId(topic)] ?? 1);
  // A query that equals a title comes first because users type titles that they have seen.
  const titles = new Map(topics.map((topic, id) => [text(getTopicTitle(topic)).toLowerCase(), id]));
  return {
    find: (query) => {
      const wanted = query.slice(0, MAX_QUERY).trim();
      if (wanted === '') return [];
      const named = titles.get(query.trim().toLowerCase());
      const error = findErrorSymptom(wanted);
      const whole = parseQuery(wanted, language);
      const main = parseMainQuery(wanted, language);
      const covers = (topicId: string): number => {
        const all = measureCoverage(topicId, whole);
        return main === whole ? all : all * (1 - MAIN) + measureCoverage(topicId, main) * MAIN;
      };
      const words = new Map(
        index
          .search(wanted)
          // A topic with more of the words comes first because weights differ less than topics.
          .map(({ id, score, queryTerms }) => [Number(id), score * new Set(queryTerms).size ** 2 * (meant[Number(id)] ?? 1)]),
      );
      const most = Math.max(1e-9, ...words.values());
      const rated = topics.map((topic, id) => {
        const matched = (words.get(id) ?? 0) / most;
        // The concepts contain only a kind of device, and the words contain the device.
        const isOther = topic.kind === 'guide' && topic.target !== null && matched === 0;
        const quoted = topic.kind === 'symptom' && topic.symptom === error ? QUOTED : 0;
        return { id, score: (isOther ? 0 : covers(getTopicId(topic))) + matched * WORDS + quoted };
      });
      // Examples share words with every query, so they count only if something else does.
      const likelihood = rated.some(({ score }) => score > 0) ? rateTopics(wanted, language) : null;
      const found = rated
        .map(({ id, score }) => ({ id, score: score + LIKELY * (likelihood?.get(topicIds[id] ?? '') ?? 0) }))
        .filter(({ id, score }) => id !== named && score > 0)
        .sort((a, b) => b.score - a.score);
      const least = (found[0]?.score ?? 0) * MIN_SCORE_SHARE;
      const near = found.filter(({ score }) => score >= least).map(({ id }) => id);
      const ids = named === undefined ? near : [named, ...near];
      return ids.length === 0 ? [...FALLBACK_TOPICS] : ids.map((id) => topics[id]).filter((topic) => topic !== undefined);
    },
  };
}

/** Returns the words that owners use for a topic. */
function getSearchWords(topic: Topic): Message[] {
  switch (topic.kind) {
    case 'guide':
      return [createMessage(topic.target === null ? `search-words.guide.${topic.guide}` : `search-words.target.${topic.target}`)];
    case 'symptom':
      return [createMessage(`symptom.${topic.symptom}.search-words`)];
    case 'answer':
      return [createMessage(`search-words.answer.${topic.answer}`)];
    case 'sound':
      return [createMessage('search-words.sound')];
    case 'fact':
      return [];
  }
}

function createSearchTexts(topic: Topic, computer: Computer, model: Model | null): Message[] {
  switch (topic.kind) {
    case 'guide': {
      const summary = createMessage(`guide.${topic.guide}.summary`);
      if (model === null) return [summary];
      const target = topic.target === null ? {} : { target: topic.target };
      const guide = buildGuide(topic.guide, model, { computer, ...target, state: null, pairedLeHalf: null, battery: null });
      return [summary, ...guide.steps.map((step) => step.text)];
    }
    case 'symptom':
      return symptoms[topic.symptom].causes.map((id) => createMessage(`cause.${id}`));
    case 'answer':
      return answers[topic.answer].createText(model).map((paragraph) => paragraph.text);
    case 'sound':
      return [createMessage('sound.intro'), createMessage('sound.microphone.note')];
    case 'fact':
      return [getTopicTitle(topic)];
  }
}
