import { createCipheriv, randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import type { AirAdvertisement, Beacon } from './air';
import { addressBytes, addressText, bytes, le16 } from './bytes';
import { H4 } from './h4';
import type { VirtualHeadset } from './headset';
import { Link } from './link';
import type { LinkEnds } from './smp';

/** One connection between the laptop and a headset. */
export interface RadioLink {
  readonly handle: number;
  readonly le: boolean;
  readonly headset: VirtualHeadset;
  readonly stack: Link;
  /** The laptop began the authentication, so it may pair. */
  authenticating: boolean;
  /** Waits for the result of an authentication that the headset began. */
  peerResult: ((status: number) => void) | null;
  partial: Buffer | null;
}

/** BR/EDR and LE, secure simple pairing, extended inquiry; no extended advertising. */
const FEATURES = Buffer.from('a40808c0581e7983', 'hex');
const SUPPORTED_COMMANDS = Buffer.from(`b3bff90100d881ff3f0f041cc003e8220063810f1800000060f7ffe70f${'00'.repeat(35)}`, 'hex');
/** Commands that change nothing here and just succeed. */
const SUCCEED: ReadonlySet<number> = new Set([
  0x080f, 0x0c01, 0x0c05, 0x0c16, 0x0c1c, 0x0c1e, 0x0c35, 0x0c3a, 0x0c47, 0x0c52, 0x0c63, 0x2001, 0x2005, 0x2006, 0x2008, 0x2009, 0x200a,
]);
const ADVERTISING_TICK_MS = 50;
/** More reports in one burst overflow bluetoothd's management socket and are lost. */
const REPORTS_PER_TICK = 60;
const INQUIRY_TICK_MS = 100;
const OK = 0x00;
const UNKNOWN_COMMAND = 0x01;
const UNKNOWN_CONNECTION = 0x02;
const PAGE_TIMEOUT = 0x04;
const KEY_MISSING = 0x06;
const RESPONSE_TIMEOUT = 0x22;

/**
 * The laptop's Bluetooth controller, and the air around it. Speaks HCI to the real kernel in the
 * guest; every headset and beacon is an object of the test. Source: Bluetooth Core, Vol 4 Part E.
 */
export class VirtualRadio {
  readonly address: string;
  readonly headsets = new Set<VirtualHeadset>();
  readonly beacons = new Set<Beacon>();
  /** Opcodes that were asked for but are not known; a run is only valid while it is empty. */
  readonly unknownCommands = new Set<string>();
  /** How many commands the kernel has given so far: a sign of life. */
  commands = 0;
  /** The kernel waits this long for an absent headset, in ms; tests may shorten it. */
  pageTimeoutMs = 5_120;
  /** How long the controller waits for a headset's part in a pairing, in ms; tests may shorten it. Source: LMP response timeout. */
  responseTimeoutMs = 30_000;
  readonly #links = new Map<number, RadioLink>();
  readonly #paging = new Map<VirtualHeadset, { resolve(link: RadioLink): void; reject(error: Error): void }>();
  #h4: H4 | null = null;
  #nextHandle = 0x40;
  #localName = '';
  #localClass: Buffer = Buffer.alloc(3);
  #scanEnable = 0;
  #simplePairing = false;
  #leHost = false;
  #leScan: {
    filterDuplicates: boolean;
    active: boolean;
    reported: Map<string, string>;
    queue: AirAdvertisement[];
    timer: NodeJS.Timeout;
  } | null = null;
  #leScanActive = false;
  #inquiry: { answered: Set<VirtualHeadset>; tick: NodeJS.Timeout; end: NodeJS.Timeout } | null = null;
  #page: { address: string; timer: NodeJS.Timeout } | null = null;
  #leConnect: NodeJS.Timeout | null = null;
  readonly #acceptList = new Set<string>();

  constructor(address = '5C:F3:70:00:00:01') {
    this.address = address;
  }

  /** Connects the controller to the guest's console. */
  attach(socket: Socket): void {
    this.#h4 = new H4(socket, { command: (opcode, parameters) => this.#command(opcode, parameters), acl: (packet) => this.#acl(packet) });
  }

  add<T extends VirtualHeadset | Beacon>(device: T): T {
    if ('keys' in device) {
      device.radio = this;
      this.headsets.add(device);
    } else this.beacons.add(device);
    return device;
  }

  /** Takes a device out of the air. */
  remove(device: VirtualHeadset | Beacon): void {
    if ('keys' in device) {
      device.powerOff();
      this.headsets.delete(device);
      device.radio = null;
    } else this.beacons.delete(device);
  }

  /** Whether the laptop listens for LE packets now. */
  get scanning(): boolean {
    return this.#leScan !== null;
  }

  /** Whether the laptop searches in any way now. */
  get searching(): boolean {
    return this.#leScan !== null || this.#inquiry !== null;
  }

  /** Ends a link from the headset's side with an HCI reason. */
  drop(link: RadioLink, reason: number): void {
    if (!this.#links.delete(link.handle)) return;
    if (link.headset.link === link) link.headset.link = null;
    if (link.headset.leLink === link) link.headset.leLink = null;
    this.#event(0x05, bytes(OK, le16(link.handle), reason));
  }

  /** The headset pages the laptop. Rejects when the laptop does not listen or refuses. */
  async page(headset: VirtualHeadset): Promise<RadioLink> {
    // A headset pages for some seconds; the kernel listens again a moment after a link has ended.
    for (let tries = 0; tries < 100 && !(this.#scanEnable & 2); tries++) await new Promise((resolve) => setTimeout(resolve, 50));
    return new Promise((resolve, reject) => {
      if (!(this.#scanEnable & 2)) return reject(new Error('the laptop does not listen'));
      this.#paging.set(headset, { resolve, reject });
      this.#event(0x04, bytes(headset.addressBytes, classBytes(headset), 0x01));
    });
  }

  /** The headset asks the laptop for the key and switches encryption on. */
  authenticate(link: RadioLink): Promise<void> {
    return new Promise((resolve, reject) => {
      link.peerResult = (status) => {
        if (status !== OK) return reject(new Error(`authentication failed: ${status}`));
        link.stack.encrypted = true;
        this.#event(0x08, bytes(OK, le16(link.handle), 0x01));
        resolve();
      };
      this.#event(0x17, link.headset.addressBytes);
    });
  }

  /** Stops all timers. */
  close(): void {
    this.#reset();
    this.#h4 = null;
  }

  #reset(): void {
    for (const link of [...this.#links.values()]) {
      this.#links.delete(link.handle);
      link.headset.link = null;
      link.headset.leLink = null;
    }
    this.#setLeScan(false, false);
    this.#endInquiry();
    if (this.#page !== null) clearTimeout(this.#page.timer);
    if (this.#leConnect !== null) clearTimeout(this.#leConnect);
    this.#page = null;
    this.#leConnect = null;
    this.#scanEnable = 0;
    this.#acceptList.clear();
  }

  #event(code: number, data: Buffer): void {
    this.#h4?.event(code, data);
  }

  #complete(opcode: number, ...result: (Buffer | number)[]): void {
    this.#event(0x0e, bytes(0x01, le16(opcode), ...result));
  }

  #status(opcode: number, status = OK): void {
    this.#event(0x0f, bytes(status, 0x01, le16(opcode)));
  }

  #meta(subevent: number, data: Buffer): void {
    this.#event(0x3e, bytes(subevent, data));
  }

  #headset(address: string): VirtualHeadset | undefined {
    return [...this.headsets].find((headset) => headset.address === address);
  }

  #linkTo(address: Buffer): RadioLink | undefined {
    return [...this.#links.values()].find((link) => !link.le && link.headset.addressBytes.equals(address));
  }

  #command(opcode: number, data: Buffer): void {
    this.commands += 1;
    if (SUCCEED.has(opcode)) {
      this.#complete(opcode, OK);
      return;
    }
    const group = opcode >> 10;
    const known =
      group === 0x01 ? this.#linkControl(opcode, data) : group === 0x08 ? this.#leController(opcode, data) : this.#controller(opcode, data);
    if (known) return;
    this.unknownCommands.add(opcode.toString(16).padStart(4, '0'));
    this.#status(opcode, UNKNOWN_COMMAND);
  }

  // Controller and baseband, informational, status, link policy.
  #controller(opcode: number, data: Buffer): boolean {
    const complete = (...result: (Buffer | number)[]) => {
      this.#complete(opcode, OK, ...result);
      return true;
    };
    switch (opcode) {
      case 0x0c03:
        this.#reset();
        return complete();
      case 0x1001:
        return complete(Buffer.from('09000009f1050000', 'hex')); // version 5.0, Linux Foundation
      case 0x1002:
        return complete(SUPPORTED_COMMANDS);
      case 0x1003:
        return complete(FEATURES);
      case 0x1004: {
        const page = data[0] ?? 0;
        const host = Buffer.alloc(8);
        host[0] = (this.#simplePairing ? 1 : 0) | (this.#leHost ? 2 : 0);
        return complete(page, 1, page === 0 ? FEATURES : page === 1 ? host : Buffer.alloc(8));
      }
      case 0x1005:
        return complete(le16(1021), 0, le16(8), le16(0));
      case 0x1009:
        return complete(addressBytes(this.address));
      case 0x1405:
      case 0x0c2d: {
        const link = this.#links.get(data.readUInt16LE(0) & 0xfff);
        if (link === undefined) this.#complete(opcode, UNKNOWN_CONNECTION, data.subarray(0, 2), 0);
        else complete(data.subarray(0, 2), opcode === 0x1405 ? link.headset.rssi : 4);
        return true;
      }
      case 0x1408:
        return complete(data.subarray(0, 2), 16);
      case 0x0c13:
        this.#localName = data.toString('utf8').replace(/\0.*$/s, '');
        return complete();
      case 0x0c14: {
        const name = Buffer.alloc(248);
        name.write(this.#localName);
        return complete(name);
      }
      case 0x0c18:
        return complete();
      case 0x0c1a:
        this.#scanEnable = data[0] ?? 0;
        return complete();
      case 0x0c23:
        return complete(this.#localClass);
      case 0x0c24:
        this.#localClass = Buffer.from(data.subarray(0, 3));
        return complete();
      case 0x0c25:
        return complete(le16(0x0060));
      case 0x0c38:
        return complete(1);
      case 0x0c39:
        return complete(Buffer.from('01338b9e', 'hex'));
      case 0x0c0d:
        return complete(le16(0), le16(0));
      case 0x0c12:
        return complete(le16(0));
      case 0x0c1b:
        return complete(le16(0x800), le16(0x12));
      case 0x0c44:
      case 0x0c46:
      case 0x0c58:
        return complete(0);
      case 0x0c45:
        return complete();
      case 0x0c56:
        this.#simplePairing = data[0] === 1;
        return complete();
      case 0x0c6d:
        this.#leHost = data[0] === 1;
        return complete();
      case 0x080b:
      case 0x0803:
      case 0x0804:
        this.#status(opcode);
        return true;
      case 0x080c:
        return complete(data.subarray(0, 2), le16(5));
      case 0x080d:
        return complete(data.subarray(0, 2));
      default:
        return false;
    }
  }

  #leController(opcode: number, data: Buffer): boolean {
    const complete = (...result: (Buffer | number)[]) => {
      this.#complete(opcode, OK, ...result);
      return true;
    };
    const entry = () => `${data[0] ?? 0}${addressText(data.subarray(1, 7))}`;
    switch (opcode) {
      case 0x2002:
        return complete(le16(251), 8);
      case 0x2003:
        return complete(Buffer.from('0100000000000000', 'hex')); // encryption only: keeps the kernel on legacy commands
      case 0x201c:
        return complete(Buffer.from('ffffffffff030000', 'hex'));
      case 0x2007:
        return complete(0);
      case 0x200f:
        return complete(8);
      case 0x2018:
        return complete(randomBytes(8));
      case 0x2017: {
        const cipher = createCipheriv('aes-128-ecb', Buffer.from(data.subarray(0, 16)).reverse(), null).setAutoPadding(false);
        return complete(Buffer.from(cipher.update(Buffer.from(data.subarray(16, 32)).reverse())).reverse());
      }
      case 0x200b:
        this.#leScanActive = data[0] === 1;
        return complete();
      case 0x200c:
        complete();
        this.#setLeScan(data[0] === 1, data[1] === 1);
        return true;
      case 0x2010:
        this.#acceptList.clear();
        return complete();
      case 0x2011:
        this.#acceptList.add(entry());
        return complete();
      case 0x2012:
        this.#acceptList.delete(entry());
        return complete();
      case 0x200d:
        this.#status(opcode);
        this.#connectLe(data[4] === 1 ? null : { type: data[5] ?? 0, address: addressText(data.subarray(6, 12)) });
        return true;
      case 0x200e:
        if (this.#leConnect === null) this.#complete(opcode, 0x0c);
        else {
          clearTimeout(this.#leConnect);
          this.#leConnect = null;
          complete();
          const cancelled = Buffer.alloc(18);
          cancelled[0] = UNKNOWN_CONNECTION;
          this.#meta(0x01, cancelled);
        }
        return true;
      case 0x2013:
        this.#status(opcode);
        this.#meta(0x03, bytes(OK, data.subarray(0, 2), data.subarray(4, 6), data.subarray(6, 10)));
        return true;
      case 0x2016:
        this.#status(opcode);
        this.#meta(0x04, bytes(OK, data.subarray(0, 2), Buffer.from('0100000000000000', 'hex')));
        return true;
      case 0x2019: {
        this.#status(opcode);
        const link = this.#links.get(data.readUInt16LE(0) & 0xfff);
        const keyed = link?.headset.onLeEncryption() === true;
        this.#event(0x08, bytes(keyed ? OK : KEY_MISSING, data.subarray(0, 2), keyed ? 1 : 0));
        if (keyed) link?.stack.distributeKeys();
        return true;
      }
      default:
        return false;
    }
  }

  // Discovery, connections and security of classic Bluetooth.
  #linkControl(opcode: number, data: Buffer): boolean {
    const address = data.subarray(0, 6);
    const complete = () => this.#complete(opcode, OK, address);
    switch (opcode) {
      case 0x0401:
        this.#status(opcode);
        this.#startInquiry((data[3] ?? 1) * 1_280);
        return true;
      case 0x0402:
        this.#endInquiry();
        this.#complete(opcode, OK);
        return true;
      case 0x0405:
        this.#status(opcode);
        this.#connect(addressText(address));
        return true;
      case 0x0406: {
        this.#status(opcode);
        const link = this.#links.get(data.readUInt16LE(0) & 0xfff);
        if (link !== undefined) this.drop(link, 0x16);
        return true;
      }
      case 0x0408:
        complete();
        if (this.#page !== null) {
          clearTimeout(this.#page.timer);
          this.#connectionComplete(UNKNOWN_CONNECTION, 0, this.#page.address);
          this.#page = null;
        }
        return true;
      case 0x0409:
      case 0x040a: {
        this.#status(opcode);
        const headset = this.#headset(addressText(address));
        const waiting = headset === undefined ? undefined : this.#paging.get(headset);
        if (headset === undefined || waiting === undefined) return true;
        this.#paging.delete(headset);
        if (opcode === 0x0409) waiting.resolve(this.#linkUp(headset));
        else {
          waiting.reject(new Error(`the laptop refused: ${data[6]}`));
          this.#connectionComplete(data[6] ?? 0x0f, 0, headset.address);
        }
        return true;
      }
      case 0x0419: {
        this.#status(opcode);
        const headset = this.#headset(addressText(address));
        const reachable = headset?.powered === true;
        const name = Buffer.alloc(248);
        if (reachable) name.write(headset.name);
        setTimeout(() => this.#event(0x07, bytes(reachable ? OK : PAGE_TIMEOUT, address, name)), reachable ? 30 : this.pageTimeoutMs);
        return true;
      }
      case 0x041a:
        complete();
        return true;
      case 0x041b:
        this.#status(opcode);
        this.#event(0x0b, bytes(OK, data.subarray(0, 2), FEATURES));
        return true;
      case 0x041c: {
        this.#status(opcode);
        const host = Buffer.from('0300000000000000', 'hex'); // the headset knows simple pairing and LE
        this.#event(0x23, bytes(OK, data.subarray(0, 2), data[2] ?? 0, 1, data[2] === 1 ? host : FEATURES));
        return true;
      }
      case 0x041d:
        this.#status(opcode);
        this.#event(0x0c, bytes(OK, data.subarray(0, 2), 0x09, le16(0x012d), le16(0)));
        return true;
      case 0x041f:
        this.#status(opcode);
        this.#event(0x1c, bytes(OK, data.subarray(0, 2), le16(0)));
        return true;
      default:
        return this.#security(opcode, data);
    }
  }

  #security(opcode: number, data: Buffer): boolean {
    if (opcode === 0x0411 || opcode === 0x0413) {
      const link = this.#links.get(data.readUInt16LE(0) & 0xfff);
      this.#status(opcode, link === undefined ? UNKNOWN_CONNECTION : OK);
      if (link === undefined) return true;
      if (opcode === 0x0411) {
        link.authenticating = true;
        this.#event(0x17, link.headset.addressBytes);
      } else {
        link.stack.encrypted = true;
        this.#event(0x08, bytes(OK, data.subarray(0, 2), data[2] ? 1 : 0));
      }
      return true;
    }
    if (![0x040b, 0x040c, 0x040e, 0x042b, 0x042c, 0x042d, 0x0434].includes(opcode)) return false;
    const address = data.subarray(0, 6);
    const link = this.#linkTo(address);
    // A link that ended in the middle of a pairing must not break the radio.
    this.#complete(opcode, link === undefined ? UNKNOWN_CONNECTION : OK, address);
    if (link === undefined) return true;
    const { headset } = link;
    switch (opcode) {
      case 0x040b: {
        const key = headset.keys.get(this.address);
        this.#authenticated(link, key === undefined ? 0x06 : key.equals(data.subarray(6, 22)) ? OK : 0x05);
        break;
      }
      case 0x040c: {
        const refusal = link.authenticating ? headset.onPairingRequest() : 0x06;
        if (refusal === OK) this.#event(0x31, address);
        else setTimeout(() => this.#authenticated(link, refusal), 20);
        break;
      }
      case 0x040e:
        this.#authenticated(link, 0x06);
        break;
      case 0x042b:
        this.#event(0x32, bytes(address, 0x03, 0x00, 0x04)); // no display, no keys; general bonding
        this.#event(0x33, bytes(address, Buffer.from('40e20100', 'hex'))); // 123456
        break;
      case 0x042c:
        // A controller waits so long for the other side's word, and no longer.
        if (headset.pairDelayMs < this.responseTimeoutMs) setTimeout(() => this.#paired(link, OK), headset.pairDelayMs);
        else setTimeout(() => this.#paired(link, RESPONSE_TIMEOUT), this.responseTimeoutMs);
        break;
      default:
        this.#paired(link, 0x05);
    }
    return true;
  }

  #paired(link: RadioLink, status: number): void {
    if (!this.#links.has(link.handle)) return;
    const { headset } = link;
    this.#event(0x36, bytes(status, headset.addressBytes));
    if (status === OK) {
      const key = randomBytes(16);
      headset.keys.set(this.address, key);
      this.#event(0x18, bytes(headset.addressBytes, key, 0x04));
      headset.onPaired();
    }
    this.#authenticated(link, status);
  }

  #authenticated(link: RadioLink, status: number): void {
    if (!this.#links.has(link.handle)) return;
    const { peerResult } = link;
    link.peerResult = null;
    if (peerResult !== null) peerResult(status);
    else this.#event(0x06, bytes(status, le16(link.handle)));
  }

  #setLeScan(on: boolean, filterDuplicates: boolean): void {
    if (this.#leScan !== null) clearInterval(this.#leScan.timer);
    this.#leScan = null;
    if (!on) return;
    const timer = setInterval(() => this.#advertise(), ADVERTISING_TICK_MS);
    this.#leScan = { filterDuplicates, active: this.#leScanActive, reported: new Map(), queue: [], timer };
  }

  #advertise(): void {
    const scan = this.#leScan;
    if (scan === null) return;
    if (scan.queue.length === 0) {
      for (const device of [...this.headsets, ...this.beacons]) {
        for (const item of device.advertisements()) {
          const key = item.address + item.addressType;
          const content = item.data.toString('hex') + (item.scanResponse?.toString('hex') ?? '');
          if (scan.filterDuplicates && scan.reported.get(key) === content) continue;
          scan.reported.set(key, content);
          scan.queue.push(item);
        }
      }
    }
    for (const item of scan.queue.splice(0, REPORTS_PER_TICK)) {
      const report = (type: number, data: Buffer) =>
        this.#meta(
          0x02,
          bytes(0x01, type, item.addressType === 'random' ? 1 : 0, addressBytes(item.address), data.length, data, item.rssi),
        );
      report(item.connectable ? 0x00 : item.scanResponse === null ? 0x03 : 0x02, item.data);
      if (scan.active && item.scanResponse !== null) report(0x04, item.scanResponse);
    }
  }

  #startInquiry(milliseconds: number): void {
    const answered = new Set<VirtualHeadset>();
    const tick = setInterval(() => {
      for (const headset of this.headsets) {
        if (!headset.inquiryScan || answered.has(headset)) continue;
        answered.add(headset);
        const response = Buffer.alloc(240);
        headset.inquiryResponse().copy(response);
        this.#event(0x2f, bytes(0x01, headset.addressBytes, 0x01, 0x00, classBytes(headset), le16(0), headset.rssi, response));
      }
    }, INQUIRY_TICK_MS);
    const end = setTimeout(() => {
      this.#endInquiry();
      this.#event(0x01, Buffer.from([OK]));
    }, milliseconds);
    this.#inquiry = { answered, tick, end };
  }

  #endInquiry(): void {
    if (this.#inquiry === null) return;
    clearInterval(this.#inquiry.tick);
    clearTimeout(this.#inquiry.end);
    this.#inquiry = null;
  }

  #connect(address: string): void {
    const headset = this.#headset(address);
    const delay = headset?.pageScan ? 40 : this.pageTimeoutMs;
    const timer = setTimeout(() => {
      this.#page = null;
      if (!headset?.pageScan) this.#connectionComplete(PAGE_TIMEOUT, 0, address);
      else if (headset.refuseConnection !== 0) this.#connectionComplete(headset.refuseConnection, 0, address);
      else this.#linkUp(headset);
    }, delay);
    this.#page = { address, timer };
  }

  #connectionComplete(status: number, handle: number, address: string): void {
    this.#event(0x03, bytes(status, le16(handle), addressBytes(address), 0x01, 0x00));
  }

  #linkUp(headset: VirtualHeadset): RadioLink {
    const link = this.#makeLink(headset, null);
    headset.link = link;
    this.#connectionComplete(OK, link.handle, headset.address);
    return link;
  }

  #makeLink(headset: VirtualHeadset, leEnds: LinkEnds | null): RadioLink {
    const handle = this.#nextHandle;
    this.#nextHandle = this.#nextHandle >= 0xeff ? 0x40 : this.#nextHandle + 1;
    const stack = new Link({ leEnds, peer: headset, send: (frame) => this.#sendFrame(handle, frame) });
    const link: RadioLink = { handle, le: leEnds !== null, headset, stack, authenticating: false, peerResult: null, partial: null };
    this.#links.set(handle, link);
    return link;
  }

  // Tries until somebody who advertises connectably fits; the kernel cancels when it has waited enough.
  #connectLe(wanted: { type: number; address: string } | null): void {
    const attempt = () => {
      for (const headset of this.headsets) {
        for (const item of headset.advertisements()) {
          const type = item.addressType === 'random' ? 1 : 0;
          const fits =
            wanted === null ? this.#acceptList.has(`${type}${item.address}`) : wanted.type === type && wanted.address === item.address;
          if (!item.connectable || !fits) continue;
          this.#leConnect = null;
          const ends = {
            laptop: { type: 0, address: addressBytes(this.address) },
            headset: { type, address: addressBytes(item.address) },
          };
          const link = this.#makeLink(headset, ends);
          headset.leLink = link;
          this.#meta(0x01, bytes(OK, le16(link.handle), 0x00, type, addressBytes(item.address), le16(0x18), le16(0), le16(0x2a), 0));
          return;
        }
      }
      this.#leConnect = setTimeout(attempt, 50);
    };
    this.#leConnect = setTimeout(attempt, 20);
  }

  #acl(packet: Buffer): void {
    const head = packet.readUInt16LE(0);
    const handle = head & 0xfff;
    const data = packet.subarray(4);
    this.#event(0x13, bytes(0x01, le16(handle), le16(1)));
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
    const most = 1_000;
    for (let at = 0; at < frame.length; at += most) this.#h4?.acl(handle, at === 0, frame.subarray(at, at + most));
  }
}

function classBytes(headset: VirtualHeadset): Buffer {
  const value = headset.classOfDevice;
  return Buffer.from([value & 0xff, (value >> 8) & 0xff, (value >> 16) & 0xff]);
}
