import { ACTION_KINDS } from '../../../catalog/actions/action';
import type { InputReading } from '../../../catalog/identify/input-reading';
import { offersClassicSound, offersLeAudio } from '../../../catalog/identify/le-audio';
import { SOUND_SERVICES } from '../../../catalog/identify/services';
import type { RecordId } from '../../../catalog/ids';
import type { Codec } from '../../../catalog/sound/codecs';
import type { SoundMode } from '../../../catalog/sound/headset-sound';
import { delay, raceAbort, waitFor, withTimeout } from '../../async';
import { toActionError } from '../../bluez/action-error';
import { findCurrentAdapter } from '../../bluez/adapter';
import { PairingAgent } from '../../bluez/agent';
import { type BluezClient, BluezError } from '../../bluez/client';
import { IFACE } from '../../bluez/interfaces';
import { findDevice } from '../../bluez/properties';
import type { PairingEnd, TrustReason } from '../bond-system';
import { ActionFailure, type QuestionHandler, type SoundActions, type SystemActions } from '../system-actions';
import { ClassicBearer } from './bearer';
import { LinuxBonds } from './bonds';
import { disconnectAll } from './disconnecting';
import type { Inputs } from './inputs';
import { connectsOverLe, findPaired, findTwins } from './same-headset';
import type { SoundServer } from './sound-server';

/** Time limit in ms. BlueZ ends earlier. */
const PAIR_LIMIT_MS = 90_000;
/**
 * Time limit of a connection, in ms. If headphones don't respond, BlueZ gives up on LE ones after 40.2 to 41.6 s, and on classic ones after
 * 5 s.
 */
const CONNECT_LIMIT_MS = 45_000;
/** Time in ms that Pair has to respond after the pairing is reported, because BlueZ reports first and responds next. */
const TWIN_MS = 1_000;
/** Time in ms for which a service record may delay a pairing. A record takes about 100 ms once the link is up. */
const RECORD_WAIT_MS = 1_000;
/** Delay before a profile is retried after another one blocked it, in ms. */
const BUSY_PAUSE_MS = 1_000;
/** Time in ms that the link of a rejected pairing needs to end. BlueZ ends it after 2 s. Source: BlueZ src/device.c. */
const LINK_END_LIMIT_MS = 5_000;

/** Actions through BlueZ: pairing, connecting and others. Ids are object paths. */
export class LinuxActions implements SystemActions, SoundActions {
  readonly kinds = ACTION_KINDS;
  readonly findsPaired = true;
  readonly sound: SoundActions = this;
  readonly bonds: LinuxBonds;
  readonly bearer: ClassicBearer;
  readonly #client: BluezClient;
  readonly #agent: PairingAgent;
  readonly #server: SoundServer;
  readonly #inputs: Inputs | null;
  /** Absent where HID can't be read. */
  readonly readInputs?: (id: RecordId, signal: AbortSignal) => Promise<readonly InputReading[]>;
  readonly #soundInstalled: () => boolean | null;

  /**
   * @param inputs null if HID can't be read.
   * @param soundInstalled whether the Bluetooth part of the sound system is installed; null if unknown.
   */
  constructor(client: BluezClient, server: SoundServer, inputs: Inputs | null = null, soundInstalled: () => boolean | null = () => null) {
    this.#client = client;
    this.#server = server;
    this.#soundInstalled = soundInstalled;
    this.bonds = new LinuxBonds(client, inputs);
    this.bearer = new ClassicBearer(client);
    this.#agent = new PairingAgent(client);
    this.#inputs = inputs;
    if (inputs !== null) this.readInputs = (id, signal) => this.#try(() => inputs.read(id, signal));
  }

