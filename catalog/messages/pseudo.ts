import type { MessageCatalog } from './message';

const ACCENTED: Readonly<Record<string, string>> = { a: 'á', e: 'ë', i: 'ï', o: 'ô', u: 'ü', A: 'Å', E: 'É', O: 'Ö', U: 'Û' };

/** Length of a text in the pseudo-language, compared with English: German and French interface texts are about a third longer. */
export const PSEUDO_GROWTH = 1.4;

/**
 * Returns a text in the pseudo-language: accents show texts that are not in the catalog, brackets show cut ones, and added letters
 * make each text as long as in a language with long words. Placeholders and ICU syntax stay.
 */
export function pseudolocalize(pattern: string): string {
  let depth = 0;
  let letters = 0;
  let changed = '';
  for (const character of pattern) {
    if (character === '{') depth += 1;
    // ICU alternates: text at even depths, syntax at odd ones.
    const literal = depth % 2 === 0 && character !== '}';
    if (character === '}') depth -= 1;
    changed += literal ? (ACCENTED[character] ?? character) : character;
    if (literal && /\p{L}/u.test(character)) letters += 1;
  }
  if (letters === 0) return changed;
  const added = Math.ceil(letters * (PSEUDO_GROWTH - 1));
  const words = Array.from({ length: Math.ceil(added / 8) }, (_, index) => 'ÿžľǫķŵęð'.slice(0, Math.min(8, added - index * 8)));
  return `[${changed} ${words.join(' ')}]`;
}

/** Returns a catalog in the pseudo-language. */
export function pseudolocalizeTexts(texts: Partial<MessageCatalog>): Partial<MessageCatalog> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, pseudolocalize(text)]));
}
