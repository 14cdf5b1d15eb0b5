/**
 * Replaces each name that is a whole word, longer names before those that they contain. Takes time in proportion to the text and
 * the number of names, because both can come from a crowd of strangers.
 * @param replace returns the replacement of a found name.
 * @param ignoresCase true to find letters in either case.
 */
export function hideNames(text: string, names: readonly string[], replace: (name: string) => string, ignoresCase = false): string {
  const searched = ignoresCase ? toLowerCase(text) : text;
  const taken = new Uint8Array(text.length);
  const found: { readonly from: number; readonly to: number; readonly name: string }[] = [];
  for (const name of [...new Set(names)].sort((a, b) => b.length - a.length)) {
    const part = ignoresCase ? toLowerCase(name) : name;
    for (let from = part === '' ? -1 : searched.indexOf(part); from >= 0; from = searched.indexOf(part, from + 1)) {
      const to = from + part.length;
      if (!isWord(searched, part, from) || taken.subarray(from, to).some((mark) => mark === 1)) continue;
      taken.fill(1, from, to);
      found.push({ from, to, name });
    }
  }
  let hidden = '';
  let end = 0;
  for (const { from, to, name } of found.sort((a, b) => a.from - b.from)) {
    hidden += text.slice(end, from) + replace(name);
    end = to;
  }
  return hidden + text.slice(end);
}

const LETTER = /[\p{L}\p{N}]/u;
const LETTER_FIRST = /^[\p{L}\p{N}]/u;
const LETTER_LAST = /[\p{L}\p{N}]$/u;

// A letter or digit next to a name makes it part of another word. A name of symbols only must not remove every symbol from a text.
function isWord(text: string, name: string, from: number): boolean {
  const before = text.slice(Math.max(0, from - 2), from);
  const after = text.slice(from + name.length, from + name.length + 2);
  if (!LETTER.test(name)) return /(?:^|[\s"“”'(])$/.test(before) && /^(?:$|[\s"“”').,;])/.test(after);
  return !(LETTER_FIRST.test(name) && LETTER_LAST.test(before)) && !(LETTER_LAST.test(name) && LETTER_FIRST.test(after));
}

// The result has the same length, although a few letters become two, so that positions match those in the text.
function toLowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return [...text].map((letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter)).join('');
}
