import { expect, test } from 'vitest';
import { de } from './examples/de';
import { en } from './examples/en';
import { rateTopics } from './likely-topics';
import threads from './testing/threads-3.json' with { type: 'json' };
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
  expect(rateTopics('音が出ない', 'ja').size).toBe(0);
});

test.each([
  ['English', en],
  ['German', de],
])('has %s examples of existing topics only', (_, examples) => {
  const ids = new Set(listTopics(null).map(getTopicId));
  expect(Object.keys(examples).filter((id) => !ids.has(id))).toEqual([]);
});

test('contains no phrase of the tests as an example', () => {
  const examples = new Set([en, de].flatMap((lists) => Object.values(lists).flatMap((list) => list.split('; '))));
  expect(threads.filter(({ query }) => examples.has(query))).toEqual([]);
});
