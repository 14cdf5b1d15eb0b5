import { bytes, le16 } from './bytes';

/** Stream of bytes on a server channel of the headset. */
export interface RfcommStream {
  readonly channel: number;
  write(data: Buffer): void;
  /** Closes it from the headset's side. */
  close(): void;
  onData: (data: Buffer) => void;
  onClose: () => void;
}

/** Handler of a stream that the laptop opens; null to reject the channel. */
export type StreamAcceptor = (channel: number) => ((stream: RfcommStream) => void) | null;

/** Control fields without the poll bit. Source: ETSI TS 101 369 (TS 07.10), 5.2.1.3. */
const CONTROL = { open: 0x2f, accepted: 0x63, refused: 0x0f, close: 0x43, data: 0xef } as const;
const POLL = 0x10;
/** Commands of the multiplexer, without their two flags. Source: TS 07.10, 5.4.6; with the parameter negotiation of RFCOMM. */
const COMMAND = { parameters: 0x20, modemStatus: 0x38, portSettings: 0x24, lineStatus: 0x14, test: 0x08, notSupported: 0x04 } as const;
/** Values that request and grant credit based flow control. Source: RFCOMM with TS 07.10, 5.5.3. */
const CREDITS = { requested: 0xf0, granted: 0xe0 } as const;
/** Signals of a line that is ready and valid. */
const LINE_READY = 0x8d;
/** Maximum number of data bytes in a frame: 672 bytes of L2CAP minus those of RFCOMM. */
const MAX_DATA_BYTES = 666;
/** Number of frames that the laptop may send at first, and the number after which it gets more. */
const CREDITS_GIVEN = 7;
const CREDITS_RENEWED = 4;

/** Reversed polynomial x^8+x^2+x+1. Source: TS 07.10, annex B. */
const CRC = Uint8Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >> 1) ^ 0xe0 : value >> 1;
  return value;
});

/** Returns the checksum of a frame's header. */
function checksum(head: Buffer): number {
  return 0xff - head.reduce((crc, byte) => CRC[crc ^ byte] ?? 0, 0xff);
}

interface Line extends RfcommStream {
  readonly id: number;
  /** Bytes in one frame. */
  size: number;
  /** Number of frames that the laptop allows us to send. */
  credits: number;
  readonly queue: Buffer[];
  /** Number of frames from the laptop for which it has not received credit yet. */
  owed: number;
}

/** The headset's end of RFCOMM over one L2CAP channel: the laptop opens it, and the headset offers channels. */
export class Rfcomm {
  readonly #send: (frame: Buffer) => void;
  readonly #accept: StreamAcceptor;
  readonly #channels = new Map<number, Line>();
  /** Number of broken frames, which is 0 with a correct laptop. */
  broken = 0;

  constructor(send: (frame: Buffer) => void, accept: StreamAcceptor) {
    this.#send = send;
    this.#accept = accept;
  }

  /** Handles a frame from the laptop. */
  receive(frame: Buffer): void {
    const [address = 0, control = 0, first = 0] = frame;
    const long = (first & 1) === 0;
    const head = long ? 4 : 3;
    const kind = control & ~POLL;
    // The checksum of data covers only the address and the control field.
    if (frame.at(-1) !== checksum(frame.subarray(0, kind === CONTROL.data ? 2 : head))) {
      this.broken += 1;
      return;
    }
    const id = address >> 2;
    const length = long ? (first >> 1) | ((frame[3] ?? 0) << 7) : first >> 1;
    switch (kind) {
      case CONTROL.open:
        this.#opened(id);
        return;
      case CONTROL.close:
        this.#respond(id, CONTROL.accepted);
        this.#removeChannel(id);
        return;
      case CONTROL.refused:
        this.#removeChannel(id);
        return;
      case CONTROL.data:
        if (id === 0) this.#command(frame.subarray(head, head + length));
        else this.#receiveData(id, frame, head, length, (control & POLL) !== 0);
    }
  }

