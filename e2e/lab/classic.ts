import { bytes, encodeAddress, formatAddress, le16 } from './bytes';
import { type Controller, FEATURES, type Handlers } from './controller';
import { EVENT, OPCODE, STATUS } from './hci';
import type { RadioDevice, RadioLink } from './radio-device';

/** Interval at which an inquiry collects responses, in ms. */
const INQUIRY_TICK_MS = 100;
/** A unit of an inquiry's length, in ms. */
const INQUIRY_UNIT_MS = 1_280;
/** Number of attempts to page a laptop that doesn't listen, and the time between them in ms. */
const PAGE_TRIES = 100;
const PAGE_RETRY_MS = 50;
/** Link type of ACL. */
const ACL = 0x01;
/** Features of the headset: simple pairing and LE. */
const HOST_FEATURES = Buffer.from('0300000000000000', 'hex');
/** Bluetooth 5.0, by Sony. */
const REMOTE_VERSION = bytes(0x09, le16(0x012d), le16(0));

/** Discovery and connections of classic Bluetooth. */
export class Classic {
  /** Time that the kernel waits for an absent headset, in ms. */
  pageTimeoutMs = 5_120;
  readonly #controller: Controller;
  readonly #headsets: ReadonlySet<RadioDevice>;
  readonly #paging = new Map<RadioDevice, { resolve(link: RadioLink): void; reject(error: Error): void }>();
  /** Number of inquiries that have ended. */
  inquiries = 0;
  #inquiry: { responded: Set<RadioDevice>; tick: NodeJS.Timeout; end: NodeJS.Timeout } | null = null;
  #page: { address: string; timer: NodeJS.Timeout } | null = null;

