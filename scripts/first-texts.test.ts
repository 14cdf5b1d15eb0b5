import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { commandLine } from '../catalog/messages/en/command-line';
import { first } from '../catalog/messages/en/first';
import { en } from '../catalog/messages/en/index';
import { rest } from '../catalog/messages/en/rest';
import { shell } from '../catalog/messages/en/shell';
import { terminal } from '../catalog/messages/en/terminal';

// Each program loads only a part of the texts, so that a text that is missing there would show its key.
const ROOT = dirname(import.meta.dirname);
const KEYS = Object.keys(en);

/** Returns a file and every file that it imports statically, because `import()` loads a file later. */
function collectImports(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const text = readFileSync(join(ROOT, file), 'utf8');
  for (const [, target = ''] of text.matchAll(/^(?:import|export) (?!type)[^;]*?from '(\.[^']+)';/gm)) {
    const base = relative(ROOT, join(ROOT, dirname(file), target));
    for (const ending of ['.ts', '.tsx', '']) {
      if (isFile(base + ending)) {
        collectImports(base + ending, found);
        break;
      }
    }
  }
  return found;
}

function isFile(file: string): boolean {
  try {
    readFileSync(join(ROOT, file));
    return true;
  } catch {
    return false;
  }
}

/** Returns the keys of texts that a file names, whole or by their beginning. */
function findKeys(file: string): string[] {
  const literals = [...readFileSync(join(ROOT, file), 'utf8').matchAll(/['`]([a-z][\w-]*\.[^'`\n]*)['`]/g)].map(([, text = '']) => text);
  return literals.flatMap((text) => {
    const begin = text.split('${')[0] ?? '';
    return text === begin ? KEYS.filter((key) => key === text) : begin.includes('.') ? KEYS.filter((key) => key.startsWith(begin)) : [];
  });
}

/** Rules in the catalog whose texts these files show. */
const WORDS = ['catalog/display-name.ts', 'catalog/page/status-texts.ts', 'catalog/page/page-actions.ts'];

test('loads every text that shows before the first page', () => {
  const files = [...collectImports('renderer/main.tsx')].filter((file) => file.startsWith('renderer/'));
  expect(files).toContain('renderer/list/HeadphonesRow.tsx');
  expect(files).not.toContain('renderer/headphones-page/HeadphonesPage.tsx');
  const missing = [...files, ...WORDS].flatMap((file) => findKeys(file).filter((key) => !(key in first)));
  // The page of the headphones shows this one, with the rest of its texts.
  expect(missing.filter((key) => key !== 'error.headset')).toEqual([]);
});

test('loads every text of tray, menus and notifications', () => {
  const files = ['tray', 'menu', 'notices', 'notifications', 'desktop', 'close-question'].map((name) => `main/shell/${name}.ts`);
  expect([...files, ...WORDS].flatMap((file) => findKeys(file).filter((key) => !(key in first) && !(key in shell)))).toEqual([]);
});

test('loads every text of the command line', () => {
  const loaded = { ...first, ...rest, ...terminal, ...commandLine };
  const files = [...collectImports('main/terminal/index.ts')].filter((file) => file.startsWith('main/terminal/') || WORDS.includes(file));
  expect(files).toContain('main/terminal/commands/guide-player.ts');
  expect(files.flatMap((file) => findKeys(file).filter((key) => !(key in loaded)))).toEqual([]);
});
