import type { AdapterStatus } from '../../catalog/adapter-status';
import type { BluezClient } from './client';
import { IFACE } from './interfaces';
import { adapterAt } from './properties';

const ADAPTER = /^\/org\/bluez\/hci\d+$/;

/** The paths of all adapters, in order. */
export function adapters(client: BluezClient): string[] {
  return [...client.objects.keys()].filter((path) => ADAPTER.test(path) && client.properties(path, IFACE.adapter) !== undefined).sort();
}

/** The adapter to use: a powered one before others, then the lowest path. Null when there is none. */
export function currentAdapter(client: BluezClient): string | null {
  const paths = adapters(client);
  return paths.find((path) => isPowered(client, path)) ?? paths[0] ?? null;
}

/** True when the adapter at this path is switched on. */
export function isPowered(client: BluezClient, path: string): boolean {
  return adapterAt(client, path)?.Powered === true;
}

/** The one status of the computer's Bluetooth that BlueZ's tree says. */
export function adapterStatus(client: BluezClient): AdapterStatus {
  switch (client.status) {
    case 'connecting':
      return 'starting';
    case 'no-bus':
    case 'no-permission':
    case 'service-down':
      return client.status;
    case 'ready': {
      const path = currentAdapter(client);
      if (path === null) return 'missing';
      if (isPowered(client, path)) return 'ready';
      return adapterAt(client, path)?.PowerState === 'off-blocked' ? 'blocked' : 'off';
    }
  }
}
