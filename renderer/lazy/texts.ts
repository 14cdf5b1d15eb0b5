import type { Language } from '../../catalog/messages/languages';
import { hasMessages, loadMessages, type MessagePart } from '../../catalog/messages/load';
import { hasVocabulary, loadVocabulary } from '../../catalog/search/vocabulary';

/** Part of a language: its texts, or its search words. */
type LanguagePart = MessagePart | 'search';

const wanted = new Set<LanguagePart>(['first']);

/** Checks whether all parts of the texts that were needed so far are loaded in this language. */
export function hasTexts(language: Language): boolean {
  return [...wanted].every((part) => hasPart(language, part));
}

/** Loads all parts of the texts that were needed so far, in this language. Rejects if a file can't be loaded. */
export async function loadTexts(language: Language): Promise<void> {
  // A page can need more parts during the load.
  while (!hasTexts(language)) await Promise.all([...wanted].map((part) => loadPart(language, part)));
}

/** Loads a further part of the texts, now and for every language that is chosen later. */
export function requireTexts(part: LanguagePart, language: Language): Promise<void> {
  wanted.add(part);
  return loadTexts(language);
}

function hasPart(language: Language, part: LanguagePart): boolean {
  return part === 'search' ? hasVocabulary(language) : hasMessages(language, part);
}

function loadPart(language: Language, part: LanguagePart): Promise<void> {
  return part === 'search' ? loadVocabulary(language) : loadMessages(language, part);
}
