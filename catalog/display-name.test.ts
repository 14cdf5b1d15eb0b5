import { expect, test } from 'vitest';
import { getDistinctName } from './display-name';
import { createTranslator } from './messages/translator';
import { createHeadphones } from './testing/headphones';

const nameOf = (...others: Parameters<typeof createHeadphones>[1][]): string => {
  const mine = createHeadphones('nearby', { addressHint: '00:01' });
  const all = [mine, ...others.map((rest, index) => createHeadphones('nearby', { id: `other${index}`, ...rest }))];
  return createTranslator('en')(getDistinctName(mine, all));
};

test('distinguishes headphones of one name', () => {
  expect(nameOf({ addressHint: '00:02' })).toBe('WH-1000XM4 (00:01)');
});

test('adds nothing to a name that is the only one', () => {
  expect([nameOf(), nameOf({ name: 'WF-1000XM5' })]).toEqual(['WH-1000XM4', 'WH-1000XM4']);
});
