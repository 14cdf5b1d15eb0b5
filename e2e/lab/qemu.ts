import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Image } from './image';
import { connectWhenOpen, Monitor } from './monitor';

/** Exposes this computer's disk to the guest, read only. */
const HOST_DISK = [
  '-fsdev',
  'local,id=host,path=/,security_model=none,readonly=on,multidevs=remap',
  '-device',
  'virtio-9p-pci,fsdev=host,mount_tag=host',
];
/** The guest's memory in MB; programs of this computer need more than the guest's own. */
const MEMORY_MB = 256;
const HOST_DISK_MEMORY_MB = 2_048;
/** Ports of the guest's services, see guest/init. */
const GUEST_PORTS = { bus: 7001, control: 7002, streams: 7003 } as const;
/**
 * no_timer_check is needed because on a busy host the kernel concludes that its timer is dead, and panics. tsc=reliable is left out,
 * because the kernel can then correct a clock that it measured wrong.
 */
const KERNEL_OPTIONS = 'console=ttyS0 loglevel=4 panic=-1 mitigations=off no_timer_check nowatchdog nokaslr';
const POLL_INTERVAL_MS = 3;

/** Hardware of a guest. A snapshot fits only a guest with the same hardware. */
export interface Hardware {
  readonly image: Image;
  readonly adapters: 1 | 2;
  readonly hostDisk: boolean;
  /** Options of bluetoothd in addition to the lab's own, e.g. `-E`; guest/init reads them. */
  readonly bluetoothd: readonly string[];
}

/** File with the guest's memory. The saved guest writes it, and each guest that is restored from it maps it privately. */
export interface MemoryFile {
  readonly path: string;
  readonly use: 'save' | 'restore';
}

/** TCP ports of this computer that lead to the guest's services. */
type Ports = Readonly<Record<keyof typeof GUEST_PORTS, number>>;

/** Returns the arguments of QEMU for this hardware, except files and sockets. They are a part of a snapshot's key. */
export function describeHardware(hardware: Hardware): string {
  return [...machine(hardware.hostDisk), kernelCommandLine(hardware), hardware.adapters].join(' ');
}

function kernelCommandLine({ bluetoothd }: Hardware): string {
  return bluetoothd.length === 0 ? KERNEL_OPTIONS : `${KERNEL_OPTIONS} lab.bluetoothd=${bluetoothd.join()}`;
}

function machine(hostDisk: boolean): string[] {
  return [
    '-accel',
    'tcg,thread=multi',
    '-M',
    'q35',
    '-cpu',
    // Emulating a newer processor takes 1.7 times the time of the same tests. Chromium in the guest needs one.
    hostDisk ? 'max' : 'qemu64',
    '-smp',
    '2',
    '-m',
    String(hostDisk ? HOST_DISK_MEMORY_MB : MEMORY_MB),
    '-nodefaults',
    '-no-user-config',
    '-display',
    'none',
    '-no-reboot',
  ];
}

/** QEMU process with a separate folder. */
export class Qemu {
  /** Folder of its sockets and its console, which {@link end} removes. */
  readonly folder: string;
  readonly monitor: Monitor;
  readonly ports: Ports;
  readonly #process: ChildProcess;
  readonly #state: { exit: string | null };

  private constructor(folder: string, child: ChildProcess, state: { exit: string | null }, monitor: Monitor, ports: Ports) {
    this.folder = folder;
    this.monitor = monitor;
    this.ports = ports;
    this.#process = child;
    this.#state = state;
  }

