import koffi from 'koffi';
import type { Pointer } from './com';
import { encodeGuid } from './guid';
import { CONSTANTS } from './layout';

// The signatures are those of the Windows SDK: cfgmgr32.h, bluetoothapis.h, combaseapi.h, propidl.h, handleapi.h. A wrong one
// ends the process, so all of them are called under Wine in every test run.

/** Used functions of CfgMgr32, the configuration manager. Each returns a CONFIGRET, 0 for success. */
export interface CfgMgr {
  idListSize(length: [number], filter: string, flags: number): number;
  idList(filter: string, ids: Uint16Array, length: number, flags: number): number;
  locate(node: [number], id: string, flags: number): number;
  property(node: number, key: Buffer, type: [number], value: Buffer, size: [number], flags: number): number;
}

/** Loads CfgMgr32. Throws if there is none. */
export function loadCfgMgr(): CfgMgr {
  const library = koffi.load('cfgmgr32.dll');
  return {
    idListSize: library.func('uint32_t __stdcall CM_Get_Device_ID_List_SizeW(_Out_ uint32_t *length, str16 filter, uint32_t flags)'),
    idList: library.func('uint32_t __stdcall CM_Get_Device_ID_ListW(str16 filter, _Out_ uint16_t *ids, uint32_t length, uint32_t flags)'),
    locate: library.func('uint32_t __stdcall CM_Locate_DevNodeW(_Out_ uint32_t *node, str16 id, uint32_t flags)'),
    property: library.func(
      'uint32_t __stdcall CM_Get_DevNode_PropertyW(uint32_t node, uint8_t *key, _Out_ uint32_t *type, uint8_t *value, _Inout_ uint32_t *size, uint32_t flags)',
    ),
  };
}

/** Type of the callback for changes. */
export const CHANGE_CALLBACK = koffi.proto(
  'uint32_t __stdcall CM_NOTIFY_CALLBACK(void *notification, void *context, int action, void *data, uint32_t size)',
);

/** Part of CfgMgr32 that reports changes. */
export interface ChangeNotice {
  register(filter: Buffer, context: null, callback: bigint, handle: [Pointer | null]): number;
  /** Waits for running callbacks on a separate thread, because they wait for this one. */
  unregister(handle: Pointer): Promise<number>;
}

/** Loads the part that reports changes. Throws if there is none: before Windows 8, and in Wine. */
export function loadChangeNotice(): ChangeNotice {
  const library = koffi.load('cfgmgr32.dll');
  const register = library.func(
    'uint32_t __stdcall CM_Register_Notification(uint8_t *filter, void *context, void *callback, _Out_ void **handle)',
  );
  const unregister = library.func('uint32_t __stdcall CM_Unregister_Notification(void *handle)');
  return {
    register: (filter, context, callback, handle) => register(filter, context, callback, handle),
    unregister: (handle) => later((done) => unregister.async(handle, done)),
  };
}

/** Used functions of COM itself. */
export interface Ole {
  /** Creates an object of a class with one of its interfaces. It throws nothing: 0 with an HRESULT below 0 is a failure. */
  create(classId: Buffer, interfaceId: Buffer, object: [Pointer | null]): number;
  /** Frees what COM allocated. */
  free(memory: Pointer): void;
  /** Frees the content of a PROPVARIANT. */
  clear(variant: Buffer): number;
}

/** Loads COM for this thread. Throws if there is none. */
export function loadOle(): Ole {
  const library = koffi.load('ole32.dll');
  const MULTITHREADED = 0;
  library.func('int32_t __stdcall CoInitializeEx(void *reserved, uint32_t model)')(null, MULTITHREADED);
  const create = library.func(
    'int32_t __stdcall CoCreateInstance(uint8_t *classId, void *outer, uint32_t context, uint8_t *interfaceId, _Out_ void **object)',
  );
  return {
    create: (classId, interfaceId, object) => create(classId, null, CONSTANTS.CLSCTX_ALL, interfaceId, object),
    free: library.func('void __stdcall CoTaskMemFree(void *memory)'),
    clear: library.func('int32_t __stdcall PropVariantClear(uint8_t *variant)'),
  };
}

