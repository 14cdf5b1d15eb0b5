import { IntlMessageFormat } from 'intl-messageformat';
import { afterEach, expect, test, vi } from 'vitest';
import { createFormatters } from './formatters';
import { languages } from './languages';

afterEach(() => void vi.restoreAllMocks());

const format = (pattern: string, language: string, n: number): string =>
  String(new IntlMessageFormat(pattern, language, undefined, { formatters: createFormatters() }).format({ n }));

test.each(languages)('formats each number as Intl does: %s', (language) => {
  const intl = new Intl.NumberFormat(language);
  const numbers = [...Array.from({ length: 1_100 }, (_, n) => n), 12_345, 1_234_567.891, 7.5, 0.25, -1, -0, -1_234];
  const differing = numbers.filter((n) => format('{n, number}', language, n) !== intl.format(n));
  expect(differing).toEqual([]);
});

test.each(languages)('selects each plural as the library does: %s', (language) => {
  const pattern = '{n, plural, one {one #} few {few #} many {many #} other {other #}}';
  const own = new IntlMessageFormat(pattern, language);
  const differing = [0, 1, 2, 5, 21, 1_000_000, 1.5].filter((n) => format(pattern, language, n) !== String(own.format({ n })));
  expect(differing).toEqual([]);
});

test('keeps the style of a number', () => {
  expect(format('{n, number, percent}', 'en', 0.5)).toBe('50%');
});

test('loads no number format of ICU for small numbers', () => {
  const { NumberFormat } = Intl;
  const created = vi.spyOn(Intl, 'NumberFormat').mockImplementation(function create(...options) {
    return new NumberFormat(...options);
  } as typeof NumberFormat);
  const formatters = createFormatters();
  expect(formatters.getNumberFormat('en').format(80)).toBe('80');
  expect(created).not.toHaveBeenCalled();
  expect(formatters.getNumberFormat('en').format(8_000)).toBe('8,000');
  expect(formatters.getNumberFormat('en').format(9_000)).toBe('9,000');
  expect(created).toHaveBeenCalledTimes(1);
});
