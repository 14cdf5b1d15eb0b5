import { expect, test } from 'vitest';
import './catalogs';
import { joinFacts, joinNames } from './join';
import type { Language } from './languages';
import { createTranslator } from './translator';

test.each<[Language, string, string]>([
  ['en', 'a, b, c', 'SBC, AAC'],
  ['ja', 'a、b、c', 'SBC、AAC'],
  ['zh-Hans', 'a，b，c', 'SBC、AAC'],
])('joins facts and names as %s does', (language, facts, names) => {
  const format = createTranslator(language);
  expect(format(joinFacts(['a', 'b', 'c']))).toBe(facts);
  expect(format(joinNames(['SBC', 'AAC']))).toBe(names);
});

test('returns a single name unchanged and none as empty', () => {
  const format = createTranslator('en');
  expect(format(joinNames(['{SBC}']))).toBe('{SBC}');
  expect(format(joinNames([]))).toBe('');
});
