import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EQUIVALENT, isSameMutation } from './equivalent';
import { findMutations } from './mutators';

const root = join(import.meta.dirname, '../..');

test('names exactly one mutation with each known equivalent one', () => {
  const stale = EQUIVALENT.filter((known) => {
    const text = readFileSync(join(root, known.file), 'utf8');
    return findMutations(known.file, text).filter((one) => isSameMutation(known, known.file, text, one)).length !== 1;
  });
  expect(stale).toEqual([]);
});

test('compares file, line, mutator and change', () => {
  const text = 'if (a) b();\nif (c) d();\n';
  const known = { file: 'x.ts', line: 'if (c) d();', mutator: 'condition', change: 'c → true', reason: 'an example' };
  const same = findMutations('x.ts', text).filter((one) => isSameMutation(known, 'x.ts', text, one));
  expect(same.map(({ line, replacement }) => [line, replacement])).toEqual([[2, 'true']]);
  expect(findMutations('x.ts', text).filter((one) => isSameMutation(known, 'y.ts', text, one))).toEqual([]);
});

test('distinguishes two equal changes of one line by their column', () => {
  const text = 'a();\nif (a || b || c) d();\n';
  const known = { file: 'x.ts', line: 'if (a || b || c) d();', mutator: 'logical', change: '|| → &&', reason: 'an example' };
  const same = findMutations('x.ts', text).filter((one) => isSameMutation({ ...known, column: 12 }, 'x.ts', text, one));
  expect(same.map(({ start }) => text.slice(0, start))).toEqual(['a();\nif (a || b ']);
});
