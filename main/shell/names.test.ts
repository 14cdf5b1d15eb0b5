import { expect, test } from 'vitest';
import { hideNames } from './names';

test('replaces a name after a letter longer in lower case', () => {
  expect(hideNames('İ pairs ANNA at home', ['Anna'], () => '[name]', true)).toBe('İ pairs [name] at home');
});
