import { BLANK_RECORD, type SystemRecord } from '../../catalog/identify/system-record';

/** Creates the record of a paired device without other facts. A system's adapter adds the facts of its system. */
export function toSystemRecord(id: string, known: Partial<SystemRecord>): SystemRecord {
  return { ...BLANK_RECORD, id, paired: true, ...known };
}

/** Returns an address of any form as upper-case hex with colons, or null for anything else. */
export function parseAddress(raw: unknown): string | null {
  if (typeof raw !== 'string' || raw.length > 64) return null;
  const hex = raw.replace(/[:-]/g, '').toUpperCase();
  return /^[0-9A-F]{12}$/.test(hex) ? (hex.match(/../g)?.join(':') ?? null) : null;
}

/** Returns a percentage of any form ("70%", "70 %", "%70", 70), or null for anything else. */
export function parsePercent(raw: unknown): number | null {
  const text = typeof raw === 'number' ? String(raw) : typeof raw === 'string' ? toLatinDigits(raw.trim()) : '';
  const digits = /^%?\s*(\d{1,3})\s*%?$/.exec(text)?.[1];
  const percent = digits === undefined ? Number.NaN : Number(digits);
  return percent >= 0 && percent <= 100 ? percent : null;
}

// Systems in Arabic and Persian write their own digits.
function toLatinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf)).replace(/\u066a/g, '%');
}

/** Returns a device ID as a Modalias from hex vendor and product ids and the vendor id source, or null without them. */
export function parseDeviceModalias(vendor: unknown, product: unknown, by: 'usb' | 'bluetooth' | undefined = 'usb'): string | null {
  const [v, p] = [vendor, product].map((raw) => (typeof raw === 'string' ? /^(?:0x)?([0-9a-f]{4})$/i.exec(raw.trim())?.[1] : undefined));
  return v === undefined || p === undefined ? null : `${by}:v${v.toUpperCase()}p${p.toUpperCase()}d0000`;
}
