import { expect, test } from 'vitest';
import { findMutations } from './mutators';

function apply(text: string): string[] {
  return findMutations('sample.ts', text).map(
    ({ mutator, start, end, replacement }) => `${mutator}: ${text.slice(0, start)}${replacement}${text.slice(end)}`,
  );
}

test('changes operators, conditions, literals and statements', () => {
  expect(apply('if (a < b && !c) run();')).toEqual([
    'condition: if (true) run();',
    'condition: if (false) run();',
    'boundary: if (a <= b && !c) run();',
    'logical: if (a < b || !c) run();',
    'negation: if (a < b && c) run();',
    'statement: if (a < b && !c) ;',
  ]);
  expect(apply('const a = true;')).toEqual(['boolean: const a = false;']);
});

test('ignores types, sums of texts and lines for the log', () => {
  expect(apply("type A = true; const a = 'x' + b; parts.log('x');")).toEqual([]);
});
