import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from './arguments.mjs';
import { formatCoverage } from './models-document';
import { formatStoredIds, STORED_IDS_FILE } from './stored-ids';

const HELP = `Writes docs/models.md, and the identities of methods that computers may have stored.

  npm run coverage               writes both
  npm run coverage -- --check    reports whether they are up to date
`;

const { values } = readArguments({ options: { check: { type: 'boolean', default: false } } } as const, HELP);
const files = [
  { name: 'docs/models.md', path: join(import.meta.dirname, '..', 'docs', 'models.md'), text: formatCoverage() },
  { name: 'catalog/methods/testing/stored-ids.json', path: STORED_IDS_FILE, text: formatStoredIds() },
];
for (const { name, path, text } of files) {
  if (!values.check) {
    writeFileSync(path, text);
    console.log(`${name} is written.`);
  } else if (readFileSync(path, 'utf8') === text) console.log(`${name} is up to date.`);
  else {
    console.error(`${name} is out of date: npm run coverage`);
    process.exitCode = 1;
  }
}
