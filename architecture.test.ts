import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = import.meta.dirname;

/** What each folder may import, besides packages. Arrows point one way; see the design in the README. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  catalog: ['catalog'],
  contract: ['contract', 'catalog'],
  preload: ['contract'],
  renderer: ['renderer', 'contract', 'catalog'],
  'main/actions': ['main/actions', 'main/headphones/address-hash', 'main/system/system-actions', 'contract', 'catalog'],
  'main/bluez': ['main/bluez', 'main/limit', 'contract', 'catalog'],
  'main/headphones': ['main/headphones', 'catalog'],
  'main/radio': ['main/radio', 'main/bluez', 'main/limit', 'contract', 'catalog'],
  'main/system': ['main/system', 'main/bluez', 'main/limit', 'contract', 'catalog'],
  'main/replay': ['main/replay', 'main/system/system-adapter', 'catalog'],
  'main/shell': ['main/shell', 'main/limit', 'contract', 'catalog'],
};

/** Packages and Node modules that only these files may touch. */
const ONLY: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^@abandonware\/noble/, ['main/radio/noble-over.ts', 'main/radio/native-radio.ts']],
  [/^@jellybrick\/dbus-next$/, ['main/bluez/', 'main/radio/bluez-bindings.ts']],
  [/^electron$/, ['main/index.ts', 'main/platform.ts', 'main/shell/', 'preload/']],
  [/^electron-log/, ['main/shell/log.ts']],
  [/^react|^zustand|^lucide|^@base-ui|^@fontsource/, ['renderer/']],
  [/^intl-messageformat$/, ['catalog/messages/translator.ts']],
  [/^minisearch$/, ['catalog/search/search.ts']],
  [/^node:/, ['main/', 'catalog/identify/cli.ts', 'catalog/models/cli.ts']],
];

interface Import {
  readonly file: string;
  readonly target: string;
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? sources(path) : /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) ? [path] : [];
  });
}

function imports(): Import[] {
  return ['catalog', 'contract', 'preload', 'renderer', 'main'].flatMap(sources).flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    return [...text.matchAll(/(?:from|import|nodeRequire\(|createRequire\(import\.meta\.url\)\()\s*'([^']+)'/g)].map(
      ([, specifier = '']) => ({
        file,
        target: specifier.startsWith('.') ? relative(root, resolve(root, file, '..', specifier)).replaceAll('\\', '/') : specifier,
      }),
    );
  });
}

const all = imports();

test('there are imports to look at', () => {
  expect(all.length).toBeGreaterThan(100);
});

test('folders import only what lies downhill', () => {
  const wrong = all.filter(({ file, target }) => {
    const folder = Object.keys(MAY).find((name) => file.startsWith(`${name}/`));
    const inside = /^(catalog|contract|preload|renderer|main|e2e)\//.test(target);
    return folder !== undefined && inside && !MAY[folder]?.some((allowed) => target === allowed || target.startsWith(`${allowed}/`));
  });
  expect(wrong).toEqual([]);
});

test('packages stay behind the one file that wraps them', () => {
  const wrong = all.filter(({ file, target }) =>
    ONLY.some(([pattern, allowed]) => pattern.test(target) && !allowed.some((path) => file === path || file.startsWith(path))),
  );
  expect(wrong).toEqual([]);
});

test('nothing of the app depends on tests or on the stand-in', () => {
  expect(all.filter(({ target }) => /^(e2e|bench|scripts)\//.test(target))).toEqual([]);
});

test('the operating system is asked about in one place', () => {
  const asking = sources('main')
    .concat(sources('renderer'), sources('catalog'))
    .filter((file) => readFileSync(join(root, file), 'utf8').includes('process.platform'));
  expect(asking).toEqual(['main/platform.ts']);
});

test('no code branches on a single model', () => {
  const branching = ['catalog/guides', 'catalog/identify', 'main', 'renderer', 'contract']
    .flatMap(sources)
    .filter((file) => /===\s*'(?:wh|wf|wi|mdr)-/.test(readFileSync(join(root, file), 'utf8')));
  expect(branching).toEqual([]);
});

test('people read no text that is not in the message catalogue', () => {
  const withText = sources('renderer').filter(
    (file) => file.endsWith('.tsx') && />\s*[A-Z][a-z]+ [a-z]+[^<{]*</.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(withText).toEqual([]);
});
