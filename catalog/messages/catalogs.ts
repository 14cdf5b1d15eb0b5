import { en } from './en/index';
import { type Language, languages } from './languages';
import type { MessageCatalog } from './message';
import { type Translation, translations } from './translations/index';
import { addMessages } from './translator';

const loaded = await Promise.all(languages.map(async (language) => [language, await readTexts(language)] as const));

/** Every text in every language, for tests and the programs of contributors. The app loads one language. See `load.ts`. */
export const messageCatalogs = Object.fromEntries(loaded) as Readonly<Record<Language, MessageCatalog>>;

for (const [language, texts] of loaded) addMessages(language, texts);

async function readTexts(language: Language): Promise<MessageCatalog> {
  return language === 'en' ? en : { ...en, ...(await readTranslation(language)) };
}

/** Returns the texts of a translation, without the English ones that replace missing texts. */
export async function readTranslation(language: Exclude<Language, 'en'>): Promise<Translation> {
  return (await translations[language]()).default;
}
