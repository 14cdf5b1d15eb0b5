import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OUTPUT_SCHEMAS } from '../../contract/command-line';
import { COMMAND_NAMES, COMMANDS, getOptions } from '../../main/terminal/table';
import { generateDocuments } from './documents';

const root = join(import.meta.dirname, '../..');
const documents = generateDocuments();

describe('generated documents of the command line', () => {
  test.each([...documents])('contains the current table in %s', (path, content) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(content);
  });

  test('names every command and option in each completion', () => {
    for (const path of ['earshot.bash', '_earshot', 'earshot.fish']) {
      const content = documents.get(`resources/command-line/${path}`) ?? '';
      for (const name of COMMAND_NAMES) {
        expect(content).toContain(name);
        for (const option of getOptions(name)) expect(content).toMatch(new RegExp(`(?:--|-l )${option}\\b`));
      }
    }
  });

  test('describes the JSON of every command', () => {
    const named = COMMAND_NAMES.flatMap((name) => COMMANDS[name].json);
    expect([...new Set([...named, 'error'])].sort()).toEqual(Object.keys(OUTPUT_SCHEMAS).sort());
  });

  test.each([
    ['bash', 'earshot.bash', ['-n']],
    ['zsh', '_earshot', ['-n']],
    ['fish', 'earshot.fish', ['--no-execute']],
  ])('passes the check of %s if it is installed', (shell, file, options) => {
    const { error, status, stderr } = spawnSync(shell, [...options, join(root, 'resources/command-line', file)], { encoding: 'utf8' });
    // The shell is not installed on this computer.
    if (error !== undefined) return;
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

test.skipIf(spawnSync('bash', ['--version']).error !== undefined)('completes the guides in bash (needs bash)', () => {
  const script = `source ${join(root, 'resources/command-line/earshot.bash')}; COMP_WORDS=(earshot guide xm5 fac); COMP_CWORD=3; _earshot; echo "\${COMPREPLY[*]}"`;
  expect(spawnSync('bash', ['-c', script], { encoding: 'utf8' }).stdout).toBe('factory-reset\n');
});
