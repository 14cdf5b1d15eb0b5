import * as z from 'zod/mini';
import type { ActionError, ActionKind } from '../../../catalog/actions/action';
import { ADDRESS } from '../../../catalog/ids';
import { nullableString } from '../../zod-lenient';
import { type Helper, HelperEndedError, HelperError } from '../helper';
import { ActionFailure, type SoundActions, type SystemActions } from '../system-actions';

/** Time limit of one request to macOS in ms. A connection without a response takes about ten seconds. */
const LIMIT_MS = 30_000;
const KINDS: readonly ActionKind[] = ['connect', 'disconnect', 'reconnect', 'remove', 'use-for-sound'];

const actionResponse = z.catch(z.object({ status: nullableString, code: z.optional(z.catch(z.nullable(z.number()), null)) }), {
  status: null,
});

const FAILURES: Readonly<Record<string, ActionError>> = {
  NoPermission: 'no-permission',
  Gone: 'gone',
  Unsupported: 'internal',
  Off: 'too-slow',
  StillPaired: 'too-slow',
  None: 'no-output',
};

/** Exit code of a program that was ended by SIGABRT below a shell: 128 and the signal's number, 6. */
const ABORTED_CODE = 134;

/** Actions on macOS through IOBluetooth, and through Core Audio for the output. The system's own settings do the pairing. */
export class MacActions implements SystemActions {
  readonly findsPaired = false;
  readonly #bluetooth: Pick<Helper, 'request'>;
  readonly #audio: Pick<Helper, 'request'>;
  readonly #changed: () => void;
  readonly kinds = KINDS;
  readonly sound: SoundActions = {
    connect: (id) => this.#link('connect', id),
    disconnect: (id) => this.#link('disconnect', id),
    sendSound: async (address) => {
      const { status } = await this.#requestHelper(this.#audio, { verb: 'send-sound', address: toDigits(address) });
      this.#changed();
      if (status !== 'Active') throw toActionFailure(status);
    },
  };

  /** @param changed called after an action whose effect the next reading shows. */
  constructor(bluetooth: Pick<Helper, 'request'>, audio: Pick<Helper, 'request'>, changed: () => void) {
    this.#bluetooth = bluetooth;
    this.#audio = audio;
    this.#changed = changed;
  }

  async pair(): Promise<void> {
    throw new ActionFailure('internal', 'on a Mac its settings pair');
  }

  async services(): Promise<null> {
    return null;
  }

  async remove(id: string): Promise<void> {
    const { status } = await this.#requestHelper(this.#bluetooth, { verb: 'remove', address: toDigits(id) });
    this.#changed();
    if (status !== 'Removed' && status !== 'Gone') throw toActionFailure(status);
  }

  async powerOn(): Promise<void> {
    const { status } = await this.#requestHelper(this.#bluetooth, { verb: 'on' });
    this.#changed();
    if (status !== 'On') throw toActionFailure(status);
  }

  async #link(verb: 'connect' | 'disconnect', id: string): Promise<void> {
    const { status, code } = await this.#requestHelper(this.#bluetooth, { verb, address: toDigits(id) });
    this.#changed();
    if (status === (verb === 'connect' ? 'Connected' : 'Disconnected')) return;
    if (status === 'Connected') throw new ActionFailure('too-slow', `still connected (${code ?? 'no code'})`);
    if (status === 'Disconnected') throw new ActionFailure('not-answering', `macOS reports ${code ?? 'nothing'}`);
    throw toActionFailure(status);
  }

  async #requestHelper(helper: Pick<Helper, 'request'>, request: object): Promise<z.infer<typeof actionResponse>> {
    try {
      return actionResponse.parse(await helper.request(request, LIMIT_MS));
    } catch (error) {
      const detail = error instanceof HelperError ? error.message : String(error);
      throw new ActionFailure(isEndedByMacOs(error) ? 'no-permission' : 'internal', detail);
    }
  }
}

// macOS ends a program that uses Bluetooth without permission.
function isEndedByMacOs(error: unknown): boolean {
  if (!(error instanceof HelperEndedError)) return false;
  return error.signal === 'SIGABRT' || error.signal === 'SIGKILL' || error.code === ABORTED_CODE;
}

function toActionFailure(status: string | null): ActionFailure {
  return new ActionFailure(FAILURES[status ?? ''] ?? 'internal', `macOS reports ${status ?? 'nothing'}`);
}

function toDigits(address: string): string {
  if (!ADDRESS.test(address)) throw new ActionFailure('gone', 'not an id of this system');
  return address.replaceAll(':', '');
}