  /** Ends every stream after the L2CAP channel has closed. */
  close(): void {
    for (const id of [...this.#channels.keys()]) this.#removeChannel(id);
  }

  #opened(id: number): void {
    if (id === 0) {
      this.#respond(0, CONTROL.accepted);
      return;
    }
    const taken = this.#accept(id >> 1);
    if (taken === null) {
      this.#respond(id, CONTROL.refused);
      return;
    }
    const line = this.#getChannel(id);
    this.#respond(id, CONTROL.accepted);
    // The laptop sends no data before the line is ready.
    this.#frame(0, bytes((COMMAND.modemStatus << 2) | 3, 5, (id << 2) | 3, LINE_READY));
    taken(line);
  }

  #getChannel(id: number): Line {
    const known = this.#channels.get(id);
    if (known !== undefined) return known;
    const line: Line = {
      id,
      channel: id >> 1,
      size: 127,
      credits: 0,
      queue: [],
      owed: 0,
      onData: () => undefined,
      onClose: () => undefined,
      write: (data) => {
        for (let at = 0; at < data.length; at += line.size) line.queue.push(data.subarray(at, at + line.size));
        this.#flush(line);
      },
      close: () => this.#sendHeader(bytes((id << 2) | 1, CONTROL.close | POLL, 1)),
    };
    this.#channels.set(id, line);
    return line;
  }

  #removeChannel(id: number): void {
    // Channel 0 is the multiplexer itself.
    if (id === 0) {
      this.close();
      return;
    }
    const line = this.#channels.get(id);
    this.#channels.delete(id);
    line?.onClose();
  }

  #receiveData(id: number, frame: Buffer, head: number, length: number, withCredits: boolean): void {
    const line = this.#channels.get(id);
    if (line === undefined) return;
    if (withCredits) {
      line.credits += frame[head] ?? 0;
      this.#flush(line);
    }
    if (length === 0) return;
    line.owed += 1;
    if (line.owed >= CREDITS_RENEWED) {
      this.#frame(id, Buffer.alloc(0), line.owed);
      line.owed = 0;
    }
    const at = head + (withCredits ? 1 : 0);
    line.onData(Buffer.from(frame.subarray(at, at + length)));
  }

  #flush(line: Line): void {
    for (; line.credits > 0 && line.queue.length > 0; line.credits -= 1) this.#frame(line.id, line.queue.shift() ?? Buffer.alloc(0));
  }

  #command(data: Buffer): void {
    const type = data[0] ?? 0;
    // These are responses to our own commands.
    if ((type & 2) === 0) return;
    const values = data.subarray(2);
    switch (type >> 2) {
      case COMMAND.parameters: {
        const line = this.#getChannel(values[0] ?? 0);
        const withCredits = ((values[1] ?? 0) & CREDITS.requested) === CREDITS.requested;
        line.size = Math.min(values.readUInt16LE(4), MAX_DATA_BYTES);
        line.credits = withCredits ? (values[7] ?? 0) & 7 : Number.MAX_SAFE_INTEGER;
        const agreed = bytes(line.id, withCredits ? CREDITS.granted : 0, values[2] ?? 0, 0, le16(line.size), 0, CREDITS_GIVEN);
        this.#frame(0, bytes((COMMAND.parameters << 2) | 1, (agreed.length << 1) | 1, agreed));
        return;
      }
      case COMMAND.modemStatus:
      case COMMAND.portSettings:
      case COMMAND.lineStatus:
      case COMMAND.test:
        this.#frame(0, bytes(type & ~2, data[1] ?? 1, values));
        return;
      default:
        this.#frame(0, bytes((COMMAND.notSupported << 2) | 1, 3, type));
    }
  }

  // A response to the initiator has the flag of the initiator's commands.
  #respond(id: number, control: number): void {
    this.#sendHeader(bytes((id << 2) | 3, control | POLL, 1));
  }

  #frame(id: number, data: Buffer, credits = 0): void {
    const head = bytes((id << 2) | 1, credits > 0 ? CONTROL.data | POLL : CONTROL.data);
    const length = data.length < 128 ? bytes((data.length << 1) | 1) : bytes((data.length << 1) & 0xff, data.length >> 7);
    this.#send(bytes(head, length, credits > 0 ? bytes(credits) : Buffer.alloc(0), data, checksum(head)));
  }

  #sendHeader(head: Buffer): void {
    this.#send(bytes(head, checksum(head)));
  }
}
