import type { AdapterStatus } from '../../catalog/adapter-status';
import type { BluezClient } from './client';
import { BLUEZ_INTERFACE } from './interfaces';
import { findAdapter } from './properties';

const ADAPTER = /^\/org\/bluez\/hci\d+$/;

/** Returns the paths of all adapters in order. */
export function listAdapters(client: BluezClient): string[] {
  return [...client.objects.keys()]
    .filter((path) => ADAPTER.test(path) && client.properties(path, BLUEZ_INTERFACE.adapter) !== undefined)
    .sort();
}

/** Returns the adapter to use: a powered one first, then the lowest path. Null if there is none. */
export function findCurrentAdapter(client: BluezClient): string | null {
  const paths = listAdapters(client);
  return paths.find((path) => isPowered(client, path)) ?? paths[0] ?? null;
}

/** Checks whether the adapter at this path is powered. */
function isPowered(client: BluezClient, path: string): boolean {
  return findAdapter(client, path)?.Powered === true;
}

/** Returns the status of the computer's Bluetooth from BlueZ's objects. */
export function toBluezStatus(client: BluezClient): AdapterStatus {
  switch (client.status) {
    case 'connecting':
      return 'starting';
    case 'no-bus':
    case 'no-permission':
    case 'service-down':
      return client.status;
    case 'ready': {
      const path = findCurrentAdapter(client);
      if (path === null) return 'missing';
      if (isPowered(client, path)) return 'ready';
      return findAdapter(client, path)?.PowerState === 'off-blocked' ? 'blocked' : 'off';
    }
  }
}
