import type { MessageKey } from './en/index';

export type { MessageKey } from './en/index';

/** Every text of one language, in ICU message syntax. */
export type Catalogue = Readonly<Record<MessageKey, string>>;

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
