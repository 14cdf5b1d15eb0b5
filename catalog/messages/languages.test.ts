import { describe, expect, test } from 'vitest';
import { languages, pickLanguage } from './languages';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Every code that a region could have. */
const REGIONS = LETTERS.flatMap((first) => LETTERS.map((second) => `${first}${second}`));

/** Checks whether the script of a language depends on the region, by the table of ICU. */
function hasSeveralScripts(language: string): boolean {
  const usual = new Intl.Locale(language).maximize().script;
  return REGIONS.some((region) => new Intl.Locale(language, { region }).maximize().script !== usual);
}

describe('the script of a language', () => {
  test.each([
    ['sr-Cyrl', 'sr', 'sr-Cyrl'],
    ['sr-Cyrl', 'sr-RS', 'sr-Cyrl'],
    ['sr-Cyrl', 'sr-ME', 'en'],
    ['sr-Cyrl', 'sr-Latn-RS', 'en'],
    ['sr-Latn', 'sr-ME', 'sr-Latn'],
    ['sr-Latn', 'sr', 'en'],
    ['pa-Guru', 'pa-IN', 'pa-Guru'],
    ['pa-Guru', 'pa-PK', 'en'],
    ['pa-Arab', 'pa_PK.UTF-8', 'pa-Arab'],
    ['pa-Arab', 'pa', 'en'],
    ['uz-Latn', 'uz', 'uz-Latn'],
    ['uz-Latn', 'uz-AF', 'en'],
    ['az-Latn', 'az-IR', 'en'],
    ['kk-Cyrl', 'kk-CN', 'en'],
    ['zh-Hans', 'zh-SG', 'zh-Hans'],
    ['zh-Hans', 'zh-MO', 'en'],
    ['zh-Hant', 'zh-HK', 'zh-Hant'],
    ['zh-Hant', 'zh', 'en'],
    ['de', 'de-Latn-AT', 'de'],
    ['ja', 'ja-Latn', 'en'],
  ])('decides whether %s fits a user of %s', (offered, preferred, picked) => {
    expect(pickLanguage([preferred], [offered])).toBe(picked);
  });

  test.each([
    ['sr', true],
    ['pa', true],
    ['uz', true],
    ['az', true],
    ['kk', true],
    ['zh', true],
    ['de', false],
    ['ja', false],
    ['pt', false],
  ])('depends on the region for %s: %s', (language, depends) => {
    expect(hasSeveralScripts(language)).toBe(depends);
  });

  // Two tags without a script match by the language alone, so that a Montenegrin user would get Cyrillic letters from “sr”.
  test('is in each tag whose region decides it', () => {
    const unclear = languages.filter(
      (tag) => new Intl.Locale(tag).script === undefined && hasSeveralScripts(new Intl.Locale(tag).language),
    );
    expect(unclear).toEqual([]);
  });
});
