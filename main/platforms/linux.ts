import { BluezClient } from '../bluez/client';
import { createSocketControl } from '../headset/transport/control-over-sockets';
import { readHidDescriptors } from '../headset/transport/hid-descriptors';
import { ProcessSockets } from '../headset/transport/process-sockets';
import { findLabRelay, relaySockets } from '../headset/transport/relay-sockets';
import { reopenAfterClose } from '../headset/transport/reopening-sockets';
import type { BluetoothSockets } from '../headset/transport/sockets';
import { BluezBindings } from '../radio/bluez-bindings';
import { createNoble } from '../radio/create-noble';
import { FallbackScanner } from '../radio/fallback-scanner';
import { NobleScanner } from '../radio/noble-scanner';
import { hasRawCapability } from '../radio/status';
import { HidDevices } from '../system/linux/hid-devices';
import { Inputs } from '../system/linux/inputs';
import { createOwnStreamCheck } from '../system/linux/own-streams';
import { SoundServer } from '../system/linux/sound-server';
import { createPactl, createPipewire } from '../system/linux/sound-tools';
import { LinuxSystem } from '../system/linux/system';
import { createNativeScanner, type PlatformHost, type PlatformParts, withClose } from './platform-parts';

/** Name of the app's sound streams. */
const APP_NAME = 'Earshot';

/** Creates the adapters of Linux, over BlueZ. */
export function createPlatform(host: PlatformHost): PlatformParts {
  const client = new BluezClient();
  const bindings = new BluezBindings(client);
  const overBluez = new NobleScanner(createNoble(bindings), bindings);
  // Raw HCI needs a capability that an ordinary user's process does not have.
  const scanner = hasRawCapability() ? new FallbackScanner(overBluez, () => createNativeScanner(host), client) : overBluez;
  const sockets = createSockets(host);
  const system = new LinuxSystem(client, createSoundServer(host), createInputs(client, sockets, host));
  client.start();
  return withClose({ scanner, system, control: createSocketControl(sockets) }, () => client.close());
}

function createSoundServer(host: PlatformHost): SoundServer {
  const isOwn = createOwnStreamCheck(host.ownProcessIds, process.env.FLATPAK_ID === undefined ? null : APP_NAME);
  return new SoundServer([createPactl(undefined, isOwn), createPipewire(undefined, undefined, undefined, isOwn)]);
}

// In the lab, the Bluetooth adapter belongs to the kernel of the guest.
function createSockets(host: PlatformHost): BluetoothSockets {
  const relay = findLabRelay(process.env, host.isPackaged);
  if (relay !== null) return reopenAfterClose(relaySockets(relay));
  return reopenAfterClose(new ProcessSockets(() => host.fork('headset-sockets', 'Earshot headset')));
}

// Without this reader, no guard against keyboards works. The lab uses that to prove that each guard is needed.
function createInputs(client: BluezClient, sockets: BluetoothSockets, host: PlatformHost): Inputs | null {
  if (readLabVariable('EARSHOT_LAB_UNGUARDED', host) === '1') return null;
  const search = (address: string, signal: AbortSignal) => readHidDescriptors(sockets, address, signal);
  const sysfs = readLabVariable('EARSHOT_LAB_SYSFS', host);
  return new Inputs(client, search, sysfs === undefined ? new HidDevices() : new HidDevices(sysfs, `${sysfs}/input-nodes`));
}

/** Returns a variable of the lab. A packaged copy ignores them, so that its user's environment can't turn off a guard. */
function readLabVariable(name: string, host: PlatformHost): string | undefined {
  return host.isPackaged ? undefined : process.env[name];
}
