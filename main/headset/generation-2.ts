import { SONY_CONTROL } from '../../catalog/identify/assigned-numbers';
import { type ProtocolRequest, selectAllowedFrames } from './request';

function request(asks: string, table: 1 | 2, payload: readonly number[], answer: readonly number[]): ProtocolRequest<2> {
  return { generation: 2, table, payload: Uint8Array.from(payload), answers: [answer], asks };
}

function order(does: string, table: 1 | 2, payload: readonly number[], ...answers: readonly (readonly number[])[]): ProtocolRequest<2> {
  return { generation: 2, table, payload: Uint8Array.from(payload), answers, once: true, asks: does };
}

/** Slots in which a headset keeps settings of its own; one of them may be "two devices at once". */
export const SETTING_SLOTS = [0xd1, 0xd2, 0xd3, 0xd4] as const;
export type SettingSlot = (typeof SETTING_SLOTS)[number];
/** English, for the name of a setting. */
const ENGLISH = 0x01;

/** The questions of generation 2. Sources: Gadgetbridge, MOS, BUD, SPO, OMA; on hardware of WH-1000XM5, WF-1000XM5, WH-CH720N and others. */
export const REQUESTS_V2 = {
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

/** Returns the name of a slot's setting. */
export function settingName(slot: SettingSlot): ProtocolRequest<2> {
  return request('what a setting is', 1, [0xd0, slot, ENGLISH], [0xd1, slot]);
}

/** Returns the value of a slot's setting. */
export function settingValue(slot: SettingSlot): ProtocolRequest<2> {
  return request('how a setting stands', 1, [0xd6, slot], [0xd7, slot]);
}

/** Versions that headphones of this generation sent in response to `01 00`. */
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
export const SERVICE_2 = SONY_CONTROL.generation2;

/**
 * Requests that a function of table 1 allows. Sources: MOS, BUD. The battery of one part with a threshold (28) has no
 * published question.
 */
const ASKED_BY_FUNCTION: Readonly<Record<number, ProtocolRequest<2>>> = {
  18: REQUESTS_V2.codec,
  32: REQUESTS_V2.battery,
  33: REQUESTS_V2.earbuds,
  34: REQUESTS_V2.case,
  41: REQUESTS_V2.earbudsWithThreshold,
  42: REQUESTS_V2.caseWithThreshold,
};

/** Returns the requests that headphones with these functions respond to. The list of devices has the form that table 2 offers. */
export function selectGeneration2Requests(table1: ReadonlySet<number>, table2: ReadonlySet<number>): ProtocolRequest<2>[] {
  const asked = selectAllowedFrames(table1, ASKED_BY_FUNCTION);
  const form = deviceForm(table2);
  const devices = form === null ? [] : [createDeviceListRequest(form)];
  return [REQUESTS_V2.model, REQUESTS_V2.firmware, ...asked, ...devices];
}

/** Form of the list of known devices, with or without their class. */
type DeviceForm = 0x00 | 0x02;

/**
 * Returns the form for headphones with these functions, or null if they report no devices. The wrong one broke a WH-CH720N
 * (MOS, pull 34).
 */
export function deviceForm(table2: ReadonlySet<number>): DeviceForm | null {
  if (table2.has(0x32) || table2.has(0x33)) return 0x02;
  return table2.has(0x30) ? 0x00 : null;
}

/** Creates the request for the list of devices. */
export function createDeviceListRequest(form: DeviceForm): ProtocolRequest<2> {
  return form === 0x02 ? REQUESTS_V2.devicesWithClass : REQUESTS_V2.devices;
}

/** Creates the request for the state of pairing mode: `33 form mode …`. Sources: MOS; on hardware of WF-C510 and WH-CH720N. */
export function createPairingModeRequest(form: DeviceForm): ProtocolRequest<2> {
  return request('whether it is in pairing mode', 2, [0x32, form], [0x33, form]);
}

/** Starts pairing mode for a further device. Sources: as {@link createPairingModeRequest}. */
export function startPairingMode(form: DeviceForm): ProtocolRequest<2> {
  return order('start pairing mode', 2, [0x34, form, 0x01, 0x00], [0x35, form]);
}

/** Ends its connection with a device; the pairing stays. Sources: MOS, KEL, SPO; on hardware of WH-CH720N. @param address as text. */
export function createDisconnectRequest(form: DeviceForm, address: string): ProtocolRequest<2> {
  return order('let a device go', 2, [0x3c, form, 0x00, ...Buffer.from(address, 'ascii')], [0x3d, form, 0x00]);
}

/** Function of messages on the headphones, some of which need a confirmation. */
export const MESSAGES_FUNCTION = 0x90;
/** How a message begins: `99 00 message kind`. */
const MESSAGE = [0x99, 0x00] as const;

/** Declares that this program shows messages. Headphones send no question without it. Sources: MOS, SPO. */
export const SHOWS_MESSAGES: ProtocolRequest<2> = order('show me your messages', 1, [0x94, 0x00, 0x00]);

/** Switches two devices at once on or off; 0 is on. Sources: MOS, SPO; on hardware of WH-1000XM6, WF-1000XM5 and WF-C510. */
export function setTwoDevices(slot: SettingSlot, on: boolean): ProtocolRequest<2> {
  return order('two devices at once', 1, [0xd8, slot, 0x00, on ? 0x00 : 0x01], [0xd9, slot], MESSAGE);
}

/**
 * Creates the response to a message. After a confirmation the setting's notification follows. Sources: as {@link
 * setTwoDevices}.
 */
export function createMessageResponse(message: number, yes: boolean, slot: SettingSlot): ProtocolRequest<2> {
  const payload = [0x98, 0x00, message, yes ? 0x01 : 0x00];
  return yes ? order('yes', 1, payload, [0xd9, slot]) : order('no', 1, payload);
}

/** Returns the slots that table 1 lists. */
export function findSettingSlots(table1: ReadonlySet<number>): SettingSlot[] {
  return SETTING_SLOTS.filter((slot) => table1.has(slot));
}

/** Parses the list of functions, each with a number and a priority byte. Null for another payload. */
export function parseGeneration2Functions(payload: Uint8Array): ReadonlySet<number> | null {
  const count = payload[2];
  if (count === undefined || payload.length !== 3 + 2 * count) return null;
  return new Set(Array.from({ length: count }, (_, index) => payload[3 + 2 * index] ?? 0));
}
