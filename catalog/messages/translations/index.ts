import type { TranslatedLanguage } from '../languages';

/** Texts of one translation by key. A key that is missing is shown in English. */
export type Translation = Readonly<Record<string, string>>;

type Loader = () => Promise<{ readonly default: Translation }>;

/** Loads the file of each translation, so that a window loads one of them. */
export const translations: Readonly<Record<TranslatedLanguage, Loader>> = {
  de: () => import('./de.json', { with: { type: 'json' } }),
  ja: () => import('./ja.json', { with: { type: 'json' } }),
  fr: () => import('./fr.json', { with: { type: 'json' } }),
  es: () => import('./es.json', { with: { type: 'json' } }),
  it: () => import('./it.json', { with: { type: 'json' } }),
  'pt-BR': () => import('./pt-BR.json', { with: { type: 'json' } }),
  'zh-Hans': () => import('./zh-Hans.json', { with: { type: 'json' } }),
};
