import { EventEmitter } from 'node:events';
import { withTimeout } from '../async';
import { Backoff } from '../backoff';
import type { UtilityProcessHandle } from '../own-process';
import type { RadioStatus, Scanner, ScannerEvents } from './scanner';
import type { ScannerEvent, ScannerRequest } from './scanner-messages';

/** Process that runs noble's native code. */
export type RadioProcess = UtilityProcessHandle<ScannerRequest, ScannerEvent>;

/** Delay before a crashed radio process starts again, in ms; doubles up to the second value. */
const RESTART_MS = { first: 2_000, longest: 60_000 } as const;
/** Time limit of a request to the radio process in ms, longer than the scanner's own limit inside it, so that its error arrives first. */
const RESPONSE_TIMEOUT_MS = 8_000;

/**
 * Age in ms after which the radio process is replaced when a search ends, so that its memory stays bounded: noble's native
 * bindings keep every address, and the program cannot clear them.
 */
export const RECYCLE_MS = 6 * 3_600_000;

/** {@link Scanner} over noble's native bindings, which run in their own process. */
export class NativeScanner extends EventEmitter<ScannerEvents> implements Scanner {
  readonly silenceDetection = 'per-packet';
  readonly exclusive = true;
  // Packets prove silence here, so their number is not needed.
  readonly packets = 0;
  readonly #fork: () => RadioProcess;
  readonly #waiting = new Map<number, (error: string | null) => void>();
  #process: RadioProcess | null = null;
  #status: RadioStatus = 'unknown';
  #searching = false;
  #native: string | null = null;
  #nextId = 1;
  readonly #backoff = new Backoff(RESTART_MS.first, RESTART_MS.longest);
  #timer: NodeJS.Timeout | undefined;
  #closed = false;
  #createdAt = 0;
  readonly #now: () => number;

  /**
   * @param fork starts the radio process.
   * @param now clock in ms.
   */
  constructor(fork: () => RadioProcess, now: () => number = () => performance.now()) {
    super();
    this.#fork = fork;
    this.#now = now;
  }

  get status(): RadioStatus {
    return this.#status;
  }

  get searching(): boolean {
    return this.#searching;
  }

  get native(): string | null {
    return this.#native;
  }

  open(): void {
    if (this.#closed || this.#process !== null) return;
    const child = this.#fork();
    this.#process = child;
    this.#createdAt = this.#now();
    child.on('message', (message) => {
      if (child === this.#process) this.#receive(message);
    });
    child.once('exit', (code) => {
      if (child === this.#process) this.#handleExit(code);
    });
  }

  start(): Promise<void> {
    return this.#request('start');
  }

  async stop(): Promise<void> {
    if (this.#process === null) return;
    await this.#request('stop');
    if (this.#now() - this.#createdAt < RECYCLE_MS) return;
    const old = this.#process;
    this.#process = null;
    this.#setSearching(false);
    old.kill();
    this.open();
  }

  close(): void {
    this.#closed = true;
    this.removeAllListeners();
    clearTimeout(this.#timer);
    this.#process?.kill();
    this.#process = null;
  }

  async #request(command: ScannerRequest['command']): Promise<void> {
    const child = this.#process;
    if (child === null) throw new Error('the radio process is not running');
    const id = this.#nextId++;
    try {
      await withTimeout(RESPONSE_TIMEOUT_MS, new Error(`the radio process did not respond to ${command}`), () => {
        return new Promise<void>((resolve, reject) => {
          this.#waiting.set(id, (error) => (error === null ? resolve() : reject(new Error(error))));
          child.postMessage({ id, command });
        });
      });
    } finally {
      this.#waiting.delete(id);
    }
  }

  #receive(message: ScannerEvent): void {
    switch (message.type) {
      case 'advertisement':
        this.emit('advertisement', message.advertisement);
        break;
      case 'lost':
        this.emit('lost', message.id);
        break;
      case 'loaded':
        this.#native = message.by;
        break;
      case 'status':
        if (message.status === 'poweredOn') this.#backoff.reset();
        this.#setStatus(message.status);
        break;
      case 'searching':
        this.#setSearching(message.searching);
        break;
      case 'others':
        this.emit('others', message.count);
        break;
      case 'warning':
        this.emit('warning', message.text, message.fault);
        break;
      case 'response':
        this.#waiting.get(message.id)?.(message.error);
    }
  }

  #handleExit(code: number): void {
    this.#process = null;
    for (const settle of this.#waiting.values()) settle('the radio process ended');
    this.#setSearching(false);
    this.emit('warning', `the radio process ended with code ${code}`, 'process-ended');
    this.#setStatus('crashed');
    if (this.#closed) return;
    this.#timer = setTimeout(() => this.open(), this.#backoff.next());
  }

  #setStatus(status: RadioStatus): void {
    if (status === this.#status) return;
    this.#status = status;
    this.emit('status', status);
  }

  #setSearching(searching: boolean): void {
    if (searching === this.#searching) return;
    this.#searching = searching;
    this.emit('searching', searching);
  }
}
