import { homedir, userInfo } from 'node:os';
import { pathToFileURL } from 'node:url';
import { replaceAddresses } from './addresses';

/** Maximum length of a line of the log, in characters. */
export const MAX_LINE = 2_000;

/** User of this computer, whose data must not appear in a log. */
interface UserIdentity {
  /** The home folder's path. */
  readonly home: string;
  /** Login name; null if the system does not report it. */
  readonly user: string | null;
}

// These characters break a line or change the order of its letters, so a text with them could imitate another line.
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu;
/** Pattern that matches no text. */
const NONE = /(?!)/;
/**
 * Creates the function that masks everything that identifies a person: device addresses except for their last byte, the home
 * folder in any spelling, and the user's name.
 */
export function createRedactor(person: UserIdentity): (text: string) => string {
  const hidePerson = createPersonHider(person);
  return (text) => replaceAddresses(hidePerson(text), ({ digits }) => `··:··:··:··:··:${digits.slice(-2)}`);
}

// Creates the function that masks the home folder and the user's name, and puts a text on one line.
function createPersonHider({ home, user }: UserIdentity): (text: string) => string {
  // Letters match in either case, because Windows and macOS treat them as the same. A folder whose name only begins with the same
  // letters is another one.
  const place = home.length < 2 ? NONE : new RegExp(`(?:${listSpellings(home).map(escapePattern).join('|')})(?![\\p{L}\\p{N}_-])`, 'giu');
  // The name must be a whole word, because a user named “ada” must not change “adapter”.
  const name = user === null || user.length < 2 ? NONE : new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(user)}(?![\\p{L}\\p{N}])`, 'giu');
  return (text) => {
    const line = text.replace(/\r?\n\s*/g, ' | ').replace(BREAKS, ' ');
    return line.replace(place, '~').replace(name, '[user]');
  };
}

const RUNNING: UserIdentity = { home: homedir(), user: getUserName() };
/** Masks the user of this program. See {@link createRedactor}. */
export const redact = createRedactor(RUNNING);
/** Masks the user of this program, but keeps addresses. */
export const redactPerson = createPersonHider(RUNNING);

/** Truncates a line of the log to {@link MAX_LINE}. */
export function truncateLine(line: string): string {
  return line.length <= MAX_LINE ? line : `${line.slice(0, MAX_LINE - 1)}…`;
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function listSpellings(home: string): string[] {
  const slashes = home.replaceAll('\\', '/');
  const url = pathToFileURL(home).href;
  const found = [
    url,
    decodeSafely(url),
    `file://${slashes}`,
    `file:///${slashes.replace(/^\/+/, '')}`,
    home,
    // This is the spelling in JSON.
    home.replaceAll('\\', '\\\\'),
    slashes,
    encodeURI(slashes),
  ];
  // The longest spelling comes first, because it can contain another one.
  return [...new Set(found)].sort((a, b) => b.length - a.length);
}

function decodeSafely(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

function getUserName(): string | null {
  try {
    return userInfo().username;
  } catch {
    return null; // A user without an entry has no name to mask.
  }
}
