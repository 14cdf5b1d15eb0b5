import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LEFT_OUT = new Set(['node_modules', '.git', 'out', 'dist', 'test-results', '.lab']);

/** Copies the sources and packages of the project into a new temporary folder, whose path it returns. @param prefix of its name. */
export function copyTree(root: string, prefix: string): string {
  const copy = mkdtempSync(join(tmpdir(), prefix));
  cpSync(root, copy, { recursive: true, filter: (path) => !LEFT_OUT.has(path.slice(root.length + 1)) });
  // The packages are hard links, because a symbolic link is not packed. Nothing writes into them.
  if (spawnSync('cp', ['-al', join(root, 'node_modules'), copy]).status !== 0) spawnSync('cp', ['-a', join(root, 'node_modules'), copy]);
  return copy;
}
