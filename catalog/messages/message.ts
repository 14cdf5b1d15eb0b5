import type { MessageKey } from './en/index';

export type { MessageKey } from './en/index';

/** Texts of one language, in ICU message syntax. */
export type MessageCatalog = Readonly<Record<MessageKey, string>>;

/** Value of a placeholder: text, a number, a message, or several messages in a list. */
export type MessageValue = string | number | Message | readonly Message[];

/** Text without a language yet: a key and the values of its placeholders. */
export interface Message {
  readonly key: MessageKey;
  readonly values?: Readonly<Record<string, MessageValue>>;
}

/** Creates a {@link Message}. */
export function createMessage(key: MessageKey, values?: Readonly<Record<string, MessageValue>>): Message {
  return values === undefined ? { key } : { key, values };
}
