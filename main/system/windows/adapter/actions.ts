import * as z from 'zod/mini';
import type { ActionError, ActionKind } from '../../../../catalog/actions/action';
import type { InputReading } from '../../../../catalog/identify/input-reading';
import { HID_CLASSIC } from '../../../../catalog/identify/services';
import type { SystemRecord } from '../../../../catalog/identify/system-record';
import { delay } from '../../../async';
import { nullableString } from '../../../zod-lenient';
import { HelperError } from '../../helper';
import { ActionFailure, type QuestionHandler, type SoundActions, type SystemActions } from '../../system-actions';
import type { HelperRequest } from './helper-request';
import { InputGuard } from './input-guard';
import type { WindowsBackends } from './sources';

/** Interval at which a pairing's progress is read, in ms. */
const PAIRING_POLL_MS = 300;
/** Time limit of a change of sound after the request to the driver, and the interval of the check, in ms. */
const SOUND_MS = { connect: 15_000, disconnect: 8_000, look: 400 } as const;
/** Period after a pairing in which Windows may still be installing its sound drivers, in ms. */
const NEW_PAIRING_MS = 35_000;
/** Time after which the request to the driver is repeated in ms, because the driver is not ready right after a pairing. */
const POLL_INTERVAL_MS = 5_000;

/**
 * Windows.Devices.Enumeration.DevicePairingResultStatus and DeviceUnpairingResultStatus
 * (learn.microsoft.com/uwp/api/windows.devices.enumeration.devicepairingresultstatus), and what our helpers add.
 */
export const FAILURES: Readonly<Record<string, ActionError>> = {
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
  RequiredHandlerNotRegistered: 'computer-fault',
  Failed: 'no-reason',
  Gone: 'gone',
};

/** Maximum length of a fault in the log, in characters. */
const MAX_FAULT_CHARACTERS = 300;

const WITH_PAIRING: readonly ActionKind[] = ['pair', 'remove', 'fix'];
const WITH_SOUND: readonly ActionKind[] = ['connect', 'disconnect', 'reconnect', 'use-for-sound'];
/** Pairing result of a device that was paired before. */
const ALREADY_PAIRED = 'AlreadyPaired';
/** Pairing results that are not a failure. */
export const PAIRED = new Set(['Paired', ALREADY_PAIRED]);
/** Results of a removal that are not a failure, because the pairing is gone. */
export const REMOVED = new Set(['Unpaired', 'AlreadyUnpaired', 'Gone']);

/** Schema of the script's response about an action. Other content is ignored. */
const actionResponse = z.catch(
  z.object({
    status: nullableString,
    kind: nullableString,
    pin: z.catch(
      z.pipe(
        z.string(),
        z.transform((pin) => pin.replace(/\D/g, '').slice(0, 16)),
      ),
      '',
    ),
    /** Fault that did not end the pairing, in words for the log. */
    fault: z.pipe(
      z.optional(nullableString),
      z.transform((words) => words?.slice(0, MAX_FAULT_CHARACTERS) ?? null),
    ),
  }),
  { status: null, kind: null, pin: '', fault: null },
);

/**
 * Actions on Windows: sound by Core Audio and the Bluetooth driver, pairing by the Windows Runtime or else by Win32. Ids as
 * `createWindowsId` makes them.
 */
