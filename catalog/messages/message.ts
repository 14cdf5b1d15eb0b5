import type { first } from './en/first';
import type { MessageKey } from './en/index';
import type { rest } from './en/rest';

export type { MessageKey } from './en/index';

/** Every text of one language, in ICU message syntax. */
export type MessageCatalog = Readonly<Record<MessageKey, string>>;

/** Texts of one language that the window needs before its first page. */
export type FirstMessages = Readonly<Record<keyof typeof first, string>>;

/** The other texts of one language, which load with the first page. */
export type OtherMessages = Readonly<Record<keyof typeof rest, string>>;

/** Value of a placeholder: text, a number, a message, or several messages in a list. */
export type MessageValue = string | number | Message | readonly Message[];

/** Text without a language yet: a key and the values of its placeholders. */
export interface Message {
  readonly key: MessageKey;
  readonly values?: Readonly<Record<string, MessageValue>>;
}

/** Makes a {@link Message}. */
export function say(key: MessageKey, values?: Readonly<Record<string, MessageValue>>): Message {
  return values === undefined ? { key } : { key, values };
}
