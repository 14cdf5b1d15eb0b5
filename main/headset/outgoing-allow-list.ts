import { decodeFrame } from './frame';
import type { Generation, HeadsetOrder } from './request';

/**
 * The last thing before the wire: the list of everything that may be sent. It imports no request of the other modules,
 * because a second list keeps a mistake there from opening it.
 */

/** Requests before the generation is known: only the one that reveals it. */
const BEFORE: readonly string[] = ['1 0000'];

/** Payloads in hex, each behind its table. All of them ask; none of them changes anything. */
const QUESTIONS: Readonly<Record<Generation, readonly string[]>> = {
  1: ['1 0600', '1 0401', '1 0402', '1 1000', '1 1001', '1 1002', '1 1800', '2 3601'],
  2: [
    ...['1 0600', '2 0600', '1 0401', '1 0402'],
    ...['1 2200', '1 2201', '1 2202', '1 2209', '1 220a', '1 1202', '2 3600', '2 3602', '2 3200', '2 3202'],
    ...['d1', 'd2', 'd3', 'd4'].flatMap((slot) => [`1 d0${slot}01`, `1 d6${slot}`]),
  ],
};

/** Frames that change something, per command. Each of them passes at most once. There is none for generation 1. */
function changesFor(order: HeadsetOrder, own: readonly string[]): readonly RegExp[] {
  switch (order.type) {
    case 'two-devices':
      // Yes to the messages that are known, no to any. Source of the numbers: MOS, SPO.
      return [/^1 940000$/, order.on ? /^1 d8d[1-4]0000$/ : /^1 d8d[1-4]0001$/, /^1 9800(?:(?:06|07|70|71|72|73)01|[0-9a-f]{2}00)$/];
    case 'pairing-mode':
      return [/^2 340[02]0100$/];
    case 'let-go': {
      // This computer is excluded. Without its own address every device is.
      if (own.length === 0 || own.includes(order.address) || !/^([0-9A-F]{2}:){5}[0-9A-F]{2}$/.test(order.address)) return [];
      const address = Buffer.from(order.address, 'ascii').toString('hex');
      return [new RegExp(`^2 3c0[02]00${address}$`)];
    }
  }
}

/** Something was about to be sent that is not on the list. */
export class OutgoingFrameError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'GateError';
  }
}

/** Allow-list of one conversation: requests, and the frames of one command after it was allowed. */
export class OutgoingAllowList {
  /** Null until the headset's is sure. */
  generation: Generation | null = null;
  readonly #own: readonly string[];
  /** Frames of the command that have not passed yet; null before there is a command. */
  #changes: readonly RegExp[] | null = null;

  /** @param own the addresses of this computer, upper-case with colons. */
  constructor(own: readonly string[] = []) {
    this.#own = own;
  }

  /** Lets through what one order needs, for generation 2. Throws a {@link OutgoingFrameError} for a second order. */
  permit(order: HeadsetOrder): void {
    if (this.#changes !== null || this.generation !== 2) throw new OutgoingFrameError('one order, and of generation 2');
    this.#changes = changesFor(order, this.#own);
  }

  /** Lets the bytes of one frame through, and gives them back; throws {@link OutgoingFrameError} for anything else. */
  pass(bytes: Uint8Array): Uint8Array {
    const frame = decodeFrame(bytes);
    if (typeof frame === 'string') throw new OutgoingFrameError(`no frame: ${frame}`);
    const { kind, payload } = frame;
    if (kind === 'ack') {
      if (payload.length > 0) throw new OutgoingFrameError('an acknowledgement with something in it');
      return bytes;
    }
    const hex = `${kind === 'table1' ? 1 : 2} ${Buffer.from(payload).toString('hex')}`;
    const questions = this.generation === null ? BEFORE : [...BEFORE, ...QUESTIONS[this.generation]];
    if (questions.includes(hex)) return bytes;
    const changes = this.#changes ?? [];
    const change = changes.find((pattern) => pattern.test(hex));
    // Without what was to be sent: it can name another person's device.
    if (change === undefined)
      throw new OutgoingFrameError(`not on the list of generation ${this.generation ?? 'none'}: ${hex.slice(0, 6)}…`);
    this.#changes = changes.filter((other) => other !== change);
    return bytes;
  }
}
