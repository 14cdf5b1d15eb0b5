import type { Language } from '../messages/languages';
import type { Vocabulary } from './vocabulary-type';

/** Loads the vocabulary of each language that has one. The others use the English one. */
const LOADERS: Readonly<Partial<Record<Language, () => Promise<Vocabulary>>>> = {
  en: async () => (await import('./vocabularies/en')).vocabulary,
  de: async () => (await import('./vocabularies/de')).vocabulary,
  ja: async () => (await import('./vocabularies/ja')).vocabulary,
  fr: async () => (await import('./vocabularies/fr')).vocabulary,
  es: async () => (await import('./vocabularies/es')).vocabulary,
  it: async () => (await import('./vocabularies/it')).vocabulary,
  'pt-BR': async () => (await import('./vocabularies/pt-br')).vocabulary,
  'zh-Hans': async () => (await import('./vocabularies/zh-hans')).vocabulary,
};

const loaded = new Map<Language, Vocabulary>();

/** Checks whether the vocabulary of a language was loaded. */
export function hasVocabulary(language: Language): boolean {
  return loaded.has(language);
}

/** Loads the vocabulary of a language. Rejects if the file can't be loaded; a later call tries again. */
export async function loadVocabulary(language: Language): Promise<void> {
  if (loaded.has(language)) return;
  const load = LOADERS[language] ?? LOADERS.en;
  if (load !== undefined) loaded.set(language, await load());
}

/** Returns the loaded vocabulary of a language. Throws an Error if it was not loaded, which is a bug of the caller. */
export function getVocabulary(language: Language): Vocabulary {
  const vocabulary = loaded.get(language);
  if (vocabulary === undefined) throw new Error(`the vocabulary of ${language} is not loaded`);
  return vocabulary;
}
