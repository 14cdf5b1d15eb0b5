/** What fills each placeholder, for translators; the same name means the same thing in every message. */
export const placeholders: Readonly<Record<string, string>> = {
  app: 'the name of a phone app, e.g. “Sony | Sound Connect”',
  codecs: 'names of sound formats, already joined: “SBC, AAC and LDAC”',
  colour: 'one of the messages colour.*',
  condition: 'one of the messages condition.*',
  control: 'one of the messages control.*, e.g. “power button”',
  controls: 'messages control.*, already joined: “power button and NC button”',
  count: 'a whole number',
  detail: 'a piece of evidence as it was found: a name, an id, a list of profiles, a firmware version',
  held: 'a sentence that says what to hold and for how long, from step.hold or way.hold',
  guide: 'the name of a guide, one of the messages guide.*',
  hint: 'the last characters of an address, e.g. “20:30”',
  light: 'how a light behaves, one of the messages light.*',
  minutes: 'a whole number of minutes',
  model: 'the name of a model, e.g. “WH-1000XM4”; it has no article and no plural',
  name: 'what a headset calls itself, or its owner calls it; anything at all',
  number: 'a whole number',
  passkey: 'the digits of a code, e.g. “0000”',
  percent: 'a whole number from 0 to 100',
  place: 'one of the messages place.*',
  problem: 'one of the messages cause.*',
  safe: 'a firmware version, e.g. “2.9.0”',
  says: 'words that the headset speaks, as its maker wrote them; never translated',
  seconds: 'a whole number of seconds',
  seen: 'how many steps of a guide were seen to happen',
  step: 'the number of a step, from 1',
  suggestion: 'the digits of a code, e.g. “0000”',
  target: 'one of the messages target.*',
  text: 'another message',
  time: 'minutes and seconds, e.g. “4:37”',
  times: 'a whole number of times',
  total: 'a whole number',
  version: 'a version, e.g. “0.2.0”',
  voice: 'words that the headset speaks, as its maker wrote them; never translated',
  what: 'how a light behaves, one of the messages light.*',
  when: 'a date and a time, written as the language does',
};

/**
 * Notes for translators, by key or by everything before a `*`; the longest that fits counts. Every message that is a single
 * word, or hardly more than what fills it, has one: alone it does not say what it is about.
 */
export const notes: Readonly<Record<string, string>> = {
  'action.*': 'A button, what it is doing, or how it ended; what is done is done to the headphones',
  'action.question.*': 'A question while pairing, and its answers',
  'app.name': 'The name of the program; never translated',
  'battery.*': 'The parts of earbuds and their charge: left and right earbud, charging case',
  'check.*': 'What was seen to be true of the headphones',
  'colour.*': 'The colour of a light, in the middle of a sentence',
  'condition.*': 'When a light shows or a voice is heard: what the headphones are doing then',
  'detail.confidence.*': 'How sure it is which model this is',
  'detail.firmware': 'The version of the program inside the headphones',
  'facts.*': 'A table of what is known about a model: left its heading, right its value',
  'facts.confidence.*': 'Who says so: Sony, or somebody else',
  'form.*': 'The form of headphones, to choose a model by',
  'guide.*': 'A guide, its parts and its buttons',
  'guide.restart': 'The name of a guide: switching the headphones off and on',
  'help.answers': 'A heading: the questions that are usually asked',
  'help.*': 'The pages of help and the search through them',
  'hold.*': 'A timer that counts how long a button is held; its button starts and stops the counting',
  'learned.*': 'A question about what the headphones did, and its answers',
  'light.*': 'How a light behaves: steady or flashing, then its colour; also in the middle of a sentence',
  'list.*': 'The list of headphones on the left',
  'list.group.*': 'A heading in the list: how the headphones under it stand',
  'list.signal.*': 'How near the headphones seem to be: close, not to close something',
  'menu.*': 'A line of the program’s menu; use the usual word of the operating system',
  'name.*': 'What the headphones are called',
  'question.*': 'An answer to a question of the troubleshooter',
  'remembered.*': 'Headphones that were here once',
  'rename.*': 'Giving the headphones a name of one’s own',
  'report.*': 'The diagnostics report, which can be copied into a message',
  'search.on': 'The radio searches for headphones just now',
  'tabs.*': 'A tab of the page about headphones, which shows one part of it',
  'tell.*': 'Telling the project that a way worked',
  'way.*': 'One of several ways into pairing mode that are tried in turn',
  'way.from': 'Two sentences of other messages, one after the other: what to hold, and from which condition',
  'settings.*': 'A setting, its choices, or what became of it',
  'settings.theme.*': 'The looks of the window: light or dark, not heavy',
  'target.*': 'What headphones can be paired with',
  'update.*': 'Looking for a new version of the program',
};

/** The note for a message; null where it needs none. */
export function noteFor(key: string): string | null {
  const fitting = Object.keys(notes).filter((name) => (name.endsWith('*') ? key.startsWith(name.slice(0, -1)) : key === name));
  const [longest] = fitting.sort((a, b) => b.length - a.length);
  return longest === undefined ? null : (notes[longest] ?? null);
}
