import { bytes, le16 } from './bytes';
import type { HeadsetGatt } from './gatt';
import { Rfcomm, type StreamAcceptor } from './rfcomm';
import { respondToSdp, type SdpRecord } from './sdp';
import { type LinkEnds, Smp } from './smp';

/** Headset at the other end of a link. */
export interface Peer {
  readonly records: readonly SdpRecord[];
  readonly gatt: HeadsetGatt;
  /** Time that it takes to respond to a service search, in ms. */
  readonly searchDelayMs: number;
  /** Returns 0 to accept a channel, or else the L2CAP result with which it is rejected. */
  acceptChannel(psm: number): number;
  /** Handles a stream on a server channel of RFCOMM. */
  readonly acceptStream: StreamAcceptor;
  /** Called when the laptop begins to pair over LE. */
  onLePairing(): void;
}

interface Channel {
  readonly psm: number;
  readonly local: number;
  remote: number;
  mtu: number;
  /** Bit 0: our response to the other side's configuration was sent. Bit 1: ours was confirmed. */
  configured: number;
  rfcomm?: Rfcomm;
  /** Promise of {@link Link.open}, until the channel is configured. */
  opening?: { resolve(): void; reject(error: Error): void };
}

const PSM = { sdp: 1, rfcomm: 3, hidControl: 17, hidInterrupt: 19, avctp: 23, avdtp: 25, avctpBrowse: 27, att: 31 } as const;
const KNOWN: ReadonlySet<number> = new Set(Object.values(PSM));
const CONFIGURED = 3;

/**
 * The headset's end of one radio link: L2CAP in basic mode, and on top of it SDP, AVDTP (an audio
 * sink), AVCTP (responds "not implemented"), RFCOMM, ATT. Source: Bluetooth Core, Vol 3 Part A; AVDTP 1.3.
 */
export class Link {
  readonly #le: boolean;
  readonly #smp: Smp | null;
  readonly #peer: Peer;
  readonly #send: (frame: Buffer) => void;
  readonly #channels = new Map<number, Channel>();
  #avdtp: Channel | null = null;
  #nextChannel = 0x40;
  #identifier = 0;
  #streamInUse = false;
  encrypted = false;

  /** @param options `leEnds` for a low-energy link, null for a classic one. */
  constructor(options: { leEnds: LinkEnds | null; peer: Peer; send(frame: Buffer): void }) {
    this.#le = options.leEnds !== null;
    this.#smp = options.leEnds === null ? null : new Smp(options.leEnds, (packet) => this.#sendFrame(6, packet));
    this.#peer = options.peer;
    this.#send = options.send;
  }

  /** Handles an L2CAP frame from the laptop. */
  receive(frame: Buffer): void {
    const length = frame.readUInt16LE(0);
    const channel = frame.readUInt16LE(2);
    const payload = frame.subarray(4, 4 + length);
    if (channel === 1 || channel === 5) {
      for (let at = 0; at + 4 <= payload.length; ) {
        const size = payload.readUInt16LE(at + 2);
        this.#signal(payload[at] ?? 0, payload[at + 1] ?? 0, payload.subarray(at + 4, at + 4 + size));
        at += 4 + size;
      }
    } else if (channel === 4) {
      const response = this.#peer.gatt.respond(payload);
      if (response !== null) this.#sendFrame(4, response);
    } else if (channel === 6) {
      if (payload[0] === 1) this.#peer.onLePairing();
      this.#smp?.receive(payload);
    } else {
      const open = this.#channels.get(channel);
      if (open !== undefined) this.#receiveData(open, payload);
    }
  }

  /** Sends the keys after an LE link is encrypted, if a pairing is in progress. */
  distributeKeys(): void {
    this.#smp?.distribute();
  }

