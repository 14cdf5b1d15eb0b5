import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { createSpeller, extractWords, findSpellingFaults } from './spelling';

test('leaves out identifiers, paths, abbreviations and other languages', () => {
  expect(extractWords('The camelCase name in main/radio and RSSI of bluez.conf, user’s part')).toEqual(['name', 'user', 'part']);
  expect(extractWords('The button “Kopfhörer koppeln” works')).toEqual(['button', 'works']);
});

test('reports each misspelled word of a sentence once', async () => {
  const passage = { kind: 'comment' as const, file: 'a.ts', line: 3, text: 'Right words. Again after\nagain, and again.' };
  const speller = {
    unknown: async (words: readonly string[]) => words.filter((word) => word === 'again'),
    suggest: async () => null,
  };
  const faults = await findSpellingFaults([passage], speller);
  expect(faults.map(({ where, detail }) => `${where} ${detail}`)).toEqual(['a.ts:3 again']);
});

test('rejects British spelling and accepts the project’s names', async () => {
  const speller = createSpeller(resolve(import.meta.dirname, '../..'));
  const words = [
    'color',
    'colour',
    'licence',
    'recognised',
    'catalogue',
    'grey',
    'koffi',
    'BlueZ',
    'headphones',
    "doesn't",
    'Gadgetbridge',
  ];
  expect(await speller.unknown(words)).toEqual(['colour', 'licence', 'recognised', 'catalogue', 'grey']);
});
