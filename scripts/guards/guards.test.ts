import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GUARDS } from './index';
import { findStaleGuards } from './remove-guard';

const root = join(import.meta.dirname, '../..');

test('finds the text of every guard exactly once', () => {
  expect(findStaleGuards(root, GUARDS)).toEqual([]);
});

test('changes the text of every guard', () => {
  expect(GUARDS.filter(({ find, replace }) => find === replace)).toEqual([]);
});

test('gives each guard a name of its own', () => {
  const names = GUARDS.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