  /** Closes all channels after the radio link has ended. */
  ended(): void {
    for (const local of [...this.#channels.keys()]) this.#closed(local);
  }

  /** Opens a channel to the laptop, as a headset does when it reconnects. Rejects if the laptop refuses it or the link ends. */
  open(psm: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const local = this.#nextChannel++;
      this.#channels.set(local, {
        psm,
        local,
        remote: 0,
        mtu: 672,
        configured: 0,
        opening: { resolve, reject },
      });
      this.#sendSignal(0x02, this.#nextId(), bytes(le16(psm), le16(local)));
    });
  }

  /** Sends a notification of a value over every ATT channel. */
  notify(handle: number, value: Buffer): void {
    this.#sendAtt(bytes(0x1b, le16(handle), value));
  }

  /** Sends an indication of a value over every ATT channel. */
  indicate(handle: number, value: Buffer): void {
    this.#sendAtt(bytes(0x1d, le16(handle), value));
  }

  /** Sends a payload over every open channel of this service. */
  send(psm: number, payload: Buffer): void {
    for (const channel of this.#channels.values())
      if (channel.psm === psm && channel.configured === CONFIGURED) this.#sendFrame(channel.remote, payload);
  }

  #sendAtt(packet: Buffer): void {
    if (this.#le) this.#sendFrame(4, packet);
    else this.send(PSM.att, packet);
  }

  #sendFrame(channel: number, payload: Buffer): void {
    this.#send(bytes(le16(payload.length), le16(channel), payload));
  }

  #sendSignal(code: number, id: number, data: Buffer): void {
    this.#sendFrame(this.#le ? 5 : 1, bytes(code, id, le16(data.length), data));
  }

  #nextId(): number {
    this.#identifier = (this.#identifier % 255) + 1;
    return this.#identifier;
  }

  #configure(channel: Channel): void {
    this.#sendSignal(0x04, this.#nextId(), bytes(le16(channel.remote), le16(0), 1, 2, le16(672)));
  }

  #signal(code: number, id: number, data: Buffer): void {
    switch (code) {
      case 0x02:
        this.#connectRequest(id, data.readUInt16LE(0), data.readUInt16LE(2));
        return;
      case 0x03: {
        const channel = this.#channels.get(data.readUInt16LE(2));
        const result = data.readUInt16LE(4);
        if (channel === undefined || result === 1) return; // 1: pending
        if (result === 0) {
          channel.remote = data.readUInt16LE(0);
          this.#configure(channel);
        } else {
          this.#channels.delete(channel.local);
          channel.opening?.reject(new Error(`L2CAP refused: ${result}`));
        }
        return;
      }
      case 0x04:
        this.#configureRequest(id, data);
        return;
      case 0x05: {
        const channel = this.#channels.get(data.readUInt16LE(0));
        if (channel !== undefined) this.#isConfigured(channel, 2);
        return;
      }
      case 0x06:
        this.#sendSignal(0x07, id, data.subarray(0, 4));
        this.#closed(data.readUInt16LE(0));
        return;
      case 0x08:
        this.#sendSignal(0x09, id, data);
        return;
      case 0x0a: {
        const type = data.readUInt16LE(0);
        const body = type === 2 ? bytes(0x80, 0, 0, 0) : type === 3 ? bytes(2, 0, 0, 0, 0, 0, 0, 0) : null;
        this.#sendSignal(0x0b, id, body === null ? bytes(le16(type), le16(1)) : bytes(le16(type), le16(0), body));
        return;
      }
      case 0x12:
        this.#sendSignal(0x13, id, le16(0));
        return;
      case 0x01:
      case 0x07:
      case 0x09:
      case 0x0b:
      case 0x13:
        return;
      default:
        this.#sendSignal(0x01, id, le16(0));
        return;
    }
  }

  #connectRequest(id: number, psm: number, remote: number): void {
    const refusal = this.#peer.acceptChannel(psm) || (!KNOWN.has(psm) ? 2 : psm !== PSM.sdp && !this.encrypted ? 3 : 0);
    if (refusal !== 0) {
      this.#sendSignal(0x03, id, bytes(le16(0), le16(remote), le16(refusal), le16(0)));
      return;
    }
    const channel: Channel = { psm, local: this.#nextChannel++, remote, mtu: 672, configured: 0 };
    this.#channels.set(channel.local, channel);
    this.#sendSignal(0x03, id, bytes(le16(channel.local), le16(remote), le16(0), le16(0)));
    this.#configure(channel);
  }

  #configureRequest(id: number, data: Buffer): void {
    const channel = this.#channels.get(data.readUInt16LE(0));
    if (channel === undefined) {
      this.#sendSignal(0x01, id, bytes(le16(2), data.subarray(0, 2), le16(0)));
      return;
    }
    for (let at = 4; at + 2 <= data.length; at += 2 + (data[at + 1] ?? 0))
      if (((data[at] ?? 0) & 0x7f) === 1) channel.mtu = data.readUInt16LE(at + 2);
    this.#sendSignal(0x05, id, bytes(le16(channel.remote), le16(0), le16(0)));
    this.#isConfigured(channel, 1);
  }

  #isConfigured(channel: Channel, bit: number): void {
    const before = channel.configured;
    channel.configured |= bit;
    if (channel.configured !== CONFIGURED || before === CONFIGURED) return;
    if (channel.psm === PSM.avdtp) this.#avdtp ??= channel; // the first one carries signalling
    channel.opening?.resolve();
  }

  #closed(local: number): void {
    const channel = this.#channels.get(local);
    this.#channels.delete(local);
    channel?.opening?.reject(new Error('the channel was closed'));
    channel?.rfcomm?.close();
    if (channel === this.#avdtp) this.#avdtp = null;
  }

  #receiveData(channel: Channel, payload: Buffer): void {
    if (channel.psm === PSM.sdp) this.#respondToSearch(channel, payload);
    else if (channel.psm === PSM.hidControl) {
      // Respond with a successful handshake to any request, because the lab needs no more of HID. Source: HID Profile 1.1, 3.1.2.
      this.#sendFrame(channel.remote, bytes(0x00));
    } else if (channel.psm === PSM.rfcomm) {
      channel.rfcomm ??= new Rfcomm((frame) => this.#sendFrame(channel.remote, frame), this.#peer.acceptStream);
      channel.rfcomm.receive(payload);
    } else if (channel.psm === PSM.att) {
      const response = this.#peer.gatt.respond(payload);
      if (response !== null) this.#sendFrame(channel.remote, response);
    } else if (channel.psm === PSM.avctp || channel.psm === PSM.avctpBrowse) {
      if ((payload[0] ?? 0) & 2) return;
      const response = Buffer.from(payload);
      response[0] = (response[0] ?? 0) | 2;
      response[3] = 0x08; // not implemented
      this.#sendFrame(channel.remote, response);
    } else if (channel === this.#avdtp) this.#stream(channel, payload);
  }

  #respondToSearch(channel: Channel, request: Buffer): void {
    const respond = (): void => {
      if (this.#channels.get(channel.local) === channel)
        this.#sendFrame(channel.remote, respondToSdp(this.#peer.records, request, channel.mtu));
    };
    if (this.#peer.searchDelayMs > 0) setTimeout(respond, this.#peer.searchDelayMs).unref();
    else respond();
  }

  #stream(channel: Channel, payload: Buffer): void {
    const [first = 0, second = 0] = payload;
    if ((first & 3) !== 0) return; // only commands get a response
    const signal = second & 0x3f;
    const accept = (...body: number[]) => this.#sendFrame(channel.remote, bytes((first & 0xf0) | 2, signal, ...body));
    const sbc = (a: number, b: number) => [1, 0, 7, 6, 0, 0, a, b, 2, 53];
    switch (signal) {
      case 0x01:
        accept((1 << 2) | (this.#streamInUse ? 2 : 0), 0x08); // This is endpoint 1, an audio sink.
        return;
      case 0x02:
      case 0x0c:
        accept(...sbc(0xff, 0xff));
        return;
      case 0x03:
        this.#streamInUse = true;
        accept();
        return;
      case 0x04:
        accept(...sbc(0x21, 0x15));
        return;
      case 0x08:
      case 0x0a:
        this.#streamInUse = false;
        accept();
        return;
      case 0x06:
      case 0x07:
      case 0x09:
      case 0x0d:
        accept();
        return;
      default:
        this.#sendFrame(channel.remote, bytes((first & 0xf0) | 1, signal));
    }
  }
}
