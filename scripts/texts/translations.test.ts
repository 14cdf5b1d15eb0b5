import { describe, expect, test } from 'vitest';
import { languages } from '../../catalog/messages/languages';
import { findTextProblems } from './check';
import { english, readTranslation } from './store';

const keys = Object.keys(english);
const translated = languages.filter((language) => language !== 'en');

describe.each(translated)('the translation %s', (language) => {
  const { texts } = readTranslation(language);
  test('fits the placeholders and plurals of English', () => {
    expect(findTextProblems(language, texts, english)).toEqual([]);
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
