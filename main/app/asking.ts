import type { AskError, HeadsetSays } from '../../catalog/headset-says';
import type { Address, EntryId } from '../../catalog/ids';
import type { Identities } from '../actions/clicked';
import { askHeadset, HeadsetSilent, type Said } from '../headset/session';
import { openControl } from '../headset/transport/open-control';
import { type BluetoothSockets, SocketError } from '../headset/transport/sockets';

/** A headset could not be asked. */
export class AskFailure extends Error {
  constructor(
    readonly reason: AskError,
    detail: string,
  ) {
    super(detail);
    this.name = 'AskFailure';
  }
}

/** What is known of the headphones of the list. */
export interface AskList {
  identities(id: EntryId): Identities | null;
}

/**
 * Asks a headset what it says of itself: on a click, one at a time, and only one that the system says is connected, because
 * opening its service would connect it otherwise, and take it from another device. Nothing is kept.
 */
export class Asking {
  readonly #list: AskList;
  readonly #sockets: BluetoothSockets | null;
  readonly #own: () => readonly Address[];
  #abort: AbortController | null = null;

  /** @param sockets null where this system has none for us. @param own the addresses of this computer. */
  constructor(list: AskList, sockets: BluetoothSockets | null, own: () => readonly Address[] = () => []) {
    this.#list = list;
    this.#own = own;
    this.#sockets = sockets;
  }

  /** Whether a headset can be asked on this computer. */
  get possible(): boolean {
    return this.#sockets !== null;
  }

  /** Rejects with {@link AskFailure}. */
  async ask(id: EntryId): Promise<HeadsetSays> {
    const classic = this.#list.identities(id)?.classic;
    if (this.#sockets === null) throw new AskFailure('failed', 'not on this system');
    if (this.#abort !== null) throw new AskFailure('asking', 'one at a time');
    if (classic?.connected !== true || !classic.paired || classic.address === null)
      throw new AskFailure('not-connected', 'the system says that it is not connected');
    const abort = new AbortController();
    this.#abort = abort;
    try {
      const { stream, service } = await openControl(this.#sockets, classic.address);
      if (abort.signal.aborted) stream.close();
      return withoutAddresses(await askHeadset(stream, service, abort.signal), this.#own());
    } catch (error) {
      throw failureOf(error);
    } finally {
      this.#abort = null;
    }
  }

  /** The person leaves the page, the headphones went, or the computer sleeps: it ends at once. */
  leave(): void {
    this.#abort?.abort(new AskFailure('left', 'nobody wants to know any more'));
  }
}

function withoutAddresses(said: Said, own: readonly Address[]): HeadsetSays {
  const devices = said.devices?.map(({ name, address, connection, plays }) => {
    return { name, connected: connection !== null, plays, here: own.includes(address) };
  });
  return { ...said, devices: devices ?? null };
}

// What it says of names and addresses stays out of the log: of an answer only its kind is told.
function failureOf(error: unknown): AskFailure {
  if (error instanceof AskFailure) return error;
  if (error instanceof SocketError || error instanceof HeadsetSilent) return new AskFailure(error.reason, error.message);
  return new AskFailure('failed', String(error));
}
