import type { ActionKind } from '../../catalog/actions/action';
import type { EntryId } from '../../catalog/ids';
import { withTimeout } from '../async';
import type { DeviceIdentities } from '../headphones/state';
import type { SoundActions } from '../system/system-actions';

/** Maximum time that the end of the program waits for the sound system, in ms. */
export const RESTORE_TIMEOUT_MS = 3_000;

/**
 * Call mode that the microphone check turned on. The window turns it off after three seconds, but a program that ends before
 * that would leave it on, because the sound system saves it with the headset.
 */
export class CallCheck {
  #headphones: EntryId | null = null;

  /** Notes an action of the window. @param checks true while the microphone's gate is open. */
  note(action: ActionKind, headphones: EntryId, checks: boolean): void {
    if (action === 'switch-to-calls' && checks) this.#headphones = headphones;
    else if (action === 'switch-to-music' && headphones === this.#headphones) this.#headphones = null;
  }

  /** Turns on music mode again if the check is not over. Never rejects; takes {@link RESTORE_TIMEOUT_MS} at most. */
  async restore(identities: (id: EntryId) => DeviceIdentities | null, sound: SoundActions | null): Promise<void> {
    const id = this.#headphones;
    this.#headphones = null;
    const address = id === null ? null : (identities(id)?.classic?.address ?? null);
    const { switchSound } = sound ?? {};
    if (sound === null || switchSound === undefined || address === null) return;
    const late = new Error('the sound system did not respond');
    await withTimeout(RESTORE_TIMEOUT_MS, late, () => switchSound.call(sound, address, 'music', null)).catch(() => undefined); // ending anyway
  }
}
