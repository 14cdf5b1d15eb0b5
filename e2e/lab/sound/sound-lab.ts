import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitUntil } from '../desktop-services';
import { type PrivateBus, startPrivateBus } from '../private-bus';

/** Address of the virtual headset. */
export const HEADSET = '94:DB:56:10:20:30';
/** Name of its card in sound servers. */
const CARD = 'bluez_card.94_DB_56_10_20_30';

/** The two sound servers. */
type ServerName = 'pulseaudio' | 'pipewire';

const NEEDS: Readonly<Record<ServerName, readonly string[]>> = {
  pulseaudio: ['pulseaudio', 'pactl', 'dbus-daemon', 'gcc'],
  pipewire: ['pipewire', 'wireplumber', 'pipewire-pulse', 'pw-cli', 'pactl', 'dbus-daemon', 'dbus-run-session'],
};
const PACKAGES = 'Debian: pulseaudio pulseaudio-utils pulseaudio-module-bluetooth pipewire pipewire-pulse wireplumber libspa-0.2-bluetooth';
const PYTHON = '/usr/bin/python3';

/** Returns the reason why a server is not available on this computer, or null. On CI it throws instead. */
export function findMissing(server: ServerName): string | null {
  const programs = NEEDS[server].filter((program) => spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0);
  const python = spawnSync(PYTHON, ['-c', 'import dbus, gi']).status === 0 ? [] : ['python3-dbus, python3-gi'];
  const problem = [...programs, ...python].join(', ');
  if (problem === '') return null;
  const why = `${server} needs ${problem} (${PACKAGES} dbus gcc python3-dbus python3-gi)`;
  if (process.env.CI === 'true') throw new Error(why);
  process.stdout.write(`Skipped: ${why}\n`);
  return why;
}

/** Description of the virtual headset. */
export interface VirtualHeadset {
  readonly name?: string;
  /** False: it has no hands-free profile. */
  readonly calls?: boolean;
}

/** Private instance of a real sound server, with a headset on a virtual BlueZ. */
export class SoundLab {
  readonly folder = mkdtempSync(join(tmpdir(), 'earshot-sound-'));
  readonly #server: ServerName;
  #bus: PrivateBus | null = null;
  readonly #running: ChildProcess[] = [];
  #sound: ChildProcess | null = null;

  constructor(server: ServerName) {
    this.#server = server;
  }

  /** Environment of programs that use this server. */
  get env(): NodeJS.ProcessEnv {
    const run = join(this.folder, 'run');
    return {
      ...process.env,
      XDG_RUNTIME_DIR: run,
      HOME: this.folder,
      PULSE_RUNTIME_PATH: join(run, 'pulse'),
      LC_ALL: 'C.UTF-8',
      ...(this.#bus === null ? {} : { DBUS_SYSTEM_BUS_ADDRESS: this.#bus.address }),
    };
  }

  /** Starts everything. Resolves when the sound server has the headset's card. */
  async start({ name = 'WH-1000XM4', calls = true }: VirtualHeadset = {}): Promise<void> {
    mkdirSync(join(this.folder, 'run', 'pulse'), { recursive: true, mode: 0o700 });
    this.#bus = await startPrivateBus();
    const bluez = spawn(PYTHON, [join(import.meta.dirname, 'bluez.py')], {
      env: { ...this.env, HEADSET_NAME: name, HEADSET_CALLS: calls ? 'yes' : 'no' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#running.push(bluez);
    await new Promise<void>((resolve, reject) => {
      bluez.stdout.once('data', () => resolve());
      bluez.once('exit', (code) => reject(new Error(`the virtual BlueZ ended with ${code}`)));
    });
    await this.startServer();
  }

  /** Starts the sound server; resolves when it has the headset's card. */
  async startServer(): Promise<void> {
    this.#sound = this.#server === 'pulseaudio' ? this.#pulseaudio() : this.#pipewire();
    await waitUntil(() => this.#runTool('list', 'cards', 'short').includes(CARD), 20_000);
  }

  /** Kills the sound server, as a crash would. */
  stopServer(): void {
    // Kill the process group, because PipeWire consists of three programs.
    if (this.#sound?.pid !== undefined) process.kill(-this.#sound.pid, 'SIGKILL');
    this.#sound = null;
  }

  /** Returns the output of `pactl`. */
  pactl(...args: string[]): string {
    return execFileSync('pactl', args, { encoding: 'utf8', env: this.env });
  }

  /** Returns the current profile of the headset's card. */
  profile(): string {
    const cards = JSON.parse(this.pactl('--format=json', 'list', 'cards')) as { name: string; active_profile: string }[];
    return cards.find(({ name }) => name === CARD)?.active_profile ?? '';
  }

  close(): void {
    this.stopServer();
    for (const child of this.#running) child.kill('SIGKILL');
    this.#bus?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  #runTool(...args: string[]): string {
    return spawnSync('pactl', args, { encoding: 'utf8', env: this.env }).stdout ?? '';
  }

  #pulseaudio(): ChildProcess {
    const modules = [
      'module-native-protocol-unix',
      'module-null-sink sink_name=alsa_output.pci-0000_00_1f.3.analog-stereo',
      'module-null-sink sink_name=effect_input',
      'module-bluez5-discover',
    ];
    const voice = join(this.folder, 'sco.so');
    execFileSync('gcc', ['-shared', '-fPIC', '-o', voice, join(import.meta.dirname, 'sco.c'), '-ldl', '-lpthread']);
    return spawn(
      'pulseaudio',
      ['-n', '--daemonize=no', '--exit-idle-time=-1', '--use-pid-file=no', ...modules.flatMap((module) => ['-L', module])],
      { stdio: 'ignore', detached: true, env: { ...this.env, LD_PRELOAD: voice } },
    );
  }

  #pipewire(): ChildProcess {
    // WirePlumber waits for a login on a screen before it uses Bluetooth, and there is none here.
    const settings = join(this.folder, '.config/wireplumber/bluetooth.lua.d');
    mkdirSync(settings, { recursive: true });
    writeFileSync(join(settings, '51-lab.lua'), 'bluez_monitor.properties["with-logind"] = false\n');
    // Both others end at once if PipeWire doesn't respond yet.
    const all = 'pipewire & until pw-cli info 0 >/dev/null 2>&1; do sleep 0.1; done; wireplumber & pipewire-pulse & wait';
    return spawn('dbus-run-session', ['--', 'sh', '-c', all], { stdio: 'ignore', detached: true, env: this.env });
  }
}
