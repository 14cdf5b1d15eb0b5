import type { Address } from '../../catalog/ids';
import type { Codec } from '../../catalog/sound/headset-sound';
import { ActionFailure, type SoundActions } from '../system/system-actions';

/** Switches headphones between music and calls. Rejects with {@link ActionFailure} where the system lets no program do it. */
export async function switchSound(
  sound: SoundActions | null,
  address: Address | null,
  mode: 'music' | 'calls',
  codec: Codec | null,
): Promise<void> {
  if (sound?.switchSound === undefined || address === null) throw new ActionFailure('no-switch', 'not on this system');
  await sound.switchSound(address, mode, codec);
}
