import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GUARDS } from '../../scripts/guards/index';
import { removeGuard } from '../../scripts/guards/remove-guard';

/** Parts of the project that the build reads. */
const PARTS = [
  'catalog',
  'contract',
  'main',
  'preload',
  'renderer',
  'resources',
  'scripts',
  'electron.vite.config.ts',
  'package.json',
  'tsconfig.json',
];
const PROJECT = join(import.meta.dirname, '../..');

/** Folders of the builds of this process, by the names of the guards that they lack. */
const builds = new Map<string, string>();

/**
 * Builds the program without these guards of `scripts/guards`, for the control of a test, and returns its folder. Each build is made
 * once in a process, and removed when that ends.
 */
export function buildWithout(names: readonly string[]): string {
  const known = builds.get(names.join());
  if (known !== undefined) return known;
  const folder = mkdtempSync(join(tmpdir(), 'earshot-unguarded-'));
  builds.set(names.join(), folder);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const part of PARTS) cpSync(join(PROJECT, part), join(folder, part), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
  for (const name of names) {
    const guard = GUARDS.find((known) => known.name === name);
    if (guard === undefined) throw new Error(`no guard has the name “${name}”`);
    removeGuard(folder, guard);
  }
  const { status, stderr } = spawnSync('npx', ['electron-vite', 'build'], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the build without ${names.join(', ')} failed: ${stderr}`);
  return folder;
}
