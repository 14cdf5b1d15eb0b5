import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { models } from '../../catalog/models/index';
import { readArguments } from '../arguments.mjs';
import { explainViolation, findViolations } from './check';
import { drawDiagram } from './diagram';
import { PROGRAM } from './rules';
import { readSources } from './source';

const HELP = `Checks the imports of the program against scripts/architecture/rules.ts, and the diagram in docs/architecture.md.

  npm run architecture               reports what does not fit
  npm run architecture -- --write    redraws the diagram
`;

const { values } = readArguments({ options: { write: { type: 'boolean', default: false } } } as const, HELP);
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
const isOld = after !== before && !values.write;
if (values.write) writeFileSync(document, after);
if (isOld)
  console.error(
    'docs/architecture.md: the diagram does not match the imports. After the imports are right, redraw it: npm run architecture -- --write',
  );

if (found.length > 0)
  console.error(`${found.length} ${found.length === 1 ? 'fault' : 'faults'} in the imports of ${sources.length} files.`);
else if (!isOld) console.log(`${sources.length} files keep to the architecture.`);
process.exitCode = found.length > 0 || isOld ? 1 : 0;
