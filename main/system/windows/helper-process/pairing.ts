import koffi from 'koffi';
import { createDeviceInfo, getPairingStatus, runWithOpenRadio } from './bluetooth';
import { enableSoundServices } from './bluetooth-services';
import type { Pointer } from './com';
import { Win32Error } from './com';
import { CONSTANTS, STRUCTURES } from './layout';
import { AUTHENTICATION_CALLBACK, type BluetoothApi } from './libraries';

const QUESTION = STRUCTURES.BLUETOOTH_AUTHENTICATION_CALLBACK_PARAMS;
const RESPONSE = STRUCTURES.BLUETOOTH_AUTHENTICATE_RESPONSE;
const METHOD = {
  legacy: CONSTANTS.BLUETOOTH_AUTHENTICATION_METHOD_LEGACY,
  compare: CONSTANTS.BLUETOOTH_AUTHENTICATION_METHOD_NUMERIC_COMPARISON,
  show: CONSTANTS.BLUETOOTH_AUTHENTICATION_METHOD_PASSKEY_NOTIFICATION,
  enter: CONSTANTS.BLUETOOTH_AUTHENTICATION_METHOD_PASSKEY,
} as const;
/** Requirements without protection against a man in the middle, so that the user has nothing to compare. */
const JUST_WORKS: ReadonlySet<number> = new Set([
  CONSTANTS.MITMProtectionNotRequired,
  CONSTANTS.MITMProtectionNotRequiredBonding,
  CONSTANTS.MITMProtectionNotRequiredGeneralBonding,
]);
const NOT_REQUIRED = 0;
const PAIRED: ReadonlySet<string> = new Set(['Paired', 'AlreadyPaired']);
/** Kinds of questions during a pairing, as in Windows Runtime's DevicePairingKinds. */
type PairingKind = 'ConfirmOnly' | 'ConfirmPinMatch' | 'DisplayPin' | 'ProvidePin';

/** Progress of a pairing. */
interface Progress {
  /** Null while it runs. */
  readonly status: string | null;
  /** The question, which is returned once. */
  readonly kind: PairingKind | null;
  readonly pin: string | null;
  /** Fault that did not end the pairing, for the log; null if there was none. */
  readonly fault: string | null;
}

/**
 * Pairing to which the callback belongs, and the callback's address. All pairings share one callback that is never freed, because
 * Windows may run it at the moment at which a pairing ends.
 */
const shared: { pairing: Pairing | null; callback: bigint | null } = { pairing: null, callback: null };

function registerCallback(): bigint {
  shared.callback ??= koffi.register(
    (_context: unknown, parameters: Pointer) => (shared.pairing?.running === true ? shared.pairing.receiveQuestion(parameters) : 0),
    koffi.pointer(AUTHENTICATION_CALLBACK),
  );
  return shared.callback;
}

/**
 * Pairing through the authentication functions of Win32, for computers without the Windows Runtime. It has not been tried with
 * real headphones yet.
 */
export class Pairing {
  readonly #api: BluetoothApi;
  readonly #device: Buffer;
  readonly #address: string;
  #registration: Pointer | null = null;
  #question: { readonly method: number; readonly number: number; readonly kind: PairingKind } | null = null;
  #pendingQuestion: { readonly kind: PairingKind; readonly pin: string | null } | null = null;
  #status: string | null = null;
  #fault: string | null = null;

