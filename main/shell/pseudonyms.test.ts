import { expect, test } from 'vitest';
import { Pseudonyms } from './pseudonyms';

test('keeps the model only where the whole name is replaced', () => {
  const pseudonyms = new Pseudonyms();
  pseudonyms.name('Anna’s WH-1000XM4');
  expect(pseudonyms.text('“Anna’s WH-1000XM4” of Anna')).toBe('“Name 1 (WH-1000XM4)” of Name 1');
});
