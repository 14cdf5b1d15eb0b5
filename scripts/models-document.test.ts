import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { coverageText } from './models-document';

test('matches docs/models.md with the catalog (npm run coverage)', () => {
  expect(readFileSync(join(import.meta.dirname, '..', 'docs', 'models.md'), 'utf8')).toBe(coverageText());
});
