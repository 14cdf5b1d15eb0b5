import { de } from './de/index';
import { en } from './en/index';
import { ja } from './ja/index';
import type { Catalogue } from './message';

/** Every language Earshot speaks, by BCP 47 tag. A new language is a folder like `en` and a line here. */
export const catalogues = { en, de, ja } as const satisfies Readonly<Record<string, Catalogue>>;

/** The BCP 47 tag of a language Earshot speaks. */
export type Language = keyof typeof catalogues;

/** The tags of all languages, English first. */
export const languages = Object.keys(catalogues) as readonly Language[];

/**
 * The first language of a person's list that Earshot speaks; regions are ignored ("de-AT" is "de").
 * English where none fits.
 */
export function pickLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const base = tag.toLowerCase().split(/[-_]/)[0];
    const found = languages.find((language) => language === base);
    if (found !== undefined) return found;
  }
  return 'en';
}

/** What a language calls itself, e.g. "Deutsch". */
export function nameOfLanguage(language: Language): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}
