import type { AdapterStatus } from '../../catalog/adapter-status';
import type { BluezClient } from './client';
import { booleanOf, stringOf } from './plain';

/** D-Bus interfaces of BlueZ that Earshot uses. Source: BlueZ doc/org.bluez.*.rst. */
export const IFACE = {
  adapter: 'org.bluez.Adapter1',
  device: 'org.bluez.Device1',
  battery: 'org.bluez.Battery1',
  transport: 'org.bluez.MediaTransport1',
  bredr: 'org.bluez.Bearer.BREDR1',
} as const;

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
  return booleanOf(client.properties(path, IFACE.adapter)?.Powered) === true;
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
      return stringOf(client.properties(path, IFACE.adapter)?.PowerState) === 'off-blocked' ? 'blocked' : 'off';
    }
  }
}
