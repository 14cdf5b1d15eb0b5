import { cleanLine } from '../../catalog/identify/text';
import { JSON_VERSION, type OutputDocument, type OutputName } from '../../contract/command-line';
import type { Output } from './screen';

/** Styles of a line in a terminal, as the parameters of its escape sequence (ECMA-48, SGR). */
const STYLES = { bold: '1', dim: '2', good: '32', bad: '31' } as const;

/** One of the styles of a line. */
type Style = keyof typeof STYLES;

/** Options of a {@link Writer}. */
interface WriterOptions {
  /** True to style lines. */
  readonly color: boolean;
  /** True to print JSON, so that sentences are left out. */
  readonly json: boolean;
}

/** Writer of a command's result: sentences, or JSON with one document a line. Neither contains anything that a terminal interprets. */
export class Writer {
  readonly json: boolean;
  readonly #output: Output;
  readonly #color: boolean;

  constructor(output: Output, { color, json }: WriterOptions) {
    this.#output = output;
    this.#color = color && !json;
    this.json = json;
  }

  /** Writes a sentence as one line, unless JSON is printed. */
  line(text: string, style: Style | null = null, indent = 0): void {
    if (this.json) return;
    const safe = cleanLine(text);
    const styled = style === null || !this.#color || safe === '' ? safe : `\u001b[${STYLES[style]}m${safe}\u001b[0m`;
    this.#output.write(`${' '.repeat(indent)}${styled}\n`);
  }

  /** Writes a text of several lines, unless JSON is printed. */
  text(text: string): void {
    if (this.json) return;
    for (const line of text.split('\n')) this.#output.write(`${makeLineSafe(line)}\n`);
  }

  /** Writes a document, if JSON is printed. Its version is added. */
  document<N extends OutputName>(_name: N, document: Omit<OutputDocument<N>, 'earshot'>): void {
    // JSON escapes control characters but not those that reorder text, which names don't have.
    if (this.json) this.#output.write(`${JSON.stringify({ earshot: JSON_VERSION, ...document })}\n`);
  }
}

/** Checks whether lines may be styled: the terminal supports it, and the user didn't turn it off (https://no-color.org). */
export function canColor(output: Pick<Output, 'isTTY'>, env: Readonly<Record<string, string | undefined>>): boolean {
  return output.isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb';
}

// The report is aligned by spaces, so they stay.
function makeLineSafe(line: string): string {
  const indent = /^ */.exec(line)?.[0] ?? '';
  return `${indent}${cleanLine(line)}`;
}
