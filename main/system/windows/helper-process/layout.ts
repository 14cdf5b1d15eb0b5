// These are numbers of the Windows SDK for 64-bit processors, under the SDK's own names. In `npm run test:lab`, a C compiler
// compares each of them with the headers (e2e/wine/abi.ts), because a wrong number reads or writes other memory.

/** Size of a structure and offsets of its fields, in bytes; the size is null if its last field has no fixed length. */
export interface StructureLayout {
  readonly size: number | null;
  readonly offsets: Readonly<Record<string, number>>;
}

/** Layouts of the structures that are passed to Windows. Sources: bluetoothapis.h, cfgmgr32.h, propidlbase.h, ks.h, devpropdef.h. */
export const STRUCTURES = {
  BLUETOOTH_DEVICE_INFO: { size: 560, offsets: { Address: 8, fAuthenticated: 28, stLastSeen: 32, szName: 64 } },
  BLUETOOTH_DEVICE_SEARCH_PARAMS: { size: 40, offsets: { fReturnUnknown: 12, fIssueInquiry: 20, cTimeoutMultiplier: 24 } },
  BLUETOOTH_FIND_RADIO_PARAMS: { size: 4, offsets: { dwSize: 0 } },
  BLUETOOTH_RADIO_INFO: { size: 520, offsets: { address: 8 } },
  BLUETOOTH_AUTHENTICATION_CALLBACK_PARAMS: {
    size: 576,
    offsets: { deviceInfo: 0, authenticationMethod: 560, authenticationRequirements: 568, Numeric_Value: 572 },
  },
  BLUETOOTH_AUTHENTICATE_RESPONSE: {
    size: 48,
    offsets: { bthAddressRemote: 0, authMethod: 8, pinInfo: 12, 'pinInfo.pinLength': 28, numericCompInfo: 12, negativeResponse: 44 },
  },
  CM_NOTIFY_FILTER: { size: 416, offsets: { Flags: 4, FilterType: 8, u: 16 } },
  CM_NOTIFY_EVENT_DATA: {
    size: null,
    offsets: { FilterType: 0, 'u.DeviceHandle.EventGuid': 8, 'u.DeviceInstance.InstanceId': 8 },
  },
  PROPVARIANT: { size: 24, offsets: { puuid: 8 } },
  KSPROPERTY: { size: 24, offsets: { Id: 16, Flags: 20 } },
  DEVPROPKEY: { size: 20, offsets: { pid: 16 } },
} as const satisfies Readonly<Record<string, StructureLayout>>;

/** Values of constants and enumerations. Sources: winerror.h, bluetoothapis.h, bthdef.h, cfgmgr32.h, devpropdef.h, mmdeviceapi.h, ks.h. */
export const CONSTANTS = {
  ERROR_SUCCESS: 0,
  ERROR_ACCESS_DENIED: 5,
  ERROR_NOT_READY: 21,
  ERROR_GEN_FAILURE: 31,
  WAIT_TIMEOUT: 258,
  ERROR_NO_MORE_ITEMS: 259,
  ERROR_SERVICE_DOES_NOT_EXIST: 1060,
  ERROR_DEVICE_NOT_CONNECTED: 1167,
  ERROR_NOT_FOUND: 1168,
  ERROR_CANCELLED: 1223,
  ERROR_NOT_AUTHENTICATED: 1244,
  BLUETOOTH_AUTHENTICATION_METHOD_LEGACY: 1,
  BLUETOOTH_AUTHENTICATION_METHOD_OOB: 2,
  BLUETOOTH_AUTHENTICATION_METHOD_NUMERIC_COMPARISON: 3,
  BLUETOOTH_AUTHENTICATION_METHOD_PASSKEY_NOTIFICATION: 4,
  BLUETOOTH_AUTHENTICATION_METHOD_PASSKEY: 5,
  MITMProtectionNotRequired: 0,
  MITMProtectionNotRequiredBonding: 2,
  MITMProtectionNotRequiredGeneralBonding: 4,
  BTH_MAX_PIN_SIZE: 16,
  CM_NOTIFY_FILTER_TYPE_DEVICEHANDLE: 1,
  CM_NOTIFY_FILTER_TYPE_DEVICEINSTANCE: 2,
  CM_NOTIFY_FILTER_FLAG_ALL_DEVICE_INSTANCES: 2,
  CM_NOTIFY_ACTION_DEVICEQUERYREMOVE: 2,
  CM_NOTIFY_ACTION_DEVICEREMOVEPENDING: 4,
  CM_NOTIFY_ACTION_DEVICEREMOVECOMPLETE: 5,
  CM_NOTIFY_ACTION_DEVICECUSTOMEVENT: 6,
  MAX_DEVICE_ID_LEN: 200,
  CR_SUCCESS: 0,
  CR_NO_SUCH_DEVNODE: 0x0d,
  CR_BUFFER_SMALL: 0x1a,
  CR_NO_SUCH_VALUE: 0x25,
  CR_NO_SUCH_REGISTRY_KEY: 0x2e,
  CM_GETIDLIST_FILTER_ENUMERATOR: 1,
  CM_GETIDLIST_FILTER_PRESENT: 0x100,
  DEVPROP_TYPE_BYTE: 3,
  DEVPROP_TYPE_UINT16: 5,
  DEVPROP_TYPE_UINT32: 7,
  DEVPROP_TYPE_GUID: 13,
  DEVPROP_TYPE_BOOLEAN: 17,
  DEVPROP_TYPE_STRING: 18,
  DEVPROP_TYPE_STRING_LIST: 0x2012,
  eRender: 0,
  eCapture: 1,
  eAll: 2,
  eConsole: 0,
  eMultimedia: 1,
  eCommunications: 2,
  DEVICE_STATE_ACTIVE: 1,
  DEVICE_STATEMASK_ALL: 0xf,
  STGM_READ: 0,
  VT_CLSID: 72,
  CLSCTX_ALL: 0x17,
  KSPROPERTY_TYPE_GET: 1,
} as const satisfies Readonly<Record<string, number>>;

/** Slots of methods in the tables of their interfaces. Sources: unknwn.h, mmdeviceapi.h, propsys.h, devicetopology.h, ksproxy.h. */
export const SLOTS = {
  IUnknown: { Release: 2 },
  IMMDeviceEnumerator: { EnumAudioEndpoints: 3, GetDefaultAudioEndpoint: 4, GetDevice: 5 },
  IMMDeviceCollection: { GetCount: 3, Item: 4 },
  IMMDevice: { Activate: 3, OpenPropertyStore: 4, GetId: 5, GetState: 6 },
  IPropertyStore: { GetValue: 5 },
  IDeviceTopology: { GetConnector: 4 },
  IConnector: { GetDeviceIdConnectedTo: 10 },
  IKsControl: { KsProperty: 3 },
} as const satisfies Readonly<Record<string, Readonly<Record<string, number>>>>;
