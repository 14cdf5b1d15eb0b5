/** Word that the guide replaces. */
interface Wording {
  readonly pattern: RegExp;
  readonly suggestion: string;
  /** True if the rule applies only to comments and test names, because documents address people, for whom the verb is correct. */
  readonly programsOnly?: boolean;
}

/** Pattern of a person before a verb, or of a quoted source, for which the verb is correct. */
const PERSON =
  '(?<!\\b(?:user|users|owner|owners|person|people|you|we|reader|contributor|maintainer|Sony|manual|article|page|source|sources|guide|label|voice|specification|license)\\s)';
/** Pattern of a person after a verb. */
const NOT_A_PERSON = '(?!\\s(?:the\\s|a\\s|an\\s)?(?:user|users|owner|owners|person|people|you|reader|contributor)\\b)';

const WORDS: readonly Wording[] = [
  word('anew', '“again”, “recreated”'),
  word('meanwhile', '“in the meantime”, “since then”, “concurrently”'),
  word('for want of', '“because there is no …”'),
  word('in vain', '“without success”, “failed”'),
  word('thereby', 'a second sentence, or “so that”'),
  word('whoever|whomever', 'the subject: “the user”, “the caller”'),
  word('nobody|no one', 'the subject: “no caller …”, “the user doesn’t …”'),
  word('somebody', 'the subject: “a caller”, “another user”'),
  word('none', '“no …” with its noun, or negate the verb: “doesn’t match”', '(?<=(?<!\\bthere )\\b(?:is|are|was|were|be)\\s)'),
  word(
    '(?:is|are|was|were) no(?= [a-z-]+)(?! longer| more| less| later| earlier| good)',
    '“isn’t a …”, or negate the verb',
    '(?<!\\bthere )',
  ),
  word('stands?|stood', '“is”, “appears”, “is listed”', '', '(?!-|\\s(?:for|alone|in for)\\b)'),
  word(
    'serves',
    '“works”, “is usable”',
    '',
    '(?!\\s(?:as|(?:the |a |an |its |one )?(?:files?|pages?|requests?|clients?|images?|packages?))\\b)',
  ),
  word('(?:is|are|was|were) of (?:a|an|no|the|its|this|that|all|one)', '“belongs to”, “has”'),
  word('let(?:s|ting)? (?:\\S+ ){0,2}?go(?: of)?', '“disconnects”, “releases”'),
  word('put(?:s|ting)? (?:\\S+ )?right|mend(?:s|ed|ing)?', '“fixes”, “repairs”'),
  word('besides', '“apart from”, “also”', '(?<=[a-z,] )'),
  word(
    'as (?:\\S+ ){1,3}ha(?:s|ve|d)(?=[,.;:)]|$)',
    'a full clause: “like …”',
    '(?<!\\b(?:as far|as long|as soon|as much|as many|as often|same) )',
  ),
  word('(?:looked|seen) (?:at|through)', '“checked”, “read”, “computed”', '(?<=\\b(?:is|are|was|were|be|been) )'),
  word('below Wine', '“under Wine”'),
  word('(?:by|of) (?:itself|themselves)', '“automatically”, “alone”'),
  word('for a while', 'the time: “for 10 minutes”'),
  word('(?:LE|LE_|low-energy) hal(?:f|ves)', '“LE_ entry”'),
  word('tells?|told|telling', '“reports”, “emits”, “returns”, “distinguishes”', `${PERSON}(?<!\\b[Cc]annot |\\bto )`, '', true),
  word('tells|told', '“reports”, “emits”, “returns”', PERSON, NOT_A_PERSON),
  word('asks|asked|asking', '“requests”, “queries”, “calls”; “prompts” for people', PERSON, NOT_A_PERSON, true),
  word('answer(?:s|ed|ing)?', '“response”, “responds”, “result”', PERSON, '(?!\\s(?:a |the )?(?:calls?|phone)\\b)', true),
  word('says|said', '“reports”, “contains”, “states”', PERSON, '', true),
  word('knows|knew', '“supports”, “lists”, “contains”', PERSON, '', true),
  word('wants|wanted', '“needs”, “expects”, “requests”', PERSON, '', true),
  word(
    'hears|heard|hear',
    '“receives”, “detects”, “is in range”',
    PERSON,
    '(?!.*\\b(?:sound|music|voice|tone|beep|speaker|microphone)\\b)',
    true,
  ),
  word('deaf', '“the radio is off”', '', '', true),
];

function word(words: string, suggestion: string, before = '', after = '', programsOnly = false): Wording {
  return { pattern: new RegExp(`${before}\\b(?:${words})\\b${after}`, 'i'), suggestion, programsOnly };
}

/** Word that the guide replaces, as it occurs in the text. */
interface WrongWord {
  readonly found: string;
  readonly suggestion: string;
}

/** Returns the words of a sentence that the guide replaces. Quoted words don't count. */
export function findWrongWords(sentence: string, inDocument = false): WrongWord[] {
  const unquoted = sentence.replace(/“[^”]*”|"[^"]*"/g, '“…”');
  return WORDS.flatMap(({ pattern, suggestion, programsOnly = false }) => {
    const match = programsOnly && inDocument ? null : pattern.exec(unquoted);
    return match === null ? [] : [{ found: match[0].toLowerCase(), suggestion }];
  }).filter(({ found }, index, all) => all.findIndex((other) => other.found === found) === index);
}
