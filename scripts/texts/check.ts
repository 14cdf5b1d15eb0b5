import { IntlMessageFormat } from 'intl-messageformat';

/** Fault of one translated text. */
interface TextProblem {
  readonly key: string;
  /** Sentence about what is wrong with the text of this key. */
  readonly problem: string;
}

type Elements = ReturnType<IntlMessageFormat['getAst']>;

/** Placeholders of a text with their kind, and the selectors of its plurals. */
interface Shape {
  readonly placeholders: ReadonlySet<string>;
  readonly selectors: readonly string[];
}

/**
 * Returns the faults of a translation: texts that don't parse, that lack or add a placeholder, or that use a plural word that the
 * language doesn't have. Missing texts don't count.
 *
 * @param tag BCP 47 tag of the language, whose plural words count.
 */
export function findTextProblems(
  tag: string,
  texts: Readonly<Record<string, string>>,
  english: Readonly<Record<string, string>>,
): readonly TextProblem[] {
  return Object.entries(texts).flatMap(([key, text]) => {
    const source = english[key];
    if (source === undefined) return [{ key, problem: 'English has no text with this key.' }];
    return findProblems(tag, text, source).map((problem) => ({ key, problem }));
  });
}

/** Returns the names of the placeholders of a text. Throws a SyntaxError if it does not parse. */
export function listPlaceholders(pattern: string): readonly string[] {
  return [...readShape(pattern).placeholders].map((name) => name.split(':')[0] ?? name);
}

function findProblems(tag: string, text: string, source: string): readonly string[] {
  if (text.trim() === '') return ['The text is empty.'];
  let shape: Shape;
  try {
    shape = readShape(text);
  } catch (error) {
    return [explainSyntax(error)];
  }
  const { placeholders } = readShape(source);
  const known = new Set([...new Intl.PluralRules(tag).resolvedOptions().pluralCategories, 'other']);
  return [
    ...(/'[{}]/.test(text) ? ['A straight apostrophe before a brace makes it plain text. Write ’ instead.'] : []),
    ...[...placeholders].filter((one) => !shape.placeholders.has(one)).map((one) => `The placeholder ${showPlaceholder(one)} is missing.`),
    ...[...shape.placeholders].filter((one) => !placeholders.has(one)).map((one) => `English has no placeholder ${showPlaceholder(one)}.`),
    ...shape.selectors
      .filter((selector) => !selector.startsWith('=') && !known.has(selector as Intl.LDMLPluralRule))
      .map((selector) => `The plural word “${selector}” does not exist in this language, which has: ${[...known].join(', ')}.`),
  ];
}

// Formats a placeholder as a translator writes it.
function showPlaceholder(placeholder: string): string {
  const [name = '', kind] = placeholder.split(':');
  return { text: `{${name}}`, number: `{${name}, number}`, plural: `{${name}, plural, …}` }[kind ?? ''] ?? `{${name}}`;
}

function readShape(pattern: string): Shape {
  const placeholders = new Set<string>();
  const selectors: string[] = [];
  const walk = (elements: Elements): void => {
    for (const element of elements) {
      // Types of the parser: 0 literal text, 2 number, 6 plural, 7 the number sign.
      if (element.type === 0 || element.type === 7 || !('value' in element)) continue;
      placeholders.add(`${element.value}:${element.type === 6 ? 'plural' : element.type === 2 ? 'number' : 'text'}`);
      if (!('options' in element)) continue;
      if (element.type === 6) selectors.push(...Object.keys(element.options));
      for (const option of Object.values(element.options)) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(pattern, 'en', undefined, { ignoreTag: true }).getAst());
  return { placeholders, selectors };
}

/** Sentences for the codes of the parser's errors that translators meet; the others keep their code. */
const SYNTAX: Readonly<Record<string, string>> = {
  MISSING_OTHER_CLAUSE: 'A plural lacks its “other” form.',
  EXPECT_ARGUMENT_CLOSING_BRACE: 'A brace “}” is missing.',
  UNCLOSED_TAG: 'A brace “}” is missing.',
  MALFORMED_ARGUMENT: 'A brace “}” is missing, or a placeholder has a character that none has.',
  EMPTY_ARGUMENT: 'A pair of braces is empty.',
  UNMATCHED_CLOSING_TAG: 'A brace “}” has no opening one.',
};

function explainSyntax(error: unknown): string {
  const code = error instanceof Error ? error.message : String(error);
  return SYNTAX[code] ?? `The text cannot be parsed as an ICU message (${code}).`;
}
