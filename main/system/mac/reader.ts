import { execFile } from 'node:child_process';
import { release } from 'node:os';
import * as z from 'zod/mini';
import type { PartCheck } from '../../part-check';
import { nullableString } from '../../zod-lenient';
import type { Helper } from '../helper';
import type { Reading, SystemReader } from '../polled-system';
import { IOREG, readMacInputs } from './inputs';
import { readMacReport } from './report';
import { parseUidOutput } from './sound';

/** Time limit in ms of the system's own report, which takes seconds on a loaded Mac. */
const READ_LIMIT_MS = 20_000;
/** Maximum size of the report in bytes, larger than any Mac's. */
const MAX_BYTES = 8_000_000;
/** Lifetime of a report in ms without a change, because each report costs a process. */
export const REPORT_TTL_MS = 30_000;
const AUDIO_LIMIT_MS = 5_000;
const HELPER_LIMIT_MS = 10_000;
const SYSTEM_PROFILER = '/usr/sbin/system_profiler';
const REPORT = ['SPBluetoothDataType', 'SPAudioDataType', '-json'];

/** Response of a helper that may use Bluetooth. */
const ALLOWED = 'Allowed';

const permission = z.catch(z.object({ status: nullableString }), { status: null });

/** Number of failures in a row after which the helper is no longer used, because it may lack the permission. */
const GIVE_UP_AFTER = 2;

/** Dependencies of the reader, which a test can replace. */
interface MacReaderParts {
  /** Helper that reports the selected output. */
  readonly audio?: Pick<Helper, 'request'>;
  /** Helper that reports the Bluetooth permission, and each change. */
  readonly bluetooth?: Pick<Helper, 'request' | 'close'>;
  /** Replacement for the system's `system_profiler`. */
  readonly program?: string;
  /** Returns the report's text instead of any program. */
  readonly runReport?: () => Promise<string>;
  /** Returns the HID devices of the registry instead of {@link IOREG}. */
  readonly inputs?: () => Promise<string>;
  /** Receives the text of each report. */
  readonly onReport?: (report: string) => void;
  /** A clock in ms. */
  readonly now?: () => number;
  /** Ends everything that was started for it. */
  readonly end?: () => void;
}

/** Reader of macOS' report on Bluetooth and sound, with Core Audio for the output in between. */
export class MacReader implements SystemReader {
  onChanged?: () => void;
  readonly #parts: MacReaderParts;
  readonly #now: () => number;
  #report: Reading | null = null;
  #readAt = 0;
  /** True if the report lacks changes that came after its start. */
  #stale = false;
  #audioError: string | null = null;
  /** Bluetooth permission as the helper reports it, or the reason of its failure; null before its first response. */
  #permission: string | null = null;
  #permissionFailures = 0;
  /** True if the app's radio got the permission after the helper had started without it. */
  #radioAllowed = false;
  #inputsError: string | null = null;

  constructor(parts: MacReaderParts = {}) {
    this.#parts = parts;
    this.#now = parts.now ?? (() => performance.now());
  }

  /** Requests a new report after a change. */
  changed(): void {
    this.#stale = true;
    this.onChanged?.();
  }

  async read(): Promise<Reading> {
    if (this.#report === null || this.#stale || this.#now() - this.#readAt >= REPORT_TTL_MS) {
      this.#readAt = this.#now();
      // A change during a report is the subject of a later one.
      this.#stale = false;
      try {
        this.#report = await this.#readReport();
      } catch (error) {
        this.#stale = true;
        throw error;
      }
      this.#requestPermission();
    }
    return this.#withOutput(this.#report);
  }

  async about(): Promise<readonly string[]> {
    const output = this.#audioError === null ? 'Core Audio' : `the report alone: ${this.#audioError}`;
    const inputs = this.#inputsError === null ? [] : [`HID not read: ${this.#inputsError}`];
    return [`macOS, kernel ${release()}`, `output read by ${output}`, `IOBluetooth: ${this.#permission ?? 'not requested yet'}`, ...inputs];
  }

  async check(): Promise<readonly PartCheck[]> {
    return [{ name: 'Core Audio', ok: this.#audioError === null, detail: this.#audioError ?? 'works' }];
  }

  close(): void {
    this.#parts.end?.();
  }

  /**
   * Reports that the app's own radio may use Bluetooth. A helper that started earlier is replaced, because a program may keep the
   * permission of its start.
   */
  radioAllowed(): void {
    this.#radioAllowed = true;
    this.#replaceHelper();
  }

  #replaceHelper(): void {
    if (!this.#radioAllowed || this.#permission === null) return;
    // This happens once each time the radio gets the permission. Otherwise a helper that stays without it would be restarted forever.
    this.#radioAllowed = false;
    if (this.#permission === ALLOWED) return;
    this.#permissionFailures = 0;
    this.#parts.bluetooth?.close();
    this.#requestPermission();
  }

  // The helper restarts because the permission can be granted while the app runs.
  #requestPermission(): void {
    if (this.#permissionFailures >= GIVE_UP_AFTER) return;
    this.#parts.bluetooth?.request({ verb: 'permission' }, HELPER_LIMIT_MS).then(
      (response) => {
        this.#permissionFailures = 0;
        this.#permission = permission.parse(response).status ?? 'unknown';
        this.#replaceHelper();
      },
      (error: unknown) => {
        this.#permissionFailures += 1;
        this.#permission = String(error).slice(0, 200);
      },
    );
  }

  async #withOutput(report: Reading): Promise<Reading> {
    const { audio } = this.#parts;
    if (audio === undefined) return report;
    try {
      const output = parseUidOutput(await audio.request({ verb: 'output' }, AUDIO_LIMIT_MS));
      this.#audioError = null;
      return { ...report, output };
    } catch (error) {
      this.#audioError = String(error).slice(0, 200);
      return report;
    }
  }

  async #readReport(): Promise<Reading> {
    const { runReport, program = SYSTEM_PROFILER } = this.#parts;
    const report: unknown = JSON.parse(await (runReport?.() ?? run(program, REPORT)));
    // A recording has it on one line.
    this.#parts.onReport?.(JSON.stringify(report));
    return this.#withInputs(readMacReport(report));
  }

  // A device has HID only while it is connected.
  async #withInputs(report: Reading): Promise<Reading> {
    if (!report.records.some(({ connected }) => connected)) return report;
    try {
      const found = readMacInputs(await (this.#parts.inputs?.() ?? run(IOREG[0], IOREG.slice(1))));
      this.#inputsError = null;
      const records = report.records.map((record) => ({ ...record, inputs: found.get(record.address ?? '') ?? [] }));
      return { ...report, records };
    } catch (error) {
      this.#inputsError = String(error).slice(0, 200);
      return report;
    }
  }
}

function run(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const limits = { timeout: READ_LIMIT_MS, maxBuffer: MAX_BYTES };
    execFile(program, args, limits, (error, stdout) => {
      if (error === null) resolve(stdout);
      else reject(error);
    });
  });
}
