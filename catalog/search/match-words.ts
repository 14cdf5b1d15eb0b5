/** Words that fit every command, so that they don't decide. */
const FILLERS = new Set(
  'the my a an to of for please can you i it them in on with show open go sony headphones headset earbuds bluetooth earshot die der das den mein meine bitte kopfhörer zeige öffne auf im in mit を に の で は が'.split(
    ' ',
  ),
);

/** Minimum length of the beginning of a keyword, in characters. */
const MIN_PART = 2;

/** Minimum share of the query that a keyword inside it needs. */
const MIN_SHARE = 0.5;

/** Scores of a match: the query is a keyword with or without fillers, its words begin keywords, or it contains a keyword. */
const SCORES = { exact: 3.2, whole: 3, beginnings: 2, part: 2 } as const;

/**
 * Returns how well a query matches a title or its keywords, from 0 to 3.2.
 * @param names further words, such as the names of headphones, which can be in the query but don't match alone.
 */
export function matchWords(query: string, title: string, keywords: readonly string[], names: readonly string[] = []): number {
  const phrases = [title, ...keywords].map((phrase) => foldWords(phrase).join(' ')).filter((phrase) => phrase !== '');
  const typed = foldWords(query);
  if (phrases.includes(typed.join(' '))) return SCORES.exact;
  const wanted = typed.filter((word) => !FILLERS.has(word));
  if (wanted.length === 0) return 0;
  const whole = wanted.join(' ');
  if (phrases.includes(whole)) return SCORES.whole;
  const words = phrases.flatMap((phrase) => phrase.split(' '));
  const called = names.flatMap(foldWords);
  const begins = (list: readonly string[], word: string): boolean => list.some((one) => one.startsWith(word));
  const isBeginning = wanted.every((word) => begins(words, word) || begins(called, word));
  if (isBeginning && wanted.some((word) => word.length >= MIN_PART && begins(words, word))) return SCORES.beginnings;
  // In languages without spaces, the query contains the keyword.
  const joined = wanted.join('');
  const isPart = phrases.some((phrase) => {
    const part = phrase.replaceAll(' ', '');
    return part.length >= joined.length * MIN_SHARE && /[^\p{Script=Latin}]/u.test(part) && joined.includes(part);
  });
  return isPart ? SCORES.part : 0;
}

function foldWords(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '');
}
