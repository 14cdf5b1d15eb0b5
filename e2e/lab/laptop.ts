import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BusProxy, proxyBus } from './bus-proxy';
import { DesktopServices } from './desktop-services';
import type { VirtualHeadset } from './headset';
import { ensureImage, type Suite } from './image';
import { VirtualRadio } from './radio';

/**
 * A boot takes 4 to 10 s on an idle machine, 20 s beside two busy programs on its core, and 80 s beside nine: it is
 * slow, it does not hang. So it fails only when nothing has moved for the first time (the kernel says nothing for 40 s beside nine), or at the latest after the second. In ms.
 */
const BOOT_SILENCE_MS = 120_000;
const BOOT_LIMIT_MS = 240_000;
/** How many times a guest may be started before its failure counts. */
const BOOT_TRIES = 3;
/** A computer on which a boot takes this long is too busy for what the lab promises within seconds. In ms. */
const BUSY_BOOT_MS = 60_000;
/** The guest's clock is compared with ours over this time, in ms, and may be off by this factor: a kernel that was starved as it measured its clock has been off by 3 to 13. */
const CLOCK_CHECK_MS = 1_000;
const CLOCK_FACTOR = 1.4;
/** How long the guest may take for a line, and for a program of this computer, which it emulates. In ms. */
const CONTROL_LIMIT_MS = 20_000;
const NODE_LIMIT_MS = 180_000;
/** Lines of the guest's console that are shown when it does not come up. */
const SHOWN_LINES = 40;
/** This computer's disk for the guest. */
const HOST_DISK = [
  '-fsdev',
  'local,id=host,path=/,security_model=none,readonly=on,multidevs=remap',
  '-device',
  'virtio-9p-pci,fsdev=host,mount_tag=host',
];
/** The sockets of the adapters' consoles. */
const RADIOS = ['radio', 'radio1'] as const;

/** What to boot: which Debian, with a desktop's Bluetooth or without, and how many adapters. */
export interface BootOptions {
  readonly suite?: Suite;
  readonly desktop?: boolean;
  readonly adapters?: 1 | 2;
  /** Whether the guest sees this computer's disk, read only, so that programs of this computer run on its kernel. */
  readonly hostDisk?: boolean;
  /** Options of bluetoothd besides the lab's own, e.g. `-E`. */
  readonly bluetoothd?: readonly string[];
  /** Connects another controller than {@link Laptop.radio} to the socket of the adapter's console (H4); called once for each boot. */
  attachRadio?(socketPath: string): Promise<void>;
  /** Told each time that a boot failed and is tried again. */
  onRetry?(): void;
}

/** The machine under test: a guest with a real kernel and a real bluetoothd, and its virtual radio. */
export class Laptop {
  readonly radio = new VirtualRadio<VirtualHeadset>();
  /** A second adapter, e.g. in a USB port; null where there is none. */
  readonly secondRadio: VirtualRadio<VirtualHeadset> | null;
  /** Give this to the app as DBUS_SYSTEM_BUS_ADDRESS. */
  readonly busAddress: string;
  /** TCP on this computer: after a line `rfcomm …` or `l2cap …` the connection is a Bluetooth socket of the guest. */
  readonly streamPort: number;
  /** The desktop's part: agent and sound server. Null when started without. */
  desktop: DesktopServices | null = null;
  readonly #folder: string;
  readonly #busPort: number;
  readonly #controlPort: number;
  readonly #qemu: ChildProcess;
  #bus: BusProxy | null = null;
  readonly #consoles: Socket[] = [];
  #exit: string | null = null;

  private constructor(
    folder: string,
    ports: { readonly bus: number; readonly control: number; readonly streams: number },
    qemu: ChildProcess,
    adapters: 1 | 2,
  ) {
    this.secondRadio = adapters === 2 ? new VirtualRadio('5C:F3:70:00:00:02') : null;
    this.#folder = folder;
    this.#busPort = ports.bus;
    this.#controlPort = ports.control;
    this.streamPort = ports.streams;
    this.#qemu = qemu;
    this.busAddress = `unix:path=${join(folder, 'bus')}`;
    qemu.on('exit', (code, signal) => {
      this.#exit = `QEMU ended (${code ?? signal})`;
    });
    qemu.on('error', (error) => {
      this.#exit = `QEMU did not start: ${error.message}`;
    });
  }

