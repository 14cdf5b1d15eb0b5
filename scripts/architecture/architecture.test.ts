import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { models } from '../../catalog/models/index';
import { findViolations, type Violation } from './check';
import { PROGRAM } from './rules';
import { readSource, readSources } from './source';

const root = resolve(import.meta.dirname, '../..');
const modelIds = new Set(models.flatMap(({ id, name }) => [id, name]));

/** Checks one file with this text next to a file that it may import. */
function refused(file: string, text: string): Violation['rule'][] {
  const found = findViolations([readSource(file, text)], { modelIds }).filter(({ rule }) => rule !== 'orphan');
  return found.map(({ rule }) => rule);
}

test('finds no violation in the program', () => {
  const sources = readSources(root, PROGRAM);
  expect(sources.length).toBeGreaterThan(200);
  expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(1_000);
  expect(findViolations(sources, { modelIds, scripts: readSources(root, ['scripts']) })).toEqual([]);
});

test('never reaches Electron from the list in a terminal', () => {
  const sources = new Map(readSources(root, PROGRAM).map((source) => [source.file.replace(/\.tsx?$/, ''), source]));
  const reached = new Set<string>();
  const follow = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const { target, typeOnly } of sources.get(file)?.imports ?? []) if (target !== null && !typeOnly) follow(target);
  };
  follow('main/terminal/index');
  expect([...reached].filter((name) => name.startsWith('electron') && name !== 'electron-log/node')).toEqual([]);
  expect(reached.has('main/app/earshot')).toBe(true);
});

describe('an import that climbs is refused, in whatever way it is written', () => {
  test.each([
    ["import { a } from '../system/linux';"],
    ['import { a } from "../system/linux";'],
    ["import '../system/linux';"],
    ["import type { A } from '../system/linux';"],
    ["export { a } from '../system/linux';"],
    ["export * from '../system/linux';"],
    ["const a = await import('../system/linux');"],
    ['const a = await import(`../system/linux`);'],
    ["type A = import('../system/linux').A;"],
    ["const a = require('../system/linux');"],
    ["const a = createRequire(import.meta.url)('../system/linux');"],
    ["import helper from '../system/linux?raw';"],
  ])('reads %s', (text) => {
    expect(refused('main/radio/mutation.ts', text)).toEqual(['folder']);
  });
});

describe('each rule refuses what it is for', () => {
  test.each<[Violation['rule'], file: string, text: string]>([
    ['folder', 'catalog/guides/mutation.ts', "import { a } from '../../main/app/earshot';"],
    ['folder', 'renderer/mutation.tsx', "import { a } from '../main/app/earshot';"],
    ['folder', 'contract/mutation.ts', "import { a } from '../main/app/earshot';"],
    ['folder', 'main/app/earshot.ts', "import { a } from '../shell/open-link';"],
    ['folder', 'main/async.ts', "import { a } from './system/linux';"],
    ['package', 'main/headphones/mutation.ts', "import { app } from 'electron';"],
    ['package', 'main/headphones/mutation.ts', "const { app } = await import('electron');"],
    ['package', 'main/system/mutation.ts', "const noble = await import('@abandonware/noble');"],
    ['package', 'main/radio/mutation.ts', "import * as dbus from '@jellybrick/dbus-next';"],
    ['package', 'catalog/mutation.ts', "import { readFileSync } from 'node:fs';"],
    ['package', 'catalog/mutation.ts', "import { readFileSync } from 'fs';"],
    ['package', 'catalog/guides/mutation.ts', "import MiniSearch from 'minisearch';"],
    ['package', 'renderer/mutation.ts', "import { ipcRenderer } from 'electron';"],
    ['package', 'renderer/mutation.ts', "import left from 'left-pad';"],
    ['computed', 'main/shell/mutation.ts', 'const a = await import(name);'],
    ['computed', 'main/shell/mutation.ts', `const a = await import(\`./\${name}\`);`],
    ['no-rule', 'main/mutation.ts', ''],
    ['no-rule', 'main/newcomers/mutation.ts', ''],
    ['testing', 'main/shell/mutation.ts', "import { a } from './testing/drafts';"],
    ['outside', 'main/shell/mutation.ts', "import { a } from '../../e2e/lab/laptop';"],
    ['outside', 'main/shell/mutation.ts', "import { a } from '../../scripts/sign';"],
    ['single-model', 'catalog/answers/mutation.ts', "if (model.id === 'wh-1000xm4') a();"],
    ['single-model', 'main/headphones/mutation.ts', "if (['wh-1000xm4'].includes(id)) a();"],
    ['single-model', 'renderer/mutation.tsx', "switch (id) { case 'wf-1000xm5': a(); }"],
    ['single-model', 'contract/mutation.ts', 'const a = id === `wf-1000xm5`;'],
    ['single-model', 'renderer/mutation.tsx', "const a = name === 'WH-1000XM4';"],
  ])('reports %s: %s: %s', (rule, file, text) => {
    expect(refused(file, text)).toEqual([rule]);
  });

  test('reports a cycle of imports', () => {
    const sources = [
      readSource('catalog/one.ts', "import { two } from './two';"),
      readSource('catalog/two.ts', "import { three } from './three';"),
      readSource('catalog/three.ts', "import type { One } from './one';"),
    ];
    expect(findViolations(sources)).toEqual([{ rule: 'circle', file: 'catalog/one', detail: 'catalog/one → catalog/two → catalog/three' }]);
  });

  test('reports a file without an importer', () => {
    const sources = [readSource('catalog/left-over.ts', '')];
    expect(findViolations(sources)).toEqual([{ rule: 'orphan', file: 'catalog/left-over.ts', detail: 'no importer' }]);
    expect(findViolations(sources, { scripts: [readSource('scripts/uses.ts', "import '../catalog/left-over';")] })).toEqual([]);
  });
});

test('accepts what the rules allow', () => {
  expect(refused('main/radio/mutation.ts', "import { a } from '../bluez/client';")).toEqual([]);
  expect(refused('renderer/list/mutation.tsx', "import { Switch } from '@base-ui/react/switch';")).toEqual([]);
  expect(refused('catalog/models/wh-1000xm4.ts', "export const model = { id: 'wh-1000xm4' };")).toEqual([]);
});
