import { ASSIGNED_NUMBERS, toFullUuid } from '../../../../catalog/identify/assigned-numbers';
import { createDeviceInfo, runWithOpenRadio } from './bluetooth';
import { encodeGuid } from './guid';
import { CONSTANTS } from './layout';
import type { BluetoothApi } from './libraries';

/** Returned if the service is in the requested state already. Source: winerror.h, E_INVALIDARG; learn.microsoft.com, BluetoothSetServiceState. */
const ALREADY = 0x8007_0057;

/** Values of BLUETOOTH_SERVICE_ENABLE and BLUETOOTH_SERVICE_DISABLE. Source: bluetoothapis.h of the Windows SDK; mingw-w64's copy lacks it. */
const ENABLE = 1;
const DISABLE = 0;

/** UUIDs of headphones' services. */
const SERVICES = {
  music: toFullUuid(ASSIGNED_NUMBERS.serviceClass.audioSink),
  calls: toFullUuid(ASSIGNED_NUMBERS.serviceClass.handsFree),
  input: toFullUuid(ASSIGNED_NUMBERS.serviceClass.humanInterfaceDevice),
} as const;

/** Result of enabling one service: its name, and the error of winerror.h or 0. */
interface ServiceResult {
  readonly service: keyof typeof SERVICES;
  readonly code: number;
}

/**
 * Enables the services that carry sound, so that Windows installs their drivers. Pairing through Win32 only makes a bond, while
 * the Windows Runtime does this itself. Returns the services that Windows refused. A service that the headphones lack doesn't
 * count.
 */
export async function enableSoundServices(api: BluetoothApi, address: string): Promise<readonly ServiceResult[]> {
  const refused: ServiceResult[] = [];
  for (const service of ['music', 'calls'] as const) {
    const code = await setService(api, address, service, ENABLE);
    if (code !== CONSTANTS.ERROR_SUCCESS && code !== CONSTANTS.ERROR_SERVICE_DOES_NOT_EXIST) refused.push({ service, code });
  }
  return refused;
}

/** Enables or disables HID of paired headphones, so that Windows installs or removes its driver. Returns an error of winerror.h, or 0. */
export async function setInput(api: BluetoothApi, address: string, isEnabled: boolean): Promise<number> {
  const code = await setService(api, address, 'input', isEnabled ? ENABLE : DISABLE);
  return code === CONSTANTS.ERROR_SERVICE_DOES_NOT_EXIST ? CONSTANTS.ERROR_SUCCESS : code;
}

async function setService(api: BluetoothApi, address: string, service: keyof typeof SERVICES, flags: number): Promise<number> {
  const code = await runWithOpenRadio(api, (radio) =>
    api.setServiceState(radio, createDeviceInfo(address), encodeGuid(SERVICES[service]), flags),
  );
  return code === ALREADY ? CONSTANTS.ERROR_SUCCESS : code;
}
