import { spawnSync } from 'node:child_process';
import { readArguments } from './arguments.mjs';

const HELP = `Checks everything that needs no test: format, lint, imports, wording and types. Run it before each commit.

  npm run check

  “npm run format” fixes the format, the order of imports, and a part of the lint. The other parts alone:
  npm run architecture, npm run voice, npx tsc --noEmit, npx tsc --noEmit -p renderer.
`;

/** Parts of the check by their names. npm adds the folder of these programs to the path. */
const PARTS: ReadonlyMap<string, string> = new Map([
  ['format and lint', 'biome ci .'],
  ['imports', 'tsx scripts/architecture/cli.ts'],
  ['wording', 'tsx scripts/voice/cli.ts'],
  ['types', 'tsc --noEmit'],
  ['types of the window', 'tsc --noEmit -p renderer'],
]);

readArguments({}, HELP);
const begun = performance.now();
// Every part runs, because otherwise a contributor learns of the next fault only after the first one is fixed.
const failed = [...PARTS].filter(([, command]) => spawnSync(command, { shell: true, stdio: 'inherit' }).status !== 0);
const seconds = Math.round((performance.now() - begun) / 1_000);
if (failed.length === 0) console.log(`The check passed in ${seconds} s: ${[...PARTS.keys()].join(', ')}.`);
else console.error(`The check failed: ${failed.map(([name, command]) => `${name} (${command})`).join(', ')}. The reasons are above.`);
process.exitCode = failed.length === 0 ? 0 : 1;
