/** Properties of one D-Bus interface, variants removed. Check the values, because they come from another process. */
export type Properties = Readonly<Record<string, unknown>>;

/** One object of BlueZ's tree: interface name -> properties. */
export type BluezObject = ReadonlyMap<string, Properties>;

/**
 * Policy that selects the objects of BlueZ's tree to drop if the maximum is reached: unpaired devices, those with a single report
 * before the others, and the oldest report first. Everything else stays: adapters, devices that are paired, connected or trusted,
 * and the objects below them.
 */
export class ObjectEvictionPolicy {
  /** The insertion order is the order of reports. */
  readonly #once = new Set<string>();
  readonly #often = new Set<string>();

  /** Records a report of an object. */
  touch(path: string, object: BluezObject): void {
    const known = this.#once.delete(path) || this.#often.delete(path);
    if (isUnpairedDevice(object)) (known ? this.#often : this.#once).add(path);
  }

  gone(path: string): void {
    this.#once.delete(path);
    this.#often.delete(path);
  }

  clear(): void {
    this.#once.clear();
    this.#often.clear();
  }

  /** Returns the next object to drop, or null if all must stay. */
  get next(): string | null {
    return this.#once.values().next().value ?? this.#often.values().next().value ?? null;
  }
}

const DEVICE = 'org.bluez.Device1';

/** Checks whether a device has no bond with this computer. */
export function isUnpairedDevice(object: BluezObject): boolean {
  const device = object.get(DEVICE);
  return device !== undefined && device.Paired !== true && device.Bonded !== true && device.Connected !== true && device.Trusted !== true;
}
