/** Role of a text, which decides the rules that apply to it. */
export type PassageKind = 'comment' | 'function-doc' | 'test-name' | 'string' | 'document' | 'heading';

/** Text of a source or document for people, with inline code blanked out. */
export interface Passage {
  readonly kind: PassageKind;
  readonly file: string;
  /** Line of the first character, counted from 1. */
  readonly line: number;
  /** Text with every line break of the file, so that a position in it leads to a line of the file. */
  readonly text: string;
}

/** Exported name whose form the guide restricts. */
export interface ExportedName {
  readonly kind: 'function' | 'type';
  readonly file: string;
  readonly line: number;
  readonly name: string;
}

/** Replacement for inline code, so that renaming an identifier changes no sentence. */
export const CODE = '`…`';

/** Sentence of a passage. */
export interface Sentence {
  readonly text: string;
  readonly line: number;
}

const ABBREVIATION = /(?:\b(?:e\.g|i\.e|etc|vs|cf|resp|approx|No|St)|\b[A-Z])\.$/;

/** Returns the sentences of a passage, each on one line with single spaces. */
export function splitSentences({ text, line }: Passage): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  const end = (to: number): void => {
    const raw = text.slice(start, to);
    const before = text.slice(0, start + (raw.length - raw.trimStart().length));
    const whole = raw
      .replace(/\s+/g, ' ')
      .replace(/^ ?[-*•] /, '')
      .trim();
    if (whole !== '') found.push({ text: whole, line: line + countLineBreaks(before) });
    start = to;
  };
  for (const match of text.matchAll(/[.!?:,;][ \t]*(?=\n\s*[-*•] )|[.!?][)”"’]?(?=\s+[A-Z`“"(])/g)) {
    const to = match.index + match[0].length;
    if (!ABBREVIATION.test(text.slice(start, to))) end(to);
  }
  end(text.length);
  return found;
}

/** Replaces inline code, addresses and references to symbols, and keeps every line break. */
export function withoutCode(text: string): string {
  return text
    .replace(/```[\s\S]*?```/g, (code) => CODE + '\n'.repeat(countLineBreaks(code)))
    .replace(/`[^`\n]+(?:\n[^`\n]+)?`/g, (code) => CODE + '\n'.repeat(countLineBreaks(code)))
    .replace(/\{@\w+ [^}]*\}/g, CODE)
    .replace(/https?:\/\/[^\s)>\]]+/g, CODE);
}

/** Returns the number of line breaks in a text. */
export function countLineBreaks(text: string): number {
  return text.split('\n').length - 1;
}
