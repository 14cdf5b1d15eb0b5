import { ASSIGNED_NUMBERS, toFullUuid } from '../../../catalog/identify/assigned-numbers';
import type { CoordinatedSet } from '../../../catalog/identify/system-record';
import type { BluezClient } from '../../bluez/client';
import { BLUEZ_INTERFACE } from '../../bluez/interfaces';
import type { Properties } from '../../bluez/object-eviction-policy';
import { readBearer, readDeviceLinks, readSetSize, readSupportedMediaUuids } from '../../bluez/properties';
import type { DeviceLinks } from './record';

/** Published capabilities of LE Audio, sink and source. bluetoothd lists them if the kernel and its options allow LE Audio. */
const LE_AUDIO_ENDPOINTS: ReadonlySet<string> = new Set(
  [ASSIGNED_NUMBERS.characteristic.sinkPac, ASSIGNED_NUMBERS.characteristic.sourcePac].map(toFullUuid),
);

type ObjectProperties = Pick<BluezClient, 'properties'>;

/** Returns what BlueZ's other objects contain about the device at a path. */
export function findDeviceLinks(client: ObjectProperties, path: string, device: Properties): DeviceLinks {
  const { preferred, sets } = readDeviceLinks(device);
  const classic = readBearer(client.properties(path, BLUEZ_INTERFACE.bredr));
  const le = readBearer(client.properties(path, BLUEZ_INTERFACE.le));
  return {
    bearers: classic === null && le === null ? null : { classic, le, preferred },
    coordinatedSet: findSet(client, sets),
    leAudioHere: canPlayLeAudio(client, path.slice(0, path.lastIndexOf('/'))),
  };
}

/** Returns whether bluetoothd lets a sound server play over LE Audio on an adapter; null if it doesn't report that. */
export function canPlayLeAudio(client: ObjectProperties, adapter: string): boolean | null {
  const supported = readSupportedMediaUuids(client.properties(adapter, BLUEZ_INTERFACE.media));
  return supported === null ? null : supported.some((uuid) => LE_AUDIO_ENDPOINTS.has(uuid));
}

function findSet(client: ObjectProperties, sets: readonly string[]): CoordinatedSet | null {
  const [id] = sets;
  return id === undefined ? null : { id, size: readSetSize(client.properties(id, BLUEZ_INTERFACE.set)) };
}
