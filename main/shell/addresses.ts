/**
 * Device addresses in texts, in each spelling that programs use: six bytes in hex with anything between them, in groups, without
 * a separator, with `0x` or percent signs; the same as one decimal number, or as a list of six.
 */

const BYTE = '[0-9a-f]{2}';
// Dates and times look like addresses, and so do UUIDs. A UUID of Bluetooth's base or of random digits has no address in it.
const KEPT = [
  '\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}',
  '[0-9a-f]{8}-0000-1000-8000-00805f9b34fb',
  // These are Windows' container ids of the computer itself and of no device.
  '0{8}-0{4}-0{4}-(?:0{4}-0{12}|f{4}-f{12})',
  '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}',
].join('|');
// The last six bytes of other UUIDs can be an address, so they are matched before the first ones.
const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const PLAIN = `(?<![0-9a-f])${BYTE.repeat(6)}(?![0-9a-f])`;
// Single bytes, with anything between two of them.
const APART = `${BYTE}(?:(?:%[0-9a-f]{2}|[^\\p{L}\\p{N}]{1,3}(?:0x)?)${BYTE}){5}(?![0-9a-f])`;
const APART_INSIDE = `${BYTE}(?:[:_. -]${BYTE}){5}`;
// Groups of bytes, with at least one separator of addresses.
const GROUPED = `(?<![0-9a-f])(?![0-9a-f]{12})${BYTE}(?:(?:%[0-9a-f]{2}|[:._-])?${BYTE}){5}(?![0-9a-f])`;
// The number is as long as the addresses of real manufacturers. Times in ms since 1970 are excluded, which have 13 digits and begin with 1.
const NUMBER = '(?<![\\w.])(?!1\\d{12}(?!\\d))[1-9]\\d{10,14}(?![\\w.])';
const LIST = '\\[ ?\\d{1,3}(?:, ?\\d{1,3}){5} ?\\]';

const FOUND = new RegExp(
  `(?<kept>${KEPT})|(?<uuid>${UUID})|(?<hex>${PLAIN}|${APART_INSIDE}|${APART}|${GROUPED})|(?<number>${NUMBER})|(?<list>${LIST})`,
  'giu',
);
const MAX_ADDRESS = 0xffff_ffff_ffff;

/** Address that was found in a text. */
interface FoundAddress {
  /** Twelve hex digits, upper case. */
  readonly digits: string;
  /** Writes another address of twelve hex digits in the format of this one. */
  write(digits: string): string;
}

/**
 * Replaces each device address in a text.
 * @param replace returns the replacement.
 */
export function replaceAddresses(text: string, replace: (found: FoundAddress) => string): string {
  return text.replace(FOUND, (...match) => {
    const written = String(match[0]);
    const groups = match.at(-1) as Readonly<Record<'kept' | 'uuid' | 'hex' | 'number' | 'list', string | undefined>>;
    if (groups.kept !== undefined) return written;
    if (groups.uuid !== undefined) return inUuid(written, replace);
    if (groups.hex !== undefined) return replace(inHex(written));
    if (groups.number !== undefined) return Number(written) > MAX_ADDRESS ? written : replace(inNumber(written));
    const bytes = written.match(/\d+/g)?.map(Number) ?? [];
    return bytes.some((byte) => byte > 255) ? written : replace(inList(bytes));
  });
}

function inHex(written: string): FoundAddress {
  const digits = written.replace(/0x|%[0-9a-f]{2}|[^0-9a-f]/giu, '').toUpperCase();
  return {
    digits,
    write: (other) => {
      const bytes = other.match(/../g) ?? [];
      const cased = written === written.toLowerCase() ? bytes.map((byte) => byte.toLowerCase()) : bytes;
      let index = 0;
      return written.replace(/0x|%[0-9a-f]{2}|[0-9a-f]{2}/giu, (part) => (/^(?:0x|%)/i.test(part) ? part : (cased[index++] ?? part)));
    },
  };
}

// Either end of a UUID can be an address.
function inUuid(written: string, replace: (found: FoundAddress) => string): string {
  return `${replace(inHex(written.slice(0, 13)))}${written.slice(13, 24)}${replace(inHex(written.slice(24)))}`;
}

function inNumber(written: string): FoundAddress {
  return { digits: formatDigits(Number(written)), write: (other) => String(Number.parseInt(other, 16)) };
}

function inList(bytes: readonly number[]): FoundAddress {
  const digits = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const list = (other: string): number[] => (other.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16));
  return { digits: digits.toUpperCase(), write: (other) => `[${list(other).join(',')}]` };
}

function formatDigits(address: number): string {
  return address.toString(16).padStart(12, '0').toUpperCase();
}

/** Checks whether a number is as long as an address of a manufacturer, and isn't a time in ms. */
export function isAddressNumber(value: number): boolean {
  return new RegExp(`^${NUMBER}$`).test(String(value));
}
