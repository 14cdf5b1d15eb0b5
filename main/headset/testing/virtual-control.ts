import { encodeFrame, FrameReader } from '../frame';
import type { ControlStream } from '../session';

/** What can be wrong with a headset, as owners and other projects saw it. */
export interface Quirks {
  /** Hears the first request and says nothing, as a WH-1000XM4 does. */
  readonly ignoresFirst?: boolean;
  /** Sends every frame twice. */
  readonly repeats?: boolean;
  /** Spoils the checksum of every other frame, and sends the right one after it. */
  readonly wrongChecksums?: boolean;
  /** How many bytes come at once; everything together by default. */
  readonly split?: number;
  /** Acknowledges this question (its payload in hex) and does not answer it. */
  readonly onlyAcknowledges?: readonly string[];
  /** Forgets to acknowledge, and answers. */
  readonly forgetsAck?: boolean;
  /** Sends acknowledgements of earlier frames between. */
  readonly staleAcks?: boolean;
  /** Ends the connection after so many frames. */
  readonly hangsUpAfter?: number;
  /** Talks of its own accord in between. */
  readonly chatty?: boolean;
}

/** Answers by the table and the payload of a question, in hex: `1 0000`. */
export type Script = Readonly<Record<string, string>>;

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));
const textIn = (text: string): string => Buffer.from(text).length.toString(16).padStart(2, '0') + Buffer.from(text).toString('hex');

/** A WH-1000XM4, generation 1: what HYP, OMA and AYB saw it answer, and a phone of nobody's among its devices. */
export const HEADSET_1: Script = {
  '1 0000': '01007000',
  '1 0600': '0700051113386115',
  '1 0401': `0501${textIn('WH-1000XM4')}`,
  '1 0402': `0502${textIn('2.9.0')}`,
  '1 1000': '11006400',
  '1 1001': '110100000000',
  '1 1800': '190010',
  '2 3601': `370102${Buffer.from('AA:BB:CC:00:00:01').toString('hex')}01${textIn('Laptop')}${Buffer.from('AA:BB:CC:00:00:02').toString('hex')}00${textIn('Phone')}`,
};

/** A WF-1000XM5, generation 2, with two devices allowed and a tablet that plays. */
export const HEADSET_2: Script = {
  '1 0000': '0100030010040000',
  '1 0600': `070006${['12', '21', '29', '2a', 'd1', 'd2'].map((one) => `${one}00`).join('')}`,
  '2 0600': '0700013200',
  '1 0401': `0501${textIn('WF-1000XM5')}`,
  '1 0402': `0502${textIn('4.0.2')}`,
  '1 2201': '230150005001',
  '1 2209': '23095000500114',
  '1 220a': '230a460014',
  '1 1202': '130202',
  '1 d0d101': `d1d10000${textIn('TOUCH_PANEL_SETTING')}00`,
  '1 d0d201': `d1d20000${textIn('MULTIPOINT_SETTING')}00`,
  '1 d6d2': 'd7d20000',
  '2 3602': `370202${Buffer.from('AA:BB:CC:00:00:01').toString('hex')}01000000${textIn('Laptop')}${Buffer.from('AA:BB:CC:00:00:02').toString('hex')}02000000${textIn('Tablet')}02`,
};

/** A headset that answers by a script. One of generation 1 switches itself off on whatever begins with `22`, as real ones do. */
export class VirtualControl {
  readonly stream: ControlStream;
  /** Every question that reached it, in hex, behind its table. */
  readonly asked: string[] = [];
  /** It was told to switch off: the one accident that is known to happen. */
  off = false;
  /** Acknowledgements that it got. */
  acks = 0;
  readonly #script: Script;
  readonly #quirks: Quirks;
  readonly #reader = new FrameReader();
  #sequence: 0 | 1 = 0;
  #sent = 0;
  #closed = false;

  constructor(script: Script, quirks: Quirks = {}) {
    this.#script = script;
    this.#quirks = quirks;
    this.stream = {
      write: (bytes) => this.#hear(bytes),
      onData: () => undefined,
      onClose: () => undefined,
      close: () => {
        this.#closed = true;
      },
    };
  }

  /** Somebody opened it anew. */
  opened(): void {
    this.#closed = false;
  }

  get isClosed(): boolean {
    return this.#closed;
  }

  /** Says something by itself. */
  tell(table: 1 | 2, payload: string): void {
    this.#send(encodeFrame(table === 1 ? 'table1' : 'table2', this.#sequence, hex(payload)));
    this.#sequence = this.#sequence === 0 ? 1 : 0;
  }

  #hear(bytes: Uint8Array): void {
    for (const frame of this.#reader.push(bytes)) {
      if (typeof frame === 'string') throw new Error(`a headset got what is no frame: ${frame}`);
      if (frame.kind === 'ack') {
        this.acks += 1;
        continue;
      }
      const table = frame.kind === 'table1' ? 1 : 2;
      const question = `${table} ${Buffer.from(frame.payload).toString('hex')}`;
      this.asked.push(question);
      if (this.#script['1 0000']?.length === 8 && frame.payload[0] === 0x22) this.off = true;
      if (this.off || (this.#quirks.ignoresFirst === true && this.asked.length === 1)) continue;
      const ack = frame.sequence === 0 ? 1 : 0;
      if (this.#quirks.staleAcks === true) this.#send(encodeFrame('ack', frame.sequence, new Uint8Array()));
      if (this.#quirks.forgetsAck !== true) this.#send(encodeFrame('ack', ack, new Uint8Array()));
      if (this.#quirks.chatty === true) this.tell(1, 'f90101');
      const answer = this.#script[question];
      if (answer !== undefined && this.#quirks.onlyAcknowledges?.includes(question) !== true) this.tell(table, answer);
    }
  }

  #send(bytes: Uint8Array): void {
    this.#sent += 1;
    const { split, repeats, wrongChecksums, hangsUpAfter } = this.#quirks;
    if (hangsUpAfter !== undefined && this.#sent > hangsUpAfter) {
      if (!this.#closed) queueMicrotask(() => this.stream.onClose());
      this.#closed = true;
      return;
    }
    const spoiled = Uint8Array.from(bytes, (byte, index) => (index === bytes.length - 2 ? (byte ^ 0x40) & 0x3b : byte));
    const all = [...(wrongChecksums === true && this.#sent % 2 === 0 ? [spoiled] : []), bytes, ...(repeats === true ? [bytes] : [])];
    const stream = Buffer.concat(all);
    const step = split ?? stream.length;
    for (let at = 0; at < stream.length; at += step) {
      const part = Uint8Array.from(stream.subarray(at, at + step));
      queueMicrotask(() => {
        if (!this.#closed) this.stream.onData(part);
      });
    }
  }
}
