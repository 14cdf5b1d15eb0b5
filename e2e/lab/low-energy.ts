import { createCipheriv, randomBytes } from 'node:crypto';
import type { AirAdvertisement, Beacon } from './air';
import { bytes, encodeAddress, formatAddress, le16 } from './bytes';
import type { Controller, Handler, Handlers } from './controller';
import { ADVERTISING, EVENT, LE_EVENT, OPCODE, STATUS } from './hci';
import type { RadioDevice } from './radio-device';

/** Interval at which advertisers are received, in ms. */
const ADVERTISING_TICK_MS = 100;
/** Maximum number of reports in one burst. More would overflow bluetoothd's management socket and be lost. */
const REPORTS_PER_TICK = 60;
/** Interval of connection tries without a matching device, in ms. */
const CONNECT_TICK_MS = 50;
/** Only the feature of encryption, so that the kernel uses legacy commands. */
const FEATURES = Buffer.from('0100000000000000', 'hex');

/** Results of a scan so far, and those that were not reported yet. */
interface Scan {
  readonly filterDuplicates: boolean;
  /** True for an active scan, which requests scan responses. */
  readonly active: boolean;
  readonly reported: Map<string, string>;
  readonly queue: AirAdvertisement[];
  readonly timer: NodeJS.Timeout;
}

/** Part of the controller that scans, connects and encrypts over low energy. */
export class LowEnergy {
  readonly #controller: Controller;
  readonly #headsets: ReadonlySet<RadioDevice>;
  readonly #beacons: ReadonlySet<Beacon>;
  readonly #acceptList = new Set<string>();
  #scan: Scan | null = null;
  #scanIsActive = false;
  #connecting: NodeJS.Timeout | null = null;