/** Used functions of the Bluetooth API. Those with a number return an error of winerror.h, 0 for success. */
export interface BluetoothApi {
  findRadio(parameters: Buffer, radio: [Pointer | null]): Pointer | null;
  closeRadioSearch(search: Pointer): number;
  radioInfo(radio: Pointer, info: Buffer): number;
  remove(address: Buffer): Promise<number>;
  /** Updates the structure from Windows' list of devices. */
  deviceInfo(radio: Pointer | null, device: Buffer): number;
  findDevice(parameters: Buffer, device: Buffer): Promise<Pointer | null>;
  nextDevice(search: Pointer, device: Buffer): number;
  closeDeviceSearch(search: Pointer): number;
  authenticate(radio: Pointer | null, device: Buffer, requirement: number): Promise<number>;
  registerAuthentication(device: Buffer, registration: [Pointer | null], callback: bigint): number;
  unregisterAuthentication(registration: Pointer): Promise<number>;
  respond(radio: Pointer | null, response: Buffer): Promise<number>;
  /** Enables or disables a service of a paired device, which installs or removes its driver. */
  setServiceState(radio: Pointer | null, device: Buffer, service: Buffer, flags: number): Promise<number>;
  closeHandle(handle: Pointer): number;
}

/** Type of the callback during a pairing. */
export const AUTHENTICATION_CALLBACK = koffi.proto('int __stdcall PFN_AUTHENTICATION_CALLBACK_EX(void *context, void *parameters)');

/** Loads the Bluetooth API. Throws if there is none. */
export function loadBluetooth(): BluetoothApi {
  const library = koffi.load('bthprops.cpl');
  const kernel = koffi.load('kernel32.dll');
  const findDevice = library.func('void * __stdcall BluetoothFindFirstDevice(uint8_t *parameters, uint8_t *device)');
  const authenticate = library.func(
    'uint32_t __stdcall BluetoothAuthenticateDeviceEx(void *window, void *radio, uint8_t *device, void *outOfBand, int requirement)',
  );
  const register = library.func(
    'uint32_t __stdcall BluetoothRegisterForAuthenticationEx(uint8_t *device, _Out_ void **registration, void *callback, void *context)',
  );
  const remove = library.func('uint32_t __stdcall BluetoothRemoveDevice(uint8_t *address)');
  const unregister = library.func('int __stdcall BluetoothUnregisterAuthentication(void *registration)');
  const respond = library.func('uint32_t __stdcall BluetoothSendAuthenticationResponseEx(void *radio, uint8_t *response)');
  const setServiceState = library.func(
    'uint32_t __stdcall BluetoothSetServiceState(void *radio, uint8_t *device, uint8_t *service, uint32_t flags)',
  );
  return {
    findRadio: library.func('void * __stdcall BluetoothFindFirstRadio(uint8_t *parameters, _Out_ void **radio)'),
    closeRadioSearch: library.func('int __stdcall BluetoothFindRadioClose(void *search)'),
    radioInfo: library.func('uint32_t __stdcall BluetoothGetRadioInfo(void *radio, uint8_t *info)'),
    deviceInfo: library.func('uint32_t __stdcall BluetoothGetDeviceInfo(void *radio, uint8_t *device)'),
    // All of these wait for the radio, a driver or a callback. Each runs on another thread, because Windows may call back during
    // the call and then waits until this thread has run the callback.
    remove: (address) => later((done) => remove.async(address, done)),
    findDevice: (parameters, device) => later((done) => findDevice.async(parameters, device, done)),
    authenticate: (radio, device, requirement) => later((done) => authenticate.async(null, radio, device, null, requirement, done)),
    nextDevice: library.func('int __stdcall BluetoothFindNextDevice(void *search, uint8_t *device)'),
    closeDeviceSearch: library.func('int __stdcall BluetoothFindDeviceClose(void *search)'),
    registerAuthentication: (device, registration, called) => register(device, registration, called, null),
    unregisterAuthentication: (registration) => later((done) => unregister.async(registration, done)),
    respond: (radio, response) => later((done) => respond.async(radio, response, done)),
    setServiceState: (radio, device, service, flags) => later((done) => setServiceState.async(radio, device, service, flags, done)),
    closeHandle: kernel.func('int __stdcall CloseHandle(void *handle)'),
  };
}

function later<T>(start: (done: (error: unknown, result: T) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => start((error, result) => (error ? reject(error) : resolve(result))));
}

/** Core Audio's list of endpoints. Source: mmdeviceapi.h. */
export const MM_DEVICE_ENUMERATOR = {
  class: encodeGuid('BCDE0395-E52F-467C-8E3D-C4579291692E'),
  interface: encodeGuid('A95664D2-9614-4F35-A746-DE8DB63617E6'),
} as const;
