import { allowedBy, type Request } from './request';

function request(asks: string, table: 1 | 2, payload: readonly number[], answer: readonly number[]): Request<2> {
  return { generation: 2, table, payload: Uint8Array.from(payload), answer, asks };
}

/** Slots in which a headset keeps settings of its own; one of them may be "two devices at once". */
export const SETTING_SLOTS = [0xd1, 0xd2, 0xd3, 0xd4] as const;
export type SettingSlot = (typeof SETTING_SLOTS)[number];
/** English, for the name of a setting. */
const ENGLISH = 0x01;

/** The questions of generation 2. Sources: Gadgetbridge, MOS, BUD, SPO, OMA; on hardware of WH-1000XM5, WF-1000XM5, WH-CH720N and others. */
export const QUESTIONS_2 = {
  functions: request('functions', 1, [0x06, 0x00], [0x07, 0x00]),
  moreFunctions: request('functions of table 2', 2, [0x06, 0x00], [0x07, 0x00]),
  model: request('model', 1, [0x04, 0x01], [0x05, 0x01]),
  firmware: request('firmware', 1, [0x04, 0x02], [0x05, 0x02]),
  battery: request('battery', 1, [0x22, 0x00], [0x23, 0x00]),
  earbuds: request('battery of the earbuds', 1, [0x22, 0x01], [0x23, 0x01]),
  case: request('battery of the case', 1, [0x22, 0x02], [0x23, 0x02]),
  earbudsWithThreshold: request('battery of the earbuds', 1, [0x22, 0x09], [0x23, 0x09]),
  caseWithThreshold: request('battery of the case', 1, [0x22, 0x0a], [0x23, 0x0a]),
  codec: request('codec', 1, [0x12, 0x02], [0x13, 0x02]),
  devices: request('devices', 2, [0x36, 0x00], [0x37, 0x00]),
  devicesWithClass: request('devices', 2, [0x36, 0x02], [0x37, 0x02]),
} as const;

/** What a slot is for. */
export function settingName(slot: SettingSlot): Request<2> {
  return request('what a setting is', 1, [0xd0, slot, ENGLISH], [0xd1, slot]);
}

/** How the setting of a slot stands. */
export function settingValue(slot: SettingSlot): Request<2> {
  return request('how a setting stands', 1, [0xd6, slot], [0xd7, slot]);
}

/** Versions that headsets of this generation were seen to answer, after `01 00`. */
export const VERSIONS_2: readonly (readonly number[])[] = [
  [0x01, 0x00, 0x00, 0x00],
  [0x02, 0x00, 0x10, 0x00],
  [0x03, 0x00, 0x00, 0x00],
  [0x03, 0x00, 0x00, 0x07],
  [0x03, 0x00, 0x20, 0x16],
  [0x03, 0x00, 0x10, 0x01],
  [0x03, 0x00, 0x10, 0x02],
  [0x03, 0x00, 0x10, 0x04],
  [0x03, 0x00, 0x30, 0x02],
];

/** The service of this generation. */
export const SERVICE_2 = '956c7b26-d49a-4ba8-b03f-b17d393cb6e2';

/** What a function of table 1 lets us ask. Sources: MOS, BUD. The battery of one part with a threshold (28) has no published question. */
const ASKED_BY_FUNCTION: Readonly<Record<number, Request<2>>> = {
  18: QUESTIONS_2.codec,
  32: QUESTIONS_2.battery,
  33: QUESTIONS_2.earbuds,
  34: QUESTIONS_2.case,
  41: QUESTIONS_2.earbudsWithThreshold,
  42: QUESTIONS_2.caseWithThreshold,
};

/** The questions that a headset with these functions answers; of table 2, the list of devices in the form that it has. */
export function questions2(table1: ReadonlySet<number>, table2: ReadonlySet<number>): Request<2>[] {
  const asked = allowedBy(table1, ASKED_BY_FUNCTION);
  // The wrong form broke a WH-CH720N (MOS, pull 34).
  const devices = table2.has(0x32) || table2.has(0x33) ? [QUESTIONS_2.devicesWithClass] : table2.has(0x30) ? [QUESTIONS_2.devices] : [];
  return [QUESTIONS_2.model, QUESTIONS_2.firmware, ...asked, ...devices];
}

/** The slots that table 1 lists. */
export function slots2(table1: ReadonlySet<number>): SettingSlot[] {
  return SETTING_SLOTS.filter((slot) => table1.has(slot));
}

/** The list of functions: two bytes each, the number and its priority. Null for a payload that is none. */
export function functions2(payload: Uint8Array): ReadonlySet<number> | null {
  const count = payload[2];
  if (count === undefined || payload.length !== 3 + 2 * count) return null;
  return new Set(Array.from({ length: count }, (_, index) => payload[3 + 2 * index] ?? 0));
}
