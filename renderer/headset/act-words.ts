import type { HeadsetAct } from '../../catalog/headset-acts';
import type { HeadsetSays, SaidDevice } from '../../catalog/headset-says';
import type { Text } from '../text';

/** What is wanted, as the messages call it. */
export function actKey(act: HeadsetAct): 'two-devices-on' | 'two-devices-off' | 'pairing-mode' | 'let-go' {
  if (act.type !== 'two-devices') return act.type;
  return act.on ? 'two-devices-on' : 'two-devices-off';
}

/** What a device is called, also one without a name. */
export function nameOf(device: SaidDevice | undefined, text: Text): string {
  return device?.name ?? text('ask.device.unnamed');
}

/** What the device is called that it is about, where it is about one. */
export function deviceName(act: HeadsetAct, says: HeadsetSays | null, text: Text): string {
  return nameOf(act.type === 'let-go' ? says?.devices?.find(({ key }) => key === act.device) : undefined, text);
}
