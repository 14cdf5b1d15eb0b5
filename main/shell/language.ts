import { type Language, pickLanguage } from '../../catalog/messages/languages';
import { type Message, type MessageKey, say } from '../../catalog/messages/message';
import { translator } from '../../catalog/messages/translator';
import type { Preferences } from '../../catalog/preferences';

/** Puts a message into the person's language. */
export type Text = (message: Message | MessageKey) => string;

/** The language that a person chose, or that of the computer (a BCP 47 tag). */
export function languageOf({ language }: Pick<Preferences, 'language'>, locale: string): Language {
  return language === 'system' ? pickLanguage([locale]) : language;
}

/** Texts in a language. */
export function textIn(language: Language): Text {
  const translate = translator(language);
  return (message) => translate(typeof message === 'string' ? say(message) : message);
}
