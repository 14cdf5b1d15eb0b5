import koffi from 'koffi';
import { deviceInfo, pairingStatus, withRadio } from './bluetooth';
import type { Pointer } from './com';
import { Win32Error } from './com';
import { AUTHENTICATION_CALLBACK, type BluetoothApi } from './libraries';

/** BLUETOOTH_AUTHENTICATION_CALLBACK_PARAMS behind its BLUETOOTH_DEVICE_INFO. Source: bluetoothapis.h. */
const QUESTION = { bytes: 576, method: 560, requirements: 568, number: 572 } as const;
/** BLUETOOTH_AUTHENTICATE_RESPONSE on computers with 64 bits. */
const RESPONSE = { bytes: 48, method: 8, value: 12, pinLength: 28, negative: 44 } as const;
/** BLUETOOTH_AUTHENTICATION_METHOD. */
const METHOD = { legacy: 1, outOfBand: 2, compare: 3, show: 4, enter: 5 } as const;
/** BLUETOOTH_AUTHENTICATION_REQUIREMENTS without protection against a man in the middle: nobody has to compare anything. */
const JUST_WORKS: ReadonlySet<number> = new Set([0, 2, 4]);
const NOT_REQUIRED = 0;
/** A classic code has at most so many characters. Source: BTH_MAX_PIN_SIZE. */
const MOST_PIN = 16;

/** What the person is asked, in the words of Windows Runtime's DevicePairingKinds. */
export type Kind = 'ConfirmOnly' | 'ConfirmPinMatch' | 'DisplayPin' | 'ProvidePin';

/** How a pairing stands. */
export interface Progress {
  /** Null while it runs. */
  readonly status: string | null;
  /** The question, once. */
  readonly kind: Kind | null;
  readonly pin: string | null;
}

/**
 * One pairing through the authentication functions of Win32. For computers where the Windows Runtime cannot be had; nobody
 * has confirmed it on a real headset yet.
 */
export class Pairing {
  readonly #api: BluetoothApi;
  readonly #device: Buffer;
  readonly #address: string;
  readonly #callback: bigint;
  #registration: Pointer | null = null;
  #question: { readonly method: number; readonly number: number; readonly kind: Kind } | null = null;
  #untold: { readonly kind: Kind; readonly pin: string | null } | null = null;
  #status: string | null = null;

  /** Begins at once. Throws {@link Win32Error}. @param address twelve hex digits. */
  constructor(api: BluetoothApi, address: string) {
    this.#api = api;
    this.#address = address;
    this.#device = deviceInfo(address);
    this.#callback = koffi.register(
      (_context: unknown, parameters: Pointer) => this.#asked(parameters),
      koffi.pointer(AUTHENTICATION_CALLBACK),
    );
    const registration: [Pointer | null] = [null];
    const registered = api.registerAuthentication(this.#device, registration, this.#callback);
    if (registered !== 0) {
      koffi.unregister(this.#callback);
      throw new Win32Error('BluetoothRegisterForAuthenticationEx', registered);
    }
    this.#registration = registration[0];
    api.authenticate(null, this.#device, NOT_REQUIRED).then(
      (result) => this.#end(pairingStatus(result)),
      () => this.#end('Failed'),
    );
  }

  get running(): boolean {
    return this.#status === null;
  }

  /** What is new since it was asked last. */
  progress(): Progress {
    const untold = this.#untold;
    this.#untold = null;
    return { status: this.#status, kind: untold?.kind ?? null, pin: untold?.pin ?? null };
  }

  /** The person's answer: a code, or a yes with none. */
  answer(pin: string): void {
    const question = this.#question;
    if (question === null) return;
    this.#question = null;
    const response = Buffer.alloc(RESPONSE.bytes);
    response.writeBigUInt64LE(BigInt(`0x${this.#address}`));
    response.writeInt32LE(question.method, RESPONSE.method);
    if (question.method === METHOD.legacy) {
      const code = Buffer.from(pin, 'latin1').subarray(0, MOST_PIN);
      code.copy(response, RESPONSE.value);
      response.writeUInt8(code.length, RESPONSE.pinLength);
    } else {
      const typed = question.method === METHOD.enter ? Number(pin) : question.number;
      response.writeUInt32LE(Number.isInteger(typed) && typed >= 0 && typed < 1_000_000 ? typed : 0, RESPONSE.value);
    }
    withRadio(this.#api, (radio) => this.#api.respond(radio, response));
  }

  // On the thread of this program; Windows' own waits for it, so it only takes notes.
  #asked(parameters: Pointer): number {
    const bytes = Buffer.from(koffi.decode(parameters, koffi.array('uint8_t', QUESTION.bytes, 'Typed')) as Uint8Array);
    const [method, requirements, number] = [
      bytes.readInt32LE(QUESTION.method),
      bytes.readInt32LE(QUESTION.requirements),
      bytes.readUInt32LE(QUESTION.number),
    ];
    const kind = kindOf(method, requirements);
    if (kind === null) return 0;
    this.#question = { method, number, kind };
    const shown = kind === 'ConfirmPinMatch' || kind === 'DisplayPin' ? String(number).padStart(6, '0') : null;
    this.#untold = { kind, pin: shown };
    // The person asked for this pairing; there is nothing to compare.
    if (kind === 'ConfirmOnly' || kind === 'DisplayPin') setImmediate(() => this.answer(''));
    return 1;
  }

  #end(status: string): void {
    this.#status = status;
    if (this.#registration) this.#api.unregisterAuthentication(this.#registration);
    this.#registration = null;
    koffi.unregister(this.#callback);
  }
}

function kindOf(method: number, requirements: number): Kind | null {
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
