import type { SystemRecord } from '../../catalog/identify/system-record';
import type { EntryId } from '../../catalog/ids';
import { ActionFailure } from '../system/system-actions';
import { reconnect } from './connecting';
import { YOURS_LIMIT_MS } from './limits';
import { pair, waitForPairingMode } from './pairing';
import { createPairingRequest, type PairingIdentities } from './pairing-request';
import { removeRecords } from './removal';
import { type ActionRun, runWithin } from './run';

/**
 * Makes a pairing again. It removes nothing before the old pairing is proven useless: it tries that pairing first, and if it
 * doesn't connect, the headphones' own address must respond in pairing mode. A user who cancels before that has lost nothing.
 */
export async function fixPairing(run: ActionRun, id: EntryId, identities: PairingIdentities): Promise<void> {
  const { list, actions } = run.parts;
  const { classic, le } = identities;
  const clicked = createPairingRequest(list, id, identities);
  const state = list.headphones.find((entry) => entry.id === id)?.state;
  if (classic?.paired === true && state !== 'stale-pairing' && (await reconnectsByItself(run, id, classic))) return;
  if (classic?.paired === true && !actions.findsPaired) {
    // This system can prove nothing, so the user decides.
    if ((await runWithin(run, YOURS_LIMIT_MS, (limit) => run.ask({ kind: 'remove-first' }, limit))) !== true)
      throw new ActionFailure('cancelled', 'the pairing stays');
    await removeRecords(run, [classic, ...le]);
    return pair(run, await waitForPairingMode(run, clicked));
  }
  const found = await waitForPairingMode(run, clicked, classic?.paired === true);
  const wrong = [found.classic, ...(list.identities(found.id)?.le ?? []), ...le].filter(isFirst);
  await removeRecords(run, wrong);
  // The removed record has to be found again by the clicked address, which has just responded.
  const again = { ...clicked, id: found.id };
  await pair(run, found.classic.paired ? await waitForPairingMode(run, again) : found);
}

// Returns true if the headphones connected. A pairing that they refuse, or that brings no sound, is made again.
async function reconnectsByItself(run: ActionRun, id: EntryId, classic: SystemRecord): Promise<boolean> {
  const { actions, log, release } = run.parts;
  if (actions.sound === null) return false;
  try {
    await reconnect(run, id, classic);
    return true;
  } catch (error) {
    if (run.signal.aborted) throw error;
    log(`the old pairing failed: ${String(error)}`);
    await release();
    return false;
  }
}

function isFirst(record: SystemRecord, index: number, all: readonly SystemRecord[]): boolean {
  return all.findIndex(({ id }) => id === record.id) === index;
}
