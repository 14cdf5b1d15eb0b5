import { mkdirSync, readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { scaleLimit } from '../slowness';
import { type BusProxy, proxyBus } from './bus-proxy';
import { DesktopServices } from './desktop-services';
import { checkClock } from './guest-clock';
import { GuestInputs, type Press, parsePresses } from './guest-inputs';
import type { VirtualHeadset } from './headset';
import { ensureImage, getCacheFolder, type Suite } from './image';
import { runExclusively } from './lock';
import { type Hardware, type MemoryFile, Qemu } from './qemu';
import { VirtualRadio } from './radio';
import { requestGuest } from './request-guest';
import { ensureSnapshot, type Snapshot } from './snapshot';

/**
 * Times in ms after which a boot fails: the first without any progress, and the second in total. A boot takes 4 to 10 s on an idle
 * computer, 20 s beside two busy programs on its core, and 80 s beside nine. Beside nine the kernel prints nothing for up to 40 s, although
 * it doesn't hang.
 */
const BOOT_SILENCE_MS = scaleLimit(120_000);
const BOOT_LIMIT_MS = scaleLimit(240_000);
/** Maximum number of times that a guest is booted before its failure counts. */
const MAX_BOOTS = 3;
/** Limit in ms for a program of this computer, which the guest emulates. */
const NODE_LIMIT_MS = scaleLimit(180_000);
/** Number of lines of the guest's console in the error of a failed boot. */
const SHOWN_LINES = 40;

/** Options of a guest: the Debian release, the desktop's Bluetooth, and the hardware. */
interface LaptopOptions {
  readonly suite?: Suite;
  readonly desktop?: boolean;
  readonly adapters?: 1 | 2;
  /** True if the guest can read this computer's disk, so that programs of this computer run on its kernel. */
  readonly hostDisk?: boolean;
  /** Options of bluetoothd in addition to the lab's own, e.g. `-E`. */
  readonly bluetoothd?: readonly string[];
  /**
   * Connects another controller than {@link Laptop.radio} to the socket of the adapter (H4). Called once for each boot. Such a
   * guest is always booted, because a snapshot doesn't hold the state of that controller.
   */
  attachRadio?(socketPath: string): Promise<void>;
  /** Called each time that a boot has failed and is repeated. */
  onRetry?(): void;
}

/** Computer under test: a guest with a real kernel and bluetoothd, and its virtual radio. */
export class Laptop {
  readonly radio = new VirtualRadio<VirtualHeadset>();
  /** Second adapter, e.g. in a USB port; null without one. */
  readonly secondRadio: VirtualRadio<VirtualHeadset> | null;
  /** Value of DBUS_SYSTEM_BUS_ADDRESS for the app. */
  readonly busAddress: string;
  /** HID devices of the guest. Empty until {@link Laptop.followInputs}. */
  readonly inputs: GuestInputs;
  /** Bluetooth of the desktop: agent and sound server. Null if the guest was started without it. */
  desktop: DesktopServices | null = null;
  readonly #qemu: Qemu;
  readonly #consoles: Socket[] = [];
  /** Bytes that the kernel has sent to each adapter while the guest booted. */
  readonly #sent: Buffer[][] = [];
  #bus: BusProxy | null = null;

  private constructor(qemu: Qemu, adapters: 1 | 2) {
    this.#qemu = qemu;
    this.secondRadio = adapters === 2 ? new VirtualRadio('5C:F3:70:00:00:02') : null;
    this.busAddress = this.addressOf('bus');
    this.inputs = new GuestInputs(qemu.folder);
  }

  /**
   * Starts a guest with this Debian's BlueZ: restores it from its snapshot, which is made the first time. Boots it if that
   * fails, and prints why.
   */
  static async start(options: LaptopOptions = {}): Promise<Laptop> {
    if (options.attachRadio !== undefined) return Laptop.boot(options);
    const hardware = await prepareHardware(options);
    try {
      const snapshot = await ensureSnapshot(options.suite ?? 'bookworm', hardware, async (path) => {
        const laptop = await Laptop.#bootPatiently(hardware, { path, use: 'save' }, options);
        const sent = laptop.#sent.map((chunks) => Buffer.concat(chunks));
        return { qemu: laptop.#qemu, sent, end: () => laptop.close() };
      });
      return await Laptop.#complete(await Laptop.#restore(hardware, snapshot), options);
    } catch (error) {
      process.stdout.write(`guest booted, because its snapshot failed: ${firstLine(error)}\n`);
      return Laptop.boot(options);
    }
  }

  /** Boots a guest. Its emulated kernel may die or measure its clock wrong on a busy computer, so it boots up to three times. */
  static async boot(options: LaptopOptions = {}): Promise<Laptop> {
    return Laptop.#complete(await Laptop.#bootPatiently(await prepareHardware(options), null, options), options);
  }

  static async #bootPatiently(hardware: Hardware, memory: MemoryFile | null, options: LaptopOptions): Promise<Laptop> {
    for (let attempt = 1; ; attempt++) {
      const laptop = new Laptop(await Qemu.start(hardware, memory), hardware.adapters);
      try {
        await laptop.#waitUntilReady(options);
        return laptop;
      } catch (error) {
        await laptop.close();
        if (attempt === MAX_BOOTS) throw error;
        options.onRetry?.();
        process.stdout.write(`guest boot ${attempt} failed, booting again: ${firstLine(error)}\n`);
      }
    }
  }

  static async #restore(hardware: Hardware, snapshot: Snapshot): Promise<Laptop> {
    const laptop = new Laptop(await Qemu.start(hardware, { path: snapshot.memory, use: 'restore' }), hardware.adapters);
    try {
      for (const [index, radio] of laptop.#radios.entries()) {
        radio.replay(readFileSync(snapshot.sent[index] ?? ''));
        await laptop.#attach(radio, index);
      }
      await laptop.#qemu.restore(snapshot.state);
      // A guest that doesn't respond is replaced here by a booted one, because a test can't continue on another guest.
      await laptop.#control('uptime');
      return laptop;
    } catch (error) {
      await laptop.close();
      throw error;
    }
  }

  static async #complete(laptop: Laptop, options: LaptopOptions): Promise<Laptop> {
    try {
      laptop.#bus = await laptop.openBus('bus');
      if (options.desktop !== false) laptop.desktop = await DesktopServices.start(laptop.busAddress);
      return laptop;
    } catch (error) {
      await laptop.close();
      throw error;
    }
  }

  /** Returns a TCP port of this computer. After a line `rfcomm …` or `l2cap …`, a connection to it is a Bluetooth socket of the guest. */
  get streamPort(): number {
    return this.#qemu.ports.streams;
  }

  /** Follows the guest's HID devices, copies them for the app, and records what they type. */
  async followInputs(): Promise<void> {
    await this.inputs.follow(this.streamPort);
  }

  /** Returns the keys that HID devices have pressed in the guest since {@link Laptop.followInputs}. */
  async readPresses(): Promise<Press[]> {
    return parsePresses(await this.#control('events'));
  }

  /** Returns the environment in which the app uses Bluetooth and HID devices of the guest instead of this computer's. */
  get environment(): Readonly<Record<string, string>> {
    return {
      DBUS_SYSTEM_BUS_ADDRESS: this.busAddress,
      EARSHOT_LAB_STREAMS: String(this.streamPort),
      EARSHOT_LAB_SYSFS: this.inputs.sysfs,
    };
  }

  /** Opens another connection to the bus, at `unix:path=<folder>/<name>`, for a test that cuts it. */
  openBus(name: string): Promise<BusProxy> {
    return proxyBus(join(this.#qemu.folder, name), this.#qemu.ports.bus);
  }

  /** Returns the D-Bus address of a bus opened with {@link openBus}. */
  addressOf(name: string): string {
    return `unix:path=${join(this.#qemu.folder, name)}`;
  }

  /** Kills bluetoothd, which the guest starts again as systemd would. */
  async killBluetoothd(): Promise<void> {
    await this.#control('kill bluetoothd');
  }

  async stopBluetoothd(): Promise<void> {
    await this.#control('off bluetoothd');
  }

  async startBluetoothd(): Promise<void> {
    await this.#control('on bluetoothd');
  }

  async unplugAdapter(number: 0 | 1 = 0): Promise<void> {
    await this.#control(`off adapter${number}`);
  }

  async plugAdapter(number: 0 | 1 = 0): Promise<void> {
    await this.#control(`on adapter${number}`);
  }

  /** Turns airplane mode on or off. */
  async blockRadios(blocked: boolean): Promise<void> {
    await this.#control(`rfkill ${blocked ? 1 : 0}`);
  }

  /** Runs a file of this computer in this computer's Node on the guest's kernel, without any capability. Returns what it printed. */
  runNode(file: string, ...args: readonly string[]): Promise<string> {
    return this.#control(['node', process.execPath, file, ...args].join(' '), NODE_LIMIT_MS);
  }

  /** Prepares the guest for this computer's Chromium, on the guest's kernel and bus. Returns the folder for its policy. */
  async prepareBrowser(): Promise<string> {
    const response = await this.#control('browser');
    if (!response.includes('ok')) throw new Error(`the guest takes no browser: ${response}`);
    return '/etc/chromium';
  }

  /** Returns bluetoothd's own log, for failures. */
  log(): Promise<string> {
    return this.#control('log bluetoothd');
  }

  /** Returns kernel faults and commands that the radio doesn't support. A run is valid only without any. */
  async faults(): Promise<string[]> {
    const response = (await this.#control('faults')).trim();
    if (!/^\d+$/.test(response)) return [`the guest does not report its faults: "${response}"`];
    const kernel = Number(response);
    const unknown = this.#radios.flatMap((radio) => [...radio.unknownCommands]).map((opcode) => `unknown HCI command ${opcode}`);
    return kernel > 0 ? [`${kernel} kernel faults`, ...unknown] : unknown;
  }

  async close(): Promise<void> {
    this.desktop?.close();
    this.inputs.close();
    for (const radio of this.#radios) radio.close();
    for (const socket of this.#consoles) socket.destroy();
    this.#bus?.close();
    await this.#qemu.end();
  }

  get #radios(): VirtualRadio[] {
    return this.secondRadio === null ? [this.radio] : [this.radio, this.secondRadio];
  }

  async #attach(radio: VirtualRadio, index: number): Promise<Socket> {
    const socket = await this.#qemu.openAdapter(index);
    this.#consoles.push(socket);
    radio.attach(socket);
    return socket;
  }

  async #waitUntilReady({ attachRadio }: LaptopOptions): Promise<void> {
    // The radio must be attached before the kernel resets it, about 3 s after the start.
    for (const [index, radio] of this.#radios.entries()) {
      if (attachRadio !== undefined) {
        await attachRadio(this.#qemu.adapterPath(index));
        continue;
      }
      const sent: Buffer[] = [];
      this.#sent.push(sent);
      (await this.#attach(radio, index)).on('data', (chunk) => sent.push(chunk));
    }
    const begun = Date.now();
    let latest = { at: begun, progress: '' };
    while (!this.#qemu.consoleLog().includes('READY')) {
      const now = Date.now();
      const progress = `${this.#qemu.consoleLog().length} ${this.#radios.map(({ commands }) => commands).join()}`;
      if (progress !== latest.progress) latest = { at: now, progress };
      if (this.#qemu.exit !== null) throw new Error(`${this.#qemu.exit}\n${this.#lastLines()}`);
      if (now - latest.at > BOOT_SILENCE_MS || now - begun > BOOT_LIMIT_MS)
        throw new Error(`the guest is not ready after ${now - begun} ms\n${this.#lastLines()}`);
      await sleep(20);
    }
    await checkClock(() => this.#control('uptime'));
  }

  #lastLines(): string {
    return this.#qemu.consoleLog().split('\n').slice(-SHOWN_LINES).join('\n');
  }

  #control(line: string, limitMs?: number): Promise<string> {
    return requestGuest(this.#qemu.ports.control, line, limitMs);
  }
}

async function prepareHardware(options: LaptopOptions): Promise<Hardware> {
  const { suite = 'bookworm', adapters = 1, hostDisk = false, bluetoothd = [] } = options;
  mkdirSync(getCacheFolder(), { recursive: true });
  const image = await runExclusively(join(getCacheFolder(), 'image.lock'), async () => ensureImage(suite));
  return { image, adapters, hostDisk, bluetoothd };
}

function firstLine(error: unknown): string {
  return String(error).split('\n')[0] ?? '';
}
