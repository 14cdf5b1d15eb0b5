import type { RecordedLine } from '../system/recorder';
import { Pseudonyms } from './pseudonyms';
import { redact, redactPerson } from './redact';

/** Version in the first line of a recording. A later version may add fields. */
const RECORDING_VERSION = 1;

/** Keys whose value is the name of a device, a computer or a person. */
const NAME_KEY = /name$|^(?:uid|alias|label|title|host|computer|owner|user)$|_title$/i;
/** Serial numbers of single devices. */
const SERIAL = /serial|u[ud]id/i;
/** Lists in which each row is below the name of its device. Source: the report of macOS. */
const ROWS_BY_NAME = /^device_/;

/** A name with its key in a line that isn't JSON, such as a truncated one. */
const NAME_IN_TEXT = /"([^"\\]{1,40})"\s*:\s*"((?:[^"\\]|\\.)*)("?)/g;
/** A row below a name, in such a line. */
const ROW_IN_TEXT = /"((?:[^"\\]|\\.)*)"\s*:\s*(?=\{)/g;
const CODES_IN_TEXT = /"codes"\s*:\s*\[([\d,\s]*)\]?/g;
/** Objects of the report of macOS that aren't devices. */
const OBJECT_KEY = /^(?:controller|coreaudio|device|spaudio|spbluetooth)_\w+$/i;

/**
 * Returns the file that a user can give to the project: one line of JSON about the recording, then its lines. Addresses and names
 * are replaced, each by the same one everywhere, so that related data stays related.
 * @param about lines about the system.
 * @param names further names that Earshot has from other sources.
 */
export function formatRecording(lines: readonly RecordedLine[], about: readonly string[], names: readonly string[] = []): string {
  const pseudonyms = new Pseudonyms();
  const parsed = lines.map(({ line, ...rest }) => ({ rest, ...parse(line) }));
  // All names are collected first, because a line can mention a name that another line declares later.
  for (const one of parsed) {
    if ('json' in one) mask(one.json, '', pseudonyms);
    else collectNames(one.text, pseudonyms);
  }
  for (const name of names) pseudonyms.name(name);
  const first = { earshot: RECORDING_VERSION, about: about.map((line) => redact(pseudonyms.text(line))) };
  const rows = parsed.map((one) => ({
    ...one.rest,
    line: 'json' in one ? mask(one.json, '', pseudonyms) : maskText(one.text, pseudonyms),
  }));
  return `${[first, ...rows].map((row) => JSON.stringify(row)).join('\n')}\n`;
}

function parse(line: string): { readonly json: unknown } | { readonly text: string } {
  try {
    return { json: JSON.parse(line) };
  } catch {
    return { text: line };
  }
}

function mask(value: unknown, key: string, pseudonyms: Pseudonyms): unknown {
  if (typeof value === 'string') {
    if (SERIAL.test(key)) return '[number]';
    return NAME_KEY.test(key) ? pseudonyms.name(value) : redactPerson(pseudonyms.text(value));
  }
  if (typeof value === 'number') return SERIAL.test(key) ? 0 : pseudonyms.number(value);
  if (key === 'codes' && Array.isArray(value)) return toCodes(pseudonyms.name(fromCodes(value)));
  if (Array.isArray(value)) return value.map((item) => mask(item, ROWS_BY_NAME.test(key) ? `${key}[]` : key, pseudonyms));
  if (typeof value !== 'object' || value === null) return value;
  const byName = ROWS_BY_NAME.test(key) && key.endsWith('[]');
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      byName ? pseudonyms.name(name) : pseudonyms.text(name),
      mask(item, byName ? '' : name, pseudonyms),
    ]),
  );
}

function fromCodes(codes: readonly unknown[]): string {
  return String.fromCharCode(...codes.filter((code) => Number.isInteger(code)).map(Number));
}

function toCodes(name: string): number[] {
  return Array.from({ length: name.length }, (_, index) => name.charCodeAt(index));
}

function collectNames(text: string, pseudonyms: Pseudonyms): void {
  for (const [, key = '', value = ''] of text.matchAll(NAME_IN_TEXT)) if (NAME_KEY.test(key)) pseudonyms.name(unquote(value));
  for (const [, key = ''] of text.matchAll(ROW_IN_TEXT)) if (!OBJECT_KEY.test(key)) pseudonyms.name(unquote(key));
  for (const [, codes = ''] of text.matchAll(CODES_IN_TEXT)) pseudonyms.name(fromCodes(codes.split(',').map(Number)));
}

function maskText(text: string, pseudonyms: Pseudonyms): string {
  const named = text
    .replace(NAME_IN_TEXT, (whole, key: string, value: string, end: string) => {
      if (SERIAL.test(key)) return `"${key}":"[number]${end}`;
      return NAME_KEY.test(key) ? `"${key}":"${pseudonyms.name(unquote(value))}${end}` : whole;
    })
    .replace(ROW_IN_TEXT, (whole, key: string) => (OBJECT_KEY.test(key) ? whole : `"${pseudonyms.name(unquote(key))}":`))
    .replace(CODES_IN_TEXT, '"codes":[]');
  return redactPerson(pseudonyms.text(named));
}

// Parses the text of a JSON string. A truncated one stays as it is.
function unquote(value: string): string {
  try {
    return String(JSON.parse(`"${value}"`));
  } catch {
    return value;
  }
}
