import { expect, test } from 'vitest';
import { Pseudonyms } from './pseudonyms';

test('keeps the model only where the whole name is replaced', () => {
  const pseudonyms = new Pseudonyms();
  pseudonyms.name('Anna’s WH-1000XM4');
  expect(pseudonyms.text('“Anna’s WH-1000XM4” of Anna')).toBe('“Name 1 (WH-1000XM4)” of Name 1');
});

test('hides a name from the moment that it is collected', () => {
  const pseudonyms = new Pseudonyms();
  const collect = (): string => pseudonyms.text('found Anna');
  const before = collect();
  pseudonyms.name('Anna’s WH-1000XM4');
  const after = collect();
  pseudonyms.name('Anna’s WF-1000XM5');
  expect([before, after, collect()]).toEqual(['found Anna', 'found Name 1', 'found Name 1']);
});

test('replaces only the address in an id of Core Audio', () => {
  expect(new Pseudonyms().name('94-DB-56-10-20-30:output')).toBe('02-00-00-00-00-01:output');
});

test('replaces whole numbers as long as an address alone', () => {
  expect([12.3456789012, 16_777_264, 163_669_762_646_064].map((value) => new Pseudonyms().number(value))).toEqual([
    12.3456789012, 16_777_264, 2_199_023_255_553,
  ]);
});
