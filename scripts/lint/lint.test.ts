import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

const REFUSED_TEXTS = [
  '<p>Settings</p>',
  '<p>Press the power button</p>',
  "<p>{'Press the power button'}</p>",
  "<p>{'on'}</p>",
  "<p>{on ? 'Yes' : null}</p>",
  "<p>{on ? null : 'No'}</p>",
  "<p>{on && 'Yes'}</p>",
  "<p>{'Name: ' + name}</p>",
  '<p>{`Name: $' + '{name}`}</p>',
  '<p>{`$' + '{name} is on`}</p>',
  '<button type="button" aria-label="Press the power button" />',
  '<p title="Open" />',
  "<p title={'Open'} />",
  "<p title={on ? 'Open' : text('a.b')} />",
  '<input placeholder="name" />',
  '<img alt={`The $' + '{name}`} src={name} />',
];
const ALLOWED_TEXTS = [
  '<p className="row quiet" id="a">{text(\'settings.title\')}</p>',
  "<p aria-label={text('settings.title')} title={on ? text('a.b') : undefined} />",
  '<section aria-labelledby="symptoms-title">{name}</section>',
  '<p>{` ($' + "{text('battery.charging')})`}</p>",
  "<p className={on ? 'Row' : 'row wide'} />",
  '<p>{text(`state.$' + '{name}`)}</p>',
];
const REFUSED_QUESTIONS = [
  'export const a = process.platform;',
  "export const a = process['platform'];",
  'export const { platform } = process;',
  'export const { platform: a } = process;',
  "import { platform } from 'node:os';\nexport const a = platform();",
  "import os from 'node:os';\nexport const a = os.platform();",
  "import * as os from 'node:os';\nexport const a = os.type();",
];
const TEXT_RULES = ['plugin', 'lint/style/noJsxLiterals'];
const COMPONENT = 'renderer/list/Mutation';

test('refuses text outside the messages', () => {
  const refused = lint(named(COMPONENT, REFUSED_TEXTS.map(component), 'tsx'), TEXT_RULES);
  expect(REFUSED_TEXTS.filter((_, index) => !refused.has(`${COMPONENT}${index}.tsx`))).toEqual([]);
});

test('accepts text from the messages', () => {
  const refused = lint(named(COMPONENT, ALLOWED_TEXTS.map(component), 'tsx'), TEXT_RULES);
  expect(ALLOWED_TEXTS.filter((_, index) => refused.has(`${COMPONENT}${index}.tsx`))).toEqual([]);
});

test('refuses the system’s name outside the platform', () => {
  for (const folder of ['main', 'main/radio', 'renderer', 'catalog/guides', 'contract', 'preload']) {
    const refused = lint(named(`${folder}/mutation`, REFUSED_QUESTIONS, 'ts'), ['plugin']);
    expect(REFUSED_QUESTIONS.filter((_, index) => !refused.has(`${folder}/mutation${index}.ts`))).toEqual([]);
  }
  expect(lint({ 'main/platform.ts': REFUSED_QUESTIONS[0] ?? '' }, ['plugin'])).toEqual(new Set());
});

/** Returns the files that the linter rejects by one of these rules, with the settings and plugins of this repository. */
function lint(files: Readonly<Record<string, string>>, rules: readonly string[]): ReadonlySet<string> {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-lint-'));
  try {
    for (const path of ['biome.json', 'scripts/lint']) cpSync(join(root, path), join(folder, path), { recursive: true });
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(join(folder, dirname(file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const args = ['lint', '--reporter=json', '--max-diagnostics=none', ...Object.keys(files)];
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
    const { stdout } = spawnSync(process.execPath, [biome, ...args], { cwd: folder, encoding: 'utf8' });
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { category: string; location: { path: string } }[] };
    return new Set(diagnostics.filter(({ category }) => rules.includes(category)).map(({ location }) => location.path));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function named(name: string, texts: readonly string[], ending: string): Record<string, string> {
  return Object.fromEntries(texts.map((text, index) => [`${name}${index}.${ending}`, text]));
}

function component(jsx: string): string {
  return `export function Mutation({ on, name, text }: { on: boolean; name: string; text: (key: string) => string }) {\n  return ${jsx};\n}\n`;
}
