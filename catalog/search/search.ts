import MiniSearch from 'minisearch';
import { type AnswerId, answers } from '../answers/answers';
import type { Computer } from '../computer';
import { buildGuide, guidesFor } from '../guides/build';
import { GUIDE_KINDS, type GuideKind, TARGETS, type Target } from '../guides/guide';
import type { Language } from '../messages/languages';
import { type Message, say } from '../messages/message';
import { translator } from '../messages/translator';
import type { Model } from '../models/model';
import { type SymptomId, symptoms } from '../symptoms/symptoms';

/** Something a search can find. */
export type Topic =
  | { readonly kind: 'guide'; readonly guide: GuideKind; readonly target: Target | null }
  | { readonly kind: 'symptom'; readonly symptom: SymptomId }
  | { readonly kind: 'answer'; readonly answer: AnswerId };

/** The title of a topic. */
export function titleOf(topic: Topic): Message {
  switch (topic.kind) {
    case 'guide':
      return topic.target === null ? say(`guide.${topic.guide}`) : say('guide.pair-other.title', { target: say(`target.${topic.target}`) });
    case 'symptom':
      return say(`symptom.${topic.symptom}`);
    case 'answer':
      return say(`answer.${topic.answer}`);
  }
}

/** Every topic there is for a model, or in general. */
export function topicsFor(model: Model | null): Topic[] {
  const kinds = model === null ? GUIDE_KINDS : guidesFor(model);
  return [
    ...kinds.map((guide): Topic => ({ kind: 'guide', guide, target: null })),
    ...TARGETS.map((target): Topic => ({ kind: 'guide', guide: 'pair-other', target })),
    ...keysOf(symptoms).map((symptom): Topic => ({ kind: 'symptom', symptom })),
    ...keysOf(answers).map((answer): Topic => ({ kind: 'answer', answer })),
  ];
}

/** Finds topics by what a person types, in the words of one language. */
export interface Search {
  /** Best first; empty for an empty query or when nothing is near. Typing mistakes are forgiven. */
  find(query: string): Topic[];
}

/** Longest query that is looked at, in characters. */
export const MAX_QUERY = 100;

/** Makes the search over everything there is for a model, or in general. */
export function createSearch(language: Language, computer: Computer, model: Model | null): Search {
  const topics = topicsFor(model);
  const text = translator(language);
  const words = wordsOf(language);
  const index = new MiniSearch<{ id: number; title: string; text: string }>({
    fields: ['title', 'text'],
    tokenize: words,
    // One wrong letter in five; short words must be right, or everything would be found.
    searchOptions: { prefix: true, fuzzy: (term) => (term.length > 3 ? 0.25 : false), boost: { title: 3 }, combineWith: 'AND' },
  });
  index.addAll(
    topics.map((topic, id) => ({
      id,
      title: text(titleOf(topic)),
      text: textsOf(topic, computer, model).map(text).join(' '),
    })),
  );
  return {
    find: (query) => {
      const wanted = query.slice(0, MAX_QUERY);
      const strict = index.search(wanted);
      // A long sentence rarely has all its words in one text.
      const found = strict.length > 0 ? strict : index.search(wanted, { combineWith: 'OR' });
      return found.map(({ id }) => topics[Number(id)]).filter((topic) => topic !== undefined);
    },
  };
}

function textsOf(topic: Topic, computer: Computer, model: Model | null): Message[] {
  switch (topic.kind) {
    case 'guide': {
      const summary = say(`guide.${topic.guide}.summary`);
      if (model === null) return [summary];
      const target = topic.target === null ? {} : { target: topic.target };
      const guide = buildGuide(topic.guide, model, { computer, ...target, state: null, pairedLeHalf: null, battery: null });
      return [summary, ...guide.steps.map((step) => step.text)];
    }
    case 'symptom':
      return [say(`symptom.${topic.symptom}.says`), ...symptoms[topic.symptom].causes.map((id) => say(`cause.${id}`))];
    case 'answer':
      return answers[topic.answer].say(model).map((paragraph) => paragraph.text);
  }
}

// Japanese has no spaces: the language's own word boundaries are used for every language.
function wordsOf(language: Language): (text: string) => string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return (text) => [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(record) as K[];
}
