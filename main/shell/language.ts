import { type Language, pickLanguage } from '../../catalog/messages/languages';
import { loadMessages } from '../../catalog/messages/load';
import { createMessage, type Message, type MessageKey } from '../../catalog/messages/message';
import { createTranslator } from '../../catalog/messages/translator';
import type { Preferences } from '../../catalog/preferences';

/** Translates a message into the user's language. */
export type Text = (message: Message | MessageKey) => string;

/** Returns the language that the user chose, or that of the computer (a BCP 47 tag). */
export function selectLanguage({ language }: Pick<Preferences, 'language'>, locale: string): Language {
  return language === 'system' ? pickLanguage([locale]) : language;
}

/** Loads the texts of tray, menus, notifications and failures in a language. Rejects if a file can't be loaded. */
export async function loadLanguage(language: Language): Promise<void> {
  await Promise.all([loadMessages(language, 'first'), loadMessages(language, 'shell')]);
}

/** Returns texts in a language that was loaded. */
export function createText(language: Language): Text {
  const translate = createTranslator(language);
  return (message) => translate(typeof message === 'string' ? createMessage(message) : message);
}
