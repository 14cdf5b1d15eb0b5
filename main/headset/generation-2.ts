import { SONY_CONTROL } from '../../catalog/identify/assigned-numbers';
import { DEVICE_INFO, DEVICE_OPCODES, OPCODES_2 } from './opcodes';
import { type ControlRequest, selectAllowedRequests } from './request';

function createRequest(table: 1 | 2, payload: readonly number[], response: readonly number[]): ControlRequest<2> {
  return { generation: 2, table, payload: Uint8Array.from(payload), responses: [response] };
}

function createCommand(table: 1 | 2, payload: readonly number[], ...responses: readonly (readonly number[])[]): ControlRequest<2> {
  return { generation: 2, table, payload: Uint8Array.from(payload), responses, once: true };
}

const { getFunctions, retFunctions, getDeviceInfo, retDeviceInfo, getBattery, retBattery, getCodec, retCodec } = OPCODES_2;

/** Slots in which headphones store settings of their model; one of them may be "two devices at once". */
export const SETTING_SLOTS = [0xd1, 0xd2, 0xd3, 0xd4] as const;
export type SettingSlot = (typeof SETTING_SLOTS)[number];
/** Language of a setting's name. */
const ENGLISH = 0x01;

/**
 * Requests of generation 2. Sources: Gadgetbridge, MOS, BUD, SPO, OMA; on hardware of WH-1000XM5, WF-1000XM5, WH-CH720N and
 * others.
 */
export const REQUESTS_V2 = {
  functions: createRequest(1, [getFunctions, 0x00], [retFunctions, 0x00]),
  moreFunctions: createRequest(2, [DEVICE_OPCODES.getFunctions, 0x00], [DEVICE_OPCODES.retFunctions, 0x00]),
  model: createRequest(1, [getDeviceInfo, DEVICE_INFO.model], [retDeviceInfo, DEVICE_INFO.model]),
  firmware: createRequest(1, [getDeviceInfo, DEVICE_INFO.firmware], [retDeviceInfo, DEVICE_INFO.firmware]),
  battery: createRequest(1, [getBattery, 0x00], [retBattery, 0x00]),
  earbuds: createRequest(1, [getBattery, 0x01], [retBattery, 0x01]),
  case: createRequest(1, [getBattery, 0x02], [retBattery, 0x02]),
  earbudsWithThreshold: createRequest(1, [getBattery, 0x09], [retBattery, 0x09]),
  caseWithThreshold: createRequest(1, [getBattery, 0x0a], [retBattery, 0x0a]),
  codec: createRequest(1, [getCodec, 0x02], [retCodec, 0x02]),
  devices: createRequest(2, [DEVICE_OPCODES.getDevices, 0x00], [DEVICE_OPCODES.retDevices, 0x00]),
  devicesWithClass: createRequest(2, [DEVICE_OPCODES.getDevices, 0x02], [DEVICE_OPCODES.retDevices, 0x02]),
} as const;

/** Creates the request for the name of a slot's setting. */
export function createSettingNameRequest(slot: SettingSlot): ControlRequest<2> {
  return createRequest(1, [OPCODES_2.getSettingName, slot, ENGLISH], [OPCODES_2.retSettingName, slot]);
}

