import { execFile } from 'node:child_process';
import { release } from 'node:os';
import type { Reading, SystemReader } from '../polled-system';
import { readMacReport } from './report';

/** The system's own report takes seconds on a loaded Mac. In ms. */
const READ_LIMIT_MS = 20_000;
/** More than any Mac's report on both has, in bytes. */
const MOST_BYTES = 8_000_000;

/** Asks macOS for its report on Bluetooth and on sound. */
export class MacReader implements SystemReader {
  readonly #program: string;

  /** @param program another program in place of the system's. */
  constructor(program = '/usr/sbin/system_profiler') {
    this.#program = program;
  }

  read(): Promise<Reading> {
    return new Promise((resolve, reject) => {
      const limits = { timeout: READ_LIMIT_MS, maxBuffer: MOST_BYTES };
      execFile(this.#program, ['SPBluetoothDataType', 'SPAudioDataType', '-json'], limits, (error, stdout) => {
        if (error !== null) return reject(error);
        try {
          resolve(readMacReport(JSON.parse(stdout)));
        } catch (fault) {
          reject(fault);
        }
      });
    });
  }

  async about(): Promise<readonly string[]> {
    return [`macOS, kernel ${release()}`];
  }

  close(): void {}
}
