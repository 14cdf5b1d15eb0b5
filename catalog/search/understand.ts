import type { Language } from '../messages/languages';
import { removeAccents } from './accents';
import { createChineseFinder } from './chinese';
import { type Concept, VERB_CONCEPTS, VERBS, type Verb } from './concept';
import type { Lexicon } from './lexicon/lexicon';
import { isOneOff } from './one-off';
import { getVocabulary } from './vocabulary';

/** Meaning of a query: its objects, and their faults or wishes about them. */
type Meaning = ReadonlySet<Concept>;

/** Maximum number of words between two words of one entry if the language has no other: “geht nach fünf Minuten aus”. */
const MAX_GAP = 3;

/** Reach of a word such as “no”, in words: “no battery level”, but not “no, the battery is full”. */
const WITHOUT_REACH = 3;

/** Meaning of a query with its circumstances and without them. */
interface Reading {
  readonly whole: Meaning;
  readonly main: Meaning;
}

type QueryReader = (text: string) => Reading;

const queryReaders = new Map<Language, QueryReader>();

/** Returns what a query means. Pure, and fast enough for each key press. */
export function parseQuery(query: string, language: Language): Meaning {
  return readQuery(query, language).whole;
}

/** Returns what a query means without its circumstances, such as “after the update”; its whole meaning if there is nothing else. */
export function parseMainQuery(query: string, language: Language): Meaning {
  return readQuery(query, language).main;
}

function readQuery(query: string, language: Language): Reading {
  const known = queryReaders.get(language) ?? createFinder(language);
  queryReaders.set(language, known);
  return known(query);
}

function createFinder(language: Language): QueryReader {
  const { lexicon } = getVocabulary(language);
  if (language !== 'zh-Hans' && language !== 'ja') return createSpacedFinder(lexicon);
  const find = language === 'ja' ? createJapaneseFinder(lexicon) : createChineseFinder(lexicon);
  return (query) => {
    const whole = find(query);
    return { whole, main: whole };
  };
}

/** Part of the sentence with one thought, as words with a space around each. */
interface Clause {
  readonly text: string;
}

function createSpacedFinder(lexicon: Lexicon): QueryReader {
  const { gap = MAX_GAP } = lexicon;
  const concepts = entries(lexicon.concepts).map(
    ([concept, list]) => [concept, createMatcher(list, gap), createMatcher(list, gap, true)] as const,
  );
  const verbs = VERBS.map((verb) => {
    const list = lexicon.verbs[verb] ?? '';
    return [verb, createMatcher(list, gap), createMatcher(list, gap, true)] as const;
  });
  const not = createMatcher(lexicon.not, gap);
  const without = createMatcher(lexicon.without, gap);
  const breaks = createMatcher(lexicon.breaks, gap);
  const circumstances = createMatcher(lexicon.circumstances ?? '', gap);
  const correct = createCorrection(lexicon);
  const reader = { verbs, not, without, notAfterVerb: lexicon.notAfterVerb };
  const findMeaning = (words: readonly string[], clauses: readonly Clause[]): Meaning => {
    const found = new Set<Concept>();
    // An entry can cross the parts of a sentence: “back and forth”.
    const text = ` ${words.filter((word) => word !== BREAK).join(' ')} `;
    for (const [concept, matcher, excluded] of concepts) if (matches(matcher, text.replace(excluded, OTHER))) found.add(concept);
    for (const clause of clauses) readClause(clause, reader, found);
    return found;
  };
  return (query) => {
    const words = fold(lexicon.withoutAccents === true ? removeAccents(query) : query).map(correct);
    const clauses = splitClauses(words, breaks);
    const whole = findMeaning(words, clauses);
    const rest = clauses.filter(({ text }) => !matches(circumstances, text.slice(0, text.indexOf(' ', 1) + 1)));
    if (rest.length === 0 || rest.length === clauses.length) return { whole, main: whole };
    const main = findMeaning(
      rest.flatMap(({ text }) => text.trim().split(' ')),
      rest,
    );
    return { whole, main: main.size === 0 ? whole : main };
  };
}

/** Minimum length of a word in which one wrong letter is tolerated, because shorter words differ by one letter anyway. */
const MIN_FUZZY = 6;

/** Minimum length of a word of the lexicon that can have a letter too many of the same. */
const MIN_DOUBLED = 4;

/** Returns a word with one letter for each run of the same letter, because hurried people double letters. */
function collapse(word: string): string {
  return word.replace(/(.)\1+/gu, '$1');
}

/** Creates a function that returns the word of the lexicon that an unknown word mistypes, or the word itself. */
function createCorrection(lexicon: Lexicon): (word: string) => string {
  const lists = [...Object.values(lexicon.concepts), ...Object.values(lexicon.verbs), lexicon.not, lexicon.without, lexicon.breaks];
  const entries = [...new Set(lists.flatMap((list) => list.split(/[\s,!~]+/)))];
  const stems = entries.filter((entry) => entry.endsWith('*')).map((entry) => entry.slice(0, -1));
  const known = new Set(entries);
  const parts = entries.filter((entry) => entry.startsWith('*')).map((entry) => entry.replaceAll('*', ''));
  const words = [...new Set(entries.map((entry) => entry.replaceAll('*', '')))];
  const long = words.filter((entry) => entry.length >= MIN_FUZZY);
  const collapsed = new Map(words.filter((entry) => entry.length >= MIN_DOUBLED).map((entry) => [collapse(entry), entry]));
  return (word) => {
    const doubled = word.length > MIN_DOUBLED && !known.has(word) ? collapsed.get(collapse(word)) : undefined;
    if (doubled !== undefined && doubled.length < word.length) return doubled;
    if (
      word.length < MIN_FUZZY ||
      known.has(word) ||
      stems.some((stem) => word.startsWith(stem)) ||
      parts.some((part) => word.includes(part))
    )
      return word;
    // Few people mistype the first letter, and many words differ only there: “enable” and “unable”.
    const likely = long.filter((entry) => entry.startsWith(word.charAt(0)) || entry.startsWith(word.charAt(1)));
    // The end of a longer form counts less than its beginning, because endings vary.
    return (
      likely.find((entry) => isOneOff(word, entry) || (word.length > entry.length && isOneOff(word.slice(0, entry.length), entry))) ?? word
    );
  };
}

