import type { CoordinatedSet } from '../../../catalog/identify/system-record';
import type { BluezClient } from '../../bluez/client';
import { IFACE } from '../../bluez/interfaces';
import type { Properties } from '../../bluez/object-room';
import { deviceAt, readBearer, readDeviceLinks, readSetSize, readSupportedSound } from '../../bluez/properties';
import type { DeviceLinks } from './record';

/** Published capabilities of LE Audio, sink and source. bluetoothd lists them if the kernel and its options allow LE Audio. */
const LE_AUDIO_ENDPOINTS: ReadonlySet<string> = new Set(['00002bc9-0000-1000-8000-00805f9b34fb', '00002bcb-0000-1000-8000-00805f9b34fb']);

type ObjectProperties = Pick<BluezClient, 'properties'>;

/** Returns what BlueZ's other objects contain about the device at a path. */
export function findDeviceLinks(client: ObjectProperties, path: string, device: Properties): DeviceLinks {
  const { preferred, sets } = readDeviceLinks(device);
  const classic = readBearer(client.properties(path, IFACE.bredr));
  const le = readBearer(client.properties(path, IFACE.le));
  return {
    bearers: classic === null && le === null ? null : { classic, le, preferred },
    coordinatedSet: findSet(client, sets),
    leAudioHere: canPlayLeAudio(client, path.slice(0, path.lastIndexOf('/'))),
  };
}

/** Returns whether bluetoothd lets a sound server play over LE Audio on an adapter; null if it doesn't report that. */
export function canPlayLeAudio(client: ObjectProperties, adapter: string): boolean | null {
  const supported = readSupportedSound(client.properties(adapter, IFACE.media));
  return supported === null ? null : supported.some((uuid) => LE_AUDIO_ENDPOINTS.has(uuid));
}

/**
 * Returns the paths of the objects that are surely of the same headset as the one at a path, itself first: those with its address,
 * because BlueZ can keep one for each radio, and the members of its coordinated set.
 */
export function findSameHeadset(client: Pick<BluezClient, 'properties' | 'objects'>, path: string): readonly string[] {
  const own = deviceAt(client, path);
  if (own === null) return [path];
  const sets = setsOf(client, path);
  const adapter = path.slice(0, path.lastIndexOf('/') + 1);
  const others = [...client.objects.keys()].filter((other) => {
    if (other === path || !other.startsWith(adapter)) return false;
    const device = deviceAt(client, other);
    if (device === null) return false;
    return (device.Address !== null && device.Address === own.Address) || setsOf(client, other).some((set) => sets.includes(set));
  });
  return [path, ...others.sort()];
}

function setsOf(client: ObjectProperties, path: string): readonly string[] {
  const raw = client.properties(path, IFACE.device);
  return raw === undefined ? [] : readDeviceLinks(raw).sets;
}

function findSet(client: ObjectProperties, sets: readonly string[]): CoordinatedSet | null {
  const [id] = sets;
  return id === undefined ? null : { id, size: readSetSize(client.properties(id, IFACE.set)) };
}
