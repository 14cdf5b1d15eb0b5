import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages } from '../../catalog/messages/languages';
import { OPEN_TEXTS_FILE, parseOpenTexts } from '../open-texts.mjs';
import { findTextProblems } from './check';
import { english, findMissing, readTranslation } from './store';

const keys = Object.keys(english);
const translated = languages.filter((language) => language !== 'en');

/** Languages that must have all texts. A new language is added after it is complete. */
const COMPLETE: ReadonlySet<string> = new Set(['de', 'ja', 'fr', 'es', 'it', 'pt-BR', 'zh-Hans']);

/** Keys of new texts that may appear in English for now, because their contributor didn't know every language. */
const open = parseOpenTexts(readFileSync(join(import.meta.dirname, '../..', OPEN_TEXTS_FILE), 'utf8'));

describe.each(translated)('the translation %s', (language) => {
  const { texts } = readTranslation(language);
  test('contains the placeholders and plurals of English', () => {
    expect(findTextProblems(language, texts, english)).toEqual([]);
  });
  test('contains every key of English, and no other', () => {
    expect(Object.keys(texts).filter((key) => !(key in english))).toEqual([]);
    const missing = keys.filter((key) => !(key in texts) && !open.includes(key));
    expect(COMPLETE.has(language) ? missing : [], `translate these, or list them in ${OPEN_TEXTS_FILE}`).toEqual([]);
  });
  test('contains no English sentence', () => {
    const same = keys.filter(
      (key) => texts[key] === english[key] && /[a-z]{3,}.* [a-z]{3,}/.test((english[key] ?? '').replace(/\{[^}]*\}/g, '')),
    );
    expect(same).toEqual([]);
  });
});

test('lists only texts as open that a translation lacks', () => {
  const lacked = new Set([...COMPLETE].flatMap((language) => findMissing(readTranslation(language))));
  expect(open.filter((key) => !lacked.has(key))).toEqual([]);
});

test('parses every English text', () => {
  expect(findTextProblems('en', english, english)).toEqual([]);
});
