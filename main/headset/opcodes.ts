/*
 * An opcode is the first byte of a payload. In another table or generation it means something else: `getBattery` of generation 2
 * turns headphones of generation 1 off.
 */

/** Opcodes of table 1 in both generations. */
const SHARED_OPCODES = {
  getProtocol: 0x00,
  retProtocol: 0x01,
  getDeviceInfo: 0x04,
  retDeviceInfo: 0x05,
  getFunctions: 0x06,
  retFunctions: 0x07,
} as const;

/** Opcodes of table 1 in generation 1. */
export const OPCODES_1 = { ...SHARED_OPCODES, getBattery: 0x10, retBattery: 0x11, getCodec: 0x18, retCodec: 0x19 } as const;

/** Opcodes of table 1 in generation 2. */
export const OPCODES_2 = {
  ...SHARED_OPCODES,
  getCodec: 0x12,
  retCodec: 0x13,
  getBattery: 0x22,
  retBattery: 0x23,
  setMessagesShown: 0x94,
  respondToMessage: 0x98,
  notifyMessage: 0x99,
  getSettingName: 0xd0,
  retSettingName: 0xd1,
  getSetting: 0xd6,
  retSetting: 0xd7,
  setSetting: 0xd8,
  notifySetting: 0xd9,
} as const;

/** Opcodes of table 2, which is about other devices. Both generations have the list of devices. */
export const DEVICE_OPCODES = {
  getFunctions: 0x06,
  retFunctions: 0x07,
  getPairingMode: 0x32,
  retPairingMode: 0x33,
  setPairingMode: 0x34,
  notifyPairingMode: 0x35,
  getDevices: 0x36,
  retDevices: 0x37,
  disconnectDevice: 0x3c,
  notifyDisconnection: 0x3d,
} as const;

/** Second byte of `getDeviceInfo`: the requested text. */
export const DEVICE_INFO = { model: 0x01, firmware: 0x02 } as const;
