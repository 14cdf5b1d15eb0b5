import { countLineBreaks, type Passage, withoutCode } from './passage';

/** Returns the comments on lines of their own that begin with `#`, and the docstrings of Python. */
export function readHashComments(file: string, text: string): Passage[] {
  const comments = [...text.matchAll(/(?:^[ \t]*#(?![!<>])[^\n]*(?:\n|$))+/gm)].map((match) =>
    createPassage(file, text, match.index, match[0].replace(/^[ \t]*#+[ \t]?/gm, '')),
  );
  const docstrings = file.endsWith('.py')
    ? [...text.matchAll(/^[ \t]*"""([\s\S]*?)"""/gm)].map((match) => createPassage(file, text, match.index, match[1] ?? ''))
    : [];
  return [...comments, ...docstrings];
}

/** Returns the comments of a style sheet. */
export function readStyleComments(file: string, text: string): Passage[] {
  return [...text.matchAll(/\/\*([\s\S]*?)\*\//g)].map((match) =>
    createPassage(file, text, match.index, (match[1] ?? '').replace(/^[ \t]*\*[ \t]?/gm, '')),
  );
}

function createPassage(file: string, text: string, at: number, words: string): Passage {
  return { kind: 'comment', file, line: 1 + countLineBreaks(text.slice(0, at)), text: withoutCode(words) };
}
