/**
 * Tags of all languages (BCP 47), English first. A language is one file in `translations`, a line here, and a line in
 * `translations/index.ts`. `npm run texts -- --import nl.po` writes all three.
 */
export const languages = ['en', 'de', 'ja', 'fr', 'es', 'it', 'pt-BR', 'zh-Hans'] as const;

/** The BCP 47 tag of a language of Earshot. */
export type Language = (typeof languages)[number];

/** Language other than English, whose texts are translations. */
export type TranslatedLanguage = Exclude<Language, 'en'>;

/** Returns the language with this tag, or undefined. */
export function findLanguage(tag: string | null): Language | undefined {
  return languages.find((language) => language === tag);
}

/**
 * Returns the first language of the user's list that one of `available` matches, or English. A tag matches if language and
 * script are the same, so that "de-AT" is German and "zh-TW" is not Simplified Chinese. Of several regions the same one comes first.
 */
export function pickLanguage<T extends string = Language>(preferred: readonly string[], available?: readonly T[]): T | 'en' {
  const offered = (available ?? languages) as readonly T[];
  for (const tag of preferred) {
    const wanted = parseTag(tag);
    if (wanted === null) continue;
    const matching = offered.filter((language) => {
      const own = parseTag(language);
      return own !== null && own.language === wanted.language && isSameScript(own, wanted);
    });
    const [first] = matching;
    if (first === undefined) continue;
    if (matching.length === 1) return first;
    const { region } = wanted.maximize();
    return matching.find((language) => parseTag(language)?.maximize().region === region) ?? first;
  }
  return 'en';
}

/** Returns the name of a language in itself, e.g. "Deutsch" or "Português (Brasil)". */
export function getLanguageName(language: Language): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return `${name.charAt(0).toLocaleUpperCase(language)}${name.slice(1)}`;
}

/** Scripts that are written from right to left (Unicode's property of the scripts for which ICU has interface locales). */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);
/** Languages whose usual script is one of these. Source: CLDR, `likelySubtags`. */
const RIGHT_TO_LEFT_LANGUAGES: ReadonlySet<string> = new Set(
  'ar bal bgn ckb dv fa glk he ks lrc mzn nqo ps rhg sd sdh skr syr ug ur yi'.split(' '),
);

/** Returns the direction of a language's script. */
export function getTextDirection(tag: string): 'ltr' | 'rtl' {
  const locale = parseTag(tag);
  if (locale === null) return 'ltr';
  const { language, script } = locale;
  return (script === undefined ? RIGHT_TO_LEFT_LANGUAGES.has(language) : RIGHT_TO_LEFT.has(script)) ? 'rtl' : 'ltr';
}

// Completing a tag loads ICU's table of all languages, which takes 0.8 MB. If the script of a language depends on the region, its tag here
// contains the script, e.g. zh-Hans.
function isSameScript(own: Intl.Locale, wanted: Intl.Locale): boolean {
  return (own.script === undefined && wanted.script === undefined) || own.maximize().script === wanted.maximize().script;
}

// A tag of the system can be malformed, e.g. "C" or "en_US.UTF-8".
function parseTag(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag.replace(/\..*$/, '').replaceAll('_', '-'));
  } catch {
    return null;
  }
}
