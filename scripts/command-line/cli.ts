import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateDocuments } from './documents';

// npm run command-line [-- --write]: checks or writes the man pages, completions and documents of the command line.
const root = join(import.meta.dirname, '../..');
const old = [...generateDocuments()].filter(([path, content]) => read(join(root, path)) !== content);
if (process.argv.includes('--write')) {
  for (const [path, content] of old) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
    console.log(`${path} is written.`);
  }
} else {
  for (const [path] of old) console.error(`${path} is old; write it with: npm run command-line -- --write`);
  process.exitCode = old.length === 0 ? 0 : 1;
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null; // not written yet
  }
}
