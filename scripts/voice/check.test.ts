import { expect, test } from 'vitest';
import { findPassageFaults, findTextFaults } from './check';
import { type Passage, type PassageKind, withoutCode } from './passage';

const WRONG_COMMENTS = [
  'A pause ages nobody.',
  'Nobody can be called without Bluetooth.',
  'What has left may have been done.',
  'Out of the case, because in it they are off.',
  'Never what was sent: it could look like another line.',
  'It worked.',
  'Not offered when this is known.',
  'What a search tells.',
  'Told the text of each report.',
  'Whether sound is offered, or null where the system does not tell.',
  'Without a signal BlueZ tells from memory.',
  'How well this computer hears at the moment.',
  'So many devices have been heard that are no headphones.',
  'Who leaves the guide does not want it any more.',
  'A dotted name is several words to whoever types a part of it.',
  'A link alone is none: one is up while pairing, too.',
  'As above, with the other address.',
  'The list is made anew.',
  'The state stands beside the name.',
];
const RIGHT_COMMENTS = [
  'Time spent paused doesn’t count towards the sighting timeout.',
  'Bluetooth is off, so there is nothing we can connect to.',
  'The earbuds must be out of the case; they turn off inside it.',
  'Don’t log the payload: it could be crafted to look like another log line.',
  'Resets the delay after a successful attempt.',
  'Hides this fix when the given evidence is present.',
  'Number of other devices seen, capped at `…`.',
  'Whether the sound server supports Bluetooth; null if unknown.',
  'A device without RSSI comes from BlueZ’s cache and wasn’t received just now.',
  'If the headphones are out of range, the user is probably about to turn them on, so keep retrying.',
  'Split dotted names, so that a search for one part finds them.',
  'There is no adapter, and there are none of its devices.',
  'The stand-in stands for Electron.',
  'The first name serves as the key, and the server serves files.',
  'Asks the user for a PIN, and plays a tone that the user hears.',
  'The label says “nobody is told”.',
  'No longer than the timeout. It is in ms.',
];
const WRONG_TESTS = [
  'what is on its way out does not stay',
  'its crash is a state, and it is started again',
  'a helper that ends tells why',
  'only what its list of functions names is asked',
  'yes is said to messages that are known alone',
  '%j is none',
  'headphones are kept',
  'settings without a file',
  'keeps the time; drops the rest',
  'keeps the last details of each device when a request fails twice',
];
const RIGHT_TESTS = [
  '`stay()` does not cancel a quit that is already flushing',
  'reports `crashed` when the radio process exits, and restarts it',
  'rejects with the helper’s exit reason',
  'requests only functions that the headset lists',
  'does not connect',
  'never throws for any frame',
  'silently drops a frame with a wrong length',
  'after pairing mode is seen, pairs only that address',
  'is idempotent',
];

test.each(WRONG_COMMENTS)('finds a fault in the comment “%s”', (text) => {
  expect(found('comment', text)).not.toEqual([]);
});

test.each(RIGHT_COMMENTS)('accepts the comment “%s”', (text) => {
  expect(found('comment', text)).toEqual([]);
});

test.each(WRONG_TESTS)('finds a fault in the test name “%s”', (text) => {
  expect(found('test-name', text)).not.toEqual([]);
});

test.each(RIGHT_TESTS)('accepts the test name “%s”', (text) => {
  expect(found('test-name', text)).toEqual([]);
});

test('expects a verb at the start of function docs', () => {
  expect(found('function-doc', 'The state of the radio.')).toEqual(['function-doc: The']);
  expect(found('function-doc', 'Headphones that are paired.')).toEqual(['function-doc: Headphones']);
  expect(found('function-doc', 'Returns the state of the radio.')).toEqual([]);
  expect(found('function-doc', 'Recursively lists the folder.')).toEqual([]);
});

test('limits the length of sentences in documents', () => {
  const words = 'word '.repeat(24);
  expect(found('document', `Every ${words.trim()}.`)).toEqual([]);
  expect(found('document', `Every one ${words.trim()}.`)).toEqual(['long-sentence: 26 words']);
});

test('lets documents use verbs of people, but no “what” clauses', () => {
  expect(found('document', 'Tell us which buttons you pressed.')).toEqual([]);
  expect(found('document', 'What works now?')).toEqual([]);
  expect(found('document', 'What is not confirmed is a proposal.')).toEqual(['opening: What']);
});

test('allows one semicolon on a page', () => {
  const page = (file: string, text: string): Passage => ({ ...passage('document', text), file });
  const passages = [page('a.md', 'One; two.'), page('b.md', 'One; two.'), page('b.md', 'Three; four.')];
  expect(findTextFaults({ passages, names: [] }).map(({ where }) => where)).toEqual(['b.md:1', 'b.md:1']);
});

test('finds exported names that end in a bare preposition', () => {
  const names = ['stateOf', 'devicesIn', 'deviceAt', 'functions2', 'getState', 'signIn', 'format', 'crc32'];
  const faults = findTextFaults({ passages: [], names: names.map((name) => ({ kind: 'function', file: 'a.ts', line: 1, name })) });
  expect(faults.map(({ text }) => text)).toEqual(['stateOf', 'devicesIn', 'deviceAt', 'functions2']);
});

test('finds exported types that are participles', () => {
  const names = ['Said', 'Looked', 'Remembered', 'Feed', 'PairedDevice', 'Request'];
  const faults = findTextFaults({ passages: [], names: names.map((name) => ({ kind: 'type', file: 'a.ts', line: 1, name })) });
  expect(faults.map(({ text }) => text)).toEqual(['Said', 'Looked', 'Remembered']);
});

function found(kind: PassageKind, text: string): string[] {
  return findPassageFaults(passage(kind, text)).map(({ rule, detail }) => `${rule}: ${detail}`);
}

function passage(kind: PassageKind, text: string): Passage {
  return { kind, file: 'a', line: 1, text: withoutCode(text) };
}
