import type { Socket } from 'node:net';
import { bytes, encodeAddress, le16 } from './bytes';
import { H4, type H4Listener, readPackets } from './h4';
import { EVENT, OPCODE, STATUS } from './hci';
import { Link } from './link';
import type { RadioDevice, RadioLink } from './radio-device';
import type { LinkEnds } from './smp';

/** Handler of one command's parameters. */
export type Handler = (parameters: Buffer) => void;

/** Handlers by opcode. */
export type Handlers = ReadonlyMap<number, Handler>;

/** BR/EDR and LE, secure simple pairing, extended inquiry; no extended advertising. */
export const FEATURES = Buffer.from('a40808c0581e7983', 'hex');
const SUPPORTED_COMMANDS = Buffer.from(`b3bff90100d881ff3f0f041cc003e8220063810f1800000060f7ffe70f${'00'.repeat(35)}`, 'hex');
/** Version 5.0, Linux Foundation. */
const VERSION = Buffer.from('09000009f1050000', 'hex');
/** Commands that succeed without an effect on this controller. */
const SUCCEED = [
  OPCODE.writeDefaultLinkPolicy,
  OPCODE.setEventMask,
  OPCODE.setEventFilter,
  OPCODE.writeConnectionAcceptTimeout,
  OPCODE.writePageTimeout,
  OPCODE.writePageScanActivity,
  OPCODE.writeInquiryScanActivity,
  OPCODE.hostNumberOfCompletedPackets,
  OPCODE.writeCurrentIac,
  OPCODE.writeInquiryMode,
  OPCODE.writePageScanType,
  OPCODE.writeExtendedInquiryResponse,
  OPCODE.setEventMaskPage2,
  OPCODE.leSetEventMask,
  OPCODE.leSetRandomAddress,
  OPCODE.leSetAdvertisingParameters,
  OPCODE.leSetAdvertisingData,
  OPCODE.leSetScanResponseData,
  OPCODE.leSetAdvertisingEnable,
];
/** Longest part of a frame in one packet to the host, in bytes. */
const MAX_ACL = 1_000;

/**
 * Interface of the controller to the host: passes commands to their handlers, sends events, and stores the links. The parts of the
 * controller ({@link Classic}, {@link LowEnergy}, {@link Security}) add their handlers. Source: Bluetooth Core, Vol 4 Part E.
 */
export class Controller {
  /** Unknown opcodes that the kernel requested. A run is valid only while this is empty. */
  readonly unknownCommands = new Set<string>();
  /** Number of commands from the kernel, as a sign of life. */
  commands = 0;
  /** Bit 1: the host listens for headsets that page it. */
  scanEnable = 0;
  readonly address: string;
  readonly #links = new Map<number, RadioLink>();
  readonly #handlers = new Map<number, Handler>();
  readonly #onReset: () => void;
  #h4: H4 | null = null;
  #nextHandle = 0x40;
  #localName = '';
  #localClass: Buffer = Buffer.alloc(3);
  #simplePairing = false;
  #leHost = false;

