import { isDeepStrictEqual } from 'node:util';
import { delay } from '../../../async';
import type { Reading, SystemReader } from '../../polled-system';
import { readWindowsAnswer } from './answer';
import type { WindowsBackends } from './sources';

/** So long a reading waits for what is found, in ms; PowerShell may need a minute to start, and what is paired is known at once. */
const SEARCH_WAIT_MS = 1_500;

/** Asks Windows what it knows, and for a search what answers its inquiry. */
export class WindowsReader implements SystemReader {
  onChanged?: () => void;
  readonly #sources: WindowsBackends;
  readonly #end: () => void;
  #inquiring = false;
  #searched = false;
  /** The search that is asked about now. */
  #search: Promise<void> | null = null;
  /** What the last one found, while somebody wants to know. */
  #found: unknown;

  /** @param end ends what the sources started. */
  constructor(sources: WindowsBackends, end: () => void) {
    this.#sources = sources;
    this.#end = end;
  }

  async read(): Promise<Reading> {
    const known = await this.#sources.read();
    if (this.#inquiring) {
      await this.#lookForOthers();
      return readWindowsAnswer(known, this.#found);
    }
    // Not waited for: a way that hangs there must not keep this one from telling.
    if (this.#searched) void this.#sources.rest();
    this.#searched = false;
    this.#found = undefined;
    return readWindowsAnswer(known);
  }

  async #lookForOthers(): Promise<void> {
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

  async about(): Promise<readonly string[]> {
    return this.#sources.about();
  }

  close(): void {
    this.#end();
  }
}
