import type { Language } from '../messages/languages';
import { models } from '../models/index';
import { getVocabulary } from './vocabulary';

// Parts of model names don't count because the search already has the model.
const MODEL_WORDS: ReadonlySet<string> = new Set(
  models.flatMap(({ name, bluetoothNames }) =>
    [name, ...bluetoothNames]
      .flatMap((one) => one.toLowerCase().split(/[^a-z0-9]+/))
      .filter((word) => /\d/.test(word) || word.length === 2),
  ),
);

/** Splits a text into words at the language's own boundaries, because Japanese has no spaces. */
export function splitWords(language: Language): (text: string) => string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  // A name with dots, such as an error, is split because users type a part of it.
  return (text) =>
    [
      ...segmenter.segment(
        text.replace(getVocabulary(language).elides === true ? /(?<=\p{L})[.’'](?=\p{L})/gu : /(?<=\p{L})\.(?=\p{L})/gu, ' '),
      ),
    ]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment }) => segment);
}

/** Returns the stem of a word for the search, or null for a word without a meaning. */
export function stemWord(language: Language): (word: string) => string | null {
  const { empty, stem } = getVocabulary(language);
  return (word) => {
    const plain = word.toLowerCase().replace(/[’'].*$/, '');
    if (plain === '' || empty.has(plain) || MODEL_WORDS.has(plain)) return null;
    return stem === null ? plain : stem(plain);
  };
}
