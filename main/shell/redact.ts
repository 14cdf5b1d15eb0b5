import { homedir, userInfo } from 'node:os';
import { pathToFileURL } from 'node:url';

/** Longest line of the log, in characters. */
export const MAX_LINE = 2_000;

/** Whose computer it is: what of it must not be read in a log. */
export interface Person {
  /** The home folder's path. */
  readonly home: string;
  /** The name they log in with; null when the system does not tell. */
  readonly user: string | null;
}

// What breaks a line or changes the order of its letters, so that one line could pass for two, or for another.
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu;
const PAIR = '[0-9a-f]{2}';
// Six bytes with anything between them that programs write there. A date and time ("2026-11-25 03:00:00") is none.
const ADDRESS = new RegExp(
  `(?<!\\b20)(?![01]\\d-[0-3]\\d [0-2]\\d:[0-5]\\d:[0-5]\\d\\.\\d)${PAIR}(?:[:_. -]${PAIR}){4}[:_. -](${PAIR})`,
  'gi',
);
const ADDRESS_IN_FOURS = /(?<![0-9a-f])[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{2}([0-9a-f]{2})(?![0-9a-f])/gi;
// Twelve digits on end; the end of every Bluetooth UUID has as many, and is nobody's.
const ADDRESS_PLAIN = /(?<![0-9a-f])(?!00805f9b34fb)[0-9a-f]{10}([0-9a-f]{2})(?![0-9a-f])/gi;

/** Makes the function that hides what identifies a person: device addresses but for their last byte, the home folder in any spelling, and the user's name. */
export function redactor(person: Person): (text: string) => string {
  const hidePerson = personHider(person);
  return (text) => {
    let hidden = hidePerson(text);
    for (const address of [ADDRESS, ADDRESS_IN_FOURS, ADDRESS_PLAIN]) hidden = hidden.replace(address, '··:··:··:··:··:$1');
    return hidden;
  };
}

// Makes the function that hides the home folder and the user's name, and puts a text on one line.
function personHider({ home, user }: Person): (text: string) => string {
  const places = home.length < 2 ? [] : spellings(home);
  // As a word of its own: a user called “ada” must not take “adapter” apart.
  const name = user === null || user.length < 2 ? null : wholeWord(user);
  return (text) => {
    let hidden = text.replace(/\r?\n\s*/g, ' | ').replace(BREAKS, ' ');
    for (const place of places) hidden = hidden.replaceAll(place, '~');
    return name === null ? hidden : hidden.replace(name, '[user]');
  };
}

const RUNNING: Person = { home: homedir(), user: userName() };
/** {@link redactor} for whoever runs this program. */
export const redact = redactor(RUNNING);
/** The same, but addresses stay as they are. */
export const redactPerson = personHider(RUNNING);

/** Cuts a line of the log to {@link MAX_LINE}. */
export function cut(line: string): string {
  return line.length <= MAX_LINE ? line : `${line.slice(0, MAX_LINE - 1)}…`;
}

/** Matches a name where it stands by itself: letters and digits beside it make it part of another word. */
export function wholeWord(name: string): RegExp {
  const escaped = name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const letter = /^[\p{L}\p{N}]/u.test(name);
  const last = /[\p{L}\p{N}]$/u.test(name);
  // A name of signs alone must not take every sign out of a text.
  if (!/[\p{L}\p{N}]/u.test(name)) return new RegExp(`(?<=^|[\\s"“”'(])${escaped}(?=$|[\\s"“”').,;])`, 'gu');
  return new RegExp(`${letter ? '(?<![\\p{L}\\p{N}])' : ''}${escaped}${last ? '(?![\\p{L}\\p{N}])' : ''}`, 'gu');
}

function spellings(home: string): string[] {
  const slashes = home.replaceAll('\\', '/');
  const url = pathToFileURL(home).href;
  const found = [url, decodeSafely(url), `file://${slashes}`, `file:///${slashes.replace(/^\/+/, '')}`, home, slashes, encodeURI(slashes)];
  // The longest first: one can be part of another.
  return [...new Set(found)].sort((a, b) => b.length - a.length);
}

function decodeSafely(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

function userName(): string | null {
  try {
    return userInfo().username;
  } catch {
    return null; // a user without an entry has no name to hide
  }
}
