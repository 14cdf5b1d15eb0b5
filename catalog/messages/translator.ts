import { IntlMessageFormat } from 'intl-messageformat';
import { catalogues, type Language } from './languages';
import type { Catalogue, Message, MessageKey, MessageValue } from './message';

/** Puts messages into one language. Values are put in as plain text; markup in them stays text. */
export interface Translator {
  readonly language: Language;
  /** The sentence for a message. Never throws: a pattern that does not fit its values is shown as it is. */
  (message: Message): string;
}

/** The translator for a language; one is kept for each language. */
export function translator(language: Language): Translator {
  let known = kept.get(language);
  if (known === undefined) {
    known = create(language, catalogues[language]);
    kept.set(language, known);
  }
  return known;
}

const kept = new Map<Language, Translator>();

function create(language: Language, catalogue: Catalogue): Translator {
  const formats = new Map<MessageKey, IntlMessageFormat>();
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const value = (given: MessageValue): string | number => {
    if (typeof given === 'string' || typeof given === 'number') return given;
    return Array.isArray(given) ? list.format(given.map(translate)) : translate(given as Message);
  };
  const translate = (message: Message): string => {
    let format = formats.get(message.key);
    try {
      if (format === undefined) {
        // Tags are off: a text is never markup.
        format = new IntlMessageFormat(catalogue[message.key], language, undefined, { ignoreTag: true });
        formats.set(message.key, format);
      }
      const values = Object.fromEntries(Object.entries(message.values ?? {}).map(([name, given]) => [name, value(given)]));
      return String(format.format(values));
    } catch {
      return catalogue[message.key];
    }
  };
  return Object.assign(translate, { language });
}
