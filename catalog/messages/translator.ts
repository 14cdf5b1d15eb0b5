import { IntlMessageFormat } from 'intl-messageformat';
import { createFormatters } from './formatters';
import type { Language } from './languages';
import type { Message, MessageCatalog, MessageKey, MessageValue } from './message';

/** Formats messages in one language. Values are inserted as plain text, so markup in them stays text. */
interface Translator {
  readonly language: Language;
  /** Formats a message. Never throws: a pattern that does not fit its values is shown as it is. */
  (message: Message): string;
}

/** Adds texts of a language, which its translator then uses. */
export function addMessages(language: Language, messages: Partial<MessageCatalog>): void {
  const known = catalogs.get(language);
  if (known === undefined) catalogs.set(language, { ...messages });
  else Object.assign(known, messages);
}

/** Returns the translator of a language whose texts were added. Each language has one. It returns the key of a text that was not added. */
export function createTranslator(language: Language): Translator {
  let known = kept.get(language);
  if (known === undefined) {
    const catalog = catalogs.get(language) ?? {};
    catalogs.set(language, catalog);
    known = create(language, catalog);
    kept.set(language, known);
  }
  return known;
}

// The library would search ICU's list of all languages for the one of a message. That loads 2 MB, and only patterns of dates need it.
IntlMessageFormat.resolveLocale = () => undefined;

const catalogs = new Map<Language, Partial<Record<MessageKey, string>>>();
const kept = new Map<Language, Translator>();

function create(language: Language, catalog: Partial<MessageCatalog>): Translator {
  const formats = new Map<MessageKey, IntlMessageFormat>();
  const formatters = createFormatters();
  // Created with the first list, because it loads 2 MB of ICU's data.
  let list: Intl.ListFormat | null = null;
  const join = (texts: readonly string[]): string => {
    if (texts.length < 2) return texts[0] ?? '';
    list ??= new Intl.ListFormat(language, { type: 'conjunction' });
    return list.format(texts);
  };
  const value = (given: MessageValue): string | number => {
    if (typeof given === 'string' || typeof given === 'number') return given;
    return Array.isArray(given) ? join(given.map(translate)) : translate(given as Message);
  };
  const translate = (message: Message): string => {
    let format = formats.get(message.key);
    const pattern = catalog[message.key];
    if (pattern === undefined) return message.key;
    // A pattern without placeholders is not parsed, because parsing takes longer than everything else.
    if (!/[{']/.test(pattern)) return pattern;
    try {
      if (format === undefined) {
        // Tags are off, because a text is never markup.
        format = new IntlMessageFormat(pattern, language, undefined, { ignoreTag: true, formatters });
        formats.set(message.key, format);
      }
      const values = Object.fromEntries(Object.entries(message.values ?? {}).map(([name, given]) => [name, value(given)]));
      return String(format.format(values));
    } catch {
      return pattern;
    }
  };
  return Object.assign(translate, { language });
}