  /**
   * Boots a guest with this Debian's BlueZ. The emulated kernel now and then dies as it boots, or measures its clock
   * wrong, when the computer is busy; that has nothing to do with what is tested, so it may try again.
   */
  static async boot(options: BootOptions = {}): Promise<Laptop> {
    for (let attempt = 1; ; attempt++) {
      const begun = Date.now();
      try {
        const laptop = await Laptop.#bootOnce(options);
        if (Date.now() - begun > BUSY_BOOT_MS)
          process.stdout.write('this computer is too busy for the lab: what it promises within seconds can fail\n');
        return laptop;
      } catch (error) {
        if (attempt === BOOT_TRIES) throw error;
        options.onRetry?.();
        process.stdout.write(`the guest did not come up (attempt ${attempt}), trying again: ${String(error).split('\n')[0]}\n`);
      }
    }
  }

  static async #bootOnce(options: BootOptions): Promise<Laptop> {
    const image = ensureImage(options.suite ?? 'bookworm');
    const folder = mkdtempSync(join(tmpdir(), 'lab-')); // short: a unix socket's path has at most 107 bytes
    const [busPort, controlPort, streamPort] = [await freePort(), await freePort(), await freePort()];
    const network = `user,id=n0,restrict=on,hostfwd=tcp:127.0.0.1:${busPort}-10.0.2.15:7001,hostfwd=tcp:127.0.0.1:${controlPort}-10.0.2.15:7002,hostfwd=tcp:127.0.0.1:${streamPort}-10.0.2.15:7003`;
    // no_timer_check: on a starved host the kernel finds its timer dead, which it is not, and panics. Without tsc=reliable
    // it may correct a clock that it measured wrong.
    const kernel = `console=ttyS0 loglevel=4 panic=-1 mitigations=off no_timer_check nowatchdog nokaslr lab.bluetoothd=${(options.bluetoothd ?? []).join()}`;
    const machine = [
      '-accel',
      'tcg,thread=multi',
      '-M',
      'q35',
      '-cpu',
      'max',
      '-smp',
      '2',
      '-m',
      options.hostDisk === true ? '2048' : '256',
      '-nodefaults',
      '-no-user-config',
      '-display',
      'none',
      '-no-reboot',
    ];
    const devices = [
      '-serial',
      `file:${join(folder, 'console.log')}`,
      '-netdev',
      network,
      '-device',
      'virtio-net-pci,netdev=n0,romfile=',
      '-device',
      'virtio-serial-pci',
      ...(options.hostDisk === true ? HOST_DISK : []),
    ];
    const adapters = options.adapters ?? 1;
    const adapter = RADIOS.slice(0, adapters).flatMap((name, index) => [
      '-chardev',
      `socket,id=r${index},path=${join(folder, name)},server=on,wait=off`,
      '-device',
      `virtconsole,chardev=r${index}`,
    ]);
    const qemu = spawn(
      'setpriv',
      [
        '--pdeathsig',
        'KILL',
        'qemu-system-x86_64',
        ...machine,
        '-kernel',
        image.kernel,
        '-initrd',
        image.initrd,
        '-append',
        kernel,
        ...devices,
        ...adapter,
      ],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
    const laptop = new Laptop(folder, { bus: busPort, control: controlPort, streams: streamPort }, qemu, adapters);
    try {
      await laptop.#comeUp(options);
      if (options.desktop !== false) laptop.desktop = await DesktopServices.start(laptop.busAddress);
      return laptop;
    } catch (error) {
      await laptop.close();
      throw error;
    }
  }

