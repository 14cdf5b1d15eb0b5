import { decodeFrame } from './frame';
import type { AddressedCommand, Generation } from './request';

/*
 * Everything that may be sent. It is a second list, in hex and without an import of the requests, so that a mistake in them does not
 * open it.
 */

/** Requests that may be sent before the generation is known: only the one that reveals it. */
const HANDSHAKE: readonly string[] = ['1 0000'];

/** Requests, each with its table and its payload in hex. They only read. */
const READS: Readonly<Record<Generation, readonly string[]>> = {
  1: [
    '1 0600', // Functions.
    ...['1 0401', '1 0402'], // Model and firmware.
    ...['1 1000', '1 1001', '1 1002'], // Battery: whole, earbuds, case.
    '1 1800', // codec
    '2 3601', // devices
  ],
  2: [
    ...['1 0600', '2 0600'], // Functions.
    ...['1 0401', '1 0402'], // Model and firmware.
    ...['1 2200', '1 2201', '1 2202', '1 2209', '1 220a'], // Battery: whole, earbuds and case, and the latter two with a threshold.
    '1 1202', // codec
    ...['2 3600', '2 3602'], // Devices, without and with their class.
    ...['2 3200', '2 3202'], // Pairing mode.
    ...['d1', 'd2', 'd3', 'd4'].flatMap((slot) => [`1 d0${slot}01`, `1 d6${slot}`]), // Name and value of a setting.
  ],
};

// Returns the frames of a command, each of which passes once. Commands exist for generation 2 only.
function listCommandFrames(command: AddressedCommand, own: readonly string[]): readonly RegExp[] {
  switch (command.type) {
    case 'two-devices':
      // A known message may be confirmed, and any message may be declined. Source of the numbers: MOS, SPO.
      return [/^1 940000$/, command.on ? /^1 d8d[1-4]0000$/ : /^1 d8d[1-4]0001$/, /^1 9800(?:(?:06|07|70|71|72|73)01|[0-9a-f]{2}00)$/];
    case 'pairing-mode':
      return [/^2 340[02]0100$/];
    case 'disconnect-device': {
      const { address } = command.device;
      // Without its own address, this computer could disconnect itself.
      if (own.length === 0 || own.includes(address) || !/^([0-9A-F]{2}:){5}[0-9A-F]{2}$/.test(address)) return [];
      return [new RegExp(`^2 3c0[02]00${Buffer.from(address, 'ascii').toString('hex')}$`)];
    }
  }
}

/** Error of a frame that is not on the list, and was not sent. */
export class OutgoingFrameError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'OutgoingFrameError';
  }
}

/** Allow-list of one conversation: requests, and the frames of one command after it was allowed. */
export class OutgoingAllowList {
  /** Generation of the headphones; null until the handshake. */
  generation: Generation | null = null;
  readonly #ownAddresses: readonly string[];
  /** Frames of the allowed command that were not sent yet; null before a command is allowed. */
  #commandFrames: readonly RegExp[] | null = null;

  /** @param own addresses of this computer, upper-case with colons. */
  constructor(own: readonly string[] = []) {
    this.#ownAddresses = own;
  }

  /** Allows the frames of one command to generation 2. Throws an {@link OutgoingFrameError} for a second command. */
  allowCommand(command: AddressedCommand): void {
    if (this.#commandFrames !== null) throw new OutgoingFrameError('only one command is allowed');
    if (this.generation !== 2) throw new OutgoingFrameError('commands exist for generation 2 only');
    this.#commandFrames = listCommandFrames(command, this.#ownAddresses);
  }

  /** Returns the bytes of one frame if they may be sent. Throws {@link OutgoingFrameError} otherwise. */
  check(bytes: Uint8Array): Uint8Array {
    const frame = decodeFrame(bytes);
    if (typeof frame === 'string') throw new OutgoingFrameError(`not a frame: ${frame}`);
    const { kind, payload } = frame;
    if (kind === 'ack') {
      if (payload.length > 0) throw new OutgoingFrameError('an acknowledgement with content');
      return bytes;
    }
    const hex = `${kind === 'table1' ? 1 : 2} ${Buffer.from(payload).toString('hex')}`;
    const reads = this.generation === null ? HANDSHAKE : [...HANDSHAKE, ...READS[this.generation]];
    if (reads.includes(hex)) return bytes;
    const frames = this.#commandFrames ?? [];
    const allowed = frames.find((pattern) => pattern.test(hex));
    // The message has only the opcode, because the rest can contain the address of another person's device.
    if (allowed === undefined)
      throw new OutgoingFrameError(`not on the list of generation ${this.generation ?? 'none'}: ${hex.slice(0, 6)}…`);
    this.#commandFrames = frames.filter((other) => other !== allowed);
    return bytes;
  }
}
