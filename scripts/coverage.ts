import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coverageText } from './models-document';

// npm run coverage: writes docs/models.md. With --check it only reports whether the document is up to date.
const file = join(import.meta.dirname, '..', 'docs', 'models.md');
const text = coverageText();
if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== text) {
    console.error('docs/models.md is out of date: npm run coverage');
    process.exit(1);
  }
  console.log('docs/models.md is up to date.');
} else {
  writeFileSync(file, text);
  console.log('docs/models.md is written.');
}
