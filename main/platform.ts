import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, utilityProcess } from 'electron';
import type { Computer } from '../catalog/guides/guide';
import type { Installation } from '../catalog/update';
import { BluezClient } from './bluez/client';
import { BluezBindings } from './radio/bluez-bindings';
import { radioEnvironment } from './radio/environment';
import { FallbackScanner } from './radio/fallback-scanner';
import { NativeScanner, type RadioProcess } from './radio/native-scanner';
import { nobleOver } from './radio/noble-over';
import { NobleScanner } from './radio/noble-scanner';
import type { Scanner } from './radio/scanner';
import { hasRawCapability } from './radio/status';
import { longDemo } from './replay/demo';
import { Player } from './replay/player';
import { ReplayBindings } from './replay/replay-bindings';
import { ReplaySystem } from './replay/replay-system';
import { installationOf } from './shell/installation';
import { LinuxSystem } from './system/linux';
import { MacReader } from './system/mac';
import { POLL_MS, PolledSystem, type SettingsPrograms } from './system/polled-system';
import type { SystemAdapter } from './system/system-adapter';
import { WindowsReader } from './system/windows';
import { WindowsActions } from './system/windows-actions';
import { WindowsHelper } from './system/windows-helper';
import { windowsProgram } from './system/windows-programs';

// Every other system that Electron runs on is a Unix with BlueZ's words.
const COMPUTERS: Readonly<Partial<Record<NodeJS.Platform, Computer>>> = { win32: 'windows', darwin: 'macos' };

const MAC_SETTINGS: SettingsPrograms = {
  bluetooth: ['/usr/bin/open', 'x-apple.systempreferences:com.apple.BluetoothSettings'],
  privacy: ['/usr/bin/open', 'x-apple.systempreferences:com.apple.preference.security?Privacy_Bluetooth'],
};
const WINDOWS_SETTINGS: SettingsPrograms = {
  bluetooth: [windowsProgram('explorer.exe'), 'ms-settings:bluetooth'],
  privacy: [windowsProgram('explorer.exe'), 'ms-settings:privacy-radios'],
};

/** The parts that differ between operating systems, chosen once. */
export interface Platform {
  /** The operating system, for the words of the guides. */
  readonly computer: Computer;
  readonly scanner: Scanner;
  readonly system: SystemAdapter;
  close(): void;
}

const UPDATE_KEY = 'update-key.pem';

/** Where a file of the package is that lies beside app.asar; null when there is none, or no package. */
function packaged(name: string): string | null {
  if (!app.isPackaged) return null;
  const path = join(process.resourcesPath, name);
  return existsSync(path) ? path : null;
}

/** The key that new versions are signed with (PEM); null where the system checks signatures by itself. */
export function updateKey(): string | null {
  if (process.platform !== 'linux') return null;
  const path = packaged(UPDATE_KEY);
  // Without one, nothing that is looked at passes.
  return path === null ? '' : readFileSync(path, 'utf8');
}

/** How this copy gets new versions. */
export function installation(): Installation {
  return installationOf({
    platform: process.platform,
    env: process.env,
    hasFeed: packaged('app-update.yml') !== null,
    hasKey: packaged(UPDATE_KEY) !== null,
    hasPackageType: packaged('package-type') !== null,
    windowsStore: process.windowsStore === true,
  });
}

/** Picks scanner and system adapter for this computer, or the recording for the demo. */
export function choosePlatform(demo: boolean): Platform {
  if (demo) return replay();
  if (process.platform === 'linux') return linux();
  const system = process.platform === 'darwin' ? new PolledSystem(new MacReader(), MAC_SETTINGS) : windows();
  return withClose(nativeScanner(), system, () => {});
}

function replay(): Platform {
  const player = new Player(longDemo());
  const bindings = new ReplayBindings(player);
  return withClose(new NobleScanner(nobleOver(bindings), bindings), new ReplaySystem(player), () => player.close());
}

function linux(): Platform {
  const client = new BluezClient();
  const bindings = new BluezBindings(client);
  const overBluez = new NobleScanner(nobleOver(bindings), bindings);
  const absent = () => client.status === 'no-bus' || client.status === 'service-down';
  // Raw HCI needs a capability that an ordinary user's process does not have.
  const scanner = hasRawCapability()
    ? new FallbackScanner(overBluez, nativeScanner, (tell) => client.on('status', () => tell(absent())))
    : overBluez;
  const system = new LinuxSystem(client);
  client.start();
  return withClose(scanner, system, () => client.close());
}

function windows(): SystemAdapter {
  const helper = new WindowsHelper();
  return new PolledSystem(new WindowsReader(helper), WINDOWS_SETTINGS, POLL_MS, new WindowsActions(helper));
}

function nativeScanner(): Scanner {
  return new NativeScanner(
    () =>
      utilityProcess.fork(join(import.meta.dirname, 'native-radio.js'), [], {
        serviceName: 'Earshot radio',
        stdio: 'ignore',
        env: radioEnvironment(process.env),
      }) as RadioProcess,
  );
}

function withClose(scanner: Scanner, system: SystemAdapter, end: () => void): Platform {
  return {
    computer: COMPUTERS[process.platform] ?? 'linux',
    scanner,
    system,
    close: () => {
      scanner.close();
      system.close();
      end();
    },
  };
}
