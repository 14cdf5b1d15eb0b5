import { type InputReading, judgeReadings } from '../../../../catalog/identify/input-reading';
import { HID_CLASSIC } from '../../../../catalog/identify/services';
import type { SystemRecord } from '../../../../catalog/identify/system-record';
import type { RecordId } from '../../../../catalog/ids';
import { delay } from '../../../async';
import { readWindowsAnswer } from './answer';
import type { WindowsBackends } from './sources';

/** Period in which Windows installs the drivers of a new pairing, and the interval of the reads in it, in ms. */
const INSTALL_MS = { limit: 4_000, interval: 300 } as const;

/**
 * Keeps headphones that were just paired from typing. Windows installs the HID driver with the pairing, so that HID is disabled
 * at once, unless its collections are sensors alone (head tracking). Ids as `windowsId` makes them.
 */
export class InputGuard {
  readonly #sources: WindowsBackends;
  readonly #warn: (text: string) => void;
  /** Readings of devices that could type when they were paired; they have no HID since it was disabled. */
  readonly #typed = new Map<RecordId, readonly InputReading[]>();

  /** @param warn takes a line for the log. */
  constructor(sources: WindowsBackends, warn: (text: string) => void) {
    this.#sources = sources;
    this.#warn = warn;
  }

  /** Disables HID of a device that was just paired. Never rejects unless the signal aborts, because the pairing itself is done. */
  async protect(id: RecordId, address: string, signal: AbortSignal): Promise<void> {
    this.#typed.delete(id);
    try {
      const record = await this.#waitForServices(id, signal);
      if (record === null || !record.uuids.includes(HID_CLASSIC)) return;
      const inputs = record.inputs ?? [];
      const verdict = judgeReadings(inputs);
      if (verdict === 'sensors') return;
      await this.#sources.askWin32({ verb: 'disable-input', address });
      if (verdict === 'types') this.#typed.set(id, inputs);
      this.#warn(`disabled HID of new headphones: its collections are ${verdict ?? 'unknown'}`);
    } catch (error) {
      signal.throwIfAborted();
      this.#warn(`failed to read or disable HID of new headphones: ${String(error)}`);
    }
  }

  /** Returns whether the device could type when it was paired. */
  couldType(id: RecordId): boolean {
    return this.#typed.has(id);
  }

  /** Reads the device's HID. Rejects if Windows doesn't respond. */
  async read(id: RecordId): Promise<readonly InputReading[]> {
    return this.#typed.get(id) ?? (await this.#readRecord(id))?.inputs ?? [];
  }

  // Returns as soon as the collections are known, or the services without HID.
  async #waitForServices(id: RecordId, signal: AbortSignal): Promise<SystemRecord | null> {
    const begun = performance.now();
    for (;;) {
      const record = await this.#readRecord(id);
      const known = record !== null && record.uuids.length > 0;
      if (known && (!record.uuids.includes(HID_CLASSIC) || (record.inputs ?? []).length > 0)) return record;
      if (performance.now() - begun >= INSTALL_MS.limit) return record;
      await delay(INSTALL_MS.interval, signal);
    }
  }

  async #readRecord(id: RecordId): Promise<SystemRecord | null> {
    const { records } = readWindowsAnswer(await this.#sources.askWin32({ verb: 'read' }));
    return records.find((record) => record.id === id) ?? null;
  }
}
