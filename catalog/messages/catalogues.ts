import { de } from './de/index';
import { en } from './en/index';
import { ja } from './ja/index';
import { type Language, languages } from './languages';
import type { MessageCatalog } from './message';
import { addMessages } from './translator';

/** Every text in every language, for tests and the programs of contributors. The app loads one language, see `load.ts`. */
export const messageCatalogs = { en, de, ja } as const satisfies Readonly<Record<Language, MessageCatalog>>;

for (const language of languages) addMessages(language, messageCatalogs[language]);
