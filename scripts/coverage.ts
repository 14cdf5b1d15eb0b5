import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatCoverage } from './models-document';
import { formatStoredIds, STORED_IDS_FILE } from './stored-ids';

// npm run coverage: writes docs/models.md and the identities of methods. With --check it only reports whether they are up to date.
const files = [
  { name: 'docs/models.md', path: join(import.meta.dirname, '..', 'docs', 'models.md'), text: formatCoverage() },
  { name: 'catalog/methods/testing/stored-ids.json', path: STORED_IDS_FILE, text: formatStoredIds() },
];
for (const { name, path, text } of files) {
  if (!process.argv.includes('--check')) {
    writeFileSync(path, text);
    console.log(`${name} is written.`);
  } else if (readFileSync(path, 'utf8') === text) console.log(`${name} is up to date.`);
  else {
    console.error(`${name} is out of date: npm run coverage`);
    process.exitCode = 1;
  }
}
