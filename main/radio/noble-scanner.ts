import { EventEmitter } from 'node:events';
import type { Advertisement } from '../../catalog/identify/advertisement';
import { identifyAdvertisement } from '../../catalog/identify/identify-advertisement';
import type { AdvertiserId } from '../../catalog/ids';
import { createDeferred, withTimeout } from '../async';
import { MAX_OTHER_ADDRESSES, type RadioStatus, type Scanner, type ScannerEvents, type SearchMode } from './scanner';
import { type NoblePeripheral, SonyFilter, toAdvertisement } from './to-advertisement';

/** Used part of noble. */
export interface Noble extends EventEmitter {
  startScanning(serviceUuids: string[], allowDuplicates: boolean, callback?: (error?: Error | null) => void): void;
  stopScanning(callback?: () => void): void;
}

/** Our own bindings. They can emit `lost` (id) and `scanFailed` (Error), for which noble has no event. */
interface OwnBindings extends EventEmitter {
  /** Purpose of the next search, set before it begins. */
  mode?: SearchMode;
  /** True if no other discovery was running at the start; absent if unknown. */
  readonly exclusive?: boolean;
  /** True if they report every packet, as noble's own bindings do. */
  readonly everyPacket?: boolean;
}

/** Maximum number of peripherals in noble, more than any crowd. A removed one returns with its next packet. */
export const MAX_PERIPHERALS = 4_096;
/** Time limit of a start in ms. noble reports no failed start, but a working radio starts at once. */
const START_LIMIT_MS = 5_000;

const STATUSES: ReadonlySet<string> = new Set(['unknown', 'resetting', 'unsupported', 'unauthorized', 'poweredOff', 'poweredOn']);
// Fields in which noble 1.9 keeps peripherals without a limit.
const MEMORIES = ['_peripherals', '_services', '_characteristics', '_descriptors', '_discoveredPeripheralUUids'] as const;

/** Mark on noble's own objects: the generation of their last packet. */
const RECEIVED_IN = Symbol('received in');
/** Number that is written onto noble's own objects after one of their packets was emitted. */
const EMITTED = Symbol('emitted');
type MarkedPeripheral = NoblePeripheral & { [RECEIVED_IN]?: number; [EMITTED]?: true };

/** Differences between the radios of systems. */
export interface RadioQuirks {
  /**
   * Signal strength in dBm of the advertisement that the system invents 60 s after the last packet of a device. Null if every
   * advertisement is a packet.
   */
  readonly lostRssi: number | null;
  /** True if the address types of packets are right. */
  readonly reliableAddressTypes: boolean;
}

const NO_QUIRKS: RadioQuirks = { lostRssi: null, reliableAddressTypes: true };
/**
 * Quirks by operating system. Windows reports -127 dBm 60 s after the last packet (learn.microsoft.com,
 * BluetoothSignalStrengthFilter.OutOfRangeTimeout; simpleble/simpleble#420). Its binding takes each address from C0 up for a random
 * one (peripheral_winrt.cc of noble), although public ones of Sony begin with F8.
 */
export const QUIRKS: Readonly<Partial<Record<string, RadioQuirks>>> = { win32: { lostRssi: -127, reliableAddressTypes: false } };

/** {@link Scanner} over noble with any of its bindings. */
export class NobleScanner extends EventEmitter<ScannerEvents> implements Scanner {
  readonly #filter = new SonyFilter();
  readonly #noble: Noble;
  readonly #bindings: OwnBindings | null;
  // Two generations replace an exact order of packets, because each packet then costs one comparison.
  /** Ids with a packet in this generation. */
  #recentIds: string[] = [];
  /** Ids with a packet in the previous generation. */
  #olderIds: string[] = [];
  #generation = 1;
  #status: RadioStatus = 'unknown';
  #searching = false;
  #packets = 0;
  readonly #quirks: RadioQuirks;
  /** Ids of devices that are not Sony headphones, at most {@link MAX_OTHER_ADDRESSES}. */
  readonly #others = new Set<string>();