  /** Starts QEMU. The guest runs at once, or waits for a saved state if its memory is to be restored. Rejects if QEMU ends. */
  static async start(hardware: Hardware, memory: MemoryFile | null): Promise<Qemu> {
    const folder = mkdtempSync(join(tmpdir(), 'lab-')); // The name is short because a unix socket's path has at most 107 bytes.
    const child = spawn('setpriv', ['--pdeathsig', 'KILL', 'qemu-system-x86_64', ...commandLine(hardware, memory, folder)], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const state: { exit: string | null } = { exit: null };
    child.on('exit', (code, signal) => {
      state.exit = `QEMU ended (${code ?? signal})`;
    });
    child.on('error', (error) => {
      state.exit = `QEMU did not start: ${error.message}`;
    });
    try {
      const monitor = await Monitor.open(join(folder, 'monitor'), () => state.exit);
      return new Qemu(folder, child, state, monitor, await readPorts(monitor));
    } catch (error) {
      await endProcess(child, state);
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** Returns the reason why QEMU ended, or null while it runs. */
  get exit(): string | null {
    return this.#state.exit;
  }

  /** Path of the socket at which the kernel expects an adapter that uses H4. */
  adapterPath(index: number): string {
    return join(this.folder, `adapter${index}`);
  }

  /** Connects to an adapter's socket. */
  openAdapter(index: number): Promise<Socket> {
    return connectWhenOpen(this.adapterPath(index), () => this.exit);
  }

  /** Everything that the guest has printed so far. */
  consoleLog(): string {
    const path = join(this.folder, 'console.log');
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  }

  /** Stops the guest and writes the state of its devices into a file. Its memory is in the file that it was started with. */
  async save(file: string): Promise<void> {
    const { monitor } = this;
    await monitor.call('stop');
    await allowMappedMemory(monitor);
    // QEMU limits the stream to 32 MB/s otherwise.
    await monitor.call('migrate-set-parameters', { 'max-bandwidth': 2 ** 40 });
    await monitor.call('migrate', { uri: `exec:cat > '${file}'` });
    await this.#waitFor('query-migrate', 'completed');
  }

  /** Continues from a saved state. */
  async restore(file: string): Promise<void> {
    const { monitor } = this;
    await allowMappedMemory(monitor);
    await monitor.call('migrate-incoming', { uri: `exec:cat '${file}'` });
    await this.#waitFor('query-migrate', 'completed');
    await monitor.call('cont');
  }

  /** Ends QEMU and removes its folder. */
  async end(): Promise<void> {
    this.monitor.close();
    await endProcess(this.#process, this.#state);
    rmSync(this.folder, { recursive: true, force: true });
  }

  async #waitFor(query: string, wanted: string): Promise<void> {
    for (;;) {
      const { status } = (await this.monitor.call(query)) as { readonly status?: string };
      if (status === wanted) return;
      if (status === 'failed' || status === 'cancelled') throw new Error(`${query}: ${status}`);
      if (this.exit !== null) throw new Error(this.exit);
      await sleep(POLL_INTERVAL_MS);
    }
  }
}

function commandLine(hardware: Hardware, memory: MemoryFile | null, folder: string): string[] {
  const { image, adapters, hostDisk } = hardware;
  // QEMU selects the ports itself, so that guests that start at the same time never get the same one.
  const forwards = Object.values(GUEST_PORTS).map((port) => `hostfwd=tcp:127.0.0.1:0-10.0.2.15:${port}`);
  return [
    ...machine(hostDisk),
    ...['-kernel', image.kernel, '-initrd', image.initrd, '-append', kernelCommandLine(hardware)],
    ...['-serial', `file:${join(folder, 'console.log')}`],
    ...['-netdev', `user,id=n0,restrict=on,${forwards.join(',')}`, '-device', 'virtio-net-pci,netdev=n0,romfile='],
    ...['-device', 'virtio-serial-pci'],
    ...(hostDisk ? HOST_DISK : []),
    ...Array.from({ length: adapters }, (_, index) => [
      ...['-chardev', `socket,id=r${index},path=${join(folder, `adapter${index}`)},server=on,wait=off`],
      ...['-device', `virtconsole,chardev=r${index}`],
    ]).flat(),
    ...['-qmp', `unix:${join(folder, 'monitor')},server=on,wait=off`],
    ...(memory === null ? [] : memoryOptions(memory, hostDisk)),
  ];
}

function memoryOptions({ path, use }: MemoryFile, hostDisk: boolean): string[] {
  const size = `${hostDisk ? HOST_DISK_MEMORY_MB : MEMORY_MB}M`;
  return [
    '-object',
    `memory-backend-file,id=ram,size=${size},mem-path=${path},share=${use === 'save' ? 'on' : 'off'}`,
    '-machine',
    'memory-backend=ram',
    ...(use === 'restore' ? ['-incoming', 'defer'] : []),
  ];
}

/** Leave the memory out of the saved state, because it is in the memory's file already. */
async function allowMappedMemory(monitor: Monitor): Promise<void> {
  await monitor.call('migrate-set-capabilities', { capabilities: [{ capability: 'x-ignore-shared', state: true }] });
}

async function readPorts(monitor: Monitor): Promise<Ports> {
  const text = String(await monitor.call('human-monitor-command', { 'command-line': 'info usernet' }));
  const find = (guest: number): number => {
    // For example: TCP[HOST_FORWARD]  12       127.0.0.1 40123       10.0.2.15  7001     0     0
    const port = new RegExp(`HOST_FORWARD\\]\\s+\\d+\\s+127\\.0\\.0\\.1\\s+(\\d+)\\s+10\\.0\\.2\\.15\\s+${guest}\\s`).exec(text)?.[1];
    if (port === undefined) throw new Error(`QEMU forwards no port to ${guest}:\n${text}`);
    return Number(port);
  };
  return { bus: find(GUEST_PORTS.bus), control: find(GUEST_PORTS.control), streams: find(GUEST_PORTS.streams) };
}

async function endProcess(child: ChildProcess, state: { readonly exit: string | null }): Promise<void> {
  if (state.exit !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}
