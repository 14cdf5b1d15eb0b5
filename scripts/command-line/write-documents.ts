import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateDocuments } from './documents';

const root = join(import.meta.dirname, '../..');

/** Returns the man pages, completions and documents of the command line that differ from today's commands and texts, by their paths. */
export function findOldDocuments(): ReadonlyMap<string, string> {
  return new Map([...generateDocuments()].filter(([path, content]) => read(join(root, path)) !== content));
}

/** Writes the documents of {@link findOldDocuments}, and returns their paths. */
export function writeDocuments(): readonly string[] {
  const old = findOldDocuments();
  for (const [path, content] of old) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return [...old.keys()];
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null; // not written yet
  }
}
