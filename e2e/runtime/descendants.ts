import { readdirSync, readFileSync } from 'node:fs';

/** Returns a process and all of its children, grandchildren and so on; only the process itself on systems without `/proc`. */
export function findDescendants(root: number): number[] {
  const found = [root];
  const parents = readParents();
  // The list grows during the iteration, so that children of children are found as well.
  for (const pid of found) for (const [child, parent] of parents) if (parent === pid) found.push(child);
  return found;
}

function readParents(): ReadonlyMap<number, number> {
  const parents = new Map<number, number>();
  for (const name of readNames()) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    try {
      // The name of the program, in parentheses, can contain spaces.
      const [, parent] = /\) \S (\d+) /.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
      parents.set(pid, Number(parent));
    } catch {
      // The process ended in the meantime.
    }
  }
  return parents;
}

function readNames(): readonly string[] {
  try {
    return readdirSync('/proc');
  } catch {
    return [];
  }
}
