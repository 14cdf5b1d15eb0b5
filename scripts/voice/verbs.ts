/** Words in -s that look like verbs in the third person, but are nouns or adverbs in this project. */
const NOT_VERBS = new Set(
  `adapters addresses always apps as bindings bus buttons bytes characters choices classes codecs codes colors comments computers
  descriptors devices documents earbuds endpoints entries errors events expectations faces facts families figures files findings frames
  gaps guides headphones headsets helpers ids its keys less menus messages methods milliseconds minutes models news nodes numbers options
  others ours owners packages packets pages pairings parts phones plurals ports problems procedures processes profiles programs
  properties refusals rows screens seconds services sessions settings sightings sources states steps strangers symptoms systems texts
  theirs this titles trials unless us values versions voices ways whereas whose windows words yes`.split(/\s+/),
);
/** Words that often follow a plural noun, and hardly ever follow a verb. */
const AFTER_A_NOUN = /^(?:are|is|was|were|have|do|can|could|may|must|will|that|which|who|of|whose|without)$/;
const ADVERB = /^(?:always|also|only|still|[a-z]+ly)$/;

/**
 * Checks whether these words begin with a verb in the third person, such as “ignores”, “does not” or “never …”; an adverb may come first.
 */
export function beginsWithVerb(words: string): boolean {
  const [first = '', second = '', third = ''] = words.toLowerCase().trim().split(/\s+/);
  if (first === 'never') return second !== '';
  return ADVERB.test(first) ? isVerb(second, third) : isVerb(first, second);
}

/** Checks whether a test’s name begins with a verb, with inline code and its verb, or with a condition, a comma and a verb. */
export function beginsLikeTest(name: string): boolean {
  if (/^[a-z]/.test(name) && beginsWithVerb(name)) return true;
  const later = /^`…`\s+(.*)$/.exec(name) ?? /^(?:after|before|when|while|if|once|until|without|with|during) [^,]{3,60}, (.*)$/.exec(name);
  return later !== null && beginsWithVerb(later[1] ?? '');
}

function isVerb(word: string, next: string): boolean {
  if (/^(?:is|can|cannot)$/.test(word)) return true;
  const plain = word.replace(/[,:;.]$/, '');
  return /^(?:[a-z]+-)?[a-z]{2,}s$/.test(plain) && !/(?:ss|us|is)$/.test(plain) && !NOT_VERBS.has(plain) && !AFTER_A_NOUN.test(next);
}
