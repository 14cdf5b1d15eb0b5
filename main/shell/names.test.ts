import { expect, test } from 'vitest';
import { hideNames } from './names';

const mark = (text: string, names: readonly string[], ignoresCase?: boolean): string =>
  hideNames(text, names, (name) => `<${name}>`, ignoresCase);

test('replaces longer names before those that they contain', () => {
  expect(mark('Ada Lovelace met Ada', ['Ada', 'Ada Lovelace'])).toBe('<Ada Lovelace> met <Ada>');
  expect(mark('Bo met Anna.', ['Bo', 'Anna'])).toBe('<Bo> met <Anna>.');
  expect(mark('Bo met Anna.', [])).toBe('Bo met Anna.');
});

test('replaces whole words alone', () => {
  expect(mark('Adapter a - Adapter xAda (Ada)-Ada/Ada', ['Ada'])).toBe('Adapter a - Adapter xAda (<Ada>)-<Ada>/<Ada>');
});

test('distinguishes letters by their case unless it is ignored', () => {
  expect(mark('ANNA, Anna', ['Anna'])).toBe('ANNA, <Anna>');
  expect(mark('ANNA, Anna', ['Anna'], true)).toBe('<Anna>, <Anna>');
});

test('replaces a Greek name in capital letters', () => {
  const name = 'Νικος';
  expect(mark('ΝΙΚΟΣ at home', [name], true)).toBe(`<${name}> at home`);
});

test('replaces a name after a letter longer in lower case', () => {
  expect(hideNames('İ pairs ANNA at home', ['Anna'], () => '[name]', true)).toBe('İ pairs [name] at home');
});
