import type { HeadsetCommandOutcome } from '../../catalog/headset-commands';
import type { PartBattery } from '../../catalog/headset-details';
import { cleanName } from '../../catalog/identify/text';
import { ADDRESS } from '../../catalog/ids';
import { findCodecNameByNumber } from '../../catalog/sound/codecs';
import { OPCODES_2 } from './opcodes';

/* Parsers of response payloads. They return null for a payload of another shape, because its lengths come from a radio. */

/** Device that the headphones have paired with. It can be another person's, so it is neither logged, stored nor reported. */
export interface KnownDevice {
  /** Upper-case with colons. */
  readonly address: string;
  readonly name: string | null;
  /** Number of its connection to the headphones; null if it is not connected. */
  readonly connection: number | null;
  readonly plays: boolean;
}

const text = new TextDecoder('utf-8');
/** Length of an address as text: `F8:4E:17:00:11:22`. */
const ADDRESS_BYTES = 17;
/** Maximum number of devices in a list. No known headphones store as many. */
const MAX_DEVICES = 32;

// Parses `length text` at an offset.
function parseTextAt(payload: Uint8Array, at: number): string | null {
  const length = payload[at];
  if (length === undefined || payload.length < at + 1 + length) return null;
  return cleanName(text.decode(payload.subarray(at + 1, at + 1 + length)));
}

/** Parses the model name or the firmware version: `05 01|02 length text`. Null for another payload. */
export function parseText(payload: Uint8Array): string | null {
  return payload.length === 3 + (payload[2] ?? 0) ? parseTextAt(payload, 2) : null;
}

const CHARGING: Readonly<Record<number, boolean>> = { 0: false, 1: true, 3: false };

/**
 * Parses the battery of one part at an offset. A level of 0 means "no reading" of an earbud (Gadgetbridge, BUD), so it
 * becomes null.
 */
export function parseBattery(payload: Uint8Array, at: number): PartBattery | null {
  const level = payload[at];
  if (level === undefined || level === 0 || level > 100) return null;
  return { percent: level, charging: CHARGING[payload[at + 1] ?? -1] ?? null };
}

/** Parses the codec in use; null if there is none or its number is unknown. */
export function parseCodec(payload: Uint8Array): string | null {
  return payload.length === 3 ? findCodecNameByNumber(payload[2] ?? -1) : null;
}

/** Parses the devices of generation 1: `37 01 n {address status length name}×n`. Returns null for another payload. */
export function parseGeneration1Devices(payload: Uint8Array): readonly KnownDevice[] | null {
  return parseDevices(payload, 2, 0, false);
}

/**
 * Parses the devices of generation 2: `37 form n {address status [class, 3 bytes] length name}×n playing`. Returns
 * null for another payload.
 */
export function parseGeneration2Devices(payload: Uint8Array): readonly KnownDevice[] | null {
  return parseDevices(payload, 2, payload[1] === 0x02 ? 3 : 0, true);
}

function parseDevices(payload: Uint8Array, countAt: number, classBytes: number, hasPlaying: boolean): readonly KnownDevice[] | null {
  const count = payload[countAt];
  if (count === undefined || count > MAX_DEVICES) return null;
  const found: Omit<KnownDevice, 'plays'>[] = [];
  let at = countAt + 1;
  for (let index = 0; index < count; index += 1) {
    const address = text.decode(payload.subarray(at, at + ADDRESS_BYTES)).toUpperCase();
    const status = payload[at + ADDRESS_BYTES];
    const nameAt = at + ADDRESS_BYTES + 1 + classBytes;
    const length = payload[nameAt];
    if (!ADDRESS.test(address) || status === undefined || length === undefined || payload.length < nameAt + 1 + length) return null;
    found.push({ address, name: parseTextAt(payload, nameAt), connection: status === 0 ? null : status });
    at = nameAt + 1 + length;
  }
  if (payload.length !== at + (hasPlaying ? 1 : 0)) return null;
  const playing = hasPlaying ? payload[at] : undefined;
  return found.map((device) => ({ ...device, plays: device.connection !== null && device.connection === playing }));
}

/** Parses a setting: `d1 slot kind format length subject length summary`. Null for another payload. */
export function parseSetting(payload: Uint8Array): { readonly isSwitch: boolean; readonly subject: string } | null {
  const subject = parseTextAt(payload, 4);
  return subject === null ? null : { isSwitch: payload[2] === 0, subject };
}

/** Name of the setting that allows two connected devices at once. Sources: MOS, SPO. */
export const TWO_DEVICES = 'MULTIPOINT_SETTING';

/** Parses a switch of generation 2: `d7 slot 00 value`, where 0 is on. Null for anything else. */
export function parseSwitch(payload: Uint8Array): boolean | null {
  if (payload.length !== 4 || payload[2] !== 0) return null;
  return payload[3] === 0 ? true : payload[3] === 1 ? false : null;
}

/**
 * Parses a message of the headphones: its number, and whether it needs a confirmation: `99 00 message kind`, kind 1. Null
 * for another payload.
 */
export function parseMessage(payload: Uint8Array | null): { readonly number: number; readonly needsConfirmation: boolean } | null {
  const [opcode, first, number, kind] = payload ?? [];
  if (opcode !== OPCODES_2.notifyMessage || first !== 0x00 || number === undefined) return null;
  return { number, needsConfirmation: kind === 1 };
}

/** Results of a disconnection. The high digit is 0 and the low one is the outcome (MOS, KEL, SPO). */
const DISCONNECT_RESULTS: Readonly<Record<number, HeadsetCommandOutcome | 'in-progress'>> = {
  0: 'done',
  1: 'refused',
  2: 'in-progress',
  3: 'busy',
};

/**
 * Parses the result of a disconnection: `3d form 00 result address`. A result of another device does not count for this
 * one.
 */
export function parseDisconnectResult(payload: Uint8Array | null, address: string): HeadsetCommandOutcome | 'in-progress' {
  if (payload === null) return 'unconfirmed';
  if (text.decode(payload.subarray(4)).toUpperCase() !== address) return 'in-progress';
  return DISCONNECT_RESULTS[payload[3] ?? -1] ?? 'refused';
}
