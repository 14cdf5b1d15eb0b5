import { ACTION_KINDS } from '../../../catalog/actions/action';
import type { InputReading } from '../../../catalog/identify/input-reading';
import { SOUND_SERVICES } from '../../../catalog/identify/services';
import type { RecordId } from '../../../catalog/ids';
import type { Codec, SoundMode } from '../../../catalog/sound/headset-sound';
import { actionErrorOf } from '../../bluez/action-error';
import { currentAdapter } from '../../bluez/adapter';
import { PairingAgent } from '../../bluez/agent';
import { type BluezClient, BluezError } from '../../bluez/client';
import { IFACE } from '../../bluez/interfaces';
import { deviceAt } from '../../bluez/properties';
import { orAborted, untilFound } from '../../limit';
import { ActionFailure, type Ask, type SoundActions, type SystemActions } from '../system-actions';
import type { Inputs } from './inputs';
import type { SoundServer } from './sound-server';

/** BlueZ gives up by itself before that; in ms. */
const PAIR_LIMIT_MS = 90_000;
const CONNECT_LIMIT_MS = 45_000;

/** Pairing, connecting and the rest through BlueZ. Ids are object paths. */
export class LinuxActions implements SystemActions, SoundActions {
  readonly kinds = ACTION_KINDS;
  readonly findsPaired = true;
  readonly sound: SoundActions = this;
  readonly #client: BluezClient;
  readonly #agent: PairingAgent;
  readonly #server: SoundServer;
  /** Absent where HID can't be read. */
  readonly readInputs?: (id: RecordId, signal: AbortSignal) => Promise<readonly InputReading[]>;

  constructor(client: BluezClient, server: SoundServer, inputs: Inputs | null = null) {
    this.#client = client;
    this.#server = server;
    this.#agent = new PairingAgent(client);
    if (inputs !== null) this.readInputs = (id, signal) => this.#try(() => inputs.read(id, signal));
  }

  async pair(id: string, ask: Ask, signal: AbortSignal): Promise<void> {
    const done = await this.#try(() => this.#agent.serve(id, ask, signal));
    try {
      await this.#abortable(signal, id, 'CancelPairing', () => this.#device(id, 'Pair', PAIR_LIMIT_MS));
    } catch (error) {
      // Paired meanwhile by somebody else: already in the desired state.
      if (!(error instanceof BluezError) || error.errorName !== 'org.bluez.Error.AlreadyExists') throw failure(error, signal);
    } finally {
      await done();
    }
  }

  services(id: string, signal: AbortSignal): Promise<readonly string[] | null> {
    const read = (): readonly string[] | null => {
      const device = deviceAt(this.#client, id);
      return device?.ServicesResolved === true ? (device.UUIDs ?? []) : null;
    };
    return untilFound(this.#client, read, signal);
  }

  // Device1.Connect would connect everything, a keyboard too. One profile after the other: music carries calls in its wake.
  async connect(id: string, signal: AbortSignal): Promise<void> {
    const offered = new Set(deviceAt(this.#client, id)?.UUIDs?.map((uuid) => uuid.toLowerCase()));
    const sound = SOUND_SERVICES.filter((uuid) => offered.has(uuid));
    // Not read yet: BlueZ reads them as it connects, and headphones offer music.
    const wanted = sound.length > 0 ? sound : offered.size === 0 ? SOUND_SERVICES.slice(0, 1) : [];
    if (wanted.length === 0) throw new ActionFailure('nothing-in-common', 'it offers no sound');
    let connected = false;
    let refused: unknown = null;
    for (const uuid of wanted) {
      try {
        await this.#abortable(signal, id, 'Disconnect', () =>
          this.#client.call(id, IFACE.device, 'ConnectProfile', 's', [uuid], CONNECT_LIMIT_MS),
        );
        connected = true;
      } catch (error) {
        if (error instanceof BluezError && CONNECTED.has(error.errorName)) connected = true;
        else if (signal.aborted || !hasNoProfile(error)) {
          // One that does not answer does so for none. What is connected already stays.
          if (!connected) throw failure(error, signal);
          break;
        } else refused ??= error;
      }
    }
    if (!connected) throw failure(refused, signal);
  }

  async disconnect(id: string): Promise<void> {
    await this.#try(() => this.#device(id, 'Disconnect'));
  }

  async remove(id: string): Promise<void> {
    await this.#try(() => this.#client.call(id.slice(0, id.lastIndexOf('/')), IFACE.adapter, 'RemoveDevice', 'o', [id]));
  }

  async trust(id: string): Promise<void> {
    await this.#try(() => this.#client.setBoolean(id, IFACE.device, 'Trusted', true));
  }

  async sendSound(address: string): Promise<void> {
    try {
      await this.#server.choose(address);
    } catch (error) {
      throw new ActionFailure('no-output', String(error));
    }
  }

  async switchSound(address: string, mode: SoundMode, codec: Codec | null): Promise<void> {
    try {
      await this.#server.switchTo(address, mode, codec);
    } catch (error) {
      throw new ActionFailure('no-switch', String(error));
    }
  }

  async powerOn(): Promise<void> {
    const adapter = currentAdapter(this.#client);
    if (adapter === null) throw new ActionFailure('gone', 'no adapter');
    await this.#try(() => this.#client.setBoolean(adapter, IFACE.adapter, 'Powered', true));
  }

  #device(id: string, member: string, limitMs?: number): Promise<unknown> {
    return this.#client.call(id, IFACE.device, member, '', [], limitMs);
  }

  // BlueZ goes on until it is told to stop; the call itself then fails.
  async #abortable(signal: AbortSignal, id: string, stop: 'CancelPairing' | 'Disconnect', work: () => Promise<unknown>): Promise<void> {
    signal.throwIfAborted();
    // It may have ended by itself.
    const abort = (): void => void this.#device(id, stop).catch(() => undefined);
    signal.addEventListener('abort', abort, { once: true });
    try {
      await orAborted(signal, work());
    } finally {
      signal.removeEventListener('abort', abort);
    }
  }

  async #try<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw failure(error);
    }
  }
}

const CONNECTED: ReadonlySet<string> = new Set(['org.bluez.Error.AlreadyConnected', 'org.bluez.Error.InProgress']);

// This computer's sound system has nothing for the profile; another one may do.
function hasNoProfile(error: unknown): boolean {
  return error instanceof BluezError && ['no-sound-here', 'nothing-in-common'].includes(actionErrorOf(error));
}

function failure(error: unknown, signal?: AbortSignal): ActionFailure {
  if (error instanceof ActionFailure) return error;
  // The one who aborts says why.
  if (signal?.aborted === true && signal.reason instanceof ActionFailure) return signal.reason;
  return new ActionFailure(actionErrorOf(error), String(error));
}
