import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Runs a program that reads its arguments, then prints the parsed values. Node starts it without a compiler. */
function run(args: readonly string[], { shell = '' } = {}) {
  const program = `
    import { readArguments, readChoice } from './scripts/arguments.mjs';
    const { values } = readArguments({ options: { lang: { type: 'string' }, json: { type: 'boolean' } } }, 'Prints its values.');
    if (values.lang !== undefined) readChoice(values.lang, ['de', 'ja'], '--lang');
    console.log(JSON.stringify(values));
    if (values.json) for (let line = 0; line < 100_000; line++) console.log(line);`;
  const command = [process.execPath, '--input-type=module', '-e', program, '--', ...args];
  const { status, stdout, stderr } =
    shell === ''
      ? spawnSync(process.execPath, command.slice(1), { cwd: root, encoding: 'utf8' })
      : spawnSync('sh', ['-c', `"$@" ${shell}`, 'sh', ...command], { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('parses arguments and prints the help', () => {
  expect(run(['--lang', 'de'])).toEqual({ status: 0, stdout: '{"lang":"de"}\n', stderr: '' });
  expect(run(['--lang', 'xx', '--help'])).toEqual({ status: 0, stdout: 'Prints its values.\n', stderr: '' });
});

test.each([
  [['--lnag', 'de'], 'There is no option “--lnag”. There are: --lang, --json. --help explains the arguments.\n'],
  [['de'], '“de” has no meaning here. --help explains the arguments.\n'],
  [['--lang', 'fr'], '--lang: “fr” is not one of de, ja. --help explains the arguments.\n'],
])('names the wrong word of %j', (args, stderr) => {
  expect(run(args)).toEqual({ status: 2, stdout: '', stderr });
});

test.skipIf(process.platform === 'win32')('ends quietly when its reader closes the pipe', () => {
  expect(run(['--json'], { shell: '| head -1' })).toEqual({ status: 0, stdout: '{"json":true}\n', stderr: '' });
});

/** Scripts of package.json that only pass their arguments on, with the reason. */
const PASSED_ON: ReadonlySet<string> = new Set([
  // To Biome, vitest, Playwright and electron-builder, which have their own help.
  ...['format', 'test:unit', 'test:lab', 'test:system', 'test:e2e', 'package'],
  // To the commands of Earshot, and to the last part of a build.
  'earshot',
  'build',
]);

test('explains every npm script with --help', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Readonly<Record<string, string>> };
  const unexplained = Object.entries(scripts).filter(([name, command]) => {
    const file = /^(?:node|tsx) (\S+)/.exec(command)?.[1];
    return !PASSED_ON.has(name) && (file === undefined || !readsHelp(file));
  });
  expect(unexplained).toEqual([]);
});

/** Returns whether a program reads its arguments with `readArguments`, or handles `--help` itself, also in the module that it loads. */
function readsHelp(file: string): boolean {
  const text = readFileSync(join(root, file), 'utf8');
  if (/\breadArguments\(/.test(text) || text.includes("'--help'")) return true;
  const loaded = [...text.matchAll(/import\('(\.[^']+)'\)/g)].map(([, path = '']) => join(file, '..', path));
  return loaded.map((path) => (existsSync(join(root, path)) ? path : `${path}.ts`)).some(readsHelp);
}