export class WindowsActions implements SystemActions {
  /** The inquiry of Windows excludes paired devices. */
  readonly findsPaired = false;
  readonly #sources: WindowsBackends;
  readonly #changed: () => void;
  readonly #warn: (text: string) => void;
  readonly #guard: InputGuard;
  /** Address of the last pairing, and its time. */
  #newPairing: { readonly address: string; readonly at: number; readonly made: boolean } | null = null;
  readonly #sound: SoundActions = {
    connect: (id, signal) => this.#switchConnection('connect', parseAddress(id), signal),
    disconnect: (id) => this.#switchConnection('disconnect', parseAddress(id), NEVER),
    sendSound: async (address) => {
      const status = await this.#requestStatus(
        this.#sources.requestFromWin32({ verb: 'send-sound', address: address.replaceAll(':', '') }),
      );
      this.#changed();
      if (status !== 'Active') throw new ActionFailure('no-output', `Windows has no output of it that is on (${status ?? 'no response'})`);
    },
  };

  /**
   * @param changed called after an action whose effect the next reading shows.
   * @param warn receives a line for the log.
   */
  constructor(sources: WindowsBackends, changed: () => void = () => undefined, warn: (text: string) => void = () => undefined) {
    this.#sources = sources;
    this.#changed = changed;
    this.#warn = warn;
    this.#guard = new InputGuard(sources, warn);
  }

  get kinds(): readonly ActionKind[] {
    return [...(this.#sources.canPair ? WITH_PAIRING : []), ...(this.#sources.canConnect ? WITH_SOUND : [])];
  }

  /** Connect actions; null if Windows does not allow them and connects automatically. */
  get sound(): SoundActions | null {
    return this.#sources.canConnect ? this.#sound : null;
  }

  async pair(id: string, ask: QuestionHandler, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const begun = await this.#requestStatus(this.#sources.requestPairing({ verb: 'pair', address: parseAddress(id) }));
    if (begun !== null) throw toActionFailure(begun);
    const abort = (): void => this.#sources.endPairing();
    signal.addEventListener('abort', abort, { once: true });
    try {
      const made = (await this.#follow(ask, signal)) !== ALREADY_PAIRED;
      this.#newPairing = { address: parseAddress(id), at: performance.now(), made };
      // HID of a pairing that another program made stays as it is.
      if (made) await this.#guard.protect(id, parseAddress(id), signal);
    } catch (error) {
      // The pairing is canceled because it can wait for a response that does not come. A pairing that has ended keeps the found
      // device for another try.
      if (!(error instanceof PairingEnded)) this.#sources.endPairing();
      throw signal.aborted ? signal.reason : error;
    } finally {
      signal.removeEventListener('abort', abort);
      this.#changed();
    }
  }

  // The next reading brings the services. Only HID was disabled at once.
  async services(id: string): Promise<readonly string[] | null> {
    return this.#guard.couldType(id) ? [HID_CLASSIC] : null;
  }

  readInputs(id: string): Promise<readonly InputReading[]> {
    return this.#guard.read(id);
  }

  /** Receives a later reading's report about a device. */
  follow(record: SystemRecord): void {
    void this.#guard.follow(record);
  }

  /** Ends everything that continues after an action. */
  close(): void {
    this.#guard.close();
  }

  madeBond(id: string): boolean {
    return this.#newPairing?.address === parseAddress(id) && this.#newPairing.made;
  }

  async remove(id: string): Promise<void> {
    const question: HelperRequest = { verb: 'remove', kind: parseKind(id), address: parseAddress(id) };
    // Win32 does not list LE pairings.
    const status = await this.#requestStatus(
      question.kind === 'le' ? this.#sources.requestFromScript(question) : this.#sources.requestFromAny(question),
    );
    this.#changed();
    if (status === null || !REMOVED.has(status)) throw toActionFailure(status);
  }

  async powerOn(): Promise<void> {
    const status = await this.#requestStatus(this.#sources.requestFromScript({ verb: 'on' }));
    if (status !== 'Allowed') throw toActionFailure(status === 'DeniedByUser' || status === 'DeniedBySystem' ? 'AccessDenied' : status);
  }

  // The driver's response proves little, so an active endpoint decides.
  async #switchConnection(verb: 'connect' | 'disconnect', address: string, signal: AbortSignal): Promise<void> {
    const reached = (status: string | null): boolean => (status === 'Active') === (verb === 'connect');
    const begun = performance.now();
    let requestedAt = Number.NEGATIVE_INFINITY;
    let status: string | null = null;
    try {
      while (performance.now() - begun < SOUND_MS[verb] || (status === 'None' && this.#isNew(address))) {
        const again = performance.now() - requestedAt >= POLL_INTERVAL_MS;
        if (again) requestedAt = performance.now();
        status = await this.#requestStatus(this.#sources.requestFromWin32({ verb: again ? verb : 'sound', address }));
        if (reached(status)) return;
        await delay(SOUND_MS.look, signal);
      }
    } catch (error) {
      throw signal.aborted ? signal.reason : error;
    } finally {
      this.#changed();
    }
    if (status === 'None') throw new ActionFailure('no-sound', 'Windows has no sound output of it');
    throw new ActionFailure(verb === 'connect' ? 'not-answering' : 'too-slow', `its sound is ${status ?? 'unknown'} still`);
  }

  #isNew(address: string): boolean {
    return this.#newPairing?.address === address && performance.now() - this.#newPairing.at < NEW_PAIRING_MS;
  }

  // Returns the result of Windows.
  async #follow(ask: QuestionHandler, signal: AbortSignal): Promise<string> {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, PAIRING_POLL_MS));
      signal.throwIfAborted();
      const { status, kind, pin, fault } = await this.#parseResponse(this.#sources.requestPairing({ verb: 'pairing' }));
      if (status !== null && fault !== null) this.#warn(fault);
      if (status !== null && PAIRED.has(status)) return status;
      if (status !== null) throw new PairingEnded(status);
      if (kind === 'ConfirmPinMatch') {
        if ((await ask({ kind: 'confirm', passkey: pin })) !== true) throw new ActionFailure('rejected', 'the codes differ');
        await this.#parseResponse(this.#sources.requestPairing({ verb: 'yes', pin: '' }));
      } else if (kind === 'ProvidePin') {
        const code = await ask({ kind: 'enter', suggestion: null });
        await this.#parseResponse(this.#sources.requestPairing({ verb: 'yes', pin: /^\w{1,16}$/.exec(String(code))?.[0] ?? '' }));
      } else if (kind === 'DisplayPin') {
        // The question needs no response and disappears at the end of the pairing.
        void ask({ kind: 'show', passkey: pin }).catch(() => undefined);
      }
    }
  }

  async #requestStatus(response: Promise<unknown>): Promise<string | null> {
    return (await this.#parseResponse(response)).status;
  }

  async #parseResponse(response: Promise<unknown>): Promise<z.infer<typeof actionResponse>> {
    try {
      return actionResponse.parse(await response);
    } catch (error) {
      throw new ActionFailure('internal', error instanceof HelperError ? error.message : String(error));
    }
  }
}

const NEVER = new AbortController().signal;

function toActionFailure(status: string | null): ActionFailure {
  return new ActionFailure(FAILURES[status ?? ''] ?? 'internal', `Windows reports ${status ?? 'nothing'}`);
}

/** Windows itself reports the result of the pairing. */
class PairingEnded extends ActionFailure {
  constructor(status: string) {
    super(FAILURES[status] ?? 'internal', `Windows reports ${status}`);
  }
}

function parseAddress(id: string): string {
  const address = /^(?:classic|le) ([0-9A-F]{12})$/.exec(id)?.[1];
  if (address === undefined) throw new ActionFailure('gone', 'not an id of this system');
  return address;
}

function parseKind(id: string): 'classic' | 'le' {
  return id.startsWith('le ') ? 'le' : 'classic';
}
