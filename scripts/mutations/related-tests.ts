import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { readSource } from '../architecture/source';

/** Folders whose files can import the program. */
const FOLDERS = ['bench', 'catalog', 'contract', 'e2e', 'main', 'preload', 'renderer', 'scripts'];
/** Pattern of unit tests, as in `vitest.config.ts`. */
const UNIT_TEST = /^(?:(?:bench|catalog|contract|main|preload|renderer|scripts)\/.*\.test\.ts|e2e\/(?:lab|runtime)\/.*\.unit\.test\.ts)$/;
const ENDINGS = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];

/** Importers of each file, by its path from the root. Imports of types alone are left out. */
type Importers = ReadonlyMap<string, readonly string[]>;

/** Reads the imports in these folders, by default in the whole project. */
export function readImporters(root: string, folders: readonly string[] = FOLDERS): Importers {
  const importers = new Map<string, string[]>();
  for (const file of folders.flatMap((folder) => listFiles(root, folder))) {
    const targets = readSource(file, readFileSync(join(root, file), 'utf8')).imports.filter(({ typeOnly }) => !typeOnly);
    for (const { target } of targets) {
      const path = target === null ? undefined : ENDINGS.map((ending) => target + ending).find((one) => isFile(root, one));
      if (path !== undefined) importers.set(path, [...(importers.get(path) ?? []), file]);
    }
  }
  return importers;
}

/** Returns the unit tests that import a file, directly or not, the nearest first and those of its folder before others. Pure. */
export function findRelatedTests(importers: Importers, file: string): readonly string[] {
  const found: string[] = [];
  const seen = new Set([file]);
  for (let level: readonly string[] = [file]; level.length > 0; ) {
    const next = new Set(level.flatMap((one) => importers.get(one) ?? []).filter((one) => !seen.has(one)));
    for (const one of next) seen.add(one);
    level = [...next];
    found.push(...level.filter((one) => UNIT_TEST.test(one)).sort((a, b) => rank(a, file) - rank(b, file) || (a < b ? -1 : 1)));
  }
  return found;
}

function rank(test: string, file: string): number {
  return posix.dirname(test) === posix.dirname(file) ? 0 : 1;
}

function isFile(root: string, path: string): boolean {
  return /\.tsx?$/.test(path) && existsSync(join(root, path));
}

function listFiles(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return listFiles(root, path);
    return /\.tsx?$/.test(path) && !path.endsWith('.d.ts') ? [path] : [];
  });
}
