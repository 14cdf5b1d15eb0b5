import type { HeadsetCommand } from '../../catalog/headset-commands';
import type { HeadsetDetailsView, ReportedDevice } from '../../catalog/headset-details';
import type { Text } from '../text';

/** Returns the message key of a command. */
export function getCommandKey(command: HeadsetCommand): 'two-devices-on' | 'two-devices-off' | 'pairing-mode' | 'disconnect-device' {
  if (command.type !== 'two-devices') return command.type;
  return command.on ? 'two-devices-on' : 'two-devices-off';
}

/** Returns the name of a device, or a text for one without a name. */
export function getDeviceName(device: ReportedDevice | undefined, text: Text): string {
  return device?.name ?? text('headset.device.unnamed');
}

/** Returns the name of the device in a command, if it has one. */
export function getCommandDevice(command: HeadsetCommand, details: HeadsetDetailsView | null, text: Text): string {
  return getDeviceName(
    command.type === 'disconnect-device' ? details?.devices?.find(({ key }) => key === command.device) : undefined,
    text,
  );
}
