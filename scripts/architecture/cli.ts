import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { models } from '../../catalog/models/index';
import { explainViolation, findViolations } from './check';
import { drawDiagram } from './diagram';
import { PROGRAM } from './rules';
import { readSources } from './source';

// Checks the imports of the program against its architecture, and the diagram in the documents against the imports;
// --write redraws the diagram.

const root = resolve(import.meta.dirname, '../..');
const document = join(root, 'docs/architecture.md');
const sources = readSources(root, PROGRAM);
const found = findViolations(sources, {
  modelIds: new Set(models.flatMap(({ id, name }) => [id, name])),
  scripts: readSources(root, ['scripts']),
});
for (const violation of found) console.error(`${violation.file}: ${explainViolation(violation)}`);

const before = readFileSync(document, 'utf8');
const after = before.replace(/(?<=```mermaid\n)[^`]*(?=```)/, `${drawDiagram(sources)}\n`);
if (process.argv.includes('--write')) writeFileSync(document, after);
else if (after !== before)
  console.error(
    'docs/architecture.md: the diagram does not match the imports. After the imports are right, redraw it: npm run architecture -- --write',
  );

const wrong = found.length > 0 || (after !== before && !process.argv.includes('--write'));
if (!wrong) console.log(`${sources.length} files keep to the architecture.`);
process.exitCode = wrong ? 1 : 0;
