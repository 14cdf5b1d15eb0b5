import { bytes, le16 } from './bytes';

interface Attribute {
  readonly handle: number;
  readonly type: number;
  value(): Buffer;
  /** For a client configuration: the handle of the value it switches on. */
  readonly configures?: number;
  /** For a service: its last handle. */
  end?: number;
}

const NOTIFY = 0x10;
const READ = 0x02;
const NOT_FOUND = 0x0a;

/** A tiny GATT server with one thing in it: the battery. Source: Bluetooth Core, Vol 3 Parts F and G. */
export class BatteryGatt {
  readonly #attributes: Attribute[] = [];
  readonly #subscribed = new Set<number>();
  readonly batteryHandle: number;

  constructor(name: string, battery: () => number) {
    this.#service(0x1800, [{ uuid: 0x2a00, properties: READ, value: () => Buffer.from(name) }]);
    this.#service(0x1801, []);
    this.batteryHandle = this.#service(0x180f, [{ uuid: 0x2a19, properties: READ | NOTIFY, value: () => Buffer.from([battery()]) }]);
  }

  get notifies(): boolean {
    return this.#subscribed.has(this.batteryHandle);
  }

  /** Answers one ATT request; null where none is due. */
  answer(request: Buffer): Buffer | null {
    const code = request[0] ?? 0;
    const handle = request.length >= 3 ? request.readUInt16LE(1) : 0;
    const refuse = (reason: number) => bytes(0x01, code, le16(handle), reason);
    const inRange = () => this.#attributes.filter((item) => item.handle >= handle && item.handle <= request.readUInt16LE(3));
    switch (code) {
      case 0x02:
        return bytes(0x03, le16(517));
      case 0x04: {
        const found = inRange().slice(0, 5);
        return found.length === 0 ? refuse(NOT_FOUND) : bytes(0x05, 1, ...found.flatMap((item) => [le16(item.handle), le16(item.type)]));
      }
      case 0x06: {
        const type = request.readUInt16LE(5);
        const found = inRange().filter((item) => item.type === type && item.value().equals(request.subarray(7)));
        return found.length === 0
          ? refuse(NOT_FOUND)
          : bytes(0x07, ...found.flatMap((item) => [le16(item.handle), le16(item.end ?? item.handle)]));
      }
      case 0x08:
      case 0x10: {
        const type = request.length === 7 ? request.readUInt16LE(5) : -1;
        const all = inRange().filter((item) => item.type === type);
        const size = all[0]?.value().length;
        if (size === undefined) return refuse(NOT_FOUND);
        const found = all.filter((item) => item.value().length === size).slice(0, 3);
        const grouped = code === 0x10;
        return bytes(
          code + 1,
          size + (grouped ? 4 : 2),
          ...found.flatMap((item) => [le16(item.handle), ...(grouped ? [le16(item.end ?? item.handle)] : []), item.value()]),
        );
      }
      case 0x0a: {
        const item = this.#attributes.find((other) => other.handle === handle);
        return item === undefined ? refuse(0x01) : bytes(0x0b, item.value());
      }
      case 0x0c:
        return refuse(0x07);
      case 0x12:
      case 0x52: {
        const item = this.#attributes.find((other) => other.handle === handle);
        if (item?.configures !== undefined) {
          if ((request[3] ?? 0) & 1) this.#subscribed.add(item.configures);
          else this.#subscribed.delete(item.configures);
        }
        return code === 0x52 ? null : item === undefined ? refuse(0x01) : bytes(0x13);
      }
      default:
        return refuse(0x06);
    }
  }

  #service(uuid: number, characteristics: { uuid: number; properties: number; value(): Buffer }[]): number {
    const service: Attribute = { handle: this.#attributes.length + 1, type: 0x2800, value: () => le16(uuid) };
    this.#attributes.push(service);
    let valueHandle = 0;
    for (const characteristic of characteristics) {
      const declaration = this.#attributes.length + 1;
      valueHandle = declaration + 1;
      const text = bytes(characteristic.properties, le16(valueHandle), le16(characteristic.uuid));
      this.#attributes.push(
        { handle: declaration, type: 0x2803, value: () => text },
        { handle: valueHandle, type: characteristic.uuid, value: characteristic.value },
      );
      if (characteristic.properties & NOTIFY) {
        const configures = valueHandle;
        this.#attributes.push({
          handle: valueHandle + 1,
          type: 0x2902,
          configures,
          value: () => le16(this.#subscribed.has(configures) ? 1 : 0),
        });
      }
    }
    service.end = this.#attributes.length;
    return valueHandle;
  }
}
