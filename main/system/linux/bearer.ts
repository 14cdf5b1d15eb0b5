import { ASSIGNED_NUMBERS, toFullUuid } from '../../../catalog/identify/assigned-numbers';
import { createDeferred, raceAbort, withTimeout } from '../../async';
import { type BluezClient, BluezError } from '../../bluez/client';
import { startClassicInquiry } from '../../bluez/inquiry';
import { BLUEZ_INTERFACE } from '../../bluez/interfaces';
import { findDevice } from '../../bluez/properties';
import { ActionFailure } from '../system-actions';
import { connectsOverLe, findPaired } from './same-headset';

/** Age up to which a response to an inquiry needs no new one, in ms. BlueZ compares whole seconds. Source: BlueZ src/device.c. */
export const RESPONSE_TTL_MS = 2_000;
/** Maximum length of an inquiry, in ms: a device in pairing mode responds within 10.24 s. Source: Core, Vol 3 Part C, appendix A. */
export const INQUIRY_LIMIT_MS = 10_500;
/** Maximum number of devices whose last response is kept. */
const MAX_RESPONSES = 256;
/** Audio stream control (ASCS), which headphones with LE Audio offer. */
const ASCS = toFullUuid(ASSIGNED_NUMBERS.service.audioStreamControl);

/**
 * Makes BlueZ pair over BR/EDR. For a device with both radios under one address, BlueZ uses the radio of its last packet, and an
 * LE bond carries no sound of A2DP. Source: BlueZ src/device.c, select_conn_bearer.
 */
export class ClassicBearer {
  readonly #client: BluezClient;
  /** Time of each device's last response to an inquiry over BR/EDR alone, in ms. */
  readonly #responses = new Map<string, number>();

  constructor(client: BluezClient) {
    this.#client = client;
  }

  /** Notes that a device responded to an inquiry while no LE packets were received. */
  recordResponse(path: string): void {
    this.#responses.delete(path);
    this.#responses.set(path, performance.now());
    if (this.#responses.size > MAX_RESPONSES) this.#responses.delete(this.#responses.keys().next().value ?? '');
  }

  /**
   * Prepares a device right before its pairing. The returned function restores the changes. LE Audio headphones without a class
   * are left alone. Rejects with {@link ActionFailure} if a device has no BR/EDR side, and with the signal's reason.
   */
  async prepare(path: string, signal: AbortSignal): Promise<() => Promise<void>> {
    const device = findDevice(this.#client, path);
    if (device?.Class == null && device?.UUIDs?.some((uuid) => uuid.toLowerCase() === ASCS) === true) return async () => undefined;
    const preferred = this.#client.properties(path, BLUEZ_INTERFACE.device)?.PreferredBearer;
    if (typeof preferred === 'string' && device?.Class != null && (await this.#setPreferredBearer(path, 'bredr')))
      return async () => void (await this.#setPreferredBearer(path, preferred));
    const age = performance.now() - (this.#responses.get(path) ?? Number.NEGATIVE_INFINITY);
    if (age >= RESPONSE_TTL_MS) await this.#inquire(path, signal);
    if (findDevice(this.#client, path)?.Class == null) throw new ActionFailure('nothing-in-common', 'it has no BR/EDR side');
    return async () => undefined;
  }

  /**
   * Checks whether a device with a BR/EDR side is bonded over LE alone, on a computer that can't play to it over LE. False if
   * BlueZ doesn't report that.
   */
  isBondedOverLeAlone(path: string): boolean {
    if (findDevice(this.#client, path)?.Class == null) return false;
    const paired = findPaired(this.#client, path);
    if (connectsOverLe(this.#client, paired)) return false;
    const [classic, le] = [this.#client.properties(paired, BLUEZ_INTERFACE.bredr), this.#client.properties(paired, BLUEZ_INTERFACE.le)];
    if (classic !== undefined && le !== undefined) return le.Bonded === true && classic.Bonded !== true;
    // BlueZ can keep one object for each radio. The object without a class belongs to LE.
    return paired !== path && findDevice(this.#client, paired)?.Class == null;
  }

  async #setPreferredBearer(path: string, bearer: string): Promise<boolean> {
    try {
      await this.#client.setText(path, BLUEZ_INTERFACE.device, 'PreferredBearer', bearer);
      return true;
    } catch {
      // BlueZ refuses this for a device that it has received over one radio only.
      return false;
    }
  }

  // A device that doesn't respond is paired nevertheless, because BlueZ finds it over BR/EDR unless LE packets follow.
  async #inquire(path: string, signal: AbortSignal): Promise<void> {
    const adapter = path.slice(0, path.lastIndexOf('/'));
    const late = new Error('no response to the inquiry');
    try {
      await withTimeout(
        INQUIRY_LIMIT_MS,
        late,
        (limit) => this.#getResponse(path, limit, () => startClassicInquiry(this.#client, adapter)),
        signal,
      );
      this.recordResponse(path);
    } catch (error) {
      if (signal.aborted || !(error === late || error instanceof BluezError)) throw error;
    } finally {
      await this.#client.call(adapter, BLUEZ_INTERFACE.adapter, 'StopDiscovery').catch(() => undefined); // The discovery can have ended with the adapter.
    }
  }

  // BlueZ reports a signal for each response. It can come before the response to the call that starts the inquiry.
  async #getResponse(path: string, signal: AbortSignal, start: () => Promise<void>): Promise<void> {
    const responded = createDeferred();
    const onChanged = (changed: string, iface: string, keys: readonly string[]): void => {
      if (changed === path && iface === BLUEZ_INTERFACE.device && keys.includes('RSSI')) responded.resolve();
    };
    this.#client.on('changed', onChanged);
    try {
      await raceAbort(signal, Promise.all([responded.promise, start()]));
    } finally {
      this.#client.off('changed', onChanged);
    }
  }
}
