import type { HeadsetCommandRequest } from '../../catalog/headset-commands';
import type { HeadsetDetailsView, ReportedDevice } from '../../catalog/headset-details';
import type { Text } from '../text';

/** Returns the message key of a command. */
export function actKey(act: HeadsetCommandRequest): 'two-devices-on' | 'two-devices-off' | 'pairing-mode' | 'let-go' {
  if (act.type !== 'two-devices') return act.type;
  return act.on ? 'two-devices-on' : 'two-devices-off';
}

/** Returns the name of a device, also of one without a name. */
export function getDeviceName(device: ReportedDevice | undefined, text: Text): string {
  return device?.name ?? text('ask.device.unnamed');
}

/** Returns the name of the device that a command is about, if there is one. */
export function deviceName(act: HeadsetCommandRequest, says: HeadsetDetailsView | null, text: Text): string {
  return getDeviceName(act.type === 'let-go' ? says?.devices?.find(({ key }) => key === act.device) : undefined, text);
}
