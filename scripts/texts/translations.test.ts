import { describe, expect, test } from 'vitest';
import { languages } from '../../catalog/messages/languages';
import { findTextProblems } from './check';
import { english, readTranslation } from './store';

const keys = Object.keys(english);
const translated = languages.filter((language) => language !== 'en');

/** Languages whose texts must all be there. A new language joins them once it is complete. */
const COMPLETE: ReadonlySet<string> = new Set(['de', 'ja', 'fr', 'es', 'it', 'pt-BR', 'zh-Hans']);

describe.each(translated)('the translation %s', (language) => {
  const { texts } = readTranslation(language);
  test('fits the placeholders and plurals of English', () => {
    expect(findTextProblems(language, texts, english)).toEqual([]);
  });
  test('has every key of English, and no other', () => {
    const own = Object.keys(texts);
    expect(COMPLETE.has(language) ? own.sort() : own.filter((key) => !(key in english))).toEqual(
      COMPLETE.has(language) ? [...keys].sort() : [],
    );
  });
  test('contains no English sentence', () => {
    const same = keys.filter(
      (key) => texts[key] === english[key] && /[a-z]{3,}.* [a-z]{3,}/.test((english[key] ?? '').replace(/\{[^}]*\}/g, '')),
    );
    expect(same).toEqual([]);
  });
});

test('parses every English text', () => {
  expect(findTextProblems('en', english, english)).toEqual([]);
});
