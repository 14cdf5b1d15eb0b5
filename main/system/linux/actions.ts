import { ACTION_KINDS } from '../../../catalog/actions/action';
import type { InputReading } from '../../../catalog/identify/input-reading';
import type { RecordId } from '../../../catalog/ids';
import { delay, waitFor, withTimeout } from '../../async';
import { findCurrentAdapter } from '../../bluez/adapter';
import { PairingAgent } from '../../bluez/agent';
import { type BluezClient, BluezError } from '../../bluez/client';
import { BLUEZ_INTERFACE } from '../../bluez/interfaces';
import { findDevice } from '../../bluez/properties';
import type { PairingEnd, TrustReason } from '../bond-system';
import { ActionFailure, type QuestionHandler, type SystemActions } from '../system-actions';
import { ClassicBearer } from './bearer';
import { callDevice, runAbortable, toActionFailure, withActionErrors } from './bluez-calls';
import { LinuxBonds } from './bonds';
import type { Inputs } from './inputs';
import { findPaired, findTwins } from './same-headset';
import { LinuxSoundActions } from './sound-actions';
import type { SoundServer } from './sound-server';

/** Time limit in ms. BlueZ ends earlier. */
const PAIR_LIMIT_MS = 90_000;
/** Time in ms that Pair has to respond after the pairing is reported, because BlueZ reports first and responds next. */
const TWIN_MS = 1_000;
/** Time in ms for which a service record may delay a pairing. A record takes about 100 ms once the link is up. */
const RECORD_WAIT_MS = 1_000;
/** Time in ms that the link of a rejected pairing needs to end. BlueZ ends it after 2 s. Source: BlueZ src/device.c. */
const LINK_END_LIMIT_MS = 5_000;

/** Actions through BlueZ: pairing, removing and others. Ids are object paths. */
export class LinuxActions implements SystemActions {
  readonly kinds = ACTION_KINDS;
  readonly findsPaired = true;
  readonly sound: LinuxSoundActions;
  readonly bonds: LinuxBonds;
  readonly bearer: ClassicBearer;
  readonly #client: BluezClient;
  readonly #agent: PairingAgent;
  readonly #inputs: Inputs | null;
  /** Absent where HID can't be read. */
  readonly readInputs?: (id: RecordId, signal: AbortSignal) => Promise<readonly InputReading[]>;

  /**
   * @param inputs null if HID can't be read.
   * @param soundInstalled whether the Bluetooth part of the sound system is installed; null if unknown.
   */
  constructor(client: BluezClient, server: SoundServer, inputs: Inputs | null = null, soundInstalled: () => boolean | null = () => null) {
    this.#client = client;
    this.sound = new LinuxSoundActions(client, server, soundInstalled);
    this.bonds = new LinuxBonds(client, inputs);
    this.bearer = new ClassicBearer(client);
    this.#agent = new PairingAgent(client);
    this.#inputs = inputs;
    if (inputs !== null) this.readInputs = (id, signal) => withActionErrors(() => inputs.read(id, signal));
  }

  async pair(id: string, ask: QuestionHandler, signal: AbortSignal): Promise<void> {
    const done = await withActionErrors(() => this.#agent.serve(id, ask, signal));
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
      await this.#pairAndReport(id, signal);
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
  async #pairAndReport(id: string, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const end = await this.bonds.begin(id);
    let requested = false;
    const pair = (): Promise<unknown> => {
      requested = true;
      return this.#pairOrTwin(id, end, signal);
    };
    try {
      await runAbortable(this.#client, signal, id, 'CancelPairing', pair);
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

  async remove(id: string): Promise<void> {
    await withActionErrors(() => this.#client.call(id.slice(0, id.lastIndexOf('/')), BLUEZ_INTERFACE.adapter, 'RemoveDevice', 'o', [id]));
  }

  async trust(id: string, because: TrustReason): Promise<void> {
    const paired = findPaired(this.#client, id);
    await withActionErrors(() => this.#client.setBoolean(paired, BLUEZ_INTERFACE.device, 'Trusted', true));
    await this.bonds.noteTrust(paired, because);
  }

  async powerOn(): Promise<void> {
    const adapter = findCurrentAdapter(this.#client);
    if (adapter === null) throw new ActionFailure('gone', 'no adapter');
    await withActionErrors(() => this.#client.setBoolean(adapter, BLUEZ_INTERFACE.adapter, 'Powered', true));
  }

  // BlueZ 5.82 and 5.87 put the bond on the other object of the same address, and never respond to Pair.
  async #pairOrTwin(id: string, end: (end: PairingEnd) => void, signal: AbortSignal): Promise<unknown> {
    const ended = new AbortController();
    const isPaired = (path: string): boolean => findDevice(this.#client, path)?.Paired === true;
    const before = new Set(findTwins(this.#client, id).filter(isPaired));
    const isFresh = (twin: string): boolean => twin !== id && isPaired(twin) && !before.has(twin);
    const fresh = (): true | null => (findTwins(this.#client, id).some(isFresh) ? true : null);
    const paired = callDevice(this.#client, id, 'Pair', PAIR_LIMIT_MS);
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
}

// After BlueZ's own response, nothing is running any more.
function toPairingEnd(error: unknown): PairingEnd {
  const name = error instanceof BluezError ? error.errorName : '';
  // Another program has paired them by now, or is pairing them.
  if (name === 'org.bluez.Error.AlreadyExists' || name === 'org.bluez.Error.InProgress') return 'existed';
  return name.startsWith('org.bluez.Error.') ? 'failed' : 'cut-off';
}
