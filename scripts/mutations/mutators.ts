import { parseSync } from 'vite';

/** Single change of a source text. */
export interface Mutation {
  /** Name of the mutator, e.g. `equality`. */
  readonly mutator: string;
  /** Range of the replaced text, as UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** One-based line of the start. */
  readonly line: number;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** Operators and their replacements. Each pair changes a boundary, an equality, a logical or an arithmetic operation. */
const OPERATORS: Readonly<Record<string, readonly [mutator: string, replacement: string]>> = {
  '<': ['boundary', '<='],
  '<=': ['boundary', '<'],
  '>': ['boundary', '>='],
  '>=': ['boundary', '>'],
  '===': ['equality', '!=='],
  '!==': ['equality', '==='],
  '&&': ['logical', '||'],
  '||': ['logical', '&&'],
  '+': ['arithmetic', '-'],
  '-': ['arithmetic', '+'],
  '*': ['arithmetic', '/'],
  '/': ['arithmetic', '*'],
};

/** Calls whose removal no test has to detect: lines for the log. */
const LOGGING = /(?:\blog\b|\.log|\.warn|\.debug|\.info|'warning')/;

/** Returns every mutation of a TypeScript source, in the order of its text. Throws an Error if the source does not parse. */
export function findMutations(file: string, text: string): readonly Mutation[] {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const found: Mutation[] = [];
  const add = (mutator: string, start: number, end: number, replacement: string): void => {
    found.push({ mutator, start, end, replacement, line: text.slice(0, start).split('\n').length });
  };
  walk(program as unknown as Node, (node) => mutate(node, text, add));
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

function mutate(node: Node, text: string, add: (mutator: string, start: number, end: number, replacement: string) => void): void {
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression': {
      const operator = String(node.operator);
      const change = OPERATORS[operator];
      const left = node.left as Node;
      const right = node.right as Node;
      // A sum of texts has no meaningful difference.
      if (change === undefined || (change[0] === 'arithmetic' && /['"`]/.test(text.slice(node.start, node.end)))) return;
      const at = text.indexOf(operator, left.end);
      if (at >= 0 && at < right.start) add(change[0], at, at + operator.length, change[1]);
      return;
    }
    case 'UnaryExpression':
      if (node.operator === '!') add('negation', node.start, node.end, text.slice((node.argument as Node).start, node.end));
      return;
    case 'Literal':
      if (typeof node.value === 'boolean') add('boolean', node.start, node.end, String(!node.value));
      return;
    case 'IfStatement':
    case 'ConditionalExpression': {
      const test = node.test as Node;
      add('condition', test.start, test.end, 'true');
      add('condition', test.start, test.end, 'false');
      return;
    }
    case 'ExpressionStatement': {
      const source = text.slice(node.start, node.end);
      if (!LOGGING.test(source)) add('statement', node.start, node.end, ';');
      return;
    }
  }
}

// Types have no behavior.
function walk(node: Node, visit: (node: Node) => void): void {
  if (node.type.startsWith('TS') && !/^TS(?:As|Satisfies|NonNull)/.test(node.type)) return;
  visit(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value])
      if (child !== null && typeof child === 'object' && typeof (child as Node).type === 'string') walk(child as Node, visit);
  }
}
