import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../renderer');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
const read = (file: string): string => readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
const tokens = read('styles/tokens.css');

/** Returns the values of a property with their files. */
function values(property: string): string[] {
  return files
    .filter((file) => file !== 'styles/tokens.css')
    .flatMap((file) =>
      [...read(file).matchAll(new RegExp(`(?:^|[\\s;{])${property}:\\s*([^;]+);`, 'g'))].map(([, value]) => `${file}: ${value}`),
    );
}

describe('styles', () => {
  test('defines six sizes of type and six spacings', () => {
    expect(tokens.match(/--type[\w-]*:/g)).toHaveLength(6);
    expect(tokens.match(/--gap[\w-]*:/g)).toHaveLength(6);
  });
  test('uses only those sizes for text', () => {
    expect(values('font-size').filter((value) => !/: (?:var\(--type[\w-]*\)|\d+px)$/.test(value))).toEqual([]);
  });
  test('uses only those spacings for gaps', () => {
    expect(values('gap').filter((value) => !/: (?:(?:0|3px|var\(--gap[\w-]*\)) ?)+$/.test(value))).toEqual([]);
  });
  test('uses named colors except for lamps', () => {
    const named = files
      .filter((file) => file !== 'styles/tokens.css')
      .flatMap((file) => (read(file).match(/#[0-9a-f]{3,8}\b/gi) ?? []).map(() => file));
    expect(new Set(named)).toEqual(new Set(['drawing/drawing.css']));
  });
  test('defines and uses every token', () => {
    const all =
      files.map(read).join('\n') +
      readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.tsx'))
        .map(read)
        .join('\n');
    const defined = new Set([...tokens.matchAll(/(--[\w-]+):/g)].map(([, name = '']) => name));
    const used = new Set([...all.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name));
    expect([...defined].filter((name) => !used.has(name))).toEqual([]);
    expect([...used].filter((name) => !defined.has(name) && !['--text-size', '--glow'].includes(name))).toEqual([]);
  });
  test('styles only classes that components have', () => {
    const components = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tsx'))
      .map(read)
      .join('\n');
    const classes = new Set(files.flatMap((file) => [...read(file).matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name)));
    // Given by lucide, or by a value: how far a fact can be trusted, which verdict a cause has.
    const given = new Set(['lucide', 'reported', 'unconfirmed', 'css']);
    expect([...classes].filter((name) => !given.has(name) && !new RegExp(`[\`"' ]${name}[\`"' $]`).test(components))).toEqual([]);
  });
  test('selects only classes that components have', () => {
    const read = (folder: string, ending: RegExp): string[] =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => ending.test(file))
        .map((file) => readFileSync(join(folder, file), 'utf8'));
    const components = read(root, /\.tsx$/);
    const literals = components.flatMap((text) => text.match(/"[^"\n]*"|'[^'\n]*'|`[^`]*`/g) ?? []);
    const given = new Set(literals.flatMap((literal) => literal.split(/[\s"'`{}$]+/)));
    const code = [...components, ...read(root, /\.ts$/), ...read(join(root, '../e2e'), /^[\w-]+(?:\.spec)?\.ts$/)];
    const calls = /(?:locator|closest|querySelector(?:All)?|matches)(?:<\w+>)?\(\s*['"`]([^'"`]+)['"`]/g;
    const selectors = code.flatMap((text) => [
      ...[...text.matchAll(calls)].map(([, selector = '']) => selector),
      ...(text.match(/(?<=['"`])\.[a-z][\w-]*(?:[ >.:,[][^'"`\n]*)?(?=['"`])/g) ?? []),
    ]);
    const classes = new Set(
      selectors.flatMap((text) => [...text.matchAll(/(?<![\w/*-])[a-z]*\.([a-z][\w-]*)/g)].map(([, name = '']) => name)),
    );
    expect(classes.size).toBeGreaterThan(50);
    expect([...classes].filter((name) => !given.has(name))).toEqual([]);
  });
});
