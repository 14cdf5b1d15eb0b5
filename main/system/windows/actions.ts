import { z } from 'zod';
import type { ActionError, ActionKind } from '../../../catalog/actions/action';
import { text } from '../../lenient';
import { ActionFailure, type Ask, type SystemActions } from '../system-actions';
import { ScriptError, type WindowsHelper } from './helper';

/** How long Windows may take for one thing, in ms; pairing itself is asked about again and again. */
const LIMIT_MS = 30_000;
/** How often a pairing under way is asked about, in ms. */
const PAIRING_POLL_MS = 300;

/**
 * Windows.Devices.Enumeration.DevicePairingResultStatus and DeviceUnpairingResultStatus
 * (learn.microsoft.com/uwp/api/windows.devices.enumeration.devicepairingresultstatus), and what our helper adds.
 */
const FAILURES: Readonly<Record<string, ActionError>> = {
  NotReadyToPair: 'not-answering',
  NotPaired: 'refused',
  ConnectionRejected: 'refused',
  TooManyConnections: 'refused',
  HardwareFailure: 'radio-fault',
  AuthenticationTimeout: 'nobody-confirmed',
  AuthenticationNotAllowed: 'rejected',
  AuthenticationFailure: 'rejected',
  NoSupportedProfiles: 'nothing-in-common',
  ProtectionLevelCouldNotBeMet: 'rejected',
  AccessDenied: 'no-permission',
  InvalidCeremonyData: 'rejected',
  PairingCanceled: 'cancelled',
  OperationAlreadyInProgress: 'busy',
  RejectedByHandler: 'rejected',
  RemoteDeviceHasAssociation: 'keys-differ',
  Failed: 'no-reason',
  Gone: 'gone',
};

const KINDS: readonly ActionKind[] = ['pair', 'remove', 'fix'];
const PAIRED = new Set(['Paired', 'AlreadyPaired']);
const REMOVED = new Set(['Unpaired', 'AlreadyUnpaired', 'Gone']);

/** What the script answers to a question about an action; whatever else it says is as nothing. */
const actionAnswer = z
  .object({
    status: text,
    kind: text,
    pin: z
      .string()
      .transform((pin) => pin.replace(/\D/g, '').slice(0, 16))
      .catch(''),
  })
  .catch({ status: null, kind: null, pin: '' });

/** Pairing and removing through the Windows Runtime. Ids as `windowsId` makes them. Windows connects by itself once paired. */
export class WindowsActions implements SystemActions {
  /** Its inquiry leaves out what is paired. */
  readonly findsPaired = false;
  readonly sound = null;
  readonly #helper: WindowsHelper;

  constructor(helper: WindowsHelper) {
    this.#helper = helper;
  }

  get kinds(): readonly ActionKind[] {
    return this.#helper.able ? KINDS : [];
  }

  async pair(id: string, ask: Ask, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const begun = await this.#status(`pair ${addressIn(id)}`);
    if (begun !== null) throw failed(begun);
    // Windows Runtime pairings cannot be called off; without the process that asked they end.
    const abort = (): void => this.#helper.close();
    signal.addEventListener('abort', abort, { once: true });
    try {
      await this.#follow(ask, signal);
    } catch (error) {
      // Under way still, it may wait for an answer that will not come. One that has ended leaves what was found, for another try.
      if (!(error instanceof PairingEnded)) this.#helper.close();
      throw signal.aborted ? signal.reason : error;
    } finally {
      signal.removeEventListener('abort', abort);
    }
  }

  // They come with the next reading.
  async services(): Promise<null> {
    return null;
  }

  async remove(id: string): Promise<void> {
    const status = await this.#status(`remove ${kindIn(id)} ${addressIn(id)}`);
    if (status === null || !REMOVED.has(status)) throw failed(status);
  }

  async powerOn(): Promise<void> {
    const status = await this.#status('on');
    if (status !== 'Allowed') throw failed(status === 'DeniedByUser' || status === 'DeniedBySystem' ? 'AccessDenied' : status);
  }

  async #follow(ask: Ask, signal: AbortSignal): Promise<void> {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, PAIRING_POLL_MS));
      signal.throwIfAborted();
      const { status, kind, pin } = await this.#ask('pairing');
      if (status !== null && PAIRED.has(status)) return;
      if (status !== null) throw new PairingEnded(status);
      if (kind === 'ConfirmPinMatch') {
        if ((await ask({ kind: 'confirm', passkey: pin })) !== true) throw new ActionFailure('rejected', 'the codes differ');
        await this.#ask('yes');
      } else if (kind === 'ProvidePin') {
        const code = await ask({ kind: 'enter', suggestion: null });
        await this.#ask(`yes ${/^\w{1,16}$/.exec(String(code))?.[0] ?? ''}`);
      } else if (kind === 'DisplayPin') {
        // Nothing to answer; the end of the pairing takes it off the screen.
        void ask({ kind: 'show', passkey: pin }).catch(() => undefined);
      }
    }
  }

  async #status(question: string): Promise<string | null> {
    return (await this.#ask(question)).status;
  }

  async #ask(question: string): Promise<{ status: string | null; kind: string | null; pin: string }> {
    let answer: unknown;
    try {
      answer = await this.#helper.ask(question, LIMIT_MS);
    } catch (error) {
      throw new ActionFailure('internal', error instanceof ScriptError ? error.message : String(error));
    }
    return actionAnswer.parse(answer);
  }
}

function failed(status: string | null): ActionFailure {
  return new ActionFailure(FAILURES[status ?? ''] ?? 'internal', `Windows says ${status ?? 'nothing'}`);
}

/** Windows itself says how the pairing ended. */
class PairingEnded extends ActionFailure {
  constructor(status: string) {
    super(FAILURES[status] ?? 'internal', `Windows says ${status}`);
  }
}

function addressIn(id: string): string {
  const address = /^(?:classic|le) ([0-9A-F]{12})$/.exec(id)?.[1];
  if (address === undefined) throw new ActionFailure('gone', 'not an id of this system');
  return address;
}

function kindIn(id: string): 'classic' | 'le' {
  return id.startsWith('le ') ? 'le' : 'classic';
}
