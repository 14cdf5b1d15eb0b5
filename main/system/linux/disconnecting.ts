import { setTimeout as wait } from 'node:timers/promises';
import { type BluezClient, BluezError } from '../../bluez/client';
import { IFACE } from '../../bluez/interfaces';
import { findDevice } from '../../bluez/properties';
import { findPaired, findSameHeadset, isInSet } from './same-headset';

/** Time in which a member of a coordinated set can connect again unasked, in ms; recorded were 200 to 400. */
const RECONNECTS_WITHIN_MS = 1_000;
/** Number of times that a set is disconnected before Earshot leaves it to its owner. */
const MAX_ROUNDS = 3;

/**
 * Disconnects every object of the headset at a path. bluetoothd with its experimental interfaces connects a member of a set again
 * after a disconnection while another member is connected, so that a set is disconnected once more if that happens. Rejects with
 * {@link BluezError}.
 */
export async function disconnectAll(client: BluezClient, path: string, waitMs = RECONNECTS_WITHIN_MS): Promise<void> {
  const connected = (): string[] => findSameHeadset(client, path).filter((other) => findDevice(client, other)?.Connected === true);
  const inSet = isInSet(client, path);
  let left = connected();
  // BlueZ reports that it isn't connected, or ends a connection that is still being made.
  if (left.length === 0) left = [findPaired(client, path)];
  for (let round = 1; left.length > 0 && round <= MAX_ROUNDS; round += 1) {
    for (const one of left) await disconnect(client, one, left.length > 1 || round > 1);
    if (!inSet) return;
    await wait(waitMs);
    left = connected();
  }
}

async function disconnect(client: BluezClient, path: string, lenient: boolean): Promise<void> {
  try {
    await client.call(path, IFACE.device, 'Disconnect', '', []);
  } catch (error) {
    // BlueZ ended it while the others were disconnected.
    if (!lenient || !(error instanceof BluezError) || error.errorName !== 'org.bluez.Error.NotConnected') throw error;
  }
}
