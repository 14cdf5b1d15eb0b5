import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'vite';

/** Import of a file or a package. */
export interface Import {
  readonly file: string;
  /** Path from the root of the repository, without its ending, or a package's name; null if the name is computed. */
  readonly target: string | null;
  /** True if only a type is imported, so that nothing of it remains in the program. */
  readonly typeOnly: boolean;
}

/** Parts of a source file that the check needs. */
export interface Source {
  readonly file: string;
  readonly imports: readonly Import[];
  /** String literals in the code. */
  readonly literals: readonly string[];
}

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

/**
 * Reads a TypeScript file with the parser of Vite, so that every kind of import is found: static, dynamic, `require`, `export … from` and
 * `import('…')` in a type. Throws if the file doesn't parse.
 */
export function readSource(file: string, text: string): Source {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const imports: Import[] = [];
  const literals: string[] = [];
  const add = (specifier: unknown, typeOnly: boolean): void => {
    const name = getLiteralText(specifier);
    imports.push({ file, target: name === null ? null : resolveTarget(file, name), typeOnly });
  };
  walk(program as unknown as Node, (node) => {
    switch (node.type) {
      case 'ImportDeclaration':
        return add(node.source, node.importKind === 'type');
      case 'ExportAllDeclaration':
      case 'ExportNamedDeclaration':
        if (node.source !== null) add(node.source, node.exportKind === 'type');
        return;
      case 'ImportExpression':
        return add(node.source, false);
      case 'TSImportType':
        return add(node.source ?? node.argument, true);
      case 'CallExpression':
        if (isRequire(node.callee)) add((node.arguments as unknown[])[0], false);
        return;
      case 'Literal':
        if (typeof node.value === 'string') literals.push(node.value);
        return;
      case 'TemplateLiteral': {
        const whole = getLiteralText(node);
        if (whole !== null) literals.push(whole);
      }
    }
  });
  return { file, imports, literals };
}

/** Reads every source of these folders and files below `root` without tests. */
export function readSources(root: string, paths: readonly string[]): Source[] {
  return paths
    .flatMap((path) => listFiles(root, path))
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .map((file) => readSource(file, readFileSync(join(root, file), 'utf8')));
}

function listFiles(root: string, path: string): string[] {
  if (/\.tsx?$/.test(path)) return [path];
  return readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) => {
    const below = `${path}/${entry.name}`;
    if (entry.isDirectory()) return listFiles(root, below);
    return /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [below] : [];
  });
}

// `require(…)`, `nodeRequire(…)` and `createRequire(import.meta.url)(…)`.
function isRequire(callee: unknown): boolean {
  const { type, name, callee: inner } = callee as Node;
  if (type === 'Identifier') return /^(node)?require$/i.test(String(name));
  return type === 'CallExpression' && (inner as Node).type === 'Identifier' && (inner as Node).name === 'createRequire';
}

function getLiteralText(node: unknown): string | null {
  if (typeof node !== 'object' || node === null) return null;
  const { type, value, quasis, literal } = node as Node;
  if (type === 'Literal' && typeof value === 'string') return value;
  if (type === 'TSLiteralType') return getLiteralText(literal);
  if (type !== 'TemplateLiteral' || !Array.isArray(quasis) || quasis.length !== 1) return null;
  return String((quasis[0] as { value: { cooked: string } }).value.cooked);
}

// A file of the project is named by its path, without an addition for Vite (`?raw`).
function resolveTarget(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return posix.join(posix.dirname(file), specifier.replace(/\?.*$/, ''));
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    for (const below of Array.isArray(value) ? value : [value])
      if (typeof below === 'object' && below !== null && typeof (below as Node).type === 'string') walk(below as Node, visit);
  }
}
