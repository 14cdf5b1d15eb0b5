import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const sections = readFileSync(join(root, 'docs/must-survive.md'), 'utf8').split(/^## /m).slice(1);

interface Row {
  readonly clause: string;
  readonly tests: readonly { readonly file: string; readonly name: string }[];
  readonly layer: string;
}

/** Reads the rows of a section's table. */
function parseRows(section: string): readonly Row[] {
  return section
    .split('\n')
    .filter((line) => /^\| (?!clause|---)/.test(line))
    .map((line) => {
      const [, clause = '', tests = '', layer = ''] = line.split('|').map((cell) => cell.trim());
      return {
        clause,
        layer,
        tests: tests.split('<br>').map((one) => {
          const [, file = '', name = ''] = /^`([^`]+)`: (.+)$/.exec(one) ?? [];
          return { file, name };
        }),
      };
    });
}

/** Checks whether a file declares a test with this name, as it is written there, with its placeholders. */
function isDeclared(file: string, name: string): boolean {
  if (!existsSync(join(root, file))) return false;
  const source = readFileSync(join(root, file), 'utf8');
  return ["'", '"', '`'].some((quote) =>
    new RegExp(`\\btest\\b[^\\n]*\\(${quote}${escaped(name)}${quote},|^\\]\\)\\(${quote}${escaped(name)}${quote},`, 'm').test(source),
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

test('lists ten things', () => {
  expect(sections.map((section) => Number.parseInt(section, 10))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

describe.each(sections.map((section) => [section.split('\n')[0] ?? '', section] as const))('%s', (_title, section) => {
  const rows = parseRows(section);
  test('gives each clause a layer', () => {
    expect(rows.length).toBeGreaterThanOrEqual(2);
    for (const { clause, layer } of rows) {
      expect(clause).toMatch(/\w{2}/);
      expect(layer, clause).toMatch(/^(?:unit|window|lab|sound server)(?:, (?:unit|window|lab|sound server|fake clock))*$/);
    }
  });
  test('names tests that exist', () => {
    for (const { clause, tests } of rows)
      for (const { file, name } of tests) expect([clause, file, name, isDeclared(file, name)]).toEqual([clause, file, name, true]);
  });
});
