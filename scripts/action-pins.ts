import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Action that a workflow uses, pinned by its commit. */
interface ActionPin {
  readonly file: string;
  readonly action: string;
  readonly commit: string;
  /** Tag from the comment after the pin. */
  readonly tag: string;
}

const FOLDER = join(import.meta.dirname, '../.github/workflows');

/** Reads the pins of all workflows. Throws for an action without a whole commit and its tag. */
export function readPins(folder = FOLDER): ActionPin[] {
  return readdirSync(folder).flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map(([, text = '']) => {
      const [, action, commit, tag] = /^([\w-]+\/[\w-]+)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)$/.exec(text.trim()) ?? [];
      if (action === undefined || commit === undefined || tag === undefined) throw new Error(`${file}: ${text} is not pinned`);
      return { file, action, commit, tag };
    }),
  );
}

/** Returns the commit of an action's tag, null if the tag doesn't exist, or undefined if the network doesn't allow the check. */
function fetchCommit({ action, tag }: Pick<ActionPin, 'action' | 'tag'>): string | null | undefined {
  // An annotated tag has a second line with the commit behind it.
  const address = `https://github.com/${action}`;
  const listed = spawnSync('git', ['ls-remote', address, `refs/tags/${tag}`, `refs/tags/${tag}^{}`], { encoding: 'utf8', timeout: 30_000 });
  if (listed.status !== 0) return undefined;
  return listed.stdout.trim().split('\n').at(-1)?.split('\t')[0] || null;
}

if (process.argv[1] === import.meta.filename) {
  const wrong = readPins().flatMap((pin) => {
    const commit = fetchCommit(pin);
    if (commit === pin.commit) return [];
    return [`${pin.file}: ${pin.action} ${pin.tag} is ${commit ?? (commit === null ? 'no tag' : 'not reachable')}, and not ${pin.commit}`];
  });
  process.stdout.write(wrong.length === 0 ? 'all pinned actions are what their tags name\n' : `${wrong.join('\n')}\n`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
}
