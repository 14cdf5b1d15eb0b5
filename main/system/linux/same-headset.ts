import { isPairedForLeAudioOnly, offersLeAudio } from '../../../catalog/identify/le-audio';
import type { BluezClient } from '../../bluez/client';
import { BLUEZ_INTERFACE } from '../../bluez/interfaces';
import { findDevice, readDeviceLinks } from '../../bluez/properties';
import { canPlayLeAudio, findDeviceLinks } from './device-links';
import { toRecord } from './record';

type Objects = Pick<BluezClient, 'properties' | 'objects'>;

/**
 * Returns the paths of the objects with the same address as the one at a path, itself first. BlueZ 5.82 and 5.87 keep one for each
 * radio if both were detected before the pairing, and only one of them is paired.
 */
export function findTwins(client: Objects, path: string): readonly string[] {
  const address = findDevice(client, path)?.Address ?? null;
  return address === null
    ? [path]
    : [path, ...listOtherPaths(client, path).filter((other) => findDevice(client, other)?.Address === address)];
}

/** Returns the paths of everything that certainly belongs to the same headset: its twins, and the members of its coordinated set. */
export function findSameHeadset(client: Objects, path: string): readonly string[] {
  const twins = findTwins(client, path);
  const sets = new Set(twins.flatMap((twin) => findSets(client, twin)));
  const members = listOtherPaths(client, path).filter(
    (other) => !twins.includes(other) && findSets(client, other).some((set) => sets.has(set)),
  );
  return [...twins, ...members];
}

/** Returns the twin that is paired if the object at a path is not; otherwise the path. */
export function findPaired(client: Objects, path: string): string {
  if (findDevice(client, path)?.Paired === true) return path;
  return findTwins(client, path).find((twin) => findDevice(client, twin)?.Paired === true) ?? path;
}

/** Checks whether the headset at a path belongs to a coordinated set, which BlueZ can reconnect automatically. */
export function isInSet(client: Objects, path: string): boolean {
  return findSets(client, path).length > 0;
}

/**
 * Checks whether the headset at a path connects over LE only: its pairing is for LE Audio, and this computer doesn't rule that
 * out. BlueZ's ConnectProfile always uses classic Bluetooth. Source: BlueZ src/device.c, connect_profile.
 */
export function connectsOverLe(client: Objects, path: string): boolean {
  const raw = client.properties(path, BLUEZ_INTERFACE.device);
  if (raw === undefined) return false;
  const record = toRecord(path, raw, undefined, [], findDeviceLinks(client, path, raw));
  if (!isPairedForLeAudioOnly(record))
    return record.classOfDevice === null && record.addressType === 'random' && offersLeAudio(record.uuids);
  return record.classOfDevice === null || canPlayLeAudio(client, path.slice(0, path.lastIndexOf('/'))) !== false;
}

function listOtherPaths(client: Objects, path: string): string[] {
  const adapter = path.slice(0, path.lastIndexOf('/') + 1);
  return [...client.objects.keys()]
    .filter((other) => other !== path && other.startsWith(adapter) && findDevice(client, other) !== null)
    .sort();
}

function findSets(client: Objects, path: string): readonly string[] {
  const raw = client.properties(path, BLUEZ_INTERFACE.device);
  return raw === undefined ? [] : readDeviceLinks(raw).sets;
}
