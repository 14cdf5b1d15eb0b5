import type { Reading, SystemReader } from '../polled-system';
import { readWindowsAnswer } from './answer';
import type { WindowsSources } from './sources';

/** Asks Windows what it knows, and for a search what answers its inquiry. */
export class WindowsReader implements SystemReader {
  onChanged?: () => void;
  readonly #sources: WindowsSources;
  readonly #end: () => void;
  #inquiring = false;
  #searched = false;

  /** @param end ends what the sources started. */
  constructor(sources: WindowsSources, end: () => void) {
    this.#sources = sources;
    this.#end = end;
  }

  async read(): Promise<Reading> {
    const known = await this.#sources.read();
    if (this.#inquiring) {
      this.#searched = true;
      return readWindowsAnswer(known, await this.#sources.search());
    }
    if (this.#searched) await this.#sources.rest();
    this.#searched = false;
    return readWindowsAnswer(known);
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
