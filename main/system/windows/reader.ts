import { release } from 'node:os';
import type { Reading, SystemReader } from '../polled-system';
import { readWindowsAnswer } from './answer';
import type { WindowsHelper } from './helper';

/** PowerShell takes seconds to start and to ask, more on a loaded computer. In ms. */
const READ_LIMIT_MS = 30_000;

/** Asks Windows what it knows, and for a search what answers its inquiry. */
export class WindowsReader implements SystemReader {
  readonly #helper: WindowsHelper;
  #inquiring = false;

  constructor(helper: WindowsHelper) {
    this.#helper = helper;
  }

  async read(): Promise<Reading> {
    const answer = await this.#helper.ask(this.#inquiring ? 'search' : 'read', READ_LIMIT_MS);
    this.#helper.able = typeof answer === 'object' && answer !== null && 'able' in answer && answer.able === true;
    return readWindowsAnswer(answer);
  }

  startInquiry(): void {
    this.#inquiring = true;
  }

  stopInquiry(): void {
    this.#inquiring = false;
  }

  async about(): Promise<readonly string[]> {
    return [`Windows ${release()}`];
  }

  close(): void {
    this.#helper.close();
  }
}
