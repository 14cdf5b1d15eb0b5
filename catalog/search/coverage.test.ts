import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answers } from '../answers/answers';
import { GUIDE_KINDS, TARGETS } from '../guides/guide';
import { en } from '../messages/en/index';
import { symptoms } from '../symptoms/symptoms';
import { createSearch, getTopicId } from './search';

const page = readFileSync(join(import.meta.dirname, '../../docs/coverage.md'), 'utf8');
const [, questionTable = '', sectionTable = ''] = page.split(/^## /m);

interface Row {
  readonly article: string;
  readonly what: string;
  readonly targets: readonly string[];
}

function rows(table: string): Row[] {
  return table
    .split('\n')
    .filter((line) => /^\| \d{3} \|/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, article = '', what = '', where = '']) => ({
      article,
      what,
      targets: [...where.matchAll(/`([^`]+)`/g)].map(([, target = '']) => target),
    }));
}

const EXISTS: Readonly<Record<string, (id: string) => boolean>> = {
  guide: (id) => (GUIDE_KINDS as readonly string[]).includes(id),
  target: (id) => (TARGETS as readonly string[]).includes(id),
  symptom: (id) => Object.hasOwn(symptoms, id),
  answer: (id) => Object.hasOwn(answers, id),
  fact: (id) => id.startsWith('facts.') && Object.hasOwn(en, id),
};

/** Omits one letter of the longest word, as a hurried user does. */
function mistype(text: string): string {
  const longest = text.split(' ').reduce((a, b) => (b.length > a.length ? b : a));
  return text.replace(longest, longest.slice(0, 3) + longest.slice(4));
}

const questions = rows(questionTable);
const sections = rows(sectionTable);

test('lists questions or sections of every article', () => {
  expect(questions.length).toBeGreaterThanOrEqual(29);
  expect(new Set([...questions, ...sections].map(({ article }) => article))).toEqual(new Set(['000', '001', '002', '003', '004']));
});

test.each([...questions, ...sections])('points to an existing topic for $article $what', ({ targets }) => {
  expect(targets.length).toBeGreaterThan(0);
  const missing = targets.filter((target) => {
    const [kind = '', id = ''] = target.split(':');
    return EXISTS[kind]?.(id) !== true;
  });
  expect(missing).toEqual([]);
});

const search = createSearch('en', 'linux', null);

test.each(questions)('finds $article $what despite a typing mistake', ({ what, targets }) => {
  for (const query of [what, mistype(what)]) {
    expect(search.find(query).slice(0, 6).map(getTopicId), query).toEqual(
      expect.arrayContaining([expect.toSatisfy((name: string) => targets.includes(name))]),
    );
  }
});
