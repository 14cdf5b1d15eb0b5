import { type Passage, withoutCode } from './passage';

const FENCE = /^\s*(?:```|~~~)/;
const HEADING = /^\s*#{1,6}\s+/;
const ITEM = /^\s*(?:[-*+]|\d+[.)])\s+/;
const TABLE_RULE = /^\s*\|?[\s|:-]+\|?\s*$/;

/** Returns the paragraphs, list items, headings and table cells of a Markdown document; code blocks are left out. */
export function readMarkdown(file: string, text: string): Passage[] {
  const passages: Passage[] = [];
  let open = null as { readonly line: number; readonly lines: readonly string[] } | null;
  let inFence = false;
  const add = (kind: Passage['kind'], line: number, words: string): void => {
    if (words.trim() !== '') passages.push({ kind, file, line, text: plain(words) });
  };
  const flush = (): void => {
    if (open !== null) add('document', open.line, open.lines.join('\n'));
    open = null;
  };
  for (const [index, source] of text.split('\n').entries()) {
    const line = index + 1;
    if (FENCE.test(source)) {
      flush();
      inFence = !inFence;
    } else if (inFence) continue;
    else if (source.trim() === '') flush();
    else if (HEADING.test(source)) {
      flush();
      add('heading', line, source.replace(HEADING, ''));
    } else if (source.trimStart().startsWith('|')) {
      flush();
      if (!TABLE_RULE.test(source)) for (const cell of splitCells(source)) add('document', line, cell);
    } else {
      if (ITEM.test(source)) flush();
      const words = source.replace(ITEM, '').replace(/^\s*>\s?/, '');
      open = { line: open?.line ?? line, lines: [...(open?.lines ?? []), words] };
    }
  }
  flush();
  return passages;
}

function splitCells(row: string): string[] {
  return row
    .replace(/\\\|/g, ' ')
    .replace(/`[^`]*`/g, '`…`')
    .split('|');
}

function plain(words: string): string {
  return withoutCode(words)
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\*\*|__/g, '');
}
