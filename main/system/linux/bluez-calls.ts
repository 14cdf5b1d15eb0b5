import { raceAbort } from '../../async';
import { toActionError } from '../../bluez/action-error';
import type { BluezClient } from '../../bluez/client';
import { BLUEZ_INTERFACE } from '../../bluez/interfaces';
import { findDevice } from '../../bluez/properties';
import { ActionFailure } from '../system-actions';

/** Calls a method of BlueZ's Device1 without arguments. Rejects with {@link BluezError}. @param limitMs time limit in ms. */
export function callDevice(client: BluezClient, id: string, member: string, limitMs?: number): Promise<unknown> {
  return client.call(id, BLUEZ_INTERFACE.device, member, '', [], limitMs);
}

/**
 * Runs a call about a device until the signal aborts. BlueZ continues until a stop, after which the call itself fails. Rejects with
 * the signal's reason if that comes first.
 */
export async function runAbortable(
  client: BluezClient,
  signal: AbortSignal,
  id: string,
  stop: 'CancelPairing' | 'Disconnect',
  work: () => Promise<unknown>,
): Promise<void> {
  signal.throwIfAborted();
  const abort = (): void => {
    // The kernel deletes the key of a finished pairing that is canceled, while BlueZ still reports the bond.
    if (stop === 'CancelPairing' && isBonded(client, id)) return;
    callDevice(client, id, stop).catch(() => undefined);
  };
  signal.addEventListener('abort', abort, { once: true });
  try {
    await raceAbort(signal, work());
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

/** Runs a call of BlueZ. Rejects with {@link ActionFailure}. */
export async function withActionErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toActionFailure(error);
  }
}

/** Returns the failure of an action for an error of BlueZ. @param signal the action's, whose reason precedes BlueZ's error. */
export function toActionFailure(error: unknown, signal?: AbortSignal): ActionFailure {
  if (error instanceof ActionFailure) return error;
  // The reason of an abort comes from its signal.
  if (signal?.aborted === true && signal.reason instanceof ActionFailure) return signal.reason;
  return new ActionFailure(toActionError(error), String(error));
}

function isBonded(client: BluezClient, id: string): boolean {
  const device = findDevice(client, id);
  return device?.Bonded === true || device?.Paired === true;
}