/** Creates the request for the value of a slot's setting. */
export function createSettingRequest(slot: SettingSlot): ControlRequest<2> {
  return createRequest(1, [OPCODES_2.getSetting, slot], [OPCODES_2.retSetting, slot]);
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

/** UUID of the service of this generation. */
export const SERVICE_2 = SONY_CONTROL.generation2;

/**
 * Requests that a function of table 1 allows. Sources: MOS, BUD. The battery of one part with a threshold (28) has no
 * published question.
 */
const REQUESTS_BY_FUNCTION: Readonly<Record<number, ControlRequest<2>>> = {
  18: REQUESTS_V2.codec,
  32: REQUESTS_V2.battery,
  33: REQUESTS_V2.earbuds,
  34: REQUESTS_V2.case,
  41: REQUESTS_V2.earbudsWithThreshold,
  42: REQUESTS_V2.caseWithThreshold,
};

/** Returns the requests that headphones with these functions respond to. The list of devices has the form that table 2 offers. */
export function selectGeneration2Requests(table1: ReadonlySet<number>, table2: ReadonlySet<number>): ControlRequest<2>[] {
  const allowed = selectAllowedRequests(table1, REQUESTS_BY_FUNCTION);
  const form = selectDeviceForm(table2);
  const devices = form === null ? [] : [createDeviceListRequest(form)];
  return [REQUESTS_V2.model, REQUESTS_V2.firmware, ...allowed, ...devices];
}

/** Form of the list of known devices. One form contains their class, the other one doesn't. */
type DeviceForm = 0x00 | 0x02;

/**
 * Returns the form for headphones with these functions, or null if they report no devices. The wrong one broke a WH-CH720N
 * (MOS, pull 34).
 */
export function selectDeviceForm(table2: ReadonlySet<number>): DeviceForm | null {
  if (table2.has(0x32) || table2.has(0x33)) return 0x02;
  return table2.has(0x30) ? 0x00 : null;
}

/** Creates the request for the list of devices. */
export function createDeviceListRequest(form: DeviceForm): ControlRequest<2> {
  return form === 0x02 ? REQUESTS_V2.devicesWithClass : REQUESTS_V2.devices;
}

/** Creates the request for the state of pairing mode: `33 form mode …`. Sources: MOS; on hardware of WF-C510 and WH-CH720N. */
export function createPairingModeRequest(form: DeviceForm): ControlRequest<2> {
  return createRequest(2, [DEVICE_OPCODES.getPairingMode, form], [DEVICE_OPCODES.retPairingMode, form]);
}

/** Creates the command that starts pairing mode for a further device. Sources: as {@link createPairingModeRequest}. */
export function createPairingModeCommand(form: DeviceForm): ControlRequest<2> {
  return createCommand(2, [DEVICE_OPCODES.setPairingMode, form, 0x01, 0x00], [DEVICE_OPCODES.notifyPairingMode, form]);
}

/**
 * Creates the command that disconnects a device, which stays paired. Sources: MOS, KEL, SPO; on hardware of WH-CH720N.
 * @param address upper-case with colons.
 */
export function createDisconnectCommand(form: DeviceForm, address: string): ControlRequest<2> {
  const { disconnectDevice, notifyDisconnection } = DEVICE_OPCODES;
  return createCommand(2, [disconnectDevice, form, 0x00, ...Buffer.from(address, 'ascii')], [notifyDisconnection, form, 0x00]);
}

/** Number of the function of messages, some of which need a confirmation. */
export const MESSAGES_FUNCTION = 0x90;
/** Beginning of a message: `99 00 message kind`. */
const MESSAGE = [OPCODES_2.notifyMessage, 0x00] as const;

/** Declares that this program shows messages. Headphones send no question without it. Sources: MOS, SPO. */
export const SHOWS_MESSAGES: ControlRequest<2> = createCommand(1, [OPCODES_2.setMessagesShown, 0x00, 0x00]);

/**
 * Creates the command that turns two devices at once on or off; 0 is on. Sources: MOS, SPO; on hardware of WH-1000XM6,
 * WF-1000XM5 and WF-C510.
 */
export function createTwoDevicesCommand(slot: SettingSlot, on: boolean): ControlRequest<2> {
  const { setSetting, notifySetting } = OPCODES_2;
  return createCommand(1, [setSetting, slot, 0x00, on ? 0x00 : 0x01], [notifySetting, slot], MESSAGE);
}

/**
 * Creates the response to a message. After a confirmation the setting's notification follows. Sources: as {@link
 * createTwoDevicesCommand}.
 */
export function createMessageResponse(message: number, yes: boolean, slot: SettingSlot): ControlRequest<2> {
  const payload = [OPCODES_2.respondToMessage, 0x00, message, yes ? 0x01 : 0x00];
  return yes ? createCommand(1, payload, [OPCODES_2.notifySetting, slot]) : createCommand(1, payload);
}

/** Returns the slots that table 1 lists. */
export function selectSettingSlots(table1: ReadonlySet<number>): SettingSlot[] {
  return SETTING_SLOTS.filter((slot) => table1.has(slot));
}

/** Parses the list of functions, each with a number and a priority byte. Null for another payload. */
export function parseGeneration2Functions(payload: Uint8Array): ReadonlySet<number> | null {
  const count = payload[2];
  if (count === undefined || payload.length !== 3 + 2 * count) return null;
  return new Set(Array.from({ length: count }, (_, index) => payload[3 + 2 * index] ?? 0));
}
