import type { first } from './en/first';
import type { MessageKey } from './en/index';
import type { rest } from './en/rest';

export type { MessageKey } from './en/index';

/** Every text of one language, in ICU message syntax. */
export type Catalogue = Readonly<Record<MessageKey, string>>;

/** Texts of one language that the window needs before its first page. */
export type FirstMessages = Readonly<Record<keyof typeof first, string>>;

/** The other texts of one language, which load with the first page. */
export type OtherMessages = Readonly<Record<keyof typeof rest, string>>;

/** What may stand for a `{placeholder}`: plain text, a number, another message, or several joined as the language joins them. */
export type MessageValue = string | number | Message | readonly Message[];

/** A text not yet put into a language: its key in the catalogue and what fills its placeholders. */
export interface Message {
  readonly key: MessageKey;
  readonly values?: Readonly<Record<string, MessageValue>>;
}

/** Makes a {@link Message}. */
export function say(key: MessageKey, values?: Readonly<Record<string, MessageValue>>): Message {
  return values === undefined ? { key } : { key, values };
}