  async pair(id: string, ask: QuestionHandler, signal: AbortSignal): Promise<void> {
    const done = await this.#try(() => this.#agent.serve(id, ask, signal));
    try {
      await this.#pairOnce(id, signal).catch(async (error: unknown) => {
        // BlueZ cancels a pairing that begins before the link of a rejected one has ended.
        if (!(error instanceof ActionFailure) || error.reason !== 'interrupted') throw error;
        await this.#linkEnded(id, signal);
        await this.#pairOnce(id, signal);
      });
    } finally {
      await done();
    }
  }

  async #pairOnce(id: string, signal: AbortSignal): Promise<void> {
    const restore = await this.bearer.prepare(id, signal);
    try {
      await this.#refuseKeys(id, signal);
      await this.#pairNoted(id, signal);
    } finally {
      await restore();
    }
    if (this.bearer.isBondedOverLeAlone(id)) throw new ActionFailure('nothing-in-common', 'only its LE side is bonded');
  }

  // A device that can type is refused before it has a bond. A device that takes long to respond is paired, and the read of its
  // record continues, because ending the read could end the link that the pairing uses.
  async #refuseKeys(id: string, signal: AbortSignal): Promise<void> {
    if (this.#inputs === null) return;
    const record = this.#inputs.readRecord(id);
    const late = new Error('the record takes too long');
    const verdict = await withTimeout(RECORD_WAIT_MS, late, () => record, signal).catch(() => null);
    signal.throwIfAborted();
    if (verdict === 'types') throw new ActionFailure('not-headphones', 'its report descriptor has keys');
  }

  async #linkEnded(id: string, signal: AbortSignal): Promise<void> {
    const ended = (): true | null => (findDevice(this.#client, id)?.Connected === true ? null : true);
    const late = new ActionFailure('interrupted', 'the link of the last pairing is still up');
    await withTimeout(LINK_END_LIMIT_MS, late, (limit) => waitFor(this.#client, ended, limit), signal);
  }

  // The bond is noted before BlueZ makes it, so that it is watched from its first moment, and after a crash.
  async #pairNoted(id: string, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const end = await this.bonds.begin(id);
    let requested = false;
    const pair = (): Promise<unknown> => {
      requested = true;
      return this.#pairOrTwin(id, end, signal);
    };
    try {
      await this.#runAbortable(signal, id, 'CancelPairing', pair);
    } catch (error) {
      // Another program has paired them by now, so they are in the requested state.
      if (!(error instanceof BluezError) || error.errorName !== 'org.bluez.Error.AlreadyExists') throw toActionFailure(error, signal);
    } finally {
      if (!requested) end('failed');
    }
  }

  services(id: string, signal: AbortSignal): Promise<readonly string[] | null> {
    const read = (): readonly string[] | null => {
      const device = findDevice(this.#client, findPaired(this.#client, id));
      return device?.ServicesResolved === true ? (device.UUIDs ?? []) : null;
    };
    return waitFor(this.#client, read, signal);
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
      this.#runAbortable(signal, id, 'Disconnect', () =>
        this.#client.call(id, IFACE.device, 'ConnectProfile', 's', [uuid], CONNECT_LIMIT_MS),
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
    await this.#try(() => disconnectAll(this.#client, id));
  }

  async remove(id: string): Promise<void> {
    await this.#try(() => this.#client.call(id.slice(0, id.lastIndexOf('/')), IFACE.adapter, 'RemoveDevice', 'o', [id]));
  }

  async trust(id: string, because: TrustReason): Promise<void> {
    const paired = findPaired(this.#client, id);
    await this.#try(() => this.#client.setBoolean(paired, IFACE.device, 'Trusted', true));
    await this.bonds.noteTrust(paired, because);
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

  async powerOn(): Promise<void> {
    const adapter = findCurrentAdapter(this.#client);
    if (adapter === null) throw new ActionFailure('gone', 'no adapter');
    await this.#try(() => this.#client.setBoolean(adapter, IFACE.adapter, 'Powered', true));
  }

  // A link of LE carries every service of the headphones, so there is no profile to choose.
  async #connectOverLe(id: string, signal: AbortSignal): Promise<void> {
    try {
      await this.#runAbortable(signal, id, 'Disconnect', () => this.#device(id, 'Connect', CONNECT_LIMIT_MS));
    } catch (error) {
      if (!(error instanceof BluezError && CONNECTED.has(error.errorName))) throw toActionFailure(error, signal);
    }
  }

  // BlueZ 5.82 and 5.87 put the bond on the other object of the same address, and never respond to Pair.
  async #pairOrTwin(id: string, end: (end: PairingEnd) => void, signal: AbortSignal): Promise<unknown> {
    const ended = new AbortController();
    const isPaired = (path: string): boolean => findDevice(this.#client, path)?.Paired === true;
    const before = new Set(findTwins(this.#client, id).filter(isPaired));
    const isFresh = (twin: string): boolean => twin !== id && isPaired(twin) && !before.has(twin);
    const fresh = (): true | null => (findTwins(this.#client, id).some(isFresh) ? true : null);
    const paired = this.#device(id, 'Pair', PAIR_LIMIT_MS);
    const either = AbortSignal.any([signal, ended.signal]);
    const twin = waitFor(this.#client, fresh, either).then(() => delay(TWIN_MS, either));
    // Pair's own response counts for the note, even after the user canceled. The call that loses the race may fail later.
    paired.then(
      () => end('made'),
      (error: unknown) => end(toPairingEnd(error)),
    );
    twin.then(
      () => end('made'),
      () => undefined,
    );
    try {
      return await Promise.race([paired, twin]);
    } finally {
      ended.abort();
    }
  }

  #device(id: string, member: string, limitMs?: number): Promise<unknown> {
    return this.#client.call(id, IFACE.device, member, '', [], limitMs);
  }

  // BlueZ continues until a stop, after which the call itself fails.
  async #runAbortable(signal: AbortSignal, id: string, stop: 'CancelPairing' | 'Disconnect', work: () => Promise<unknown>): Promise<void> {
    signal.throwIfAborted();
    const abort = (): void => {
      // The kernel deletes the key of a finished pairing that is canceled, while BlueZ still reports the bond.
      if (stop === 'CancelPairing' && isBonded(this.#client, id)) return;
      this.#device(id, stop).catch(() => undefined);
    };
    signal.addEventListener('abort', abort, { once: true });
    try {
      await raceAbort(signal, work());
    } finally {
      signal.removeEventListener('abort', abort);
    }
  }

  async #try<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw toActionFailure(error);
    }
  }
}

function isBonded(client: BluezClient, id: string): boolean {
  const device = findDevice(client, id);
  return device?.Bonded === true || device?.Paired === true;
}

// After BlueZ's own response, nothing is running any more.
function toPairingEnd(error: unknown): PairingEnd {
  const name = error instanceof BluezError ? error.errorName : '';
  // Another program has paired them by now, or is pairing them.
  if (name === 'org.bluez.Error.AlreadyExists' || name === 'org.bluez.Error.InProgress') return 'existed';
  return name.startsWith('org.bluez.Error.') ? 'failed' : 'cut-off';
}

const CONNECTED: ReadonlySet<string> = new Set(['org.bluez.Error.AlreadyConnected', 'org.bluez.Error.InProgress']);

// This computer's sound system doesn't support the profile, or another profile blocks it. The next one may work.
function mayTryNext(error: unknown): boolean {
  return error instanceof BluezError && (isBusy(error) || ['no-sound-here', 'nothing-in-common'].includes(toActionError(error)));
}

function isBusy(error: unknown): boolean {
  return error instanceof BluezError && ['busy', 'profiles-collide'].includes(toActionError(error));
}

function toActionFailure(error: unknown, signal?: AbortSignal): ActionFailure {
  if (error instanceof ActionFailure) return error;
  // The reason of an abort comes from its signal.
  if (signal?.aborted === true && signal.reason instanceof ActionFailure) return signal.reason;
  return new ActionFailure(toActionError(error), String(error));
}