  constructor(controller: Controller, headsets: ReadonlySet<RadioDevice>) {
    this.#controller = controller;
    this.#headsets = headsets;
    controller.handle(this.#handlers());
  }

  get inquiring(): boolean {
    return this.#inquiry !== null;
  }

  /** Pages the laptop from a headset. Rejects if the laptop doesn't listen or rejects the connection. */
  async page(headset: RadioDevice): Promise<RadioLink> {
    const listens = (): boolean => (this.#controller.scanEnable & 2) !== 0;
    // Wait until the laptop listens, because the kernel listens again only a moment after a link has ended.
    for (let tries = 0; tries < PAGE_TRIES && !listens(); tries++) await new Promise((resolve) => setTimeout(resolve, PAGE_RETRY_MS));
    return new Promise((resolve, reject) => {
      if (!listens()) return reject(new Error('the laptop does not listen'));
      this.#paging.set(headset, { resolve, reject });
      this.#controller.event(EVENT.connectionRequest, bytes(headset.addressBytes, classBytes(headset), ACL));
    });
  }

  reset(): void {
    this.#endInquiry();
    clearTimeout(this.#page?.timer);
    this.#page = null;
    for (const { reject } of this.#paging.values()) reject(new Error('the laptop was reset'));
    this.#paging.clear();
  }

  #handlers(): Handlers {
    const controller = this.#controller;
    return new Map([
      [OPCODE.inquiry, (parameters: Buffer) => this.#startInquiry((parameters[3] ?? 1) * INQUIRY_UNIT_MS)],
      [
        OPCODE.inquiryCancel,
        () => {
          this.#endInquiry();
          controller.complete(OPCODE.inquiryCancel);
        },
      ],
      [OPCODE.createConnection, (parameters: Buffer) => this.#connect(formatAddress(parameters.subarray(0, 6)))],
      [OPCODE.createConnectionCancel, (parameters: Buffer) => this.#cancelConnect(parameters.subarray(0, 6))],
      [OPCODE.acceptConnectionRequest, (parameters: Buffer) => this.#completePage(parameters, true)],
      [OPCODE.rejectConnectionRequest, (parameters: Buffer) => this.#completePage(parameters, false)],
      [OPCODE.remoteNameRequest, (parameters: Buffer) => this.#respondWithName(parameters.subarray(0, 6))],
      [
        OPCODE.remoteNameRequestCancel,
        (parameters: Buffer) => controller.complete(OPCODE.remoteNameRequestCancel, parameters.subarray(0, 6)),
      ],
      [
        OPCODE.readRemoteSupportedFeatures,
        (parameters: Buffer) =>
          this.#completeRead(OPCODE.readRemoteSupportedFeatures, EVENT.readRemoteFeaturesComplete, parameters, FEATURES),
      ],
      [
        OPCODE.readRemoteExtendedFeatures,
        (parameters: Buffer) => {
          const page = parameters[2] ?? 0;
          const data = bytes(page, 1, page === 1 ? HOST_FEATURES : FEATURES);
          this.#completeRead(OPCODE.readRemoteExtendedFeatures, EVENT.readRemoteExtendedFeaturesComplete, parameters, data);
        },
      ],
      [
        OPCODE.readRemoteVersion,
        (parameters: Buffer) => this.#completeRead(OPCODE.readRemoteVersion, EVENT.readRemoteVersionComplete, parameters, REMOTE_VERSION),
      ],
      [
        OPCODE.readClockOffset,
        (parameters: Buffer) => this.#completeRead(OPCODE.readClockOffset, EVENT.readClockOffsetComplete, parameters, le16(0)),
      ],
    ]);
  }

  // Features and version that the other side of a link reports.
  #completeRead(opcode: number, event: number, parameters: Buffer, data: Buffer): void {
    this.#controller.status(opcode);
    this.#controller.event(event, bytes(STATUS.success, parameters.subarray(0, 2), data));
  }

  #startInquiry(milliseconds: number): void {
    this.#controller.status(OPCODE.inquiry);
    const responded = new Set<RadioDevice>();
    const tick = setInterval(() => {
      for (const headset of this.#headsets) {
        if (!headset.inquiryScan || responded.has(headset)) continue;
        responded.add(headset);
        const response = Buffer.alloc(240);
        headset.inquiryResponse().copy(response);
        const data = bytes(0x01, headset.addressBytes, 0x01, 0x00, classBytes(headset), le16(0), headset.rssi, response);
        this.#controller.event(EVENT.extendedInquiryResult, data);
      }
    }, INQUIRY_TICK_MS);
    const end = setTimeout(() => {
      this.#endInquiry();
      this.#controller.event(EVENT.inquiryComplete, Buffer.from([STATUS.success]));
    }, milliseconds);
    this.#inquiry = { responded, tick, end };
  }

  #endInquiry(): void {
    if (this.#inquiry === null) return;
    clearInterval(this.#inquiry.tick);
    clearTimeout(this.#inquiry.end);
    this.#inquiry = null;
    this.inquiries += 1;
  }

  #connect(address: string): void {
    this.#controller.status(OPCODE.createConnection);
    const headset = this.#headset(address);
    const delay = headset?.pageScan ? 40 : this.pageTimeoutMs;
    const timer = setTimeout(() => {
      this.#page = null;
      if (!headset?.pageScan) this.#connectionComplete(STATUS.pageTimeout, 0, address);
      else if (headset.refuseConnection !== STATUS.success) this.#connectionComplete(headset.refuseConnection, 0, address);
      else this.#connectLink(headset);
    }, delay);
    this.#page = { address, timer };
  }

  #cancelConnect(address: Buffer): void {
    this.#controller.complete(OPCODE.createConnectionCancel, address);
    if (this.#page === null) return;
    clearTimeout(this.#page.timer);
    this.#connectionComplete(STATUS.unknownConnection, 0, this.#page.address);
    this.#page = null;
  }

  #completePage(parameters: Buffer, accepted: boolean): void {
    this.#controller.status(accepted ? OPCODE.acceptConnectionRequest : OPCODE.rejectConnectionRequest);
    const headset = this.#headset(formatAddress(parameters.subarray(0, 6)));
    const waiting = headset === undefined ? undefined : this.#paging.get(headset);
    if (headset === undefined || waiting === undefined) return;
    this.#paging.delete(headset);
    if (accepted) {
      waiting.resolve(this.#connectLink(headset));
      return;
    }
    const reason = parameters[6] ?? STATUS.unacceptableAddress;
    waiting.reject(new Error(`the laptop refused: ${reason}`));
    this.#connectionComplete(reason, 0, headset.address);
  }

  #respondWithName(address: Buffer): void {
    this.#controller.status(OPCODE.remoteNameRequest);
    const headset = this.#headset(formatAddress(address));
    const reachable = headset?.powered === true;
    const name = Buffer.alloc(248);
    if (reachable) name.write(headset.name);
    const data = bytes(reachable ? STATUS.success : STATUS.pageTimeout, address, name);
    setTimeout(() => this.#controller.event(EVENT.remoteNameRequestComplete, data), reachable ? 30 : this.pageTimeoutMs);
  }

  #connectionComplete(status: number, handle: number, address: string): void {
    this.#controller.event(EVENT.connectionComplete, bytes(status, le16(handle), encodeAddress(address), ACL, 0x00));
  }

  #connectLink(headset: RadioDevice): RadioLink {
    const link = this.#controller.makeLink(headset, null);
    headset.link = link;
    this.#connectionComplete(STATUS.success, link.handle, headset.address);
    return link;
  }

  #headset(address: string): RadioDevice | undefined {
    return [...this.#headsets].find((headset) => headset.address === address);
  }
}

function classBytes({ classOfDevice }: RadioDevice): Buffer {
  return Buffer.from([classOfDevice & 0xff, (classOfDevice >> 8) & 0xff, (classOfDevice >> 16) & 0xff]);
}
