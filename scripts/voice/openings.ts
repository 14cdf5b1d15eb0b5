/** First word or phrase that hides the subject of a sentence, with its replacement. */
interface Opening {
  readonly pattern: RegExp;
  readonly suggestion: string;
}

const PERSON = {
  pattern: /^(?:Who|Whoever|Whose|Whom|Nobody|Somebody|No one)\b/,
  suggestion: 'begin with the part of the program, or the user',
};

/** Openings that are wrong in a comment. */
const IN_COMMENTS: readonly Opening[] = [
  PERSON,
  {
    pattern: /^(?:What|How (?:many|much|far|long|often|well|soon|big|large))\b/,
    suggestion: 'begin with the noun or verb: “Dependencies of …”, “Returns …”',
  },
  { pattern: /^Where\b/, suggestion: 'put the condition last, or begin with “If”' },
  {
    pattern: /^So (?:many|much|long|often|far|few|big|large|little|late|soon)\b/,
    suggestion: 'name the quantity: “Maximum number of …”, “Time until …, in ms”',
  },
  { pattern: /^Of\b(?! course)/, suggestion: 'begin with the subject' },
  { pattern: /^Not\b(?! only\b.*\bbut\b)/, suggestion: 'begin with the subject and negate the verb: “We don’t …”, “Hides …”' },
  { pattern: /^(?:None|Neither of)\b/, suggestion: 'begin with the subject and negate the verb' },
  { pattern: /^(?:It|It’s|It's)\s/, suggestion: 'name the subject, or begin with a verb' },
  { pattern: /^As (?:above|below|before|there|with)\b/, suggestion: 'repeat the reason, or refer to the symbol with {@link …}' },
  { pattern: /^Out of\b/, suggestion: 'begin with the subject: “The earbuds must be out of …”' },
  { pattern: /^Told\b/, suggestion: '“Called with …”' },
  {
    pattern: /^Never (?:what|the|a|an|more|less|longer|from|in|on|by|of|here|there|at|with|without|for|under|to)\b/,
    suggestion: 'begin with a verb: “Don’t …”, “Never logs …”',
  },
];

/** Openings that are wrong in any sentence of a document. */
const IN_DOCUMENTS: readonly Opening[] = [
  PERSON,
  { pattern: /^What\b(?=.*\.$)(?! (?:if|about)\b)/, suggestion: 'begin with the subject, not with a “what” clause' },
  { pattern: /^(?:None|So many|As above)\b/, suggestion: 'begin with the subject' },
  { pattern: /^Of\b(?! course)(?=.*\.$)/, suggestion: 'begin with the subject' },
];

/** Returns the wrong opening of a comment with its replacement, or null. */
export function findWrongCommentOpening(sentence: string): { opening: string; suggestion: string } | null {
  return findFirst(IN_COMMENTS, sentence);
}

/** Returns the wrong opening of a document's sentence with its replacement, or null. */
export function findWrongDocumentOpening(sentence: string): { opening: string; suggestion: string } | null {
  return findFirst(IN_DOCUMENTS, sentence);
}

/** Returns the wrong opening of any later sentence of a comment, or null. There, only a vague person counts as wrong. */
export function findWrongLaterOpening(sentence: string): { opening: string; suggestion: string } | null {
  return findFirst([PERSON], sentence);
}

function findFirst(openings: readonly Opening[], sentence: string): { opening: string; suggestion: string } | null {
  for (const { pattern, suggestion } of openings) {
    const match = pattern.exec(sentence);
    if (match !== null) return { opening: match[0].trim(), suggestion };
  }
  return null;
}
