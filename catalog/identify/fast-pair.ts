import { toHex } from './hex';

/** Service UUID of Google Fast Pair, 16 bit. */
export const FAST_PAIR_UUID = 'fe2c';

/** Battery of one part of a headset. */
interface FastPairBattery {
  /** Percent, 0 to 100; null if the headset does not report it. */
  readonly level: number | null;
  readonly charging: boolean;
}

/** Content of Fast Pair service data. */
export interface FastPairFrame {
  /** True in pairing mode ("discoverable"), in which the model id is sent unencrypted. */
  readonly pairingMode: boolean;
  /** Upper-case hex, six digits; only in pairing mode. */
  readonly modelId: string | null;
  readonly battery: { readonly left: FastPairBattery; readonly right: FastPairBattery; readonly case: FastPairBattery } | null;
}

const MODEL_ID_LENGTH = 3;
// Field types: Fast Pair specification, "Advertising payload" and "Battery notification".
const FIELD_BATTERY_SHOW = 3;
const FIELD_BATTERY_HIDE = 4;
const FIELD_MODEL_ID = 7;

/**
 * Reads Fast Pair service data. Exactly three bytes mean pairing mode. Otherwise a flags byte and length-type fields follow. It
 * never decides by the first byte alone, because real Sony headsets send 0x00 and 0x10 there. Returns null for data that cannot
 * be Fast Pair. Source: Google, Fast Pair provider specification and its battery notification extension.
 */
export function parseFastPair(data: Uint8Array): FastPairFrame | null {
  if (data.length === MODEL_ID_LENGTH) return { pairingMode: true, modelId: toHex(data).toUpperCase(), battery: null };
  if (data.length < 2) return null;
  let battery: FastPairFrame['battery'] = null;
  let modelId: string | null = null;
  let at = 1;
  while (at < data.length) {
    const header = data[at] ?? 0;
    const length = header >> 4;
    const type = header & 0x0f;
    const body = data.subarray(at + 1, at + 1 + length);
    if (body.length < length) break; // The data is truncated, but the earlier fields count.
    if ((type === FIELD_BATTERY_SHOW || type === FIELD_BATTERY_HIDE) && length >= 3) {
      battery = { left: parseBattery(body[0]), right: parseBattery(body[1]), case: parseBattery(body[2]) };
    }
    if (type === FIELD_MODEL_ID && length === MODEL_ID_LENGTH) modelId = toHex(body).toUpperCase();
    at += 1 + length;
  }
  return { pairingMode: modelId !== null, modelId, battery };
}

function parseBattery(byte: number | undefined): FastPairBattery {
  const value = (byte ?? 0x7f) & 0x7f;
  return { level: value <= 100 ? value : null, charging: byte !== undefined && (byte & 0x80) !== 0 };
}
