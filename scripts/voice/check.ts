import type { Fault, RuleName } from './fault';
import type { Texts } from './files';
import { nameFault } from './names';
import { findWrongCommentOpening, findWrongDocumentOpening, findWrongLaterOpening } from './openings';
import { type Passage, type Sentence, splitSentences } from './passage';
import { beginsLikeTest, beginsWithVerb } from './verbs';
import { findWrongWords } from './wording';

/** Maximum number of words in a sentence of a document. */
const MAX_SENTENCE_WORDS = 25;
/** Maximum number of words in the name of a test. */
const MAX_TEST_WORDS = 10;
/** Maximum number of semicolons on one page. */
const MAX_SEMICOLONS = 1;

/** Returns the faults of these texts by the voice guide, except for those of spelling and commits. */
export function findTextFaults({ passages, names }: Texts): Fault[] {
  return [
    ...passages.flatMap(findPassageFaults),
    ...findSemicolonFaults(passages),
    ...names.flatMap((name) => {
      const fault = nameFault(name);
      return fault === null ? [] : [fault];
    }),
  ];
}

/** Returns the faults of one passage. */
export function findPassageFaults(passage: Passage): Fault[] {
  switch (passage.kind) {
    case 'comment':
    case 'function-doc':
      return findCommentFaults(passage);
    case 'test-name':
      return testNameFaults(passage);
    case 'document':
      return findDocumentFaults(passage);
    case 'heading':
    case 'string':
      return [];
  }
}

function findCommentFaults(passage: Passage): Fault[] {
  return splitSentences(passage).flatMap((sentence, index) => {
    const opening = index === 0 ? findWrongCommentOpening(sentence.text) : findWrongLaterOpening(sentence.text);
    const faults = opening === null ? [] : [fault('opening', passage, sentence, opening.opening, opening.suggestion)];
    if (index === 0 && passage.kind === 'function-doc' && opening === null && !beginsWithVerb(sentence.text)) {
      const [first = ''] = sentence.text.split(' ');
      faults.push(fault('function-doc', passage, sentence, first, 'begin with a verb in the third person: “Returns …”, “Cancels …”'));
    }
    return [...faults, ...wordFaults(passage, sentence)];
  });
}

function testNameFaults(passage: Passage): Fault[] {
  const whole: Sentence = { text: passage.text.replace(/\s+/g, ' ').trim(), line: passage.line };
  const count = wordCount(whole.text);
  const faults: Fault[] = [];
  const add = (detail: string, suggestion: string): void => {
    faults.push(fault('test-name', passage, whole, detail, suggestion));
  };
  if (!beginsLikeTest(whole.text)) add('opening', 'begin with a verb: “ignores …”, “keeps …”, “does not …”, “never … for any …”');
  if (whole.text.includes(';')) add('semicolon', 'test one behavior; write two tests for two');
  if (count > MAX_TEST_WORDS) add(`${count} words`, `at most ${MAX_TEST_WORDS} words; leave the reasons to a comment`);
  return [...faults, ...wordFaults(passage, whole)];
}

function findDocumentFaults(passage: Passage): Fault[] {
  return splitSentences(passage).flatMap((sentence) => {
    const faults = wordFaults(passage, sentence);
    const opening = findWrongDocumentOpening(sentence.text);
    if (opening !== null) faults.push(fault('opening', passage, sentence, opening.opening, opening.suggestion));
    const count = wordCount(sentence.text);
    if (count > MAX_SENTENCE_WORDS)
      faults.push(fault('long-sentence', passage, sentence, `${count} words`, `at most ${MAX_SENTENCE_WORDS} words; split it`));
    return faults;
  });
}

// All semicolons of a page are judged together, because a single one is allowed.
function findSemicolonFaults(passages: readonly Passage[]): Fault[] {
  const byFile = new Map<string, Fault[]>();
  for (const passage of passages) {
    if (passage.kind !== 'document' || !passage.text.includes(';')) continue;
    for (const sentence of splitSentences(passage)) {
      if (!sentence.text.includes(';')) continue;
      const found = fault('semicolon', passage, sentence, ';', `at most ${MAX_SEMICOLONS} on a page; write two sentences`);
      byFile.set(passage.file, [...(byFile.get(passage.file) ?? []), found]);
    }
  }
  return [...byFile.values()].flatMap((found) => (found.length > MAX_SEMICOLONS ? found : []));
}

function wordFaults(passage: Passage, sentence: Sentence): Fault[] {
  return findWrongWords(sentence.text, passage.kind === 'document').map(({ found, suggestion }) =>
    fault('word', passage, sentence, found, suggestion),
  );
}

function fault(rule: RuleName, { file }: Passage, { text, line }: Sentence, detail: string, suggestion: string): Fault {
  return { rule, where: `${file}:${line}`, text, detail, suggestion };
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter((part) => /[\p{L}\p{N}…]/u.test(part)).length;
}
