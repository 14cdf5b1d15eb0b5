import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import progress from '../../catalog/messages/progress.json';
import { formatLanguagesDocument } from './document';
import { countProgress, english, findMissing, findStale, hashSource } from './store';

test('finds texts whose English text has changed', () => {
  const [key = '', other = ''] = Object.keys(english);
  const texts = { [key]: 'a', [other]: 'b' };
  const sources = { [key]: hashSource(english[key] ?? ''), [other]: hashSource('what English said before') };
  expect(findStale({ texts, sources })).toEqual([other]);
  expect(findMissing({ texts, sources })).toHaveLength(Object.keys(english).length - 2);
});

test('keeps progress and document current (npm run texts -- --write)', () => {
  expect(progress).toEqual(countProgress());
  expect(readFileSync(join(import.meta.dirname, '../../docs/languages.md'), 'utf8')).toBe(formatLanguagesDocument());
});
