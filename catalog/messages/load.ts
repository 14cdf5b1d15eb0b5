import type { Language } from './languages';
import type { MessageCatalog } from './message';
import { addMessages } from './translator';

/**
 * A part of a language's texts: those of tray, notifications and the window before its first page; of pages; of menus that only a
 * Mac has, and failures; of the list in the terminal; or of the commands.
 */
export type MessagePart = 'first' | 'rest' | 'shell' | 'terminal' | 'commandLine';

type Loader = () => Promise<Partial<MessageCatalog>>;

const LOADERS: Readonly<Record<Language, Readonly<Record<MessagePart, Loader>>>> = {
  en: {
    first: async () => (await import('./en/first')).first,
    rest: async () => (await import('./en/rest')).rest,
    shell: async () => (await import('./en/shell')).shell,
    terminal: async () => (await import('./en/terminal')).terminal,
    commandLine: async () => (await import('./en/command-line')).commandLine,
  },
  de: {
    first: async () => (await import('./de/first')).first,
    rest: async () => (await import('./de/rest')).rest,
    shell: async () => (await import('./de/shell')).shell,
    terminal: async () => (await import('./de/terminal')).terminal,
    commandLine: async () => (await import('./de/command-line')).commandLine,
  },
  ja: {
    first: async () => (await import('./ja/first')).first,
    rest: async () => (await import('./ja/rest')).rest,
    shell: async () => (await import('./ja/shell')).shell,
    terminal: async () => (await import('./ja/terminal')).terminal,
    commandLine: async () => (await import('./ja/command-line')).commandLine,
  },
};

const loaded = new Set<string>();

/** Returns whether this part of a language was loaded. */
export function hasMessages(language: Language, part: MessagePart): boolean {
  return loaded.has(`${language} ${part}`);
}

/** Loads a part of a language for its translator. Rejects if the file can't be loaded; a later call tries again. */
export async function loadMessages(language: Language, part: MessagePart): Promise<void> {
  if (hasMessages(language, part)) return;
  addMessages(language, await LOADERS[language][part]());
  loaded.add(`${language} ${part}`);
}
