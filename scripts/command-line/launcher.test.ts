import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { LAUNCHERS } from '../shipped.mjs';

const root = join(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(join(root, 'resources/command-line', name), 'utf8');

test.each([
  [LAUNCHERS.linux, '"$@"'],
  [LAUNCHERS.win, '%*'],
])('starts the command line with every argument in %s', (name, all) => {
  const starts = read(name)
    .split(/\r?\n/)
    .filter((line) => /earshot(?:\.exe)?" /i.test(line));
  expect(starts.length).toBeGreaterThan(0);
  for (const line of starts) expect(line).toMatch(new RegExp(` --command-line -- ${all.replace(/[$*]/g, '\\$&')}$`));
});

test('keeps the line ends of Windows in the batch file', () => {
  expect(read(LAUNCHERS.win).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const attributes = execFileSync('git', ['check-attr', 'eol', `resources/command-line/${LAUNCHERS.win}`], { cwd: root, encoding: 'utf8' });
  expect(attributes).toContain('eol: crlf');
});

test('gives the package of each system its own launcher', () => {
  const config = load(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as Record<string, { extraResources?: object[] }>;
  const unix = { from: 'resources/command-line', to: 'command-line', filter: ['**/*', '!*.cmd'] };
  const { linux, mac, win } = config;
  expect({ linux: linux?.extraResources, mac: mac?.extraResources, win: win?.extraResources }).toEqual({
    linux: [unix],
    mac: [unix],
    win: [{ from: 'resources/command-line', to: 'command-line', filter: LAUNCHERS.win }],
  });
});
