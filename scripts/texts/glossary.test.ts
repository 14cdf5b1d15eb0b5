import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages } from '../../catalog/messages/languages';
import { isComplete } from '../../catalog/messages/progress';
import { findGlossaryFaults, GLOSSARY_TERMS, readExceptions, readGlossary } from './glossary';
import { english, readTranslation } from './store';

/** Maximum number of texts that a guide may exempt, about 5% of all. */
const MAX_EXCEPTIONS = 90;
const GUIDES = join(import.meta.dirname, '../../docs/languages');

const sample = readGlossary(
  '## Glossary\n\n| English | Nederlands |\n| --- | --- |\n| pairing mode | koppelmodus |\n| pair / paired | koppel |\n',
);

describe('findGlossaryFaults', () => {
  test('names the text that uses another word', () => {
    const source = { a: 'Pair them', b: 'Start pairing mode', c: 'They are paired' };
    expect(findGlossaryFaults(sample, { a: 'Verbind ze', b: 'Start de koppelmodus', c: 'Ze zijn gekoppeld' }, source)).toEqual([
      { key: 'a', term: 'pair', text: 'Verbind ze' },
    ]);
  });
  test('ignores parts of words and words for the search', () => {
    expect(findGlossaryFaults(sample, { a: 'Herstel', 'x.search-words': 'iets' }, { a: 'Repair', 'x.search-words': 'pair' })).toEqual([]);
  });
});

describe.each(languages.filter((language) => language !== 'en'))('the guide %s', (language) => {
  const file = join(GUIDES, `${language}.md`);
  // A complete language needs its guide. An incomplete one may lack it.
  test.skipIf(!existsSync(file) && !isComplete(language))('follows the glossary in every text (needs a guide)', () => {
    expect(existsSync(file)).toBe(true);
    const guide = readFileSync(file, 'utf8');
    const glossary = readGlossary(guide);
    const exceptions = readExceptions(guide);
    expect(glossary.map(({ english: words }) => words.join(' / '))).toEqual(GLOSSARY_TERMS);
    expect(findGlossaryFaults(glossary, readTranslation(language).texts, english, exceptions)).toEqual([]);
    // More exceptions would make the glossary worthless.
    expect(exceptions.size).toBeLessThanOrEqual(MAX_EXCEPTIONS);
  });
});