  constructor(controller: Controller, headsets: ReadonlySet<RadioDevice>, beacons: ReadonlySet<Beacon>) {
    this.#controller = controller;
    this.#headsets = headsets;
    this.#beacons = beacons;
    controller.handle(this.#handlers());
  }

  get scanning(): boolean {
    return this.#scan !== null;
  }

  reset(): void {
    this.#stopScan();
    if (this.#connecting !== null) clearTimeout(this.#connecting);
    this.#connecting = null;
    this.#acceptList.clear();
  }

  #handlers(): Handlers {
    const controller = this.#controller;
    const constant = (opcode: number, ...values: (Buffer | number)[]): [number, Handler] => [
      opcode,
      () => controller.complete(opcode, ...values),
    ];
    const then = (opcode: number, handler: Handler): [number, Handler] => [
      opcode,
      (parameters) => {
        handler(parameters);
        controller.complete(opcode);
      },
    ];
    const entry = (parameters: Buffer): string => `${parameters[0] ?? 0}${formatAddress(parameters.subarray(1, 7))}`;
    return new Map<number, Handler>([
      constant(OPCODE.leReadBufferSize, le16(251), 8),
      constant(OPCODE.leReadLocalFeatures, FEATURES),
      constant(OPCODE.leReadSupportedStates, Buffer.from('ffffffffff030000', 'hex')),
      constant(OPCODE.leReadAdvertisingPower, 0),
      constant(OPCODE.leReadAcceptListSize, 8),
      [OPCODE.leRand, () => controller.complete(OPCODE.leRand, randomBytes(8))],
      [OPCODE.leEncrypt, (parameters) => controller.complete(OPCODE.leEncrypt, encrypted(parameters))],
      then(OPCODE.leSetScanParameters, ([type]) => {
        this.#scanIsActive = type === 1;
      }),
      then(OPCODE.leSetScanEnable, ([on, filterDuplicates]) => {
        this.#stopScan();
        if (on === 1) this.#startScan(filterDuplicates === 1);
      }),
      then(OPCODE.leClearAcceptList, () => this.#acceptList.clear()),
      then(OPCODE.leAddToAcceptList, (parameters) => this.#acceptList.add(entry(parameters))),
      then(OPCODE.leRemoveFromAcceptList, (parameters) => this.#acceptList.delete(entry(parameters))),
      [
        OPCODE.leCreateConnection,
        (parameters) => {
          controller.status(OPCODE.leCreateConnection);
          const byList = parameters[4] === 1;
          this.#connect(byList ? null : { type: parameters[5] ?? 0, address: formatAddress(parameters.subarray(6, 12)) });
        },
      ],
      [OPCODE.leCreateConnectionCancel, () => this.#cancelConnect()],
      [
        OPCODE.leConnectionUpdate,
        (parameters) => {
          controller.status(OPCODE.leConnectionUpdate);
          const data = bytes(STATUS.success, parameters.subarray(0, 2), parameters.subarray(4, 6), parameters.subarray(6, 10));
          controller.leEvent(LE_EVENT.connectionUpdateComplete, data);
        },
      ],
      [
        OPCODE.leReadRemoteFeatures,
        (parameters) => {
          controller.status(OPCODE.leReadRemoteFeatures);
          controller.leEvent(LE_EVENT.readRemoteFeaturesComplete, bytes(STATUS.success, parameters.subarray(0, 2), FEATURES));
        },
      ],
      [OPCODE.leEnableEncryption, (parameters) => this.#encrypt(parameters)],
    ]);
  }

  #startScan(filterDuplicates: boolean): void {
    const timer = setInterval(() => this.#advertise(), ADVERTISING_TICK_MS);
    this.#scan = { filterDuplicates, active: this.#scanIsActive, reported: new Map(), queue: [], timer };
  }

  #stopScan(): void {
    if (this.#scan !== null) clearInterval(this.#scan.timer);
    this.#scan = null;
  }

  #advertise(): void {
    const scan = this.#scan;
    if (scan === null) return;
    if (scan.queue.length === 0) this.#listen(scan);
    for (const item of scan.queue.splice(0, REPORTS_PER_TICK)) {
      const first = item.connectable
        ? ADVERTISING.connectable
        : item.scanResponse === null
          ? ADVERTISING.nonConnectable
          : ADVERTISING.scannable;
      this.#report(first, item, item.data);
      // A connectable advertiser responds to an active scan, at least with an empty packet. Source: Bluetooth Core 5.4, Vol 6, Part B, 4.4.2.
      const response = item.scanResponse ?? (item.connectable ? Buffer.alloc(0) : null);
      if (scan.active && response !== null) this.#report(ADVERTISING.scanResponse, item, response);
    }
  }

  // Makes every advertiser send once. One that was reported is reported again only with duplicates.
  #listen(scan: Scan): void {
    for (const device of [...this.#headsets, ...this.#beacons]) {
      for (const item of device.advertisements()) {
        const key = item.address + item.addressType;
        const content = item.data.toString('hex') + (item.scanResponse?.toString('hex') ?? '');
        if (scan.filterDuplicates && scan.reported.get(key) === content) continue;
        scan.reported.set(key, content);
        scan.queue.push(item);
      }
    }
  }

  #report(type: number, item: AirAdvertisement, data: Buffer): void {
    const report = bytes(0x01, type, getAddressType(item), encodeAddress(item.address), data.length, data, item.rssi);
    this.#controller.leEvent(LE_EVENT.advertisingReport, report);
  }

  // Tries to connect until a connectable advertiser matches, or until the kernel cancels at its own limit.
  #connect(wanted: { type: number; address: string } | null): void {
    const attempt = (): void => {
      this.#connecting = null;
      for (const headset of this.#headsets) {
        const item = headset.advertisements().find((advertisement) => advertisement.connectable && this.#matches(advertisement, wanted));
        if (item !== undefined) {
          this.#connectLink(headset, item);
          return;
        }
      }
      this.#connecting = setTimeout(attempt, CONNECT_TICK_MS);
    };
    this.#connecting = setTimeout(attempt, 20);
  }

  #matches(item: AirAdvertisement, wanted: { type: number; address: string } | null): boolean {
    if (wanted === null) return this.#acceptList.has(`${getAddressType(item)}${item.address}`);
    return wanted.type === getAddressType(item) && wanted.address === item.address;
  }

  #connectLink(headset: RadioDevice, item: AirAdvertisement): void {
    const ends = {
      laptop: { type: 0, address: encodeAddress(this.#controller.address) },
      headset: { type: getAddressType(item), address: encodeAddress(item.address) },
    };
    const link = this.#controller.makeLink(headset, ends);
    headset.leLink = link;
    const timing = bytes(le16(0x18), le16(0), le16(0x2a), 0);
    const data = bytes(STATUS.success, le16(link.handle), 0x00, getAddressType(item), encodeAddress(item.address), timing);
    this.#controller.leEvent(LE_EVENT.connectionComplete, data);
  }

  #cancelConnect(): void {
    const opcode = OPCODE.leCreateConnectionCancel;
    if (this.#connecting === null) {
      this.#controller.completeWith(opcode, STATUS.commandDisallowed);
      return;
    }
    clearTimeout(this.#connecting);
    this.#connecting = null;
    this.#controller.complete(opcode);
    const cancelled = Buffer.alloc(18);
    cancelled[0] = STATUS.unknownConnection;
    this.#controller.leEvent(LE_EVENT.connectionComplete, cancelled);
  }

  #encrypt(parameters: Buffer): void {
    this.#controller.status(OPCODE.leEnableEncryption);
    const link = this.#controller.linkOf(parameters);
    const keyed = link?.headset.onLeEncryption() === true;
    const status = keyed ? STATUS.success : STATUS.keyMissing;
    this.#controller.event(EVENT.encryptionChange, bytes(status, parameters.subarray(0, 2), keyed ? 1 : 0));
    if (keyed) link?.stack.distributeKeys();
  }
}

function getAddressType({ addressType }: AirAdvertisement): 0 | 1 {
  return addressType === 'random' ? 1 : 0;
}

// Reverse both, because key and text begin with the least significant byte.
function encrypted(parameters: Buffer): Buffer {
  const key = Buffer.from(parameters.subarray(0, 16)).reverse();
  const text = Buffer.from(parameters.subarray(16, 32)).reverse();
  return Buffer.from(createCipheriv('aes-128-ecb', key, null).setAutoPadding(false).update(text)).reverse();
}
