import { describe, expect, test } from 'vitest';
import { findTextProblems } from './check';

const english = { hold: 'Hold for {seconds, plural, one {# second} other {# seconds}}.', name: 'Remove “{name}”.', plain: 'Settings' };

describe('findTextProblems', () => {
  test.each([
    ['a lost placeholder', 'fr', { name: 'Supprimer.' }, 'name', 'The placeholder {name} is missing.'],
    ['a new placeholder', 'fr', { plain: 'Réglages {name}' }, 'plain', 'English has no placeholder {name}.'],
    ['a lost plural', 'fr', { hold: 'Tenir.' }, 'hold', 'The placeholder {seconds, plural, …} is missing.'],
    ['an apostrophe that hides a brace', 'fr', { plain: "L'{name}" }, 'plain', 'A straight apostrophe before a brace'],
    ['a plural without its last form', 'fr', { hold: '{seconds, plural, one {# seconde}}' }, 'hold', 'A plural lacks its “other” form.'],
    [
      'a plural word of no language',
      'nl',
      { hold: '{seconds, plural, een {# sec} other {# sec}}' },
      'hold',
      'The plural word “een” does not exist in this language, which has: one, other.',
    ],
    ['an open brace', 'fr', { name: 'Supprimer « {name ».' }, 'name', 'A brace “}” is missing'],
    ['an unknown key', 'fr', { gone: 'Parti' }, 'gone', 'English has no text with this key.'],
    ['an empty text', 'fr', { plain: ' ' }, 'plain', 'The text is empty.'],
  ])('names the key and the fault of %s', (_, tag, texts, key, problem) => {
    const found = findTextProblems(tag, texts as Record<string, string>, english);
    expect(found.map((one) => one.key)).toEqual([key]);
    expect(found[0]?.problem).toContain(problem);
  });

  test('accepts the plural words of each language', () => {
    const polish = { hold: '{seconds, plural, one {# s} few {# s} many {# s} other {# s}}' };
    expect(findTextProblems('pl', polish, english)).toEqual([]);
    expect(findTextProblems('fr', { name: 'Supprimer « {name} ».' }, english)).toEqual([]);
  });
});
