import type { HeadsetAct } from '../../catalog/headset-acts';
import type { HeadsetSays } from '../../catalog/headset-says';

/** What is wanted, as the messages call it. */
export function actKey(act: HeadsetAct): 'two-devices-on' | 'two-devices-off' | 'pairing-mode' | 'let-go' {
  if (act.type !== 'two-devices') return act.type;
  return act.on ? 'two-devices-on' : 'two-devices-off';
}

/** The name of the device that it is about; null for none, and for one without a name. */
export function deviceName(act: HeadsetAct, says: HeadsetSays | null): string | null {
  return act.type === 'let-go' ? (says?.devices?.find(({ key }) => key === act.device)?.name ?? null) : null;
}
