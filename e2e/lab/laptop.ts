import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BusProxy, proxyBus } from './bus-proxy';
import { Desktop } from './desktop';
import { ensureImage, type Suite } from './image';
import { VirtualRadio } from './radio';

/** A loaded machine took 20 s; an idle one takes 4. In ms. */
const BOOT_LIMIT_MS = 90_000;
/** The sockets of the adapters' consoles. */
const RADIOS = ['radio', 'radio1'] as const;

/** The machine under test: a guest with a real kernel and a real bluetoothd, and its virtual radio. */
export class Laptop {
  readonly radio = new VirtualRadio();
  /** A second adapter, e.g. in a USB port; null where there is none. */
  readonly secondRadio: VirtualRadio | null;
  /** Give this to the app as DBUS_SYSTEM_BUS_ADDRESS. */
  readonly busAddress: string;
  /** The desktop's part: agent and sound server. Null when started without. */
  desktop: Desktop | null = null;
  readonly #folder: string;
  readonly #busPort: number;
  readonly #controlPort: number;
  readonly #qemu: ChildProcess;
  #bus: BusProxy | null = null;
  readonly #consoles: Socket[] = [];
  #exit: string | null = null;

  private constructor(folder: string, busPort: number, controlPort: number, qemu: ChildProcess, adapters: 1 | 2) {
    this.secondRadio = adapters === 2 ? new VirtualRadio('5C:F3:70:00:00:02') : null;
    this.#folder = folder;
    this.#busPort = busPort;
    this.#controlPort = controlPort;
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
   * Boots a guest with this Debian's BlueZ. The kernel, emulated on several threads, now and then
   * trips over its own code patching while it boots; that has nothing to do with what is tested, so
   * it may try three times.
   */
  static async boot(options: { suite?: Suite; desktop?: boolean; adapters?: 1 | 2 } = {}): Promise<Laptop> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await Laptop.#bootOnce(options);
      } catch (error) {
        if (attempt === 3 || !String(error).includes('Oops')) throw error;
        process.stdout.write(`the guest's kernel died while booting (attempt ${attempt}), trying again\n`);
      }
    }
  }

  static async #bootOnce(options: { suite?: Suite; desktop?: boolean; adapters?: 1 | 2 }): Promise<Laptop> {
    const image = ensureImage(options.suite ?? 'bookworm');
    const folder = mkdtempSync(join(tmpdir(), 'lab-')); // short: a unix socket's path has at most 107 bytes
    const [busPort, controlPort] = [await freePort(), await freePort()];
    const network = `user,id=n0,restrict=on,hostfwd=tcp:127.0.0.1:${busPort}-10.0.2.15:7001,hostfwd=tcp:127.0.0.1:${controlPort}-10.0.2.15:7002`;
    const kernel = 'console=ttyS0 quiet loglevel=3 panic=-1 mitigations=off tsc=reliable nokaslr';
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
      '256',
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
    const laptop = new Laptop(folder, busPort, controlPort, qemu, adapters);
    try {
      await laptop.#comeUp();
      if (options.desktop !== false) laptop.desktop = await Desktop.start(laptop.busAddress);
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

  async #comeUp(): Promise<void> {
    const limit = Date.now() + BOOT_LIMIT_MS;
    const wait = async (what: string, done: () => boolean) => {
      while (!done()) {
        if (this.#exit !== null) throw new Error(`${this.#exit}\n${this.#consoleLog()}`);
        if (Date.now() > limit) throw new Error(`the guest did not come up (${what})\n${this.#consoleLog()}`);
        await sleep(20);
      }
    };
    // The radio must be there before the kernel resets it, about 3 s after the start.
    for (const [index, radio] of this.#radios.entries()) {
      const path = join(this.#folder, RADIOS[index] ?? '');
      await wait('radio console', () => existsSync(path));
      const socket = connect(path);
      this.#consoles.push(socket);
      radio.attach(socket);
    }
    await wait('READY', () => this.#consoleLog().includes('READY'));
    this.#bus = await this.openBus('bus');
  }

  #consoleLog(): string {
    const path = join(this.#folder, 'console.log');
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  }

  #control(line: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(this.#controlPort, '127.0.0.1');
      let text = '';
      socket.setTimeout(20_000, () => socket.destroy(new Error(`the guest did not answer to "${line}"`)));
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
