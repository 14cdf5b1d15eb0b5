import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GUARDS } from './index';

const root = join(import.meta.dirname, '../..');

test('finds the text of every guard exactly once', () => {
  const stale = GUARDS.flatMap(({ name, file, find }) => {
    const count = readFileSync(join(root, file), 'utf8').split(find).length - 1;
    return count === 1 ? [] : [`${name}: ${count} times in ${file}`];
  });
  expect(stale).toEqual([]);
});

test('changes the text of every guard', () => {
  expect(GUARDS.filter(({ find, replace }) => find === replace)).toEqual([]);
});
