import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** Documents by their paths in the repository. */
const documents: ReadonlyMap<string, string> = new Map(
  ['', '.github', 'docs', 'docs/decisions', 'docs/languages']
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(folder, name)))
    .filter((path) => path.endsWith('.md'))
    .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
);

/** Returns the targets of a document's links within the repository: the path of the other document, and the heading. */
function listLinks(document: string): readonly { document: string; path: string; heading: string | undefined }[] {
  return [...(documents.get(document) ?? '').matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)]*))?\)/g)].map(([, path = '', heading]) => ({
    document,
    path: path === '' ? document : join(dirname(document), path),
    heading,
  }));
}

/** Returns the anchors of a document's headings, as GitHub creates them. */
function listHeadings(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_\- ]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test('finds every file that a document names', () => {
  const named = [...documents].flatMap(([document, text]) => {
    const inCode = [...text.matchAll(/`((?:bench|catalog|contract|docs|e2e|main|preload|renderer|resources|scripts)\/[\w./-]+)`/g)];
    return [...inCode.map(([, path = '']) => ({ document, path })), ...listLinks(document)];
  });
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter(({ path }) => !existsSync(join(root, path)))).toEqual([]);
});

test('finds every heading that a link names', () => {
  const links = [...documents.keys()].flatMap(listLinks).filter(({ heading }) => heading !== undefined);
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter(({ path, heading }) => !listHeadings(documents.get(path) ?? '').includes(heading ?? ''))).toEqual([]);
});

test('finds every npm script that a document names', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Readonly<Record<string, string>> };
  const named = [...documents].flatMap(([document, text]) =>
    [...text.matchAll(/\bnpm (?:run )?([\w:-]+)/g)].flatMap(([whole, name = '']) =>
      whole.startsWith('npm run') || ['start', 'test'].includes(name) ? [{ document, name }] : [],
    ),
  );
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter(({ name }) => !(name in scripts))).toEqual([]);
});

test('lists every document in its overview', () => {
  const overview = documents.get('docs/README.md') ?? '';
  const names = [...documents.keys()].filter((path) => path.startsWith('docs/') && path !== 'docs/README.md').map((path) => path.slice(5));
  const missing = names.filter((name) => !overview.includes(`(${name})`) && !/^(?:decisions\/|languages\/)/.test(name));
  expect(missing).toEqual([]);
});

test('starts Earshot with commands that every shell reads', () => {
  // PowerShell 5.1, which Windows includes, has no `&&`.
  const blocks = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^```\w*\n([\s\S]*?)^```/gm)].map(([, text = '']) => text);
  expect(blocks[0]).toBe('npm ci\nnpm start\n');
  expect(blocks.filter((text) => /&&|\|\||;/.test(text))).toEqual([]);
});
