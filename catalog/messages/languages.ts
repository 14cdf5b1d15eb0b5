/** The tags of all languages (BCP 47), English first. A new language is a folder like `en`, and a line here, in `load.ts` and in `catalogues.ts`. */
export const languages = ['en', 'de', 'ja'] as const;

/** The BCP 47 tag of a language of Earshot. */
export type Language = (typeof languages)[number];

/** Returns the language with this tag, or undefined. */
export function languageByTag(tag: string | null): Language | undefined {
  return languages.find((language) => language === tag);
}

/** Returns the first language of the user's list that Earshot has, or English. Regions are ignored: "de-AT" is "de". */
export function pickLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const found = languageByTag(tag.toLowerCase().split(/[-_]/)[0] ?? null);
    if (found !== undefined) return found;
  }
  return 'en';
}

/** Returns the name of a language in itself, e.g. "Deutsch". */
export function getLanguageName(language: Language): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}