  /**
   * @param bindings noble's bindings, if they are our own.
   * @param quirks differences of this system's radio.
   */
  constructor(noble: Noble, bindings?: OwnBindings, quirks: RadioQuirks = NO_QUIRKS) {
    super();
    this.#noble = noble;
    this.#quirks = quirks;
    noble.on('discover', (peripheral: MarkedPeripheral) => this.#handleDiscovery(peripheral));
    noble.on('scanStop', () => this.#handleStop());
    noble.on('warning', (text: unknown) => this.emit('warning', String(text)));
    bindings?.on('lost', (id: string) => {
      this.#forget(id);
      this.emit('lost', id);
    });
    this.#bindings = bindings ?? null;
  }

  get status(): RadioStatus {
    return this.#status;
  }

  get searching(): boolean {
    return this.#searching;
  }

  get silenceDetection(): Scanner['silenceDetection'] {
    if (this.#bindings === null || this.#bindings.everyPacket === true) return 'per-packet';
    return this.#bindings.exclusive === undefined ? 'none' : 'per-cycle';
  }

  get exclusive(): boolean {
    return this.#bindings?.exclusive ?? true;
  }

  get packets(): number {
    return this.#packets;
  }

  /** Number of peripherals in noble, never above {@link MAX_PERIPHERALS}. */
  get remembered(): number {
    return Object.keys(Reflect.get(this.#noble, MEMORIES[0]) ?? {}).length;
  }

  open(): void {
    // The first listener for this event makes noble open its bindings.
    this.#noble.on('stateChange', (state: unknown) => {
      this.#status = typeof state === 'string' && STATUSES.has(state) ? (state as RadioStatus) : 'unknown';
      if (this.#status !== 'poweredOn') this.#setSearching(false);
      this.emit('status', this.#status);
    });
  }

  async start(mode: SearchMode = 'all'): Promise<void> {
    if (this.#searching) return;
    if (this.#bindings !== null) this.#bindings.mode = mode;
    const started = createDeferred();
    this.#noble.once('scanStart', started.resolve);
    this.#bindings?.once('scanFailed', started.reject);
    try {
      // Duplicates are needed because signal and pairing mode change while headphones are in range.
      this.#noble.startScanning([], true);
      await withTimeout(START_LIMIT_MS, new Error('the radio did not start searching'), () => started.promise);
    } finally {
      // A later start must find no listener of this one.
      this.#noble.removeListener('scanStart', started.resolve);
      this.#bindings?.removeListener('scanFailed', started.reject);
    }
    this.#setSearching(true);
  }

  async stop(): Promise<void> {
    if (!this.#searching) return;
    await withTimeout(START_LIMIT_MS, new Error('the radio did not stop searching'), () => {
      return new Promise<void>((resolve) => this.#noble.stopScanning(resolve));
    });
    this.#setSearching(false);
  }

  close(): void {
    this.removeAllListeners();
    if (this.#searching) this.#noble.stopScanning();
    this.#searching = false;
  }

  #handleDiscovery(peripheral: MarkedPeripheral): void {
    if (this.#quirks.lostRssi !== null && peripheral.rssi === this.#quirks.lostRssi) {
      this.#wentOutOfRange(peripheral);
      return;
    }
    this.#packets += 1;
    const first = peripheral[RECEIVED_IN] !== this.#generation;
    if (first) this.#mark(peripheral);
    if (!this.#filter.passes(peripheral)) {
      if (first) this.#countOther(peripheral);
      return;
    }
    const advertisement = toAdvertisement(peripheral);
    if (advertisement === null) return;
    peripheral[EMITTED] = true;
    this.#countUnlessHeadphones(advertisement, first);
    this.emit('advertisement', this.#quirks.reliableAddressTypes ? advertisement : { ...advertisement, addressType: 'unknown' });
  }

  // Only headphones are reported as lost, because strangers leave the range all the time.
  #wentOutOfRange({ id, [EMITTED]: emitted }: MarkedPeripheral): void {
    if (typeof id !== 'string') return;
    this.#forget(id);
    if (emitted) this.emit('lost', id as AdvertiserId);
  }

  // Speakers of Sony and headphones of others send similar packets. A later packet can show that they are headphones.
  #countUnlessHeadphones(advertisement: Advertisement, first: boolean): void {
    const { id } = advertisement;
    if (!first && !this.#others.has(id)) return;
    if (identifyAdvertisement(advertisement) === null) this.#countOther({ id });
    else if (this.#others.delete(id)) this.emit('others', this.#others.size);
  }

  #countOther({ id }: NoblePeripheral): void {
    if (typeof id !== 'string' || this.#others.size >= MAX_OTHER_ADDRESSES || this.#others.has(id)) return;
    this.#others.add(id);
    this.emit('others', this.#others.size);
  }

  // This is the first packet of this peripheral in this generation.
  #mark(peripheral: MarkedPeripheral): void {
    peripheral[RECEIVED_IN] = this.#generation;
    if (typeof peripheral.id !== 'string') return;
    this.#recentIds.push(peripheral.id);
    if (this.#recentIds.length < MAX_PERIPHERALS / 2) return;
    const survivors = new Set(this.#recentIds);
    for (const id of this.#olderIds) if (!survivors.has(id)) this.#forget(id);
    this.#olderIds = this.#recentIds;
    this.#recentIds = [];
    this.#generation += 1;
  }

  // Our own bindings report lost devices only during a search, and every device again in each search.
  #handleStop(): void {
    if (this.#bindings !== null) {
      for (const id of [...this.#olderIds, ...this.#recentIds]) this.#forget(id);
      this.#olderIds = [];
      this.#recentIds = [];
    }
    this.#setSearching(false);
  }

  #forget(id: string): void {
    for (const memory of MEMORIES) {
      const kept: unknown = Reflect.get(this.#noble, memory);
      if (typeof kept === 'object' && kept !== null) Reflect.deleteProperty(kept, id);
    }
  }

  #setSearching(searching: boolean): void {
    if (searching === this.#searching) return;
    this.#searching = searching;
    this.emit('searching', searching);
  }
}