  /**
   * Starts at once. Throws {@link Win32Error}.
   * @param address twelve hex digits.
   */
  constructor(api: BluetoothApi, address: string) {
    this.#api = api;
    this.#address = address;
    this.#device = createDeviceInfo(address);
    const registration: [Pointer | null] = [null];
    const registered = api.registerAuthentication(this.#device, registration, registerCallback());
    if (registered !== 0) throw new Win32Error('BluetoothRegisterForAuthenticationEx', registered);
    this.#registration = registration[0];
    shared.pairing = this;
    api.authenticate(null, this.#device, NOT_REQUIRED).then(
      (result) => this.#end(getPairingStatus(result)),
      () => this.#end('Failed'),
    );
  }

  get running(): boolean {
    return this.#status === null;
  }

  /** Returns the progress since the last call. */
  progress(): Progress {
    const pending = this.#pendingQuestion;
    this.#pendingQuestion = null;
    return { status: this.#status, kind: pending?.kind ?? null, pin: pending?.pin ?? null, fault: this.#fault };
  }

  /** Forwards the user's response: a code, or a confirmation without one. */
  respond(pin: string): void {
    const question = this.#question;
    if (question === null) return;
    this.#question = null;
    const response = Buffer.alloc(RESPONSE.size);
    response.writeBigUInt64LE(BigInt(`0x${this.#address}`));
    response.writeInt32LE(question.method, RESPONSE.offsets.authMethod);
    if (question.method === METHOD.legacy) {
      const code = Buffer.from(pin, 'latin1').subarray(0, CONSTANTS.BTH_MAX_PIN_SIZE);
      code.copy(response, RESPONSE.offsets.pinInfo);
      response.writeUInt8(code.length, RESPONSE.offsets['pinInfo.pinLength']);
    } else {
      const typed = question.method === METHOD.enter ? Number(pin) : question.number;
      response.writeUInt32LE(Number.isInteger(typed) && typed >= 0 && typed < 1_000_000 ? typed : 0, RESPONSE.offsets.numericCompInfo);
    }
    void this.#sendResponse(response);
  }

  async #sendResponse(response: Buffer): Promise<void> {
    const code = await runWithOpenRadio(this.#api, (radio) => this.#api.respond(radio, response));
    if (code !== CONSTANTS.ERROR_SUCCESS) this.#fault = `Windows refused the response: ${code}`;
  }

  /** Notes a question of Windows. It runs on JavaScript's thread while a thread of Windows waits, so it must not block. */
  receiveQuestion(parameters: Pointer): number {
    const bytes = Buffer.from(koffi.decode(parameters, koffi.array('uint8_t', QUESTION.size, 'Typed')) as Uint8Array);
    const [method, requirements, number] = [
      bytes.readInt32LE(QUESTION.offsets.authenticationMethod),
      bytes.readInt32LE(QUESTION.offsets.authenticationRequirements),
      bytes.readUInt32LE(QUESTION.offsets.Numeric_Value),
    ];
    const kind = getPairingKind(method, requirements);
    if (kind === null) return 0;
    this.#question = { method, number, kind };
    const shown = kind === 'ConfirmPinMatch' || kind === 'DisplayPin' ? String(number).padStart(6, '0') : null;
    this.#pendingQuestion = { kind, pin: shown };
    // The user requested this pairing, and there is nothing to compare.
    if (kind === 'ConfirmOnly' || kind === 'DisplayPin') setImmediate(() => this.respond(''));
    return 1;
  }

  async #end(status: string): Promise<void> {
    try {
      if (this.#registration) await this.#api.unregisterAuthentication(this.#registration);
      this.#registration = null;
      // A bond alone carries no sound, so the end is reported once Windows has the drivers.
      const refused = PAIRED.has(status) ? await enableSoundServices(this.#api, this.#address) : [];
      if (refused.length > 0)
        this.#fault = `Windows did not enable ${refused.map(({ service, code }) => `${service} (${code})`).join(', ')}`;
    } catch (error) {
      this.#fault = String(error);
    } finally {
      this.#status = status;
    }
  }
}

function getPairingKind(method: number, requirements: number): PairingKind | null {
  switch (method) {
    case METHOD.legacy:
    case METHOD.enter:
      return 'ProvidePin';
    case METHOD.show:
      return 'DisplayPin';
    case METHOD.compare:
      return JUST_WORKS.has(requirements) ? 'ConfirmOnly' : 'ConfirmPinMatch';
    default:
      return null;
  }
}
