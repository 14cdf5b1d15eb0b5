import { EventEmitter } from 'node:events';
import { readdir, readFile, watch } from 'node:fs/promises';
import { join } from 'node:path';
import type { InputReading } from '../../../catalog/identify/input-reading';
import { judgeReportDescriptor } from '../../../catalog/identify/report-descriptor';
import type { Address } from '../../../catalog/ids';

/** Folder of the kernel's devices, readable by every user. Source: Linux Documentation/ABI/testing/sysfs-driver-hid. */
const SYSFS = '/sys';
/** Folder in which the kernel creates a file for each input device. */
const INPUT_NODES = '/dev/input';
/** HID device on Bluetooth (bus 5): vendor, product and a number that is never reused while the computer runs. */
const BLUETOOTH_HID = /^0005:[0-9a-f]{4}:[0-9a-f]{4}\.[0-9a-f]+$/i;
/** Intervals between two reads, in ms: soon after a device began to offer HID, and later. A read opens a few small files. */
const CLOSE_INTERVAL_MS = 50;
const INTERVAL_MS = 1_000;
/** Duration of frequent reads, in ms. BlueZ and the kernel need less than 2 s from the list of services to the device. */
const CLOSE_PERIOD_MS = 10_000;

/**
 * HID devices that the kernel has created for Bluetooth devices. The kernel reports no change of their files. It reports each new input
 * device, so this class reads at once then. It also reads repeatedly while it follows them, because the kernel makes no input device of a sensor.
 */
export class HidDevices extends EventEmitter<{ changed: [addresses: ReadonlySet<Address>] }> {
  readonly #folder: string;
  readonly #nodes: string;
  readonly #closing = new AbortController();
  #readings: ReadonlyMap<Address, readonly InputReading[]> = new Map();
  #last: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #following = false;
  /** True if a read waits for the end of another one. */
  #waiting = false;
  #frequentUntil = 0;

  /**
   * @param sysfs folder of the kernel's devices.
   * @param nodes folder of the input devices.
   */
  constructor(sysfs = SYSFS, nodes = INPUT_NODES) {
    super();
    this.#folder = join(sysfs, 'bus/hid/devices');
    this.#nodes = nodes;
  }

  /** Reads at once whenever the kernel creates an input device. Ends if this computer has none. Never rejects. */
  async watchNodes(): Promise<void> {
    try {
      for await (const _ of watch(this.#nodes, { persistent: false, signal: this.#closing.signal })) this.#readSoon();
    } catch {
      // Without the watch, the repeated reads still notice changes.
    }
  }

  /** Returns the devices that the last read found for this address. */
  readings(address: Address): readonly InputReading[] {
    return this.#readings.get(address) ?? [];
  }

  /** Reads repeatedly from now on, and frequently for the first 10 s. */
  follow(): void {
    this.#following = true;
    this.#readFrequently();
  }

  /** Reads frequently for 10 s and then stops, because the kernel removes a device some moments after its connection ended. */
  unfollow(): void {
    if (!this.#following) return;
    this.#following = false;
    this.#readFrequently();
  }

  /** Reads now. Never rejects, and keeps the last readings if the folder can't be read. */
  refresh(): Promise<void> {
    this.#last = this.#last.then(() => this.#read());
    return this.#last;
  }

  close(): void {
    this.#closing.abort();
    this.#following = false;
    this.#frequentUntil = 0;
    clearTimeout(this.#timer);
    this.removeAllListeners();
  }

  // Many events at once cause one further read.
  #readSoon(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    void this.#last.then(() => {
      this.#waiting = false;
    });
    void this.refresh();
  }

  #readFrequently(): void {
    this.#frequentUntil = performance.now() + CLOSE_PERIOD_MS;
    clearTimeout(this.#timer);
    void this.#readPeriodically();
  }

  async #readPeriodically(): Promise<void> {
    await this.refresh();
    const closely = performance.now() < this.#frequentUntil;
    clearTimeout(this.#timer);
    if (closely || this.#following)
      this.#timer = setTimeout(() => void this.#readPeriodically(), closely ? CLOSE_INTERVAL_MS : INTERVAL_MS);
  }

  async #read(): Promise<void> {
    let names: string[];
    try {
      names = await readdir(this.#folder);
    } catch (error) {
      // A kernel without HID has no such folder.
      if (!isMissing(error)) return;
      names = [];
    }
    const found = new Map<Address, InputReading[]>();
    for (const name of names.filter((text) => BLUETOOTH_HID.test(text)).sort()) {
      const device = await readHidDevice(join(this.#folder, name));
      if (device !== null) found.set(device.address, [...(found.get(device.address) ?? []), device.reading]);
    }
    const before = this.#readings;
    this.#readings = found;
    const addresses = new Set([...before.keys(), ...found.keys()].filter((address) => !isSame(before.get(address), found.get(address))));
    if (addresses.size > 0) this.emit('changed', addresses);
  }
}

function isSame(a: readonly InputReading[] = [], b: readonly InputReading[] = []): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Reads one device's folder. Null if it contains no Bluetooth address, or is gone. */
async function readHidDevice(folder: string): Promise<{ readonly address: Address; readonly reading: InputReading } | null> {
  let address: Address | null;
  try {
    address = findAddress(await readFile(join(folder, 'uevent'), 'utf8'));
  } catch {
    return null;
  }
  if (address === null) return null;
  const nodes = await findNodes(join(folder, 'input'));
  try {
    const verdict = judgeReportDescriptor(await readFile(join(folder, 'report_descriptor')));
    // A driver can create an input device for any descriptor.
    return { address, reading: { source: 'sysfs', verdict: nodes.length > 0 ? 'types' : verdict, nodes } };
  } catch (error) {
    if (isMissing(error)) return null;
    return { address, reading: { source: 'sysfs', verdict: nodes.length > 0 ? 'types' : 'unreadable', nodes } };
  }
}

/** Finds the peer's address. The kernel writes it after the device's name, whose lines a device can choose, so the last one counts. */
export function findAddress(uevent: string): Address | null {
  const last = [...uevent.matchAll(/^HID_UNIQ=((?:[0-9a-f]{2}:){5}[0-9a-f]{2})$/gim)].at(-1);
  return last?.[1]?.toUpperCase() ?? null;
}

async function findNodes(folder: string): Promise<string[]> {
  const inputs = await list(folder);
  const nodes = await Promise.all(
    inputs.map(async (input) => {
      const events = (await list(join(folder, input))).filter((name) => /^event\d+$/.test(name));
      return events.length > 0 ? events : [input];
    }),
  );
  return nodes.flat().sort();
}

async function list(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => /^(input|event)\d+$/.test(name));
  } catch {
    // Only a device with input has this folder, and it can disappear at any time.
    return [];
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENODEV');
}
