import type { Identifiers } from './identify';

/** Identifiers as a person or a script writes them. Each field is checked. */
export interface ParsedIdentifiers {
  readonly name?: unknown;
  readonly modalias?: unknown;
  /** Fast Pair model id or service data, hex. */
  readonly fastPair?: unknown;
  /** Manufacturer data, hex, with Sony's company id in front (`2d01…`) or without. */
  readonly manufacturerData?: unknown;
  /** Class of Device: a number, or text such as `0x240404`. */
  readonly class?: unknown;
}

/** Error of an invalid value. The message names the field. */
export class IdentifiersError extends Error {
  constructor(
    readonly field: string,
    rule: string,
  ) {
    super(`${field}: ${rule}`);
    this.name = 'IdentifiersError';
  }
}

const SONY_COMPANY_ID_BYTES = '2d01';
/** Maximum length of a field, longer than any advertisement or name. */
const MAX_TEXT = 1_000;

/** Parses written identifiers. Throws {@link IdentifiersError}. Unknown fields are ignored. */
export function parseIdentifiers(written: ParsedIdentifiers): Identifiers {
  const name = parseText('name', written.name);
  const manufacturerData = parseHex('manufacturerData', written.manufacturerData, SONY_COMPANY_ID_BYTES);
  return {
    names: name === null ? [] : [name],
    modalias: parseText('modalias', written.modalias),
    fastPairData: parseHex('fastPair', written.fastPair),
    sonyData: manufacturerData,
    classOfDevice: parseClass(written.class),
  };
}

function parseText(field: string, value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw new IdentifiersError(field, 'must be text');
  return value.slice(0, MAX_TEXT);
}

function parseHex(field: string, value: unknown, prefix = ''): Uint8Array | null {
  const text = parseText(field, value)?.toLowerCase().replace(/^0x/, '').replace(/[\s:]/g, '');
  if (text === undefined) return null;
  if (!/^(?:[0-9a-f]{2})+$/.test(text)) throw new IdentifiersError(field, 'must be hex bytes, e.g. 01EEB4');
  const digits = prefix !== '' && text.startsWith(prefix) ? text.slice(prefix.length) : text;
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function parseClass(value: unknown): number | null {
  if (value === undefined || value === null) return null;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isInteger(number) || number < 0 || number > 0xffffff) {
    throw new IdentifiersError('class', 'must be a 24-bit number, e.g. 0x240404');
  }
  return number;
}
