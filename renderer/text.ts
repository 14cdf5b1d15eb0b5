import { useCallback } from 'react';
import { createMessage, type Message, type MessageKey, type MessageValue } from '../catalog/messages/message';
import { createTranslator } from '../catalog/messages/translator';
import { useEarshot } from './store';

/** Formats a message, or a key with its values, in the language of the window. */
export type Text = (message: Message | MessageKey, values?: Readonly<Record<string, MessageValue>>) => string;

/** Returns the {@link Text} of the window's language. */
export function useText(): Text {
  const language = useEarshot((state) => state.language);
  return useCallback(
    (message, values) => createTranslator(language)(typeof message === 'string' ? createMessage(message, values) : message),
    [language],
  );
}
