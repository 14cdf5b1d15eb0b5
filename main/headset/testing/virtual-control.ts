import type { ControlStream } from '../conversation';
import { encodeFrame, FrameReader } from '../frame';

/** Faults of headphones that owners and other projects observed. */
export interface Quirks {
  /** Ignores the first request, which a WH-1000XM4 does. */
  readonly ignoresFirst?: boolean;
  /** Sends every frame twice. */
  readonly repeats?: boolean;
  /** Sends every other frame with a wrong checksum first, and then correctly. */
  readonly wrongChecksums?: boolean;
  /** Number of bytes in a piece; by default everything is one piece. */
  readonly split?: number;
  /** Acknowledges this request (its payload in hex) without a response. */
  readonly onlyAcknowledges?: readonly string[];
  /** Responds without an acknowledgement. */
  readonly forgetsAck?: boolean;
  /** Also sends acknowledgements of earlier frames. */
  readonly staleAcks?: boolean;
  /** Closes the connection after this number of frames. */
  readonly closesAfter?: number;
  /** Also sends notifications that no request precedes. */
  readonly notifies?: boolean;
  /** Sends the message of this number before a change of two devices; 7 is "this will disconnect". */
  readonly question?: number;
  /** Sends a message without a question before a change of two devices. */
  readonly informs?: boolean;
  /** Refuses every command. */
  readonly refuses?: boolean;
  /** Reconnects right after a change of two devices, without a notification. */
  readonly reconnects?: boolean;
}

/** Addresses of the two devices that the scripts know: this computer, and another one. */
export const KNOWN = { laptop: 'AA:BB:CC:00:00:01', other: 'AA:BB:CC:00:00:02' } as const;

/** Responses by table and payload of a request in hex, e.g. `1 0000`. */
export type Script = Readonly<Record<string, string>>;

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));
const ascii = (text: string): string => Buffer.from(text, 'ascii').toString('hex');
const textIn = (text: string): string => Buffer.from(text).length.toString(16).padStart(2, '0') + Buffer.from(text).toString('hex');

/** Returns the part of a script that reports the model name. */
export function createModelScript(model: string): Script {
  return { '1 0401': `0501${textIn(model)}` };
}

/**
 * Script of a WH-1000XM4, generation 1: the responses that HYP, OMA and AYB observed, with an invented phone among its
 * devices.
 */
export const HEADSET_1: Script = {
  '1 0000': '01007000',
  '1 0600': '0700051113386115',
  ...createModelScript('WH-1000XM4'),
  '1 0402': `0502${textIn('2.9.0')}`,
  '1 1000': '11006400',
  '1 1001': '110100000000',
  '1 1800': '190010',
  '2 3601': `370102${ascii(KNOWN.laptop)}01${textIn('Laptop')}${ascii(KNOWN.other)}00${textIn('Phone')}`,
};

/** Script of a WF-1000XM5, generation 2, that allows two devices at once. A tablet plays. */
export const HEADSET_2: Script = {
  '1 0000': '0100030010040000',
  '1 0600': `070007${['12', '21', '29', '2a', '90', 'd1', 'd2'].map((one) => `${one}00`).join('')}`,
  '2 0600': '0700013200',
  ...createModelScript('WF-1000XM5'),
  '1 0402': `0502${textIn('4.0.2')}`,
  '1 2201': '230150005001',
  '1 2209': '23095000500114',
  '1 220a': '230a460014',
  '1 1202': '130202',
  '1 d0d101': `d1d10000${textIn('TOUCH_PANEL_SETTING')}00`,
  '1 d0d201': `d1d20000${textIn('MULTIPOINT_SETTING')}00`,
  '1 d6d2': 'd7d20000',
  '2 3202': '33020000',
  '2 3602': `370202${ascii(KNOWN.laptop)}01000000${textIn('Laptop')}${ascii(KNOWN.other)}02000000${textIn('Tablet')}02`,
};

/**
 * Virtual headphones that respond by a script. Generation 1 turns off on every command that begins with `22`, as real ones
 * do. Generation 2 follows commands about two devices, pairing mode and disconnections.
 */
export class VirtualControl {
  readonly stream: ControlStream;
  /** Every received request, in hex, after its table. */
  readonly requests: string[] = [];
  /** True after a command to turn off, which other programs sent by mistake. */
  off = false;
  /** True after a command to disconnect the computer that sent it. */
  disconnectedSender = false;
  /** True after a command that started pairing mode. */
  pairingMode = false;
  /** Called after that command. */
  onPairingMode: () => void = () => undefined;
  /** Called after a reconnection. */
  onReconnect: () => void = () => undefined;
  /** Number of received acknowledgements. */
  acks = 0;
  readonly #script: Record<string, string>;
  readonly #quirks: Quirks;
  readonly #reader = new FrameReader();
  #sequence: 0 | 1 = 0;
  #sent = 0;
  /** Value that waits for a confirmation, in hex. */
  #pendingValue: string | null = null;
  #closed = false;

