import type { HeadsetAct } from '../../catalog/headset-acts';
import type { HeadsetSays, SaidDevice } from '../../catalog/headset-says';
import type { Text } from '../text';

/** Returns the message key of a command. */
export function actKey(act: HeadsetAct): 'two-devices-on' | 'two-devices-off' | 'pairing-mode' | 'let-go' {
  if (act.type !== 'two-devices') return act.type;
  return act.on ? 'two-devices-on' : 'two-devices-off';
}

/** Returns the name of a device, also of one without a name. */
export function nameOf(device: SaidDevice | undefined, text: Text): string {
  return device?.name ?? text('ask.device.unnamed');
}

/** Returns the name of the device that a command is about, if there is one. */
export function deviceName(act: HeadsetAct, says: HeadsetSays | null, text: Text): string {
  return nameOf(act.type === 'let-go' ? says?.devices?.find(({ key }) => key === act.device) : undefined, text);
}