  /** Another way to the bus, at `unix:path=<folder>/<name>`, for a test that cuts it. */
  openBus(name: string): Promise<BusProxy> {
    return proxyBus(join(this.#folder, name), this.#busPort);
  }

  /** The D-Bus address of a bus opened with {@link openBus}. */
  addressOf(name: string): string {
    return `unix:path=${join(this.#folder, name)}`;
  }

  /** bluetoothd is killed and, as systemd would, started again by the guest. */
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

  /** Flight mode on or off. */
  async blockRadios(blocked: boolean): Promise<void> {
    await this.#control(`rfkill ${blocked ? 1 : 0}`);
  }

  /** Runs a file of this computer in this computer's Node on the guest's kernel, without any capability; gives what it printed. */
  runNode(file: string, ...args: readonly string[]): Promise<string> {
    return this.#control(['node', process.execPath, file, ...args].join(' '), NODE_LIMIT_MS);
  }

  /** Lets this computer's Chromium run on the guest's kernel and bus, where the page at an address may use Web Serial. */
  async letBrowse(address: string): Promise<void> {
    const said = await this.#control(`browser ${address}`);
    if (!said.includes('ok')) throw new Error(`the guest takes no browser: ${said}`);
  }

  /** bluetoothd's own log, for failures. */
  log(): Promise<string> {
    return this.#control('log bluetoothd');
  }

  /** Kernel faults and commands the radio did not know: a run with any is not valid. */
  async faults(): Promise<string[]> {
    const kernel = Number((await this.#control('faults')).trim());
    const unknown = this.#radios.flatMap((radio) => [...radio.unknownCommands]).map((opcode) => `unknown HCI command ${opcode}`);
    return kernel > 0 ? [`${kernel} kernel faults`, ...unknown] : unknown;
  }

  async close(): Promise<void> {
    this.desktop?.close();
    for (const radio of this.#radios) radio.close();
    for (const socket of this.#consoles) socket.destroy();
    this.#bus?.close();
    if (this.#exit === null) {
      const ended = new Promise((resolve) => this.#qemu.once('exit', resolve));
      this.#qemu.kill('SIGKILL');
      await ended;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get #radios(): VirtualRadio[] {
    return this.secondRadio === null ? [this.radio] : [this.radio, this.secondRadio];
  }

  async #comeUp(options: BootOptions): Promise<void> {
    const begun = Date.now();
    let moved = { at: begun, what: '' };
    const wait = async (what: string, done: () => boolean) => {
      while (!done()) {
        const now = Date.now();
        const progress = `${this.#consoleLog().length} ${this.#radios.map(({ commands }) => commands).join()}`;
        if (progress !== moved.what) moved = { at: now, what: progress };
        if (this.#exit !== null) throw new Error(`${this.#exit}\n${this.#lastLines()}`);
        if (now - moved.at > BOOT_SILENCE_MS || now - begun > BOOT_LIMIT_MS)
          throw new Error(`the guest did not come up (${what}) after ${now - begun} ms\n${this.#lastLines()}`);
        await sleep(20);
      }
    };
    // The radio must be there before the kernel resets it, about 3 s after the start.
    for (const [index, radio] of this.#radios.entries()) {
      const path = join(this.#folder, RADIOS[index] ?? '');
      await wait('radio console', () => existsSync(path));
      if (options.attachRadio !== undefined) {
        await options.attachRadio(path);
        continue;
      }
      const socket = connect(path);
      this.#consoles.push(socket);
      radio.attach(socket);
    }
    await wait('READY', () => this.#consoleLog().includes('READY'));
    await this.#checkClock();
    this.#bus = await this.openBus('bus');
  }

  // In a guest whose seconds are too short every time limit of kernel and bluetoothd ends too early.
  async #checkClock(): Promise<void> {
    const uptime = async () => ({ guest: Number((await this.#control('uptime')).split(' ')[0]) * 1_000, here: performance.now() });
    const before = await uptime();
    await sleep(CLOCK_CHECK_MS);
    const after = await uptime();
    const factor = (after.guest - before.guest) / (after.here - before.here);
    if (!(factor < CLOCK_FACTOR && factor > 1 / CLOCK_FACTOR))
      throw new Error(`the guest's clock goes ${factor.toFixed(2)} times as fast as ours`);
  }

  #lastLines(): string {
    return this.#consoleLog().split('\n').slice(-SHOWN_LINES).join('\n');
  }

  #consoleLog(): string {
    const path = join(this.#folder, 'console.log');
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  }

  #control(line: string, limitMs = CONTROL_LIMIT_MS): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(this.#controlPort, '127.0.0.1');
      let text = '';
      socket.setTimeout(limitMs, () => socket.destroy(new Error(`the guest did not answer to "${line}"`)));
      socket.on('data', (chunk) => {
        text += String(chunk);
      });
      socket.on('end', () => resolve(text));
      socket.on('error', reject);
      socket.write(`${line}\n`);
    });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}
