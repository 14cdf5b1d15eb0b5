import { createRequire } from 'node:module';
import { join } from 'node:path';
import { utilityProcess } from 'electron';
import { BluezClient } from './bluez/client';
import { BluezBindings } from './radio/bluez-bindings';
import { NativeScanner, type RadioProcess } from './radio/native-scanner';
import { type Noble, NobleScanner } from './radio/noble-scanner';
import type { Scanner } from './radio/scanner';
import { hasRawCapability } from './radio/status';
import { longDemo } from './replay/demo';
import { Player } from './replay/player';
import { ReplayBindings } from './replay/replay-bindings';
import { ReplaySystem } from './replay/replay-system';
import { BareSystem } from './system/bare';
import { LinuxSystem } from './system/linux';
import type { SystemAdapter } from './system/system-adapter';

/** The parts that differ between operating systems, chosen once. */
export interface Platform {
  readonly scanner: Scanner;
  readonly system: SystemAdapter;
  close(): void;
}

const nodeRequire = createRequire(import.meta.url);

/** noble with bindings of our own: loads no native module and opens nothing. */
function nobleOver(bindings: object): Noble {
  const withBindings = nodeRequire('@abandonware/noble/with-bindings') as (bindings: object) => Noble;
  return withBindings(bindings);
}

/** Picks scanner and system adapter for this computer, or the recording for the demo. */
export function choosePlatform(demo: boolean): Platform {
  if (demo) return replay();
  if (process.platform === 'linux') return linux();
  const opener =
    process.platform === 'darwin'
      ? (['open', 'x-apple.systempreferences:com.apple.BluetoothSettings'] as const)
      : (['explorer.exe', 'ms-settings:bluetooth'] as const);
  return withClose(nativeScanner(), new BareSystem([...opener]), () => {});
}

function replay(): Platform {
  const player = new Player(longDemo());
  const bindings = new ReplayBindings(player);
  return withClose(new NobleScanner(nobleOver(bindings), bindings), new ReplaySystem(player), () => player.close());
}

function linux(): Platform {
  const client = new BluezClient();
  const bindings = new BluezBindings(client);
  const scanner = new NobleScanner(nobleOver(bindings), bindings);
  const system = new LinuxSystem(client);
  client.start();
  return withClose(scanner, system, () => client.close());
}

/**
 * Raw HCI through noble, for a Linux computer without BlueZ. Null where this process may not open
 * raw sockets. Never to be used beside BlueZ: it would make the desktop's own Bluetooth deaf.
 */
export function rawScanner(): Scanner | null {
  return process.platform === 'linux' && hasRawCapability() ? nativeScanner() : null;
}

function nativeScanner(): Scanner {
  return new NativeScanner(
    () =>
      utilityProcess.fork(join(import.meta.dirname, 'native-radio.js'), [], {
        serviceName: 'Earshot radio',
        stdio: 'ignore',
      }) as RadioProcess,
  );
}

function withClose(scanner: Scanner, system: SystemAdapter, end: () => void): Platform {
  return {
    scanner,
    system,
    close: () => {
      scanner.close();
      system.close();
      end();
    },
  };
}
