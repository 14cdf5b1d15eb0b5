/**
 * Frames of the control protocol of Sony's headsets, the same in both of its generations: `3e` type sequence length(4, big
 * endian) payload checksum `3c`. Bytes that look like a mark are escaped. Facts: docs/sources.md, “Details that headphones
 * report”; each described by at least eight independent projects.
 */

/** Kind of a frame: an acknowledgement, or a payload of one of two tables. The same opcode means different things in the two. */
type FrameKind = 'ack' | 'table1' | 'table2';

/** Frame without its start and end marks. */
export interface Frame {
  readonly kind: FrameKind;
  /** Sequence bit. The acknowledgement of a frame has the opposite one. */
  readonly sequence: 0 | 1;
  readonly payload: Uint8Array;
  /** True if the sender waits for an acknowledgement. */
  readonly wantsAck: boolean;
}

/** Reasons why bytes are not a frame. */
type FrameFault = 'too-long' | 'no-start' | 'escape' | 'length' | 'checksum' | 'unknown-type' | 'sequence';

const START = 0x3e;
const END = 0x3c;
const ESCAPE = 0x3d;
/** Bit that is cleared in an escaped byte. */
const ESCAPED_BIT = 0x10;
/** Number of bytes of type, sequence, length and checksum. */
const AROUND = 7;
const HEADER = 6;

const TYPE: Readonly<Record<number, Pick<Frame, 'kind' | 'wantsAck'>>> = {
  1: { kind: 'ack', wantsAck: false },
  12: { kind: 'table1', wantsAck: true },
  14: { kind: 'table2', wantsAck: true },
  28: { kind: 'table1', wantsAck: false },
  30: { kind: 'table2', wantsAck: false },
};
const NUMBER: Readonly<Record<FrameKind, number>> = { ack: 1, table1: 12, table2: 14 };

/** Maximum size of a frame in bytes between its marks. Hostile headphones can claim four gigabytes. */
export const MAX_FRAME_BYTES = 4_096;

/** Encodes a frame. Throws a RangeError for a payload that is too long. */
export function encodeFrame(kind: FrameKind, sequence: 0 | 1, payload: Uint8Array): Uint8Array {
  if (payload.length + AROUND > MAX_FRAME_BYTES) throw new RangeError('the payload is too long');
  const plain = new Uint8Array(payload.length + AROUND);
  plain[0] = NUMBER[kind];
  plain[1] = sequence;
  new DataView(plain.buffer).setUint32(2, payload.length);
  plain.set(payload, HEADER);
  plain[plain.length - 1] = computeChecksum(plain.subarray(0, -1));
  const bytes: number[] = [START];
  for (const byte of plain) {
    if (byte === START || byte === END || byte === ESCAPE) bytes.push(ESCAPE, byte & ~ESCAPED_BIT);
    else bytes.push(byte);
  }
  bytes.push(END);
  return Uint8Array.from(bytes);
}

/** Decodes a frame between its start and end marks. Returns the reason if the bytes are not a frame. */
export function decodeFrame(bytes: Uint8Array): Frame | FrameFault {
  if (bytes[0] !== START || bytes.at(-1) !== END || bytes.length < 2) return 'no-start';
  const plain: number[] = [];
  for (let index = 1; index < bytes.length - 1; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte === START || byte === END) return 'escape';
    if (byte !== ESCAPE) {
      plain.push(byte);
      continue;
    }
    index += 1;
    const written = bytes[index] ?? 0;
    const escaped = written | ESCAPED_BIT;
    // A byte that has the bit already is never escaped.
    if (index >= bytes.length - 1 || written === escaped || (escaped !== START && escaped !== END && escaped !== ESCAPE)) return 'escape';
    plain.push(escaped);
  }
  return parseFrame(Uint8Array.from(plain));
}

function parseFrame(plain: Uint8Array): Frame | FrameFault {
  if (plain.length < AROUND) return 'length';
  const length = new DataView(plain.buffer, plain.byteOffset).getUint32(2);
  if (length !== plain.length - AROUND) return 'length';
  if (computeChecksum(plain.subarray(0, -1)) !== plain.at(-1)) return 'checksum';
  const type = TYPE[plain[0] ?? -1];
  if (type === undefined) return 'unknown-type';
  const sequence = plain[1];
  if (sequence !== 0 && sequence !== 1) return 'sequence';
  return { ...type, sequence, payload: plain.slice(HEADER, -1) };
}

function computeChecksum(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => (sum + byte) & 0xff, 0);
}

/** Finds the frames in a stream of pieces. Bytes outside of frames are skipped. */
export class FrameReader {
  #bytes: number[] = [];
  #inside = false;

  /** Returns the frames and faults that the next bytes complete, in order. */
  push(data: Uint8Array): (Frame | FrameFault)[] {
    const found: (Frame | FrameFault)[] = [];
    for (const byte of data) {
      // A mark never occurs within a frame, so a start begins a new one.
      if (byte === START) {
        if (this.#inside && this.#bytes.length > 1) found.push('escape');
        this.#inside = true;
        this.#bytes = [START];
        continue;
      }
      if (!this.#inside) continue;
      this.#bytes.push(byte);
      if (byte === END) {
        found.push(decodeFrame(Uint8Array.from(this.#bytes)));
        this.#inside = false;
        this.#bytes = [];
      } else if (this.#bytes.length > 2 * MAX_FRAME_BYTES) {
        // The limit is doubled, because every byte can be escaped.
        found.push('too-long');
        this.#inside = false;
        this.#bytes = [];
      }
    }
    return found;
  }
}
