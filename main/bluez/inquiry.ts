import * as dbus from '@jellybrick/dbus-next';
import type { BluezClient } from './client';
import { BLUEZ_INTERFACE } from './interfaces';

/** Starts an inquiry over BR/EDR alone; the caller ends it with StopDiscovery. Rejects with {@link BluezError}. */
export async function startClassicInquiry(client: BluezClient, adapter: string): Promise<void> {
  // With an RSSI bound BlueZ reports each device, also those that aren't discoverable: see BluezBindings.
  const filter = { Transport: new dbus.Variant('s', 'bredr'), RSSI: new dbus.Variant('n', -127) };
  await client.call(adapter, BLUEZ_INTERFACE.adapter, 'SetDiscoveryFilter', 'a{sv}', [filter]);
  await client.call(adapter, BLUEZ_INTERFACE.adapter, 'StartDiscovery');
}
