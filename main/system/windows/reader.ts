import { release } from 'node:os';
import { z } from 'zod';
import { readBy, text } from '../../lenient';
import type { Reading, SystemReader } from '../polled-system';
import { readWindowsAnswer } from './answer';
import type { WindowsHelper } from './helper';

/** PowerShell takes seconds to start and to ask, more on a loaded computer. In ms. */
const READ_LIMIT_MS = 30_000;

const fault = z.object({ status: text, detail: readBy((raw) => String(raw ?? '').slice(0, 500)) }).catch({ status: null, detail: '' });

/** Asks Windows what it knows, and for a search what answers its inquiry. */
export class WindowsReader implements SystemReader {
  readonly #helper: WindowsHelper;
  #inquiring = false;

  constructor(helper: WindowsHelper) {
    this.#helper = helper;
  }

  async read(): Promise<Reading> {
    const answer = await this.#helper.ask(this.#inquiring ? 'search' : 'read', READ_LIMIT_MS);
    // An error is no list without devices: what was known stays known.
    const { status, detail } = fault.parse(answer);
    if (status === 'Error') throw new Error(`the script failed: ${detail}`);
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
