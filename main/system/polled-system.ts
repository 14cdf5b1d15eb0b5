import { EventEmitter } from 'node:events';
import { isDeepStrictEqual } from 'node:util';
import type { AdapterStatus } from '../../catalog/adapter-status';
import type { SystemRecord } from '../../catalog/identify/system-record';
import type { Address } from '../../catalog/ids';
import type { SettingsPage } from '../../catalog/settings-page';
import { Backoff } from '../backoff';
import type { PartCheck } from '../part-check';
import { openFirstProgram } from './open-program';
import type { Recorder } from './recorder';
import type { SystemActions } from './system-actions';
import { type CallDevices, NO_SYSTEM_FACTS, type SoundOutput, type SystemAdapter, type SystemEvents } from './system-adapter';

/** Poll interval with a visible window in ms, for systems that do not report changes. */
export const POLL_MS = 5_000;
/** Delay after a failed reading, in ms; doubles up to the second value. */
const RETRY_MS = { first: 5_000, longest: 60_000 } as const;
/** Maximum number of paired devices, because a broken response could invent more. */
const MAX_RECORDS = 256;

/** Reading of a system. */
export interface Reading {
  /** Adapter status; null if the radio reports it. */
  readonly status: AdapterStatus | null;
  readonly records: readonly SystemRecord[];
  /** Addresses of this computer's own adapters; empty if unknown. */
  readonly own: readonly Address[];
  /** Destination of the computer's sound; null if unknown. */
  readonly output: SoundOutput | null;
  /** Devices for calls; null if the system has no separate ones or doesn't report them. */
  readonly calls: CallDevices | null;
  /** Invalid parts of the response, for the log. */
  readonly warnings: readonly string[];
  /** Reason why the helper could not read everything; null or absent if it could. */
  readonly incomplete?: string | null;
}

/** Programs, with their arguments, that open the pages of a system's settings. */
export type SettingsPrograms = Readonly<Record<SettingsPage, readonly [string, ...string[]]>>;

/** Reader of one operating system. */
export interface SystemReader {
  /** Reads once. Rejects if the system did not respond in time. */
  read(): Promise<Reading>;
  /** Adds classic devices in pairing mode to the next readings. */
  startInquiry?(): void;
  stopInquiry?(): void;
  /** Called when the app's own radio gets the permission for Bluetooth. */
  radioAllowed?(): void;
  /** Registers a callback for changes, which trigger a reading. A reader without events never calls it. */
  onChanged?: () => void;
  /** Checks the helpers after the first reading; absent if there are none. */
  check?(): Promise<readonly PartCheck[]>;
  /** Lines about the system's Bluetooth, for a report. */
  about(): Promise<readonly string[]>;
  close(): void;
}

/**
 * System adapter by polling: only while the window is visible, one request at a time, and never faster than {@link
 * POLL_MS}. Emits the changes.
 */
export class PolledSystem extends EventEmitter<SystemEvents> implements SystemAdapter {
  readonly actions: SystemActions | null;
  readonly #reader: SystemReader;
  readonly #settings: SettingsPrograms;
  readonly #pollMs: number;
  #status: AdapterStatus | null = 'starting';
  #reported = new Map<string, SystemRecord>();
  #warned: ReadonlySet<string> = new Set();
  #output: SoundOutput | null = null;
  #calls: CallDevices | null = null;
  #ownAddresses: readonly Address[] = [];
  #timer: NodeJS.Timeout | undefined;
  #reading = false;
  /** True if something changed during the reading. */
  #mustReadAgain = false;
  #watched = false;
  #closed = false;
  readonly #backoff = new Backoff(RETRY_MS.first, RETRY_MS.longest);
  #wait: number;

  constructor(
    reader: SystemReader,
    settings: SettingsPrograms,
    pollMs = POLL_MS,
    actions: SystemActions | null = null,
    readonly recorder: Recorder | null = null,
  ) {
    super();
    this.actions = actions;
    this.#pollMs = pollMs;
    this.#wait = pollMs;
    this.#reader = reader;
    this.#settings = settings;
    reader.onChanged = () => this.#readSoon();
  }

  get status(): AdapterStatus | null {
    return this.#status;
  }

  get inquires(): boolean {
    return this.#reader.startInquiry !== undefined;
  }

  get ownAddresses(): readonly Address[] {
    return this.#ownAddresses;
  }

  start(): void {
    void this.#read();
  }

  startWatching(): void {
    if (this.#watched) return;
    this.#watched = true;
    void this.#read();
  }

  stopWatching(): void {
    this.#watched = false;
    clearTimeout(this.#timer);
  }

  startInquiry(): void {
    this.#reader.startInquiry?.();
  }

  stopInquiry(): void {
    this.#reader.stopInquiry?.();
  }

  radioAllowed(): void {
    this.#reader.radioAllowed?.();
  }

  async check(): Promise<readonly PartCheck[]> {
    return (await this.#reader.check?.()) ?? [];
  }

  about(): Promise<readonly string[]> {
    return this.#reader.about();
  }

  async openSettings(page: SettingsPage): Promise<void> {
    await openFirstProgram([this.#settings[page]]);
  }

  close(): void {
    this.#closed = true;
    this.removeAllListeners();
    clearTimeout(this.#timer);
    this.#reader.close();
  }

  async #read(): Promise<void> {
    if (this.#reading || this.#closed) return;
    this.#reading = true;
    this.#mustReadAgain = false;
    try {
      const reading = await this.#reader.read();
      this.#backoff.reset();
      this.#wait = this.#pollMs;
      this.#publish(reading);
    } catch (error) {
      this.#wait = this.#backoff.next();
      this.emit('warning', `the system did not report its Bluetooth devices: ${String(error)}`);
      // The last report stays valid. Before the first one, only the radio reports the state of Bluetooth.
      if (this.#status === 'starting') this.#setStatus(null);
    } finally {
      this.#reading = false;
      if (this.#mustReadAgain && this.#watched) void this.#read();
      else this.#scheduleRead();
    }
  }

  // A change can wait while the window is hidden.
  #readSoon(): void {
    if (!this.#watched || this.#closed) return;
    if (this.#reading) this.#mustReadAgain = true;
    else void this.#read();
  }

  #scheduleRead(): void {
    clearTimeout(this.#timer);
    if (!this.#watched || this.#closed) return;
    this.#timer = setTimeout(() => void this.#read(), this.#wait);
  }

  #publish({ status, records, own, output, calls, warnings }: Reading): void {
    if (this.#closed) return;
    this.#ownAddresses = own;
    // A repeated warning is logged once.
    for (const warning of new Set(warnings)) if (!this.#warned.has(warning)) this.emit('warning', warning);
    this.#warned = new Set(warnings);
    const now = new Map<string, SystemRecord>();
    for (const record of records.slice(0, MAX_RECORDS)) {
      now.set(record.id, record);
      if (!isDeepStrictEqual(this.#reported.get(record.id), record)) this.emit('record', record);
    }
    for (const id of this.#reported.keys()) if (!now.has(id)) this.emit('gone', id);
    this.#reported = now;
    this.#setSound(output, calls);
    this.#setStatus(status);
  }

  #setSound(output: SoundOutput | null, calls: CallDevices | null): void {
    if (isDeepStrictEqual([output, calls], [this.#output, this.#calls])) return;
    this.#output = output;
    this.#calls = calls;
    this.emit('facts', { ...NO_SYSTEM_FACTS, output, calls });
  }

  #setStatus(status: AdapterStatus | null): void {
    if (status === this.#status) return;
    this.#status = status;
    this.emit('status', status);
  }
}
