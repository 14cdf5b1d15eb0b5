import { setTimeout as wait } from 'node:timers/promises';
import { type BluezClient, BluezError } from '../../bluez/client';
import { BLUEZ_INTERFACE } from '../../bluez/interfaces';
import { findDevice } from '../../bluez/properties';
import { findPaired, findSameHeadset, isInSet } from './same-headset';

/** Time in ms in which a member of a coordinated set can reconnect automatically. Recordings have 200 to 400 ms. */
const RECONNECTS_WITHIN_MS = 1_000;
/** Maximum number of disconnections of a set, after which the owner has to decide. */
const MAX_ROUNDS = 3;

/**
 * Disconnects every object of the headset at a path. With its experimental interfaces, bluetoothd reconnects a member of a set
 * while another member is connected. A set is then disconnected again. Rejects with {@link BluezError}.
 */
export async function disconnectAll(client: BluezClient, path: string, waitMs = RECONNECTS_WITHIN_MS): Promise<void> {
  const connected = (): string[] => findSameHeadset(client, path).filter((other) => findDevice(client, other)?.Connected === true);
  const inSet = isInSet(client, path);
  let left = connected();
  // BlueZ reports that it isn't connected, or ends a connection in progress.
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
    await client.call(path, BLUEZ_INTERFACE.device, 'Disconnect', '', []);
  } catch (error) {
    // BlueZ ended it while the others were disconnected.
    if (!lenient || !(error instanceof BluezError) || error.errorName !== 'org.bluez.Error.NotConnected') throw error;
  }
}
