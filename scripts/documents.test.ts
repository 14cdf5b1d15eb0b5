import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

test('finds every file that a document names', () => {
  const documents = ['', 'docs', 'docs/decisions']
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(folder, name)))
    .filter((path) => path.endsWith('.md'));
  const named = documents.flatMap((document) => {
    const text = readFileSync(join(root, document), 'utf8');
    const inCode = [...text.matchAll(/`((?:bench|catalog|contract|docs|e2e|main|preload|renderer|resources|scripts)\/[\w./-]+)`/g)];
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)/g)];
    return [
      ...inCode.map(([, path = '']) => ({ document, path })),
      ...links.map(([, path = '']) => ({ document, path: join(dirname(document), path) })),
    ];
  });
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter(({ path }) => !existsSync(join(root, path)))).toEqual([]);
});

test('starts Earshot with commands that every shell reads', () => {
  // PowerShell 5.1, which Windows includes, has no `&&`.
  const blocks = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^```\w*\n([\s\S]*?)^```/gm)].map(([, text = '']) => text);
  expect(blocks[0]).toBe('npm ci\nnpm start\n');
  expect(blocks.filter((text) => /&&|\|\||;/.test(text))).toEqual([]);
});
