import { expect, test } from 'vitest';
import { readFile } from './files';
import { splitSentences } from './passage';

test('reads comments on consecutive lines as one text', () => {
  expect(read('a.ts', '// One line\n// and another. A second sentence.\nconst a = 1; // Its own.\n')).toEqual([
    'a.ts:1 comment One line and another.',
    'a.ts:2 comment A second sentence.',
    'a.ts:3 comment Its own.',
  ]);
});

test('distinguishes doc comments of functions from those of types', () => {
  const source =
    '/** Returns one. */\nexport function one() {}\n/** A type. */\nexport type Two = 2;\n/** A part of the page. */\nexport function Page() {}\n';
  expect(read('a.tsx', source)).toEqual([
    'a.tsx:1 function-doc Returns one.',
    'a.tsx:3 comment A type.',
    'a.tsx:5 comment A part of the page.',
  ]);
});

test('reads each tag of a doc comment as a text', () => {
  expect(
    read('a.ts', '/**\n * Sums up.\n * @param a - The first one.\n * @returns The sum.\n */\nexport const sum = (a: number) => a;\n'),
  ).toEqual(['a.ts:2 function-doc Sums up.', 'a.ts:3 comment The first one.', 'a.ts:4 comment The sum.']);
});

test('ignores directives and blanks out code', () => {
  expect(read('a.ts', '// biome-ignore lint: reason\n// Calls `told()` of {@link CommandResult}.\n')).toEqual([
    'a.ts:2 comment Calls `…` of `…`.',
  ]);
});

test('finds the names of tests in every form', () => {
  const source = `
    test('plain', () => {});
    it.only("only", () => {});
    test.each([1])('each %s', () => {});
    test.skipIf(true)(\`with \${a}\`, () => {});
    test.describe('group', () => {});
    test.skip(true, 'a reason to skip');
    describe('group', () => {});
  `;
  expect(read('a.test.ts', source).filter((text) => text.includes('test-name'))).toEqual([
    'a.test.ts:2 test-name plain',
    'a.test.ts:3 test-name only',
    'a.test.ts:4 test-name each %s',
    'a.test.ts:5 test-name with `…`',
  ]);
});

test('reads paragraphs, items and cells of a document', () => {
  const source =
    '# A title\n\nA [link](a.md)\nand `code`.\n\n```sh\nnobody\n```\n- **One.** Two.\n\n| a | b |\n| --- | --- |\n| c | `a|b` |\n';
  expect(read('a.md', source)).toEqual([
    'a.md:1 heading A title',
    'a.md:3 document A link and `…`.',
    'a.md:9 document One.',
    'a.md:9 document Two.',
    'a.md:11 document a',
    'a.md:11 document b',
    'a.md:13 document c',
    'a.md:13 document `…`',
  ]);
});

test('reads comments of shell, Python and style sheets', () => {
  expect(read('a.sh', '#!/bin/sh\n# Starts it.\necho "# no"\n')).toEqual(['a.sh:2 comment Starts it.']);
  expect(read('a.py', 'def a():\n    """Returns one."""\n')).toEqual(['a.py:2 comment Returns one.']);
  expect(read('a.css', 'a {}\n/* Only here. */\n')).toEqual(['a.css:2 comment Only here.']);
});

test('reads no files of data', () => {
  expect(read('a.json', '"nobody"')).toEqual([]);
});

function read(file: string, text: string): string[] {
  return readFile(file, () => text).passages.flatMap((passage) =>
    splitSentences(passage).map((sentence) => `${file}:${sentence.line} ${passage.kind} ${sentence.text}`),
  );
}
