import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const page = readFileSync(join(import.meta.dirname, '../../docs/claims.md'), 'utf8');
const articles = page.split(/^## /m).slice(1);

test('contains all five articles', () => {
  expect(articles.map((part) => part.slice(0, 3))).toEqual(['000', '001', '002', '003', '004']);
});

test.each(articles)('gives one verdict and a source for %.3s', (part) => {
  const rows = part.split('\n').filter((line) => line.startsWith('|') && !/^\| (claim|---)/.test(line));
  expect(rows.length).toBeGreaterThan(3);
  for (const row of rows) {
    const [, claim, verdict, source] = row.split(/(?<!\\)\|/).map((cell) => cell.trim());
    expect(claim, row).toMatch(/\w{3}/);
    expect(['confirmed', 'contradicted', 'unknown'], row).toContain(verdict);
    expect(source, row).toMatch(/\w{3}/);
  }
});
