import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { coverageText } from './models-document';

test('docs/models.md says what the catalogue knows (npm run coverage writes it)', () => {
  expect(readFileSync(join(import.meta.dirname, '..', 'docs', 'models.md'), 'utf8')).toBe(coverageText());
});
