import { matchName } from '../../catalog/identify/name';
import type { RecordedLine } from '../system/recorder';
import { redact, redactPerson } from './redact';

/** What a recording says of itself in its first line; a later version may say more. */
export const RECORDING_VERSION = 1;

/** Values that are what people call their things; names of models stay, because they are what a recording is about. */
const NAMES: ReadonlySet<string> = new Set(['name', '_name', 'uid']);
/** Numbers of single things. */
const SERIAL = /serial|uuid/i;
/** Lists in which each row stands below the name of its device. Source: the report of macOS. */
const ROWS_BY_NAME = /^device_/;
/** Six bytes in any form that a system writes them, also within an id. The end of every Bluetooth UUID looks like one, and is nobody's. */
const ADDRESS = /(?<![0-9a-f])(?!00805f9b34fb)[0-9a-f]{2}([:-]?)[0-9a-f]{2}(?:\1[0-9a-f]{2}){4}(?![0-9a-f]|\1[0-9a-f]{2})/gi;

/**
 * The file that a person can give to the project: a line of JSON for what the recording is, then one for each line. Addresses
 * and names become others, each the same one wherever it stands, so that what belongs together still does.
 */
export function recordingFile(lines: readonly RecordedLine[], about: readonly string[]): string {
  const pseudonyms = new Pseudonyms();
  const first = { earshot: RECORDING_VERSION, about: about.map(redact) };
  const rows = lines.map(({ line, ...rest }) => ({ ...rest, line: maskedLine(line, pseudonyms) }));
  return `${[first, ...rows].map((row) => JSON.stringify(row)).join('\n')}\n`;
}

function maskedLine(line: string, pseudonyms: Pseudonyms): unknown {
  try {
    return masked(JSON.parse(line), '', pseudonyms);
  } catch {
    return redactPerson(pseudonyms.addresses(line));
  }
}

function masked(value: unknown, key: string, pseudonyms: Pseudonyms): unknown {
  if (typeof value === 'string') {
    if (SERIAL.test(key)) return '[number]';
    if (NAMES.has(key)) return pseudonyms.name(value);
    return redactPerson(pseudonyms.addresses(value));
  }
  if (key === 'codes' && Array.isArray(value)) {
    const name = pseudonyms.name(String.fromCharCode(...value.filter((code) => Number.isInteger(code))));
    return [...name].map((letter) => letter.charCodeAt(0));
  }
  if (Array.isArray(value)) return value.map((item) => masked(item, ROWS_BY_NAME.test(key) ? `${key}[]` : key, pseudonyms));
  if (typeof value !== 'object' || value === null) return value;
  const byName = ROWS_BY_NAME.test(key) && key.endsWith('[]');
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [byName ? pseudonyms.name(name) : name, masked(item, byName ? '' : name, pseudonyms)]),
  );
}

/** Other addresses and names in place of the real ones, each always the same. */
class Pseudonyms {
  readonly #addresses = new Map<string, string>();
  readonly #names = new Map<string, string>();

  /** A text with other addresses in it, written as they were. */
  addresses(text: string): string {
    return text.replace(ADDRESS, (address, separator: string) => {
      const digits = address.replace(/[:-]/g, '').toUpperCase();
      // Administered locally, so that it is no manufacturer's.
      const number =
        this.#addresses.get(digits) ?? (0x020000000000 + this.#addresses.size + 1).toString(16).padStart(12, '0').toUpperCase();
      this.#addresses.set(digits, number);
      const written = number.match(/../g)?.join(separator) ?? number;
      return address === address.toLowerCase() ? written.toLowerCase() : written;
    });
  }

  /** The name of a model, an address in a name, or a name by number. */
  name(name: string): string {
    if (matchName(name).kind === 'model') return name;
    const withOther = this.addresses(name);
    // A UID that begins with an address, as Core Audio has it.
    if (withOther !== name && /^[0-9a-f]{2}(-[0-9a-f]{2}){5}:\w+$/i.test(withOther)) return withOther;
    const other = this.#names.get(name) ?? `Name ${this.#names.size + 1}`;
    this.#names.set(name, other);
    return other;
  }
}
