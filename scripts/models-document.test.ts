import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatCoverage } from './models-document';
import { formatStoredIds, STORED_IDS_FILE } from './stored-ids';

test('matches docs/models.md with the catalog (npm run coverage)', () => {
  expect(readFileSync(join(import.meta.dirname, '..', 'docs', 'models.md'), 'utf8')).toBe(formatCoverage());
});

test('records the identity of each method (npm run coverage)', () => {
  expect(readFileSync(STORED_IDS_FILE, 'utf8')).toBe(formatStoredIds());
});
