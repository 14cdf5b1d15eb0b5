// npm run guards [part of a name, or unit, lab, page, package]: takes each guard of docs/security.md out of the program, one at a time, and runs the tests
// that prove it. They must fail, because a guard whose tests stay green is not proven. Works in a copy of the tree.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { WRONG_USAGE } from './arguments';
import { copyTree } from './copy-tree';
import type { Guard } from './guards/guard';
import { GUARDS } from './guards/index';

const root = dirname(import.meta.dirname);
const wanted = process.argv[2] ?? '';
const chosen = GUARDS.filter(({ name, proof }) => proof.kind === wanted || name.includes(wanted));
if (chosen.length === 0) {
  console.error(`No guard has “${wanted}” in its name. The kinds are unit, lab, page and package.`);
  process.exit(WRONG_USAGE);
}
const copy = copyTree(root, 'earshot-guards-');

/** Time limit of one guard's tests, in ms: a build and a journey on an emulated guest. A timeout counts as a failure. */
const LIMIT_MS = 600_000;

function run(command: string): boolean {
  const { status } = spawnSync('sh', ['-c', command], { cwd: copy, stdio: 'ignore', timeout: LIMIT_MS, killSignal: 'SIGKILL' });
  return status === 0;
}

function commandOf({ proof }: Guard): string {
  switch (proof.kind) {
    case 'unit':
    case 'lab':
      return `npx vitest run --project ${proof.kind} --bail 1 --retry 0 --testTimeout 60000 ${proof.files.join(' ')}`;
    case 'page':
      return `npx electron-vite build && npx playwright test --retries 0 --max-failures 1 ${proof.files.join(' ')}`;
    case 'package':
      return 'npm run build && npm run package:check';
  }
}

const stayed: string[] = [];
let count = 0;
try {
  // First with every guard in its place: tests that fail anyway prove nothing.
  for (const command of new Set(chosen.map(commandOf)))
    if (!run(command)) throw new Error(`fails although no guard is missing: ${command}`);
  for (const guard of chosen) {
    const file = join(copy, guard.file);
    const text = readFileSync(file, 'utf8');
    if (text.split(guard.find).length !== 2) throw new Error(`${guard.name}: ${guard.file} does not have this once: ${guard.find}`);
    writeFileSync(
      file,
      text.replace(guard.find, () => guard.replace),
    );
    const green = run(commandOf(guard));
    writeFileSync(file, text);
    count += 1;
    if (green) stayed.push(guard.name);
    process.stdout.write(`${green ? 'STAYED GREEN' : 'noticed     '}  ${guard.name}\n`);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
process.stdout.write(`${count} guards taken out, ${stayed.length} not noticed\n`);
process.exit(stayed.length === 0 && count > 0 ? 0 : 1);