interface Reader {
  readonly verbs: readonly (readonly [Verb, RegExp, RegExp])[];
  readonly not: RegExp;
  readonly without: RegExp;
  readonly notAfterVerb: boolean;
}

function readClause({ text }: Clause, { verbs, not, without, notAfterVerb }: Reader, found: Set<Concept>): void {
  const negations = findPlaces(not, text);
  const lacks = findPlaces(without, text);
  let negated = false;
  for (const [verb, matcher, excluded] of verbs) {
    // The mark is as long as the excluded words so that the places of the others remain.
    const rest = text.replace(excluded, (match) => OTHER.repeat(match.length));
    for (const { from } of findPlaces(matcher, rest)) {
      const isNegated =
        negations.some((place) => notAfterVerb || place.from <= from) ||
        lacks.some((place) => place.from <= from && countWords(text.slice(place.to, from)) < WITHOUT_REACH);
      if (isNegated) negated = true;
      for (const concept of VERB_CONCEPTS[verb][isNegated ? 'no' : 'yes']) found.add(concept);
    }
  }
  if (lacks.length > 0) found.add('missing');
  if (negations.length > 0 && !negated) found.add('cannot');
}

/** Mark between two parts of a sentence. */
const BREAK = '|';

// Apostrophes become spaces because many people leave them out.
function fold(query: string): string[] {
  return query
    .toLowerCase()
    .replace(/[’'`]/g, ' ')
    .replace(/%/g, ' percent ')
    .replace(/[,;:.!?()]+(?=\s|$)/g, ` ${BREAK} `)
    .replace(/[^\p{L}\p{N}_|]+/gu, ' ')
    .trim()
    .split(/\s+/);
}

function splitClauses(words: readonly string[], breaks: RegExp): Clause[] {
  const clauses: string[][] = [[]];
  for (const word of words) {
    if (word === BREAK || matches(breaks, ` ${word} `)) clauses.push([]);
    if (word !== BREAK) clauses.at(-1)?.push(word);
  }
  return clauses.filter((clause) => clause.length > 0).map((clause) => ({ text: ` ${clause.join(' ')} ` }));
}

/** Mark in place of words that an entry excludes. */
const OTHER = '_';

/** Creates the expression of a list of entries over words with spaces around them: of those that count, or that are excluded. */
function createMatcher(list: string, gap: number, excluded = false): RegExp {
  const alternatives = list
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '' && entry.startsWith('!') === excluded)
    .map((entry) => entry.replace('!', ''))
    .map((entry) => entry.split(' ').map(wordPattern).join(` (?:[^ ]+ ){0,${gap}}`));
  // An empty list matches nothing.
  return new RegExp(alternatives.length === 0 ? '(?!)' : `(?<= )(?:${alternatives.join('|')})(?= )`, 'gu');
}

function wordPattern(entry: string): string {
  return entry
    .split('~')
    .map((word) => word.replaceAll('*', '[^ ]*'))
    .join(' ');
}

function matches(matcher: RegExp, text: string): boolean {
  return text.search(matcher) >= 0;
}

function findPlaces(matcher: RegExp, text: string): { readonly from: number; readonly to: number }[] {
  return [...text.matchAll(matcher)].map(({ index, 0: match }) => ({ from: index, to: index + match.length }));
}

function countWords(text: string): number {
  return text.split(' ').filter((word) => word !== '').length;
}

/** Endings that negate a Japanese verb, after at most four letters of its form. */
const JAPANESE_NOT = /^[ぁ-ん]{0,4}?(?:ない|なく|なかっ|なさ|ません|まへん|ず(?!れ)|ぬ(?:$|[、。])|ねえ|ん(?:$|[、。]))/u;

function createJapaneseFinder(lexicon: Lexicon): (query: string) => Meaning {
  const expression = (list: string): RegExp =>
    new RegExp(
      list === ''
        ? '(?!)'
        : list
            // A comma can be in a count of an expression: “.{0,8}”.
            .split(/(?<!\{\d),/)
            .map((entry) => entry.trim())
            .join('|'),
      'giu',
    );
  const concepts = entries(lexicon.concepts).map(([concept, list]) => [concept, expression(list)] as const);
  const verbs = VERBS.map((verb) => [verb, expression(lexicon.verbs[verb] ?? '')] as const);
  return (query) => {
    const text = query.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
    const found = new Set<Concept>();
    for (const [concept, matcher] of concepts) if (matches(matcher, text)) found.add(concept);
    for (const [verb, matcher] of verbs) {
      for (const { to } of findPlaces(matcher, text)) {
        const isNegated = JAPANESE_NOT.test(text.slice(to));
        for (const concept of VERB_CONCEPTS[verb][isNegated ? 'no' : 'yes']) found.add(concept);
      }
    }
    return found;
  };
}

function entries<K extends string, V>(record: Readonly<Partial<Record<K, V>>>): [K, V][] {
  return Object.entries(record) as [K, V][];
}
