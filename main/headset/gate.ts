import { decodeFrame } from './frame';
import type { Generation } from './request';

/**
 * The last thing before the wire: the list of everything that may be sent. It knows no request of the other modules; it was
 * written down a second time, so that a mistake there does not open it.
 */

/** What may be asked before the generation is sure: the one question that tells it. */
const BEFORE: readonly string[] = ['1 0000'];

/** Payloads in hex, each behind its table. All of them ask; none of them changes anything. */
const ALLOWED: Readonly<Record<Generation, readonly string[]>> = {
  1: ['1 0600', '1 0401', '1 0402', '1 1000', '1 1001', '1 1002', '1 1800', '2 3601'],
  2: [
    ...['1 0600', '2 0600', '1 0401', '1 0402'],
    ...['1 2200', '1 2201', '1 2202', '1 2209', '1 220a', '1 1202', '2 3600', '2 3602'],
    ...['d1', 'd2', 'd3', 'd4'].flatMap((slot) => [`1 d0${slot}01`, `1 d6${slot}`]),
  ],
};

/** Something was about to be sent that is not on the list. */
export class GateError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'GateError';
  }
}

/**
 * Lets the bytes of one frame through, and gives them back; throws {@link GateError} for anything else.
 * @param generation null until the headset's is sure.
 */
export function gate(bytes: Uint8Array, generation: Generation | null): Uint8Array {
  const frame = decodeFrame(bytes);
  if (typeof frame === 'string') throw new GateError(`no frame: ${frame}`);
  const { kind, payload } = frame;
  if (kind === 'ack') {
    if (payload.length > 0) throw new GateError('an acknowledgement with something in it');
    return bytes;
  }
  const hex = `${kind === 'table1' ? 1 : 2} ${Buffer.from(payload).toString('hex')}`;
  const list = generation === null ? BEFORE : [...BEFORE, ...ALLOWED[generation]];
  if (!list.includes(hex)) throw new GateError(`not on the list of generation ${generation ?? 'none'}: ${hex}`);
  return bytes;
}
