import type { ActionKind } from '../../catalog/actions/action';
import type { Address, EntryId } from '../../catalog/ids';
import type { HeadsetSound } from '../../catalog/sound/headset-sound';
import { withTimeout } from '../async';
import type { SoundActions } from '../system/system-actions';

/** Maximum time that the end of the program waits for the sound system, in ms. */
export const RESTORE_TIMEOUT_MS = 3_000;
/** Maximum number of attempts on headphones that come back in call mode, because a sound system can refuse each of them. */
export const MAX_ATTEMPTS = 3;

/** Part of the runner that the check uses at its end. */
interface CallCheckDependencies {
  /** Returns the address of an entry's classic identity, or null. */
  findAddress(id: EntryId): Address | null;
  /** Returns what the system can do with sound now, or null. */
  sound(): SoundActions | null;
}

/**
 * Call mode that the microphone check turned on. The window turns it off after three seconds. A program that ends before that, or a
 * computer that goes to sleep, would leave it on, because the sound system saves it with the headset.
 */
export class CallCheck {
  readonly #parts: CallCheckDependencies;
  #address: Address | null = null;
  /** Number of attempts left since the computer slept during the check; null if it didn't. */
  #attemptsLeft: number | null = null;
  #switching = false;
  /** Reading of the last attempt. The next one needs a newer reading, which shows the effect of that attempt. */
  #tried: HeadsetSound | null = null;

  constructor(parts: CallCheckDependencies) {
    this.#parts = parts;
  }

  /**
   * Notes an action of the window.
   * @param checks true while the microphone check runs.
   */
  note(action: ActionKind, headphones: EntryId, checks: boolean): void {
    if (action !== 'switch-to-calls' && action !== 'switch-to-music') return;
    const address = this.#parts.findAddress(headphones);
    if (action === 'switch-to-calls' && checks) {
      this.#address = address;
      this.#attemptsLeft = null;
    } else if (address === this.#address) this.#forget();
  }

  /**
   * Turns on music mode, when the computer goes to sleep or has just woken up, if the check isn't over. If the headphones are not
   * connected, {@link CallCheck.follow} does it when they come back.
   */
  interrupt(): void {
    if (this.#address === null) return;
    this.#attemptsLeft = MAX_ATTEMPTS;
    void this.#switchToMusic(this.#address);
  }

  /** Follows the reading of the sound system. A program that records keeps call mode until it ends. */
  follow(headsets: ReadonlyMap<Address, HeadsetSound> | null): void {
    if (this.#attemptsLeft === null || this.#address === null || this.#switching) return;
    const sound = headsets?.get(this.#address);
    if (sound?.mode === 'music' || this.#attemptsLeft === 0) this.#forget();
    else if (sound?.mode === 'calls' && sound.recorders.length === 0 && sound !== this.#tried) {
      this.#tried = sound;
      this.#attemptsLeft -= 1;
      void this.#switchToMusic(this.#address);
    }
  }

  /** Turns on music mode again if the check is not over. Never rejects; takes {@link RESTORE_TIMEOUT_MS} at most. */
  async restore(): Promise<void> {
    const address = this.#address;
    this.#forget();
    if (address !== null) await this.#switchToMusic(address);
  }

  #forget(): void {
    this.#address = null;
    this.#attemptsLeft = null;
  }

  async #switchToMusic(address: Address): Promise<void> {
    const sound = this.#parts.sound();
    const { switchSound } = sound ?? {};
    if (sound === null || switchSound === undefined) return;
    const late = new Error('the sound system did not respond');
    this.#switching = true;
    // A failure shows in the next reading. At the end of the program it has no consequence.
    await withTimeout(RESTORE_TIMEOUT_MS, late, () => switchSound.call(sound, address, 'music', null)).catch(() => undefined);
    this.#switching = false;
  }
}