  /** @param laptop address of the computer that is connected to it. */
  constructor(
    script: Script,
    quirks: Quirks = {},
    readonly laptop: string = KNOWN.laptop,
  ) {
    const here = (text: string): string => text.replaceAll(ascii(KNOWN.laptop), ascii(laptop));
    this.#script = Object.fromEntries(Object.entries(script).map(([request, response]) => [request, here(response)]));
    this.#quirks = quirks;
    this.stream = {
      write: (bytes) => this.#receive(bytes),
      onData: () => undefined,
      onClose: () => undefined,
      close: () => {
        this.#closed = true;
      },
    };
  }

  /** Opens the channel again. */
  reopen(): void {
    this.#closed = false;
  }

  get isClosed(): boolean {
    return this.#closed;
  }

  /** Sends a notification. */
  notify(table: 1 | 2, payload: string): void {
    this.#send(encodeFrame(table === 1 ? 'table1' : 'table2', this.#sequence, hex(payload)));
    this.#sequence = this.#sequence === 0 ? 1 : 0;
  }

  #receive(bytes: Uint8Array): void {
    for (const frame of this.#reader.push(bytes)) {
      if (typeof frame === 'string') throw new Error(`the headset received an invalid frame: ${frame}`);
      if (frame.kind === 'ack') {
        this.acks += 1;
        continue;
      }
      const table = frame.kind === 'table1' ? 1 : 2;
      const request = `${table} ${Buffer.from(frame.payload).toString('hex')}`;
      this.requests.push(request);
      if (this.#script['1 0000']?.length === 8 && frame.payload[0] === 0x22) this.off = true;
      if (this.off || (this.#quirks.ignoresFirst === true && this.requests.length === 1)) continue;
      const ack = frame.sequence === 0 ? 1 : 0;
      if (this.#quirks.staleAcks === true) this.#send(encodeFrame('ack', frame.sequence, new Uint8Array()));
      if (this.#quirks.forgetsAck !== true) this.#send(encodeFrame('ack', ack, new Uint8Array()));
      if (this.#quirks.notifies === true) this.notify(1, 'f90101');
      if (this.#quirks.onlyAcknowledges?.includes(request) === true) continue;
      const response = this.#script[request];
      if (response !== undefined) this.notify(table, response);
      else this.#runCommand(request);
    }
  }

  /** True while two devices may connect. */
  get twoDevices(): boolean {
    return this.#script['1 d6d2']?.endsWith('00') === true;
  }

  /** Checks whether a device is connected to it. */
  isConnectedTo(address: string): boolean {
    return this.#script['2 3602']?.includes(`${ascii(address)}00`) === false;
  }

  #runCommand(command: string): void {
    const { question, informs, refuses = false } = this.#quirks;
    const set = /^1 d8d200(0[01])$/.exec(command);
    if (set?.[1] !== undefined) {
      if (informs === true) this.notify(1, '99007000');
      if (question === undefined) this.#setTwoDevices(set[1]);
      else {
        this.#pendingValue = set[1];
        this.notify(1, `9900${question.toString(16).padStart(2, '0')}01`);
      }
    }
    if (/^1 9800..01$/.test(command) && this.#pendingValue !== null) this.#setTwoDevices(this.#pendingValue);
    if (command === '2 34020100') {
      this.pairingMode = !refuses;
      this.notify(2, refuses ? '35020000' : '35020100');
      if (!refuses) this.onPairingMode();
    }
    const device = /^2 3c0200(.{34})$/.exec(command)?.[1];
    if (device !== undefined) this.#disconnect(device, refuses);
  }

  #setTwoDevices(value: string): void {
    const { refuses, reconnects } = this.#quirks;
    const now = refuses === true ? (value === '00' ? '01' : '00') : value;
    this.#script['1 d6d2'] = `d7d200${now}`;
    if (reconnects !== true) this.notify(1, `d9d200${now}`);
    else {
      this.#closed = true;
      queueMicrotask(() => {
        this.stream.onClose();
        this.onReconnect();
      });
    }
  }

  #disconnect(device: string, refuses: boolean): void {
    if (device === ascii(this.laptop)) this.disconnectedSender = true;
    this.notify(2, `3d020002${device}`);
    if (!refuses) this.#script['2 3602'] = (this.#script['2 3602'] ?? '').replace(new RegExp(`${device}0.`), `${device}00`);
    // Notifications about other devices can arrive before the result.
    this.notify(2, `3d020000${ascii('AA:BB:CC:00:00:77')}`);
    this.notify(2, `3d0200${refuses ? '01' : '00'}${device}`);
  }

  #send(bytes: Uint8Array): void {
    this.#sent += 1;
    const { split, repeats, wrongChecksums, closesAfter } = this.#quirks;
    if (closesAfter !== undefined && this.#sent > closesAfter) {
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
