import { parseModalias, SONY_VENDOR } from './identify/modalias';
import type { SystemRecord } from './identify/system-record';
import type { Model } from './models/model';
import { type Quirk, type QuirkId, SECURITY_QUIRKS } from './models/quirk';

const VERSION = /^\d{1,3}(?:\.\d{1,3}){1,3}$/;
/**
 * Format of a version in a Device ID: two digits, one, one (Bluetooth SIG, Device ID profile 1.3, Version: 0xJJMN, binary-coded
 * decimals).
 */
const CODED = /^(?:0x)?(\d{2})(\d)(\d)$/;

/**
 * Returns a firmware version as people write it, e.g. `2.5.1`. Systems write it that way or as a Device ID's version (`0x0251`).
 * Returns null for anything else.
 */
export function parseFirmware(raw: unknown): string | null {
  if (typeof raw !== 'string') return null;
  const text = raw.trim();
  if (VERSION.test(text)) return text;
  const [, major, minor, patch] = CODED.exec(text) ?? [];
  return major === undefined || `${major}${minor}${patch}` === '0000' ? null : `${Number(major)}.${minor}.${patch}`;
}

/**
 * Returns the firmware version from the system's record, or from its Device ID if a source proves that this model writes it
 * there.
 */
export function getFirmware(record: SystemRecord | null, model: Model | null): string | null {
  if (record === null) return null;
  if (record.firmware != null) return record.firmware;
  if (model?.firmwareInDeviceId == null) return null;
  const deviceId = record.modalias === null ? null : parseModalias(record.modalias);
  return deviceId?.vendor === SONY_VENDOR ? parseFirmware(deviceId.version) : null;
}

const SECURITY: ReadonlySet<QuirkId> = new Set(SECURITY_QUIRKS);

/** Returns the security flaws that sources report of a model. */
export function listSecurityQuirks(model: Model | null): readonly Quirk[] {
  return model?.quirks.filter(({ id }) => SECURITY.has(id)) ?? [];
}

/**
 * Returns the first version without the security flaws whose repair a source states, if this version is older; else null.
 * Versions are as {@link parseFirmware} returns them.
 */
export function findSaferFirmware(model: Model | null, version: string | null): string | null {
  const safe = listSecurityQuirks(model).flatMap(({ detail }) => detail ?? []);
  const newest = safe.reduce<string | null>((last, one) => (last === null || isOlder(last, one) ? one : last), null);
  return newest !== null && version !== null && isOlder(version, newest) ? newest : null;
}

function isOlder(version: string, than: string): boolean {
  const [a, b] = [version, than].map((text) => text.split('.').map(Number));
  for (let at = 0; at < 4; at++) {
    const difference = (a?.[at] ?? 0) - (b?.[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
