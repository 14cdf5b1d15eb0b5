/** Properties of one D-Bus interface, variants removed. Values come from another process: check them. */
export type Properties = Readonly<Record<string, unknown>>;

/** One object of BlueZ's tree: interface name -> properties. */
export type BluezObject = ReadonlyMap<string, Properties>;

/**
 * Which objects of BlueZ's tree may go when there is no room for more: devices that are strangers', those told once
 * before those told again and again, the one told of longest ago first. Everything else stays: adapters, devices that are
 * paired, connected or trusted, and what hangs below them.
 */
export class ObjectRoom {
  /** Insertion order is the order of telling. */
  readonly #once = new Set<string>();
  readonly #often = new Set<string>();

  /** BlueZ has told of an object, for the first time or again. */
  told(path: string, object: BluezObject): void {
    const known = this.#once.delete(path) || this.#often.delete(path);
    if (isStranger(object)) (known ? this.#often : this.#once).add(path);
  }

  gone(path: string): void {
    this.#once.delete(path);
    this.#often.delete(path);
  }

  clear(): void {
    this.#once.clear();
    this.#often.clear();
  }

  /** The next one to go; null when nobody may. */
  get next(): string | null {
    return this.#once.values().next().value ?? this.#often.values().next().value ?? null;
  }
}

const DEVICE = 'org.bluez.Device1';

/** True for a device that is none of this computer's. */
export function isStranger(object: BluezObject): boolean {
  const device = object.get(DEVICE);
  return device !== undefined && device.Paired !== true && device.Bonded !== true && device.Connected !== true && device.Trusted !== true;
}
