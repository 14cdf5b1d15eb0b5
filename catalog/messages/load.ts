import type { Language } from './languages';
import type { MessageCatalog } from './message';
import { isComplete } from './progress';
import { translations } from './translations/index';
import { addMessages } from './translator';

/**
 * Part of the English texts: those of tray, notifications and the window before its first page; of pages; of menus that only a
 * Mac has, and failures; of the list in the terminal; or of the commands. The other languages have one file each.
 */
export type MessagePart = 'first' | 'rest' | 'shell' | 'terminal' | 'commandLine';

/** Changes the texts of a catalog before the translator receives them. */
type MessageTransform = (texts: Partial<MessageCatalog>) => Partial<MessageCatalog>;

const ENGLISH: Readonly<Record<MessagePart, () => Promise<Partial<MessageCatalog>>>> = {
  first: async () => (await import('./en/first')).first,
  rest: async () => (await import('./en/rest')).rest,
  shell: async () => (await import('./en/shell')).shell,
  terminal: async () => (await import('./en/terminal')).terminal,
  commandLine: async () => (await import('./en/command-line')).commandLine,
};

const loaded = new Set<string>();
let transform: MessageTransform = (texts) => texts;

/** Sets a change of every text that is loaded from now on, for tests of layouts. */
export function transformMessages(change: MessageTransform): void {
  transform = change;
}

/** Checks whether this part of a language was loaded. */
export function hasMessages(language: Language, part: MessagePart): boolean {
  return loaded.has(`${language} ${part}`);
}

/** Loads a part of a language for its translator. Rejects if the file can't be loaded; a later call tries again. */
export async function loadMessages(language: Language, part: MessagePart): Promise<void> {
  if (hasMessages(language, part)) return;
  addMessages(language, transform(await loadTexts(language, part)));
  loaded.add(`${language} ${part}`);
}

// English replaces each text that a translation lacks, so that no key is ever shown.
async function loadTexts(language: Language, part: MessagePart): Promise<Partial<MessageCatalog>> {
  if (language === 'en') return ENGLISH[part]();
  const [translation, english] = await Promise.all([translations[language](), isComplete(language) ? {} : ENGLISH[part]()]);
  return { ...english, ...translation.default };
}
