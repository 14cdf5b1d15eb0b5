import type { Language } from '../../catalog/messages/languages';
import { hasMessages, loadMessages, type MessagePart } from '../../catalog/messages/load';

const wanted = new Set<MessagePart>(['first']);

/** Returns whether every part of the texts that was needed so far is loaded in this language. */
export function hasTexts(language: Language): boolean {
  return [...wanted].every((part) => hasMessages(language, part));
}

/** Loads every part of the texts that was needed so far, in this language. Rejects if a file can't be loaded. */
export async function loadTexts(language: Language): Promise<void> {
  // A page can need more while this loads.
  while (!hasTexts(language)) await Promise.all([...wanted].map((part) => loadMessages(language, part)));
}

/** Loads a further part of the texts, now and in every language that is chosen later. */
export function needTexts(part: MessagePart, language: Language): Promise<void> {
  wanted.add(part);
  return loadTexts(language);
}
