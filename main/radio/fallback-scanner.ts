import { EventEmitter } from 'node:events';
import type { BluezStatus } from '../bluez/client';
import type { RadioStatus, Scanner, ScannerEvents, SearchMode } from './scanner';

/** Time without BlueZ before raw HCI is tried, in ms. A restart is shorter. */
export const ABSENT_MS = 5_000;

/** BlueZ's service, which reports when it comes and goes. */
interface BluezService {
  on(event: 'status', listener: (status: BluezStatus) => void): unknown;
}

/**
 * Scanner over BlueZ if it is present, or over noble's raw HCI bindings otherwise. The two are never open at once, because raw
 * HCI would block BlueZ.
 */
export class FallbackScanner extends EventEmitter<ScannerEvents> implements Scanner {
  readonly #first: Scanner;
  readonly #makeRaw: () => Scanner;
  #raw: Scanner | null = null;
  #timer: NodeJS.Timeout | undefined;

  /**
   * @param first scanner over BlueZ.
   * @param makeRaw creates the scanner over raw HCI.
   * @param bluez whose absence starts raw HCI.
   */
  constructor(first: Scanner, makeRaw: () => Scanner, bluez: BluezService) {
    super();
    this.#first = first;
    this.#makeRaw = makeRaw;
    this.#forward(first);
    bluez.on('status', (status) => this.#watch(status === 'no-bus' || status === 'service-down'));
  }

  get status(): RadioStatus {
    return this.#active.status;
  }

  get searching(): boolean {
    return this.#active.searching;
  }

  get silenceDetection(): Scanner['silenceDetection'] {
    return this.#active.silenceDetection;
  }

  get packets(): number {
    return this.#active.packets;
  }

  get exclusive(): boolean {
    return this.#active.exclusive;
  }

  open(): void {
    this.#first.open();
  }

  start(mode?: SearchMode): Promise<void> {
    return this.#active.start(mode);
  }

  stop(): Promise<void> {
    return this.#active.stop();
  }

  close(): void {
    this.removeAllListeners();
    clearTimeout(this.#timer);
    this.#raw?.close();
    this.#first.close();
  }

  get #active(): Scanner {
    return this.#raw ?? this.#first;
  }

  #watch(absent: boolean): void {
    if (absent) {
      this.#timer ??= setTimeout(() => this.#useRaw(), ABSENT_MS);
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#raw === null) return;
    this.#raw.close();
    this.#raw = null;
    this.emit('searching', this.#first.searching);
    this.emit('status', this.#first.status);
  }

  #useRaw(): void {
    this.#raw = this.#makeRaw();
    this.#forward(this.#raw);
    this.#raw.open();
  }

  #forward(scanner: Scanner): void {
    const active = () => scanner === this.#active;
    scanner.on('advertisement', (advertisement) => active() && this.emit('advertisement', advertisement));
    scanner.on('lost', (id) => active() && this.emit('lost', id));
    scanner.on('status', (status) => active() && this.emit('status', status));
    scanner.on('searching', (searching) => active() && this.emit('searching', searching));
    scanner.on('others', (count) => active() && this.emit('others', count));
    scanner.on('warning', (text, fault) => this.emit('warning', text, fault));
  }
}
