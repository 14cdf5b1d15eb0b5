import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Checkout to measure, with its build in `out`. */
export interface Checkout {
  readonly name: string;
  readonly root: string;
}

/** This checkout with its last build. */
export const HERE: Checkout = { name: 'here', root: dirname(import.meta.dirname) };

/**
 * Builds another commit in a temporary folder, which is removed when this process ends. Its packages are those of this checkout
 * if both have the same lockfile. Throws if the commit is unknown or doesn't build.
 */
export function checkOut(reference: string): Checkout {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-against-'));
  const root = join(folder, 'earshot');
  const run = (program: string, args: readonly string[], cwd: string): void =>
    void execFileSync(program, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  run('git', ['worktree', 'add', '--detach', '--quiet', root, reference], HERE.root);
  process.once('exit', () => {
    execFileSync('git', ['worktree', 'remove', '--force', root], { cwd: HERE.root, stdio: 'ignore' });
    rmSync(folder, { recursive: true, force: true });
  });
  const lock = (at: string): string => readFileSync(join(at, 'package-lock.json'), 'utf8');
  if (lock(root) === lock(HERE.root) && existsSync(join(HERE.root, 'node_modules')))
    symlinkSync(join(HERE.root, 'node_modules'), join(root, 'node_modules'));
  else run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], root);
  run('npm', ['run', 'build'], root);
  return { name: reference, root };
}
