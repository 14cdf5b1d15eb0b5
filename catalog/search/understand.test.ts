import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languages } from '../messages/languages';
import { FAULTS, OBJECTS } from './concept';
import { COVERS, measureCoverage } from './covers';
import { getTopicId, listTopics } from './topics';
import { parseMainQuery, parseQuery } from './understand';

const meaningOf = (language: 'en' | 'de' | 'ja', query: string): string[] => [...parseQuery(query, language)].sort();

test.each([
  ['en', 'no sound', ['missing', 'sound']],
  ['en', 'sound', ['sound']],
  ['en', 'the others can’t hear me', ['microphone', 'missing', 'sound']],
  ['en', 'connected', ['connection']],
  ['en', 'does not connect', ['cannot', 'connection']],
  ['de', 'kein Ton', ['missing', 'cannot', 'sound'].sort()],
  ['de', 'Laptop findet Kopfhörer nich', ['computer', 'missing']],
  ['ja', '音が出ない', ['missing', 'sound']],
  ['ja', '接続できない', ['cannot', 'connection']],
  ['ja', '接続できた', ['connection']],
] as const)('reads in %s “%s” as its object and fault', (language, query, wanted) => {
  expect(meaningOf(language, query)).toEqual(expect.arrayContaining([...wanted]));
});

test('keeps a negation to its part of the sentence', () => {
  expect(meaningOf('en', 'it connects but does not play')).toEqual(['connection', 'missing', 'sound']);
});

test('reads a problem without its circumstances', () => {
  const main = (query: string): string[] => [...parseMainQuery(query, 'en')].sort();
  expect(main('not recognized after removing it')).toEqual(['missing']);
  expect(main('no sound')).toEqual(['missing', 'sound']);
  // If a query names only circumstances, they are the problem.
  expect(main('after the update')).toEqual(meaningOf('en', 'after the update'));
});

test('ignores words that mean something else', () => {
  expect(meaningOf('en', 'right now')).not.toContain('side');
  expect(meaningOf('en', 'the right one')).toContain('side');
  expect(meaningOf('en', 'only used with one')).not.toContain('side');
});

test('ignores verbs that mean something else', () => {
  expect(meaningOf('en', 'a new pair of headphones')).not.toContain('pairing');
  expect(meaningOf('en', 'pair them')).toContain('pairing');
});

test('reads a star within joined words', () => {
  expect(meaningOf('en', 'connect to the laptop')).toContain('how');
  expect(meaningOf('en', 'fails to connect to the laptop')).not.toContain('how');
});

test('reads a star before a part of a compound', () => {
  expect(meaningOf('de', 'Kopfhörerlautstärke')).toContain('volume');
});

test('reads a German verb around its clause', () => {
  expect(meaningOf('de', 'setzt manchmal für etwa eine Sekunde aus')).toContain('choppy');
});

test('reads a count with a comma in a Japanese expression', () => {
  expect(meaningOf('ja', 'アップデートがアプリに出てこない')).toContain('firmware');
});

test.each([
  ['en', 'removed them by mistake'],
  ['de', 'irrtümlich gelöscht'],
  ['ja', '間違えて削除した'],
] as const)('reads in %s “%s” as a mistake', (language, query) => {
  expect(meaningOf(language, query)).toEqual(expect.arrayContaining(['mistaken', 'removal']));
});

test('reads a percent sign as a word', () => {
  expect(meaningOf('en', 'no % next to them')).toContain('level');
});

test('understands a word with one wrong letter', () => {
  expect(meaningOf('en', 'disconects')).toContain('drops');
});

test('understands a short word with a doubled letter', () => {
  expect(meaningOf('en', `no so${'u'.repeat(2)}nd`)).toEqual(['missing', 'sound']);
});

test('never corrects a word by its first letter', () => {
  expect(meaningOf('en', 'enable it')).not.toContain('cannot');
});

test('never throws for any query', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.constantFrom(...languages), (query, language) => {
      expect(parseQuery(query, language)).toBeInstanceOf(Set);
    }),
  );
});

test('covers only topics that exist', () => {
  const ids = new Set(listTopics(null).map(getTopicId));
  expect(Object.keys(COVERS).filter((id) => !ids.has(id))).toEqual([]);
});

test('covers only concepts that exist', () => {
  const known = new Set<string>([...OBJECTS, ...FAULTS]);
  const used = Object.values(COVERS).flatMap((list) => list.split(/[\s,]+/).map((name) => name.replace(/=.*/, '')));
  expect([...new Set(used)].filter((name) => !known.has(name))).toEqual([]);
});

test('prefers the topic that covers more of the query', () => {
  const meaning = parseQuery('one side has no sound', 'en');
  expect(measureCoverage('symptom:one-side-silent', meaning)).toBeGreaterThan(measureCoverage('symptom:no-sound', meaning));
});
