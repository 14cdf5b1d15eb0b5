import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Guard } from './guard';

/** Returns a line for each guard whose text doesn't occur exactly once in its file, because no run could remove that guard. */
export function findStaleGuards(root: string, guards: readonly Guard[]): readonly string[] {
  return guards.flatMap(({ name, file, find }) => {
    const count = readFileSync(join(root, file), 'utf8').split(find).length - 1;
    return count === 1 ? [] : [`${name}: ${file} has its text ${count} times`];
  });
}

/**
 * Removes a guard from the program in a folder, and returns the function that puts it back. Throws an Error unless its text occurs exactly
 * once.
 */
export function removeGuard(folder: string, guard: Guard): () => void {
  const [stale] = findStaleGuards(folder, [guard]);
  if (stale !== undefined) throw new Error(stale);
  const file = join(folder, guard.file);
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace(guard.find, () => guard.replace),
  );
  return () => writeFileSync(file, text);
}
