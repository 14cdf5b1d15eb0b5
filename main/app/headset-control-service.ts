import { allowsCommands, type HeadsetCommand, type HeadsetCommandResponse } from '../../catalog/headset-commands';
import type { ControlErrorReason, HeadsetDetailsView } from '../../catalog/headset-details';
import type { Address, EntryId } from '../../catalog/ids';
import type { PairingIdentities } from '../actions/pairing-request';
import { raceAbort } from '../async';
import { createDeviceKeys } from '../headset/device-key';
import { HeadsetProtocolError } from '../headset/protocol-error';
import type { HeadsetDetails } from '../headset/read-details';
import type { CommandResult } from '../headset/send-command';
import type { ControlOpener, OpenControl } from '../headset/transport/control-opener';
import { SocketError } from '../headset/transport/sockets';

/** Error of a session with headphones. */
export class HeadsetControlError extends Error {
  constructor(
    readonly reason: ControlErrorReason,
    detail: string,
  ) {
    super(detail);
    this.name = 'HeadsetControlError';
  }
}

/** Device list as this service uses it. */
interface DeviceListSource {
  identities(id: EntryId): PairingIdentities | null;
}

/**
 * Maximum time of one request, in ms, from opening the service to the last response. It is shorter than the limit of a
 * command (`COMMAND_TIMEOUT_MS`), so that the window can name the reason.
 */
export const SESSION_TIMEOUT_MS = 28_000;

// Most runs never read from headphones. These load before the service is open, because data of it would be lost otherwise.
const loadReader = () => import('../headset/read-details');
const loadSender = () => import('../headset/send-command');

type Question = Extract<CommandResult, { type: 'question' }>;

/**
 * Reads details from a headset and sends it confirmed commands: on a click, one at a time, and only if the system reports it as
 * connected. Opening the service would connect it otherwise, and take it from another device. Nothing is stored.
 */
export class HeadsetControlService {
  readonly #list: DeviceListSource;
  readonly #control: ControlOpener | null;
  readonly #getOwnAddresses: () => readonly Address[];
  readonly #deviceKeys = createDeviceKeys();
  #abort: { readonly id: EntryId; readonly controller: AbortController } | null = null;
  /** Question of the headphones that waits for a response. */
  #question: Question | null = null;

  /**
   * @param control null if this system has none.
   * @param own addresses of this computer.
   */
  constructor(list: DeviceListSource, control: ControlOpener | null, own: () => readonly Address[] = () => []) {
    this.#list = list;
    this.#getOwnAddresses = own;
    this.#control = control;
  }

  /** Checks whether this computer can read details from headphones. */
  get possible(): boolean {
    return this.#control !== null;
  }

  /** Reads the details of headphones. Rejects with {@link HeadsetControlError}. */
  readDetails(id: EntryId): Promise<HeadsetDetailsView> {
    return this.#runSession(id, loadReader, async ({ readHeadsetDetails }, { stream, service }, signal) =>
      this.#toView(await readHeadsetDetails(stream, service, signal)),
    );
  }

  /** Sends one command. Rejects with {@link HeadsetControlError} if nothing was changed. */
  sendCommand(id: EntryId, command: HeadsetCommand): Promise<HeadsetCommandResponse> {
    return this.#runSession(id, loadSender, async ({ sendHeadsetCommand }, { stream, service }, signal) => {
      const result = await sendHeadsetCommand(stream, service, this.#withDevicePredicate(command), {
        own: this.#getOwnAddresses(),
        allowsCommands,
        signal,
      });
      if (result.type === 'outcome') return result;
      this.#question = result;
      return { type: 'question', question: result.question };
    });
  }

  /** Responds to the question of the headphones. Rejects with {@link HeadsetControlError} if none is open. */
  async respond(yes: boolean): Promise<HeadsetCommandResponse> {
    const question = this.#question;
    if (question === null) throw new HeadsetControlError('closed', 'no question waits');
    this.#question = null;
    return { type: 'outcome', outcome: await question.respond(yes) };
  }

  /** Ends the session at once: the user left the page, or the computer sleeps. */
  cancel(): void {
    this.#question?.close();
    this.#question = null;
    this.#abort?.controller.abort(new HeadsetControlError('canceled', 'the session was canceled'));
  }

  /** Ends the session if the list no longer shows the headphones as connected. */
  follow(): void {
    if (this.#abort !== null && !this.#isConnected(this.#abort.id))
      this.#abort.controller.abort(new HeadsetControlError('not-connected', 'it is not connected any more'));
  }

  async #runSession<P, T>(
    id: EntryId,
    load: () => Promise<P>,
    work: (part: P, open: OpenControl, signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const control = this.#control;
    if (control === null) throw new HeadsetControlError('failed', 'this system has no control service');
    if (this.#abort !== null) throw new HeadsetControlError('already-reading', 'another session is running');
    // The user did not respond to an earlier question.
    this.#question?.close();
    this.#question = null;
    const address = this.#list.identities(id)?.classic?.address ?? null;
    if (address === null || !this.#isConnected(id))
      throw new HeadsetControlError('not-connected', 'the system does not report a connection');
    const controller = new AbortController();
    const { signal } = controller;
    const timer = setTimeout(() => controller.abort(new HeadsetProtocolError('timeout', 'it took too long')), SESSION_TIMEOUT_MS);
    this.#abort = { id, controller };
    try {
      // Opening can go on after the signal, because the kernel waits for a device that does not respond.
      const part = await raceAbort(signal, load());
      return await work(part, await raceAbort(signal, openControl(signal, control, address)), signal);
    } catch (error) {
      throw toControlError(error);
    } finally {
      clearTimeout(timer);
      this.#abort = null;
    }
  }

  #isConnected(id: EntryId): boolean {
    const classic = this.#list.identities(id)?.classic;
    return classic?.connected === true && classic.paired;
  }

  #withDevicePredicate(command: HeadsetCommand): HeadsetCommand<(address: string) => boolean> {
    if (command.type !== 'disconnect-device') return command;
    return { type: 'disconnect-device', device: (address) => this.#deviceKeys(address) === command.device };
  }

  #toView({ devices, managesDevices, ...rest }: HeadsetDetails): HeadsetDetailsView {
    const own = this.#getOwnAddresses();
    const able = rest.generation === 2 && (managesDevices || rest.twoDevices !== null);
    const readOnly = able && !allowsCommands(rest.model);
    const may = able && !readOnly;
    return {
      ...rest,
      devices:
        devices?.map(({ name, address, connection, plays }) => {
          return { key: this.#deviceKeys(address), name, connected: connection !== null, plays, here: own.includes(address) };
        }) ?? null,
      // The key of this computer must be known before any device is disconnected.
      can: {
        twoDevices: may && rest.twoDevices !== null,
        pairingMode: may && managesDevices,
        disconnect: may && managesDevices && own.length > 0,
      },
      readOnly,
    };
  }
}

// Closes a service that opens after the signal, because no session uses it any more.
async function openControl(signal: AbortSignal, control: ControlOpener, address: Address): Promise<OpenControl> {
  const open = await control.open(address, signal);
  if (signal.aborted) open.stream.close();
  return open;
}

// The log contains only the kind of a response, because its content has names and addresses.
function toControlError(error: unknown): HeadsetControlError {
  if (error instanceof HeadsetControlError) return error;
  if (error instanceof SocketError || error instanceof HeadsetProtocolError) return new HeadsetControlError(error.reason, error.message);
  return new HeadsetControlError('failed', String(error));
}
