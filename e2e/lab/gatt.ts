import { bytes, le16 } from './bytes';

interface Attribute {
  readonly handle: number;
  readonly type: number;
  value(): Buffer;
  /** Handle of the value whose notifications a client configuration turns on. */
  readonly configures?: number;
  /** Last handle of a service. */
  end?: number;
}

interface Characteristic {
  readonly uuid: number;
  readonly properties: number;
  value(): Buffer;
  /** Value of its report reference: id and type. */
  readonly reference?: Buffer;
}

const READ = 0x02;
const WRITE_WITHOUT_RESPONSE = 0x04;
const NOTIFY = 0x10;
const INDICATE = 0x20;
const INVALID_HANDLE = 0x01;
const NOT_SUPPORTED = 0x06;
const INVALID_OFFSET = 0x07;
const NOT_FOUND = 0x0a;
/** Maximum length of an ATT packet that this server accepts, in bytes. */
const MTU = 517;

/** A small GATT server with the battery and, if it is added, HID. Source: Bluetooth Core, Vol 3 Parts F and G. */
export class HeadsetGatt {
  readonly #attributes: Attribute[] = [];
  readonly #subscribed = new Set<number>();
  readonly batteryHandle: number;
  readonly changedHandle: number;
  /** Handle of the input report of HID; null without HID. */
  reportHandle: number | null = null;

  constructor(name: string, battery: () => number) {
    this.#service(0x1800, [{ uuid: 0x2a00, properties: READ, value: () => Buffer.from(name) }]);
    this.changedHandle = this.#service(0x1801, [{ uuid: 0x2a05, properties: INDICATE, value: () => Buffer.alloc(4) }]);
    this.batteryHandle = this.#service(0x180f, [{ uuid: 0x2a19, properties: READ | NOTIFY, value: () => Buffer.from([battery()]) }]);
  }

  get notifies(): boolean {
    return this.#subscribed.has(this.batteryHandle);
  }

  /** True if the computer receives the input reports of HID. */
  get reports(): boolean {
    return this.reportHandle !== null && this.#subscribed.has(this.reportHandle);
  }

  /**
   * Adds HID over GATT with this Report Map. Returns the handles that changed, as Service Changed indicates them. Source: HID over
   * GATT Profile 1.0.
   */
  addHid(reportMap: Uint8Array): Buffer {
    const first = this.#attributes.length + 1;
    this.reportHandle = this.#service(0x1812, [
      { uuid: 0x2a4a, properties: READ, value: () => Buffer.from([0x11, 0x01, 0x00, 0x03]) },
      { uuid: 0x2a4b, properties: READ, value: () => Buffer.from(reportMap) },
      { uuid: 0x2a4c, properties: WRITE_WITHOUT_RESPONSE, value: () => Buffer.from([0]) },
      { uuid: 0x2a4e, properties: READ | WRITE_WITHOUT_RESPONSE, value: () => Buffer.from([1]) },
      // An input report without an id.
      { uuid: 0x2a4d, properties: READ | NOTIFY, value: () => Buffer.alloc(8), reference: Buffer.from([0, 1]) },
    ]);
    return bytes(le16(first), le16(0xffff));
  }

  /** Returns the response to one ATT request, or null if there is none. */
  respond(request: Buffer): Buffer | null {
    const code = request[0] ?? 0;
    const handle = request.length >= 3 ? request.readUInt16LE(1) : 0;
    const refuse = (reason: number) => bytes(0x01, code, le16(handle), reason);
    const inRange = () => this.#attributes.filter((item) => item.handle >= handle && item.handle <= request.readUInt16LE(3));
    switch (code) {
      case 0x02:
        return bytes(0x03, le16(MTU));
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
      case 0x0a:
        return this.#read(handle, 0) ?? refuse(INVALID_HANDLE);
      case 0x0c: {
        const at = request.readUInt16LE(3);
        // A value that fits into one packet has no further part.
        return at === 0 ? refuse(INVALID_OFFSET) : (this.#read(handle, at) ?? refuse(INVALID_OFFSET));
      }
      case 0x12:
      case 0x52: {
        const item = this.#attributes.find((other) => other.handle === handle);
        if (item?.configures !== undefined) {
          if ((request[3] ?? 0) & 3) this.#subscribed.add(item.configures);
          else this.#subscribed.delete(item.configures);
        }
        return code === 0x52 ? null : item === undefined ? refuse(INVALID_HANDLE) : bytes(0x13);
      }
      // A confirmation of an indication.
      case 0x1e:
        return null;
      default:
        return refuse(NOT_SUPPORTED);
    }
  }

  #read(handle: number, at: number): Buffer | null {
    const value = this.#attributes.find((item) => item.handle === handle)?.value();
    if (value === undefined || at > value.length) return null;
    return bytes(at === 0 ? 0x0b : 0x0d, value.subarray(at, at + MTU - 1));
  }

  #service(uuid: number, characteristics: readonly Characteristic[]): number {
    const service: Attribute = { handle: this.#attributes.length + 1, type: 0x2800, value: () => le16(uuid) };
    this.#attributes.push(service);
    let valueHandle = 0;
    for (const characteristic of characteristics) valueHandle = this.#characteristic(characteristic);
    service.end = this.#attributes.length;
    return valueHandle;
  }

  #characteristic({ uuid, properties, value, reference }: Characteristic): number {
    const declaration = this.#attributes.length + 1;
    const handle = declaration + 1;
    const text = bytes(properties, le16(handle), le16(uuid));
    this.#attributes.push({ handle: declaration, type: 0x2803, value: () => text }, { handle, type: uuid, value });
    if (properties & (NOTIFY | INDICATE)) {
      const isOn = () => le16(this.#subscribed.has(handle) ? 1 : 0);
      this.#attributes.push({ handle: handle + 1, type: 0x2902, configures: handle, value: isOn });
    }
    if (reference !== undefined) this.#attributes.push({ handle: this.#attributes.length + 1, type: 0x2908, value: () => reference });
    return handle;
  }
}
