import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { basename, join } from 'node:path';

/** Bluetooth HID device of the guest. */
interface GuestInput {
  /** Name of its folder in sysfs, e.g. `0005:054C:0D58.0001`. */
  readonly name: string;
  /** Upper-case address of the Bluetooth device; null if the kernel names none. */
  readonly address: string | null;
  readonly descriptor: Buffer;
  /** Its input devices, e.g. `event3`. */
  readonly nodes: readonly string[];
}

/** Length in bytes of `struct input_event` on a 64-bit kernel. Source: Linux include/uapi/linux/input.h. */
const EVENT_BYTES = 24;
const EV_KEY = 1;
const PRESSED = 1;

/** Press of a key: its code, and the time by the guest's clock, in ms. */
export interface Press {
  readonly code: number;
  readonly at: number;
}

/** Returns the keys that were pressed, from the guest's events. Source: Linux include/uapi/linux/input-event-codes.h. */
export function parsePresses(hex: string): Press[] {
  const bytes = Buffer.from(hex.trim(), 'hex');
  const presses: Press[] = [];
  for (let at = 0; at + EVENT_BYTES <= bytes.length; at += EVENT_BYTES)
    if (bytes.readUInt16LE(at + 16) === EV_KEY && bytes.readInt32LE(at + 20) === PRESSED)
      presses.push({
        code: bytes.readUInt16LE(at + 18),
        at: Number(bytes.readBigInt64LE(at)) * 1_000 + Number(bytes.readBigInt64LE(at + 8)) / 1_000,
      });
  return presses;
}

/**
 * Current HID devices of the guest, and a copy of their part of sysfs on this computer, so that the app reads the guest's devices instead
 * of this computer's.
 */
export class GuestInputs {
  /** Folder of the copy, the app's EARSHOT_LAB_SYSFS. */
  readonly sysfs: string;
  /** All devices that have existed so far. */
  readonly seen: GuestInput[] = [];
  devices: readonly GuestInput[] = [];
  /**
   * Times at which each device appeared and disappeared, in ms of this computer's clock. The guest checks every 30 ms, and less often under
   * load.
   */
  readonly #periods = new Map<string, { readonly from: number; to: number | null }>();
  readonly #folder: string;
  /** Copy of the guest's `/dev/input`. */
  readonly #nodes: string;
  #socket: Socket | null = null;

  /** @param home Folder that is removed with the guest. */
  constructor(home: string) {
    this.sysfs = join(home, 'sys');
    this.#folder = join(this.sysfs, 'bus/hid/devices');
    this.#nodes = join(this.sysfs, 'input-nodes');
    mkdirSync(this.#folder, { recursive: true });
    mkdirSync(this.#nodes);
  }

  /** Follows the devices of the guest behind this port. Resolves after the first list was received. */
  follow(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      this.#socket = socket;
      let text = '';
      socket.on('error', reject);
      socket.on('data', (chunk) => {
        text += String(chunk);
        for (let end = text.indexOf('end\n'); end >= 0; end = text.indexOf('end\n')) {
          this.#take(parseInputs(text.slice(0, end)));
          text = text.slice(end + 4);
          resolve();
        }
      });
      socket.write('inputs\n');
    });
  }

  /** Returns for how long each device with input nodes existed, in ms. */
  get lifetimes(): readonly number[] {
    const typing = this.seen.filter(({ nodes }) => nodes.length > 0);
    return typing.flatMap(({ name }) => {
      const period = this.#periods.get(name);
      return period === undefined ? [] : [Math.round((period.to ?? performance.now()) - period.from)];
    });
  }

  close(): void {
    this.#socket?.destroy();
  }

  #take(devices: readonly ParsedInput[]): void {
    for (const { name, nodes } of this.devices)
      if (!devices.some((device) => device.name === name)) {
        const period = this.#periods.get(name);
        if (period !== undefined) period.to = performance.now();
        rmSync(join(this.#folder, name), { recursive: true, force: true });
        for (const node of nodes) rmSync(join(this.#nodes, node), { force: true });
      }
    for (const device of devices) {
      if (!this.#periods.has(device.name)) this.#periods.set(device.name, { from: performance.now(), to: null });
      this.#write(device);
    }
    this.devices = devices;
    for (const device of devices) {
      const before = this.seen.findIndex(({ name }) => name === device.name);
      if (before >= 0) this.seen[before] = device;
      else this.seen.push(device);
    }
  }

  // The folder of a device appears at once, as in sysfs. Its input devices follow later.
  #write({ name, uevent, descriptor, paths }: ParsedInput): void {
    const target = join(this.#folder, name);
    if (!this.devices.some((device) => device.name === name)) {
      const part = mkdtempSync(join(this.sysfs, 'part-'));
      writeFileSync(join(part, 'uevent'), uevent);
      writeFileSync(join(part, 'report_descriptor'), descriptor);
      renameSync(part, target);
    }
    for (const path of paths) {
      mkdirSync(join(target, 'input', path), { recursive: true });
      writeFileSync(join(this.#nodes, basename(path)), '');
    }
  }
}

interface ParsedInput extends GuestInput {
  readonly uevent: Buffer;
  /** Paths of its input devices below `input`, e.g. `input4/event3`. */
  readonly paths: readonly string[];
}

function parseInputs(text: string): ParsedInput[] {
  const devices: ParsedInput[] = [];
  for (const line of text.split('\n')) {
    const [kind, name = '', uevent = '', descriptor = ''] = line.split(' ');
    if (kind === 'device') devices.push(parseDevice(name, Buffer.from(uevent, 'hex'), Buffer.from(descriptor, 'hex')));
    const last = devices.at(-1);
    if (kind === 'node' && last !== undefined) {
      const paths = [...last.paths, name];
      devices[devices.length - 1] = { ...last, paths, nodes: paths.map((path) => path.split('/').at(-1) ?? path) };
    }
  }
  return devices;
}

function parseDevice(name: string, uevent: Buffer, descriptor: Buffer): ParsedInput {
  const address = /^HID_UNIQ=(\S+)$/m.exec(uevent.toString('latin1'))?.[1]?.toUpperCase() ?? null;
  return { name, address, uevent, descriptor, nodes: [], paths: [] };
}
