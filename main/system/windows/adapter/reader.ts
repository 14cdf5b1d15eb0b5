import { isDeepStrictEqual } from 'node:util';
import { delay } from '../../../async';
import type { PartCheck } from '../../../part-check';
import type { Reading, SystemReader } from '../../polled-system';
import type { WindowsBackends } from './sources';
import { readWindowsResponse } from './windows-response';

/** Time in ms that a reading waits for the search. Paired devices are known at once, but PowerShell can need a minute to start. */
const SEARCH_WAIT_MS = 1_500;

/** Reader of Windows' devices, and of inquiry responses during a search. */
export class WindowsReader implements SystemReader {
  onChanged?: () => void;
  readonly #sources: WindowsBackends;
  readonly #end: () => void;
  #inquiring = false;
  #searched = false;
  /** Current search request. */
  #search: Promise<void> | null = null;
  /** Result of the last search during a search. */
  #found: unknown;
  /** Reason why Windows could not report everything; null if it could. */
  #incomplete: string | null = null;

  /** @param end ends the programs that the sources started. */
  constructor(sources: WindowsBackends, end: () => void) {
    this.#sources = sources;
    this.#end = end;
  }

  async read(): Promise<Reading> {
    const reading = await this.#read();
    this.#incomplete = reading.incomplete ?? null;
    return reading;
  }

  async #read(): Promise<Reading> {
    const known = await this.#sources.read();
    if (this.#inquiring) {
      await this.#searchDevices();
      return readWindowsResponse(known, this.#found);
    }
    // The search is not awaited because a backend that hangs must not delay this one.
    if (this.#searched) void this.#sources.rest();
    this.#searched = false;
    this.#found = undefined;
    return readWindowsResponse(known);
  }

  async #searchDevices(): Promise<void> {
    this.#searched = true;
    let waits = true;
    this.#search ??= this.#sources.search().then((found) => {
      this.#search = null;
      if (!this.#inquiring) return;
      const isNews = !isDeepStrictEqual(found, this.#found);
      this.#found = found;
      if (isNews && !waits) this.onChanged?.();
    });
    const given = new AbortController();
    await Promise.race([this.#search, delay(SEARCH_WAIT_MS, given.signal).catch(() => undefined)]);
    given.abort();
    waits = false;
  }

  startInquiry(): void {
    this.#inquiring = true;
  }

  stopInquiry(): void {
    this.#inquiring = false;
  }

  async check(): Promise<readonly PartCheck[]> {
    const all = { name: 'reading', ok: this.#incomplete === null, detail: this.#incomplete ?? 'complete' };
    return [...this.#sources.check(), all];
  }

  async about(): Promise<readonly string[]> {
    return this.#sources.about();
  }

  close(): void {
    this.#end();
  }
}