  constructor(address: string, onReset: () => void) {
    this.address = address;
    this.#onReset = onReset;
    for (const opcode of SUCCEED) this.#handlers.set(opcode, () => this.complete(opcode));
    this.handle(this.#createHandlers());
  }

  /** Connects the controller to the guest's console. */
  attach(socket: Socket): void {
    this.#h4 = new H4(socket, this.#listener);
  }

  /** Processes what a kernel sent to another controller, so that this one has the same state. Sends nothing. */
  replay(sent: Buffer): void {
    readPackets(this.#listener)(sent);
  }

  detach(): void {
    this.#h4 = null;
  }

  /** Adds handlers for commands. */
  handle(handlers: Handlers): void {
    for (const [opcode, handler] of handlers) this.#handlers.set(opcode, handler);
  }

  event(code: number, data: Buffer): void {
    this.#h4?.event(code, data);
  }

  /** Sends an event of low energy. */
  leEvent(subevent: number, data: Buffer): void {
    this.event(EVENT.leMeta, bytes(subevent, data));
  }

  /** Reports that the command has succeeded, with these values. */
  complete(opcode: number, ...values: (Buffer | number)[]): void {
    this.completeWith(opcode, STATUS.success, ...values);
  }

  completeWith(opcode: number, status: number, ...values: (Buffer | number)[]): void {
    this.event(EVENT.commandComplete, bytes(0x01, le16(opcode), status, ...values));
  }

  /** Reports that the command has started, or that it was rejected. */
  status(opcode: number, status: number = STATUS.success): void {
    this.event(EVENT.commandStatus, bytes(status, 0x01, le16(opcode)));
  }

  get links(): readonly RadioLink[] {
    return [...this.#links.values()];
  }

  /** Returns the link with which a command's parameters begin. */
  linkOf(parameters: Buffer): RadioLink | undefined {
    return this.#links.get(parameters.readUInt16LE(0) & 0xfff);
  }

  /** Returns the classic link to an address. */
  linkTo(address: Buffer): RadioLink | undefined {
    return this.links.find((link) => !link.le && link.headset.addressBytes.equals(address));
  }

  hasLink(link: RadioLink): boolean {
    return this.#links.has(link.handle);
  }

  makeLink(headset: RadioDevice, leEnds: LinkEnds | null): RadioLink {
    const handle = this.#nextHandle;
    this.#nextHandle = this.#nextHandle >= 0xeff ? 0x40 : this.#nextHandle + 1;
    const stack = new Link({ leEnds, peer: headset, send: (frame) => this.#sendFrame(handle, frame) });
    const link: RadioLink = { handle, le: leEnds !== null, headset, stack, authenticating: false, peerResult: null, partial: null };
    this.#links.set(handle, link);
    return link;
  }

  /** Removes a link without a message to the host. Returns false if it was already removed. */
  removeLink(link: RadioLink): boolean {
    if (!this.#links.delete(link.handle)) return false;
    link.stack.ended();
    link.peerResult?.(STATUS.unknownConnection);
    link.peerResult = null;
    if (link.headset.link === link) link.headset.link = null;
    if (link.headset.leLink === link) link.headset.leLink = null;
    return true;
  }

  get #listener(): H4Listener {
    return { command: (opcode, parameters) => this.#command(opcode, parameters), acl: (packet) => this.#acl(packet) };
  }

  #command(opcode: number, parameters: Buffer): void {
    this.commands += 1;
    const handler = this.#handlers.get(opcode);
    if (handler !== undefined) {
      handler(parameters);
      return;
    }
    this.unknownCommands.add(opcode.toString(16).padStart(4, '0'));
    this.status(opcode, STATUS.unknownCommand);
  }

  // Handlers of the controller's own settings.
  #createHandlers(): Handlers {
    const constant = (opcode: number, ...values: (Buffer | number)[]): [number, Handler] => [
      opcode,
      () => this.complete(opcode, ...values),
    ];
    const under = (opcode: number): [number, Handler] => [opcode, () => this.status(opcode)];
    return new Map<number, Handler>([
      constant(OPCODE.readLocalVersion, VERSION),
      constant(OPCODE.readLocalCommands, SUPPORTED_COMMANDS),
      constant(OPCODE.readLocalFeatures, FEATURES),
      constant(OPCODE.readBufferSize, le16(1021), 0, le16(8), le16(0)),
      constant(OPCODE.readAddress, encodeAddress(this.address)),
      constant(OPCODE.readVoiceSetting, le16(0x0060)),
      constant(OPCODE.readNumberOfSupportedIac, 1),
      constant(OPCODE.readCurrentIac, Buffer.from('01338b9e', 'hex')),
      constant(OPCODE.readStoredLinkKey, le16(0), le16(0)),
      constant(OPCODE.deleteStoredLinkKey, le16(0)),
      constant(OPCODE.readPageScanActivity, le16(0x800), le16(0x12)),
      constant(OPCODE.readInquiryMode, 0),
      constant(OPCODE.readPageScanType, 0),
      constant(OPCODE.readInquiryResponsePower, 0),
      under(OPCODE.switchRole),
      under(OPCODE.sniffMode),
      under(OPCODE.exitSniffMode),
      [
        OPCODE.reset,
        () => {
          this.#reset();
          this.complete(OPCODE.reset);
        },
      ],
      [OPCODE.readLocalExtendedFeatures, ([page = 0]) => this.complete(OPCODE.readLocalExtendedFeatures, page, 1, this.#featurePage(page))],
      [OPCODE.readRssi, (parameters) => this.#completeForLink(OPCODE.readRssi, parameters, ({ headset }) => headset.rssi)],
      [OPCODE.readTransmitPower, (parameters) => this.#completeForLink(OPCODE.readTransmitPower, parameters, () => 4)],
      [OPCODE.readEncryptionKeySize, (parameters) => this.complete(OPCODE.readEncryptionKeySize, parameters.subarray(0, 2), 16)],
      [OPCODE.readLinkPolicy, (parameters) => this.complete(OPCODE.readLinkPolicy, parameters.subarray(0, 2), le16(5))],
      [OPCODE.writeLinkPolicy, (parameters) => this.complete(OPCODE.writeLinkPolicy, parameters.subarray(0, 2))],
      [
        OPCODE.writeLocalName,
        (parameters) => {
          this.#localName = parameters.toString('utf8').replace(/\0.*$/s, '');
          this.complete(OPCODE.writeLocalName);
        },
      ],
      [
        OPCODE.readLocalName,
        () => {
          const name = Buffer.alloc(248);
          name.write(this.#localName);
          this.complete(OPCODE.readLocalName, name);
        },
      ],
      [
        OPCODE.writeScanEnable,
        ([scanEnable = 0]) => {
          this.scanEnable = scanEnable;
          this.complete(OPCODE.writeScanEnable);
        },
      ],
      [OPCODE.readClassOfDevice, () => this.complete(OPCODE.readClassOfDevice, this.#localClass)],
      [
        OPCODE.writeClassOfDevice,
        (parameters) => {
          this.#localClass = Buffer.from(parameters.subarray(0, 3));
          this.complete(OPCODE.writeClassOfDevice);
        },
      ],
      [
        OPCODE.writeSimplePairingMode,
        ([on]) => {
          this.#simplePairing = on === 1;
          this.complete(OPCODE.writeSimplePairingMode);
        },
      ],
      [
        OPCODE.writeLeHostSupport,
        ([on]) => {
          this.#leHost = on === 1;
          this.complete(OPCODE.writeLeHostSupport);
        },
      ],
    ]);
  }

  #featurePage(page: number): Buffer {
    const host = Buffer.alloc(8);
    host[0] = (this.#simplePairing ? 1 : 0) | (this.#leHost ? 2 : 0);
    return page === 0 ? FEATURES : page === 1 ? host : Buffer.alloc(8);
  }

  #completeForLink(opcode: number, parameters: Buffer, value: (link: RadioLink) => number): void {
    const link = this.linkOf(parameters);
    if (link === undefined) this.completeWith(opcode, STATUS.unknownConnection, parameters.subarray(0, 2), 0);
    else this.complete(opcode, parameters.subarray(0, 2), value(link));
  }

  #reset(): void {
    for (const link of this.links) this.removeLink(link);
    this.scanEnable = 0;
    this.#onReset();
  }

  // Joins packets to frames, because a frame can continue in later packets.
  #acl(packet: Buffer): void {
    const head = packet.readUInt16LE(0);
    const handle = head & 0xfff;
    const data = packet.subarray(4);
    this.event(EVENT.numberOfCompletedPackets, bytes(0x01, le16(handle), le16(1)));
    const link = this.#links.get(handle);
    if (link === undefined) return;
    const continues = ((head >> 12) & 3) === 1;
    link.partial = continues ? Buffer.concat([link.partial ?? Buffer.alloc(0), data]) : Buffer.from(data);
    while (link.partial !== null && link.partial.length >= 4 && link.partial.length >= 4 + link.partial.readUInt16LE(0)) {
      const size: number = 4 + link.partial.readUInt16LE(0);
      const frame = link.partial.subarray(0, size);
      link.partial = link.partial.length > size ? link.partial.subarray(size) : null;
      link.stack.receive(frame);
    }
  }

  #sendFrame(handle: number, frame: Buffer): void {
    if (!this.#links.has(handle)) return;
    for (let at = 0; at < frame.length; at += MAX_ACL) this.#h4?.acl(handle, at === 0, frame.subarray(at, at + MAX_ACL));
  }
}
