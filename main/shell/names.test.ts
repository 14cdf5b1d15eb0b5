import { expect, test } from 'vitest';
import { hideNames } from './names';

test('hides a name after a letter that grows in lower case', () => {
  expect(hideNames('İ pairs ANNA at home', ['Anna'], () => '[name]', true)).toBe('İ pairs [name] at home');
});
