import { type InputReading, judgeReadings } from '../../../../catalog/identify/input-reading';
import { HID_CLASSIC } from '../../../../catalog/identify/services';
import type { SystemRecord } from '../../../../catalog/identify/system-record';
import type { RecordId } from '../../../../catalog/ids';
import { delay } from '../../../async';
import type { WindowsBackends } from './sources';
import { readWindowsResponse } from './windows-response';

/**
 * Times in ms: the period in which Windows installs the drivers of a new pairing, the part of it for which a pairing waits, and the
 * interval of reads.
 */
export const INSTALL_MS = { limit: 35_000, pairing: 4_000, interval: 300 } as const;

/**
 * Prevents headphones that were just paired from typing. Windows installs the HID driver with the pairing, so HID is disabled at
 * once, unless all its collections are sensors (head tracking). HID without a collection has no input device yet, so the guard
 * waits for one as long as Windows may be installing. Ids as `createWindowsId` creates them.
 */
export class InputGuard {
  readonly #sources: WindowsBackends;
  readonly #warn: (text: string) => void;
  /** Readings of devices that could type when they were paired. They have had no HID since it was disabled. */
  readonly #keyboards = new Map<RecordId, readonly InputReading[]>();
  /** Addresses of devices whose HID was disabled before Windows reported a collection. */
  readonly #unreadReasons = new Map<RecordId, string>();
  readonly #watches = new Map<RecordId, AbortController>();

  /** @param warn receives a line for the log. */
  constructor(sources: WindowsBackends, warn: (text: string) => void) {
    this.#sources = sources;
    this.#warn = warn;
  }

  /**
   * Disables HID of a device that was just paired, now or when its collections appear. Resolves when its services are known and
   * judged, after {@link INSTALL_MS.pairing} at the latest. Rejects only if the signal aborts, because the pairing itself is
   * done.
   */
  async protect(id: RecordId, address: string, signal: AbortSignal): Promise<void> {
    this.#keyboards.delete(id);
    this.#unreadReasons.delete(id);
    this.#watches.get(id)?.abort();
    const watch = new AbortController();
    this.#watches.set(id, watch);
    const waited = new AbortController();
    const settled = new Promise<void>((resolve) => {
      void this.#watch(id, address, watch.signal, resolve).finally(() => {
        resolve();
        if (this.#watches.get(id) === watch) this.#watches.delete(id);
      });
    });
    try {
      await Promise.race([settled, delay(INSTALL_MS.pairing, AbortSignal.any([signal, waited.signal]))]);
    } catch (error) {
      watch.abort();
      throw error;
    } finally {
      waited.abort();
    }
  }

  /** Enables HID again that was disabled before its collections appeared, if all of them turn out to be sensors. Never rejects. */
  async follow({ id, inputs }: SystemRecord): Promise<void> {
    const address = this.#unreadReasons.get(id);
    if (address === undefined || judgeReadings(inputs ?? []) !== 'sensors') return;
    this.#unreadReasons.delete(id);
    try {
      await this.#sources.requestFromWin32({ verb: 'enable-input', address });
      this.#warn('enabled HID of new headphones: its collections are sensors');
    } catch (error) {
      this.#warn(`failed to enable HID of new headphones: ${String(error)}`);
    }
  }

  /** Checks whether the device could type when it was paired. */
  couldType(id: RecordId): boolean {
    return this.#keyboards.has(id);
  }

  /** Reads the device's HID. Rejects if Windows doesn't respond. */
  async read(id: RecordId): Promise<readonly InputReading[]> {
    return this.#keyboards.get(id) ?? (await this.#readRecord(id))?.inputs ?? [];
  }

  /** Ends every watch. */
  close(): void {
    for (const watch of this.#watches.values()) watch.abort();
  }

  async #watch(id: RecordId, address: string, signal: AbortSignal, onWithoutHid: () => void): Promise<void> {
    try {
      const record = await this.#waitForCollections(id, signal, onWithoutHid);
      if (record === null) return;
      const inputs = record.inputs ?? [];
      const verdict = judgeReadings(inputs);
      // Windows lists no services of HID over GATT, but the collections of both kinds of HID. A pairing with keys is then removed.
      if (verdict === 'types') this.#keyboards.set(id, inputs);
      // Only classic HID can be disabled.
      if (!record.uuids.includes(HID_CLASSIC) || verdict === 'sensors') return;
      await this.#sources.requestFromWin32({ verb: 'disable-input', address });
      if (verdict === null) this.#unreadReasons.set(id, address);
      this.#warn(`disabled HID of new headphones: its collections are ${verdict ?? 'unknown'}`);
    } catch (error) {
      if (!signal.aborted) this.#warn(`failed to read or disable HID of new headphones: ${String(error)}`);
    }
  }

  // Returns when the collections are known, or else at the limit: Windows installs the services of a device one after the other.
  async #waitForCollections(id: RecordId, signal: AbortSignal, onWithoutHid: () => void): Promise<SystemRecord | null> {
    const begun = performance.now();
    for (;;) {
      const record = await this.#readRecord(id);
      signal.throwIfAborted();
      const hasHid = record?.uuids.includes(HID_CLASSIC) === true;
      const inputs = record?.inputs ?? [];
      if ((hasHid && inputs.length > 0) || judgeReadings(inputs) === 'types') return record;
      if (!hasHid && record !== null && record.uuids.length > 0) onWithoutHid();
      if (performance.now() - begun >= INSTALL_MS.limit) return record;
      await delay(INSTALL_MS.interval, signal);
    }
  }

  async #readRecord(id: RecordId): Promise<SystemRecord | null> {
    const { records } = readWindowsResponse(await this.#sources.requestFromWin32({ verb: 'read' }));
    return records.find((record) => record.id === id) ?? null;
  }
}
