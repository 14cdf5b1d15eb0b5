import { toHex } from './hex';

/** Bluetooth company id of Sony Corporation. Source: Bluetooth SIG assigned numbers. */
export const SONY_COMPANY_ID = 0x012d;

/** Kind of product in Sony's manufacturer data. */
type SonyCategory = 'over-ear' | 'true-wireless' | 'neckband' | 'not-headphones' | 'unknown';

/** Content of Sony's manufacturer data. */
interface SonyData {
  readonly category: SonyCategory;
  /**
   * First four bytes of SHA-1 over the classic address (upper-case hex, no separators), as lower-case hex. It joins the LE_ entry
   * to the classic record. Null if the packet has none.
   */
  readonly addressHash: string | null;
}

const CATEGORIES: Readonly<Record<number, SonyCategory>> = { 49: 'over-ear', 50: 'true-wireless', 51: 'neckband', 48: 'unknown' };
const AUDIO_PRODUCT = 0x04;
const CHUNK_BASIC = 0;
const CHUNK_HASH = 5;

/**
 * Parses the data after company id 0x012D. Returns null if it is not an audio product's or is truncated. Version 1 has a fixed
 * layout, and version 2 is a list of chunks with length and type in their header. Source: layouts described for Sony's Android
 * app (public research), checked on five captures; see docs/sources.md.
 */
export function parseSonyData(data: Uint8Array): SonyData | null {
  if (data[0] !== AUDIO_PRODUCT || data[1] !== 0x00) return null;
  const version = data[2];
  if (version === 1) {
    const category = data[3];
    if (category === undefined) return null;
    return { category: parseCategory(category), addressHash: data.length >= 10 ? formatHash(data.subarray(6, 10)) : null };
  }
  if (version !== 2) return null;
  const count = data[3] ?? 0;
  let category: SonyCategory = 'unknown';
  let addressHash: string | null = null;
  let at = 4;
  for (let chunk = 0; chunk < count && at < data.length; chunk++) {
    const header = data[at] ?? 0;
    const length = header >> 4;
    const type = header & 0x0f;
    const body = data.subarray(at + 1, at + 1 + length);
    if (body.length < length) break;
    if (type === CHUNK_BASIC && length === 11) {
      category = parseCategory(body[0] ?? 0);
      addressHash ??= formatHash(body.subarray(4, 8));
    } else if (type === CHUNK_HASH && length >= 4) {
      addressHash = formatHash(body.subarray(0, 4));
    }
    at += 1 + length;
  }
  return category === 'unknown' && addressHash === null ? null : { category, addressHash };
}

function parseCategory(byte: number): SonyCategory {
  return CATEGORIES[byte] ?? (byte === 0 ? 'unknown' : 'not-headphones');
}

function formatHash(bytes: Uint8Array): string | null {
  const text = toHex(bytes);
  return text === '00000000' ? null : text;
}
