import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** File with its size in bytes, uncompressed and gzipped. */
export interface FileSize {
  readonly file: string;
  readonly bytes: number;
  readonly gzipped: number;
}

interface Chunk {
  readonly file: string;
  readonly name?: string;
  readonly imports?: readonly string[];
}

/**
 * Files that load before the list shows headphones, by their source or name: the page, the English texts, and the models, which are in one
 * file with the search.
 */
const LOADED = ['index.html', '../catalog/messages/en/first.ts', 'models'] as const;

/**
 * Returns the scripts that the page of the build below `root` loads before its list shows headphones, from the build's manifest.
 * Throws if the manifest lacks one of them, because then this file is out of date.
 */
export function listFirstScripts(root: string): readonly FileSize[] {
  const folder = join(root, 'out/renderer');
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Readonly<Record<string, Chunk>>;
  const files = new Set<string>();
  const add = (source: string): void => {
    const chunk = manifest[source] ?? Object.values(manifest).find(({ name }) => name === source);
    if (chunk === undefined) throw new Error(`the build's manifest has no ${source}`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const imported of chunk.imports ?? []) add(imported);
  };
  for (const source of LOADED) add(source);
  return [...files].filter((file) => file.endsWith('.js')).map((file) => measureFile(folder, file));
}

/** Returns the size of a file in bytes, uncompressed and gzipped. */
export function measureFile(folder: string, file: string): FileSize {
  const content = readFileSync(join(folder, file));
  return { file, bytes: content.length, gzipped: gzipSync(content).length };
}
