import { expect, test } from 'vitest';
import { de } from './examples/de';
import { en } from './examples/en';
import { ja } from './examples/ja';
import { rateTopics } from './likely-topics';
import threads from './testing/threads-3.json' with { type: 'json' };
import german from './testing/unseen-3-de.json' with { type: 'json' };
import japanese from './testing/unseen-3-ja.json' with { type: 'json' };
import { getTopicId, listTopics } from './topics';

const best = (query: string): string | undefined =>
  [...rateTopics(query, 'en')].reduce<readonly [string, number] | null>((a, b) => (a === null || b[1] > a[1] ? b : a), null)?.[0];

test('rates the topic whose examples use the words highest', () => {
  expect(best('what does the light mean')).toBe('answer:light-meaning');
  expect(best('keeps disconnecting')).toBe('symptom:keeps-disconnecting');
});

test('rates every topic 0 for unknown words', () => {
  expect([...rateTopics('xqzvxqzv', 'en').values()].every((rate) => rate === 0)).toBe(true);
});

test('rates nothing in a language without examples', () => {
  expect(rateTopics('pas de son', 'fr').size).toBe(0);
});

test.each([
  ['English', en],
  ['German', de],
  ['Japanese', ja],
])('has %s examples of existing topics only', (_, examples) => {
  const ids = new Set(listTopics(null).map(getTopicId));
  expect(Object.keys(examples).filter((id) => !ids.has(id))).toEqual([]);
});

test('contains no phrase of the tests as an example', () => {
  const examples = new Set([en, de, ja].flatMap((lists) => Object.values(lists).flatMap((list) => list.split('; '))));
  expect([...threads, ...german, ...japanese].filter(({ query }) => examples.has(query))).toEqual([]);
});
