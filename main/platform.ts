import type { Computer } from '../catalog/computer';
import { BluezClient } from './bluez/client';
import type { ControlOpener } from './headset/transport/control-opener';
import { controlOverSerial, type SerialWindow } from './headset/transport/control-over-serial';
import { controlOverSockets } from './headset/transport/control-over-sockets';
import { readHidDescriptors } from './headset/transport/hid-descriptors';
import { ProcessSockets } from './headset/transport/process-sockets';
import { labRelay, relaySockets } from './headset/transport/relay-sockets';
import { reopenAfterClose } from './headset/transport/reopening-sockets';
import type { BluetoothSockets } from './headset/transport/sockets';
import type { UtilityProcessHandle } from './own-process';
import { BluezBindings } from './radio/bluez-bindings';
import { createNoble } from './radio/create-noble';
import { FallbackScanner } from './radio/fallback-scanner';
import { NativeScanner } from './radio/native-scanner';
import { NobleScanner } from './radio/noble-scanner';
import type { Scanner } from './radio/scanner';
import { hasRawCapability } from './radio/status';
import { longDemo } from './replay/demo';
import { Player } from './replay/player';
import { ReplayBindings } from './replay/replay-bindings';
import { ReplaySystem } from './replay/replay-system';
import { HidDevices } from './system/linux/hid-devices';
import { Inputs } from './system/linux/inputs';
import { SoundServer } from './system/linux/sound-server';
import { LinuxSystem } from './system/linux/system';
import { macSystem } from './system/mac/system';
import type { SystemAdapter } from './system/system-adapter';
import { utilityChannel } from './system/utility-channel';
import { windowsSystem } from './system/windows/adapter/system';

// Every other system that Electron runs on is a Unix with BlueZ's words.
const COMPUTERS: Readonly<Partial<Record<NodeJS.Platform, Computer>>> = { win32: 'windows', darwin: 'macos' };

/** Creates the adapters of the operating system. No other module depends on the system's name. */
export const PLATFORM = process.platform;

/** The parts that differ between operating systems, chosen once. */
export interface Platform {
  /** The operating system, for the words of the guides. */
  readonly computer: Computer;
  readonly scanner: Scanner;
  readonly system: SystemAdapter;
  /** Opener of the headphones' control service; null if this system has none. */
  readonly control: ControlOpener | null;
  close(): void;
}

/** Capabilities that differ between Electron and plain Node, so that the same core runs in both. */
export interface PlatformHost {
  /** True in an installed copy, which ignores the variables of the lab. */
  readonly isPackaged: boolean;
  /** Starts a script of `out/main` in a process of its own, because a crash of native code is then a state of the app and not its end. */
  fork<To, From>(script: string, name: string): UtilityProcessHandle<To, From>;
  /** Returns the path of a file that other programs read. */
  helperFile(name: string): string;
  /** Opens a window that uses the serial port of one headset, see `serial-window.ts`; null if there are no windows. */
  readonly openSerialWindow: ((address: string) => Promise<SerialWindow>) | null;
}

/** Picks scanner and system adapter for this computer, or the recording for the demo. */
export function choosePlatform(demo: boolean, host: PlatformHost): Platform {
  if (demo) return replay();
  if (PLATFORM === 'linux') return linux(host);
  const control = host.openSerialWindow === null ? null : controlOverSerial(host.openSerialWindow);
  return { ...withClose(nativeScanner(host), PLATFORM === 'darwin' ? mac(host) : windows(host), () => {}), control };
}

function replay(): Platform {
  const player = new Player(longDemo());
  const bindings = new ReplayBindings(player);
  return withClose(new NobleScanner(createNoble(bindings), bindings), new ReplaySystem(player), () => player.close());
}

function linux(host: PlatformHost): Platform {
  const client = new BluezClient();
  const bindings = new BluezBindings(client);
  const overBluez = new NobleScanner(createNoble(bindings), bindings);
  const absent = () => client.status === 'no-bus' || client.status === 'service-down';
  // Raw HCI needs a capability that an ordinary user's process does not have.
  const scanner = hasRawCapability()
    ? new FallbackScanner(
        overBluez,
        () => nativeScanner(host),
        (tell) => client.on('status', () => tell(absent())),
      )
    : overBluez;
  const sockets = linuxSockets(host);
  const system = new LinuxSystem(client, new SoundServer(), linuxInputs(client, sockets, host));
  client.start();
  return { ...withClose(scanner, system, () => client.close()), control: controlOverSockets(sockets) };
}

// In the lab the kernel with the Bluetooth is another computer's.
function linuxSockets(host: PlatformHost): BluetoothSockets {
  const relay = labRelay(process.env, host.isPackaged);
  if (relay !== null) return reopenAfterClose(relaySockets(relay));
  return reopenAfterClose(new ProcessSockets(() => host.fork('headset-sockets', 'Earshot headset')));
}

// Without this reader no guard against keyboards works, which the lab uses to show that each of them is needed.
function linuxInputs(client: BluezClient, sockets: BluetoothSockets, host: PlatformHost): Inputs | null {
  if (labVariable('EARSHOT_LAB_UNGUARDED', host) === '1') return null;
  const search = (address: string, signal: AbortSignal) => readHidDescriptors(sockets, address, signal);
  return new Inputs(client, search, new HidDevices(labVariable('EARSHOT_LAB_SYSFS', host)));
}

/** Returns a variable of the lab. A packaged copy ignores them, so that the environment of its user can't switch off a guard. */
function labVariable(name: string, host: PlatformHost): string | undefined {
  return host.isPackaged ? undefined : process.env[name];
}

function mac(host: PlatformHost): SystemAdapter {
  return macSystem(
    utilityChannel(() => host.fork('mac-audio', 'Earshot sound')),
    (name) => host.helperFile(name),
  );
}

function windows(host: PlatformHost): SystemAdapter {
  return windowsSystem(
    utilityChannel(() => host.fork('win32', 'Earshot Windows')),
    (name) => host.helperFile(name),
  );
}

function nativeScanner(host: PlatformHost): Scanner {
  return new NativeScanner(() => host.fork('native-radio', 'Earshot radio'));
}

function withClose(scanner: Scanner, system: SystemAdapter, end: () => void): Platform {
  return {
    computer: COMPUTERS[PLATFORM] ?? 'linux',
    scanner,
    system,
    control: null,
    close: () => {
      scanner.close();
      system.close();
      end();
    },
  };
}
