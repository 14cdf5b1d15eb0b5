import { offersClassicSound, offersLeAudio } from '../../../catalog/identify/le-audio';
import { SOUND_SERVICES } from '../../../catalog/identify/services';
import type { Codec } from '../../../catalog/sound/codecs';
import type { SoundMode } from '../../../catalog/sound/headset-sound';
import { delay } from '../../async';
import { toActionError } from '../../bluez/action-error';
import { type BluezClient, BluezError } from '../../bluez/client';
import { BLUEZ_INTERFACE } from '../../bluez/interfaces';
import { findDevice } from '../../bluez/properties';
import { ActionFailure, type SoundActions } from '../system-actions';
import { callDevice, runAbortable, toActionFailure, withActionErrors } from './bluez-calls';
import { disconnectAll } from './disconnecting';
import { connectsOverLe, findPaired } from './same-headset';
import type { SoundServer } from './sound-server';

/**
 * Time limit of a connection, in ms. If headphones don't respond, BlueZ gives up on LE ones after 40.2 to 41.6 s, and on classic ones after
 * 5 s.
 */
const CONNECT_LIMIT_MS = 45_000;
/** Delay before a profile is retried after another one blocked it, in ms. */
const BUSY_PAUSE_MS = 1_000;

/** Sound actions on Linux: BlueZ connects the sound, and the sound server sends and switches it. Ids are object paths. */
export class LinuxSoundActions implements SoundActions {
  readonly #client: BluezClient;
  readonly #server: SoundServer;
  readonly #soundInstalled: () => boolean | null;

  /** @param soundInstalled whether the Bluetooth part of the sound system is installed; null if unknown. */
  constructor(client: BluezClient, server: SoundServer, soundInstalled: () => boolean | null) {
    this.#client = client;
    this.#server = server;
    this.#soundInstalled = soundInstalled;
  }

  // Device1.Connect would connect everything, a keyboard too. The profiles come one after the other, because music brings calls with it.
  async connect(clicked: string, signal: AbortSignal): Promise<void> {
    const id = findPaired(this.#client, clicked);
    if (connectsOverLe(this.#client, id)) return this.#connectOverLe(id, signal);
    const device = findDevice(this.#client, id);
    const offered = new Set(device?.UUIDs?.map((uuid) => uuid.toLowerCase()));
    const sound = SOUND_SERVICES.filter((uuid) => offered.has(uuid));
    // BlueZ reads the services during the connection. Headphones that are paired for LE Audio alone also offer music over classic
    // Bluetooth.
    const unread = offered.size === 0 || (device?.Class != null && offersLeAudio([...offered]) && !offersClassicSound([...offered]));
    const wanted = unread ? SOUND_SERVICES.slice(0, 1) : sound;
    if (wanted.length === 0) throw new ActionFailure('nothing-in-common', 'it offers no sound');
    let connected = false;
    let refused: unknown = null;
    for (const uuid of wanted) {
      try {
        await this.#connectProfile(id, uuid, signal);
        connected = true;
      } catch (error) {
        if (error instanceof BluezError && CONNECTED.has(error.errorName)) connected = true;
        else if (signal.aborted || !mayTryNext(error)) {
          // Headphones that do not respond to one profile do not respond to another. What is connected already stays.
          if (!connected) throw this.#connectFailure(error, signal);
          break;
        } else refused ??= error;
      }
    }
    if (!connected) throw this.#connectFailure(refused, signal);
  }

  // Two profiles that start at once can block each other. The second attempt is free of that.
  async #connectProfile(id: string, uuid: string, signal: AbortSignal): Promise<void> {
    const call = (): Promise<void> =>
      runAbortable(this.#client, signal, id, 'Disconnect', () =>
        this.#client.call(id, BLUEZ_INTERFACE.device, 'ConnectProfile', 's', [uuid], CONNECT_LIMIT_MS),
      );
    try {
      await call();
    } catch (error) {
      if (signal.aborted || !isBusy(error)) throw error;
      await delay(BUSY_PAUSE_MS, signal);
      await call();
    }
  }

  #connectFailure(error: unknown, signal: AbortSignal): ActionFailure {
    const found = toActionFailure(error, signal);
    if (found.reason === 'no-sound-here' && this.#soundInstalled() === true) return new ActionFailure('sound-stopped', found.message);
    return found.reason === 'busy' ? new ActionFailure('profiles-collide', found.message) : found;
  }

  async disconnect(id: string): Promise<void> {
    await withActionErrors(() => disconnectAll(this.#client, id));
  }

  async sendSound(address: string): Promise<void> {
    try {
      await this.#server.choose(address);
    } catch (error) {
      throw new ActionFailure('no-output', String(error));
    }
  }

  async unmute(address: string): Promise<void> {
    try {
      await this.#server.unmute(address);
    } catch (error) {
      throw new ActionFailure('no-switch', String(error));
    }
  }

  async switchSound(address: string, mode: SoundMode, codec: Codec | null): Promise<void> {
    try {
      await this.#server.switchTo(address, mode, codec);
    } catch (error) {
      throw new ActionFailure('no-switch', String(error));
    }
  }

  // A link of LE carries every service of the headphones, so there is no profile to choose.
  async #connectOverLe(id: string, signal: AbortSignal): Promise<void> {
    try {
      await runAbortable(this.#client, signal, id, 'Disconnect', () => callDevice(this.#client, id, 'Connect', CONNECT_LIMIT_MS));
    } catch (error) {
      if (!(error instanceof BluezError && CONNECTED.has(error.errorName))) throw toActionFailure(error, signal);
    }
  }
}

const CONNECTED: ReadonlySet<string> = new Set(['org.bluez.Error.AlreadyConnected', 'org.bluez.Error.InProgress']);

// This computer's sound system doesn't support the profile, or another profile blocks it. The next one may work.
function mayTryNext(error: unknown): boolean {
  return error instanceof BluezError && (isBusy(error) || ['no-sound-here', 'nothing-in-common'].includes(toActionError(error)));
}

function isBusy(error: unknown): boolean {
  return error instanceof BluezError && ['busy', 'profiles-collide'].includes(toActionError(error));
}
