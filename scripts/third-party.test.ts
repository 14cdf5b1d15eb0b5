import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = dirname(import.meta.dirname);

test('gives the license text of every package that ships', () => {
  execFileSync(process.execPath, [join(root, 'scripts/third-party.mjs')]);
  const [, ...packages] = readFileSync(join(root, 'out/THIRD-PARTY.txt'), 'utf8').split(`\n\n${'-'.repeat(78)}\n\n`);
  expect(packages.length).toBeGreaterThan(40);
  // The shortest license, ISC, has some 700 characters.
  expect(packages.filter((text) => text.length < 500).map((text) => text.split('\n')[0])).toEqual([]);
});
