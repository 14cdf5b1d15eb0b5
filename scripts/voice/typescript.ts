import { parseSync } from 'vite';
import { CODE, countLineBreaks, type ExportedName, type Passage, type PassageKind, withoutCode } from './passage';

/** Texts and names of a TypeScript or JavaScript file to which the voice guide applies. */
interface SourceTexts {
  readonly passages: readonly Passage[];
  readonly names: readonly ExportedName[];
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

interface Comment {
  readonly type: 'Line' | 'Block';
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const DIRECTIVE = /^\s*(?:biome-|@ts-|@vitest|cspell:|eslint|v8 ignore|\/ ?<|#__|@__)/;
const PROSE = /[A-Za-z]{2,}[,.:;]? [a-z]{2,}/;
/** Members of `test` whose first argument isn't the name of a test. */
const NO_TEST = new Set(['describe', 'step', 'use', 'info', 'extend', 'beforeAll', 'beforeEach', 'afterAll', 'afterEach']);

/** Returns the comments, test names, prose strings and exported names of a source file. Throws if the file does not parse. */
export function readTypeScript(file: string, text: string): SourceTexts {
  const { program, comments, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const passages: Passage[] = [];
  const names: ExportedName[] = [];
  const functionStarts = new Set<number>();
  const testNames = new Set<unknown>();
  const lineOf = createLineCounter(text);
  const add = (kind: PassageKind, at: number, words: string): void => {
    passages.push({ kind, file, line: lineOf(at), text: words });
  };
  walk(program as unknown as Node, (node) => {
    for (const { kind, name } of collectExportedNames(node)) {
      names.push({ kind, file, line: lineOf(node.start), name });
      // A component is a thing, so its doc comment may begin with a noun.
      if (kind === 'function' && !/^[A-Z]/.test(name)) functionStarts.add(node.start);
    }
    const argument = testName(node);
    if (argument !== null) {
      testNames.add(argument);
      add('test-name', argument.start, withoutCode(getString(argument) ?? ''));
    } else if (!testNames.has(node)) {
      const words = getString(node);
      if (words !== null && PROSE.test(words)) add('string', node.start, withoutCode(words));
    }
  });
  for (const { start, kind, words } of collectComments(comments as readonly Comment[], text, functionStarts)) add(kind, start, words);
  return { passages, names };
}

function collectExportedNames(node: Node): Pick<ExportedName, 'kind' | 'name'>[] {
  if (node.type !== 'ExportNamedDeclaration' && node.type !== 'ExportDefaultDeclaration') return [];
  const declaration = node.declaration as Node | null;
  if (declaration === null) return [];
  const name = getName(declaration.id);
  switch (declaration.type) {
    case 'FunctionDeclaration':
    case 'TSDeclareFunction':
      return name === null ? [] : [{ kind: 'function', name }];
    case 'TSTypeAliasDeclaration':
    case 'TSInterfaceDeclaration':
    case 'ClassDeclaration':
      return name === null ? [] : [{ kind: 'type', name }];
    case 'VariableDeclaration':
      return (declaration.declarations as Node[]).flatMap(({ id, init }) => {
        const variable = getName(id);
        const isFunction = /^(?:ArrowFunction|Function)Expression$/.test(String((init as Node | null)?.type));
        return variable !== null && isFunction ? [{ kind: 'function' as const, name: variable }] : [];
      });
    default:
      return [];
  }
}

// The name of a test is the first argument of `test(…)`, `it(…)`, `test.each(…)(…)` and the like.
function testName(node: Node): Node | null {
  if (node.type !== 'CallExpression') return null;
  let callee = node.callee as Node;
  for (;;) {
    if (callee.type === 'MemberExpression') {
      if (NO_TEST.has(getName(callee.property) ?? '')) return null;
      callee = callee.object as Node;
    } else if (callee.type === 'CallExpression' || callee.type === 'TaggedTemplateExpression')
      callee = (callee.callee ?? callee.tag) as Node;
    else break;
  }
  if (!['test', 'it'].includes(getName(callee) ?? '')) return null;
  const [first] = node.arguments as Node[];
  return first !== undefined && (node.arguments as Node[]).length > 1 && getString(first) !== null ? first : null;
}

function getString(node: Node): string | null {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  if (node.type !== 'TemplateLiteral') return null;
  return (node.quasis as { value: { cooked: string | null } }[]).map(({ value }) => value.cooked ?? '').join(CODE);
}

function getName(node: unknown): string | null {
  const { type, name } = (node ?? {}) as Partial<Node>;
  return type === 'Identifier' && typeof name === 'string' ? name : null;
}

interface CommentText {
  readonly start: number;
  readonly kind: PassageKind;
  readonly words: string;
}

// Comments on consecutive lines are one text; a tag of a doc comment begins a text of its own.
function collectComments(comments: readonly Comment[], source: string, functionStarts: ReadonlySet<number>): CommentText[] {
  const texts: CommentText[] = [];
  let last = null as { readonly start: number; readonly end: number; readonly words: string } | null;
  const flush = (): void => {
    if (last !== null) texts.push({ start: last.start, kind: 'comment', words: withoutCode(last.words) });
    last = null;
  };
  for (const { type, value, start, end } of comments) {
    if (DIRECTIVE.test(value)) continue;
    const ownLine = /(?:^|\n)[ \t]*$/.test(source.slice(Math.max(0, start - 200), start));
    if (type === 'Line') {
      const follows = last !== null && ownLine && /^[ \t]*\n[ \t]*$/.test(source.slice(last.end, start));
      if (!follows) flush();
      last = last === null ? { start, end, words: value } : { start: last.start, end, words: `${last.words}\n${value}` };
      continue;
    }
    flush();
    const next = end + (/^\s*/.exec(source.slice(end))?.[0].length ?? 0);
    texts.push(...blockTexts(value, start, value.startsWith('*') && functionStarts.has(next)));
  }
  flush();
  return texts;
}

function blockTexts(value: string, start: number, ofFunction: boolean): CommentText[] {
  const texts: CommentText[] = [];
  let at = start;
  for (const [index, part] of value.split(/\s(?=(?:\*[ \t]*)?@(?:param|returns|throws|template)\b)/).entries()) {
    const words = part
      .replace(/^\*+/, '')
      .replace(/\n[ \t]*\*[ \t]?/g, '\n')
      .replace(/^[ \t]*\*?[ \t]*@(?:param|throws|template)\s+(?:\{[^}]*\}\s+)?[\w.[\]]+\s*(?:-\s*)?/, '')
      .replace(/^\s*\*?[ \t]*@\w+\s*/, '');
    texts.push({ start: at, kind: ofFunction && index === 0 ? 'function-doc' : 'comment', words: withoutCode(words) });
    at += part.length + 1;
  }
  return texts;
}

function createLineCounter(text: string): (at: number) => number {
  let line = 1;
  let counted = 0;
  return (at) => {
    if (at < counted) {
      line = 1;
      counted = 0;
    }
    line += countLineBreaks(text.slice(counted, at));
    counted = at;
    return line;
  };
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    for (const below of Array.isArray(value) ? value : [value])
      if (typeof below === 'object' && below !== null && typeof (below as Node).type === 'string') walk(below as Node, visit);
  }
}
