import type { ActionError } from '../../catalog/actions/action';
import type { InputVerdict } from '../../catalog/identify/report-descriptor';
import type { SystemRecord } from '../../catalog/identify/system-record';
import type { RecordId } from '../../catalog/ids';
import { ActionFailure } from '../system/system-actions';
import type { ActionRun } from './run';

/** Failures that leave open whether the system removes the record after all. */
const OPEN_ENDS: ReadonlySet<ActionError> = new Set(['too-slow']);

/**
 * Removes the pairings and connections behind these records from the system. Rejects with `not-confirmed` if the system doesn't
 * respond, because it can still remove them later.
 */
export async function removeRecords(run: ActionRun, records: readonly (SystemRecord | null)[]): Promise<void> {
  const paired = records.filter((record) => record !== null).filter((record) => record.paired || record.connected);
  if (paired.length > 0) run.setPhase('removing');
  for (const record of paired) {
    run.signal.throwIfAborted();
    await run.parts.actions.remove(record.id).catch((error: unknown) => {
      throw error instanceof ActionFailure && OPEN_ENDS.has(error.reason) ? new ActionFailure('not-confirmed', error.message) : error;
    });
  }
}

/**
 * Removes a new pairing whose report descriptor has keys, on systems whose bonds can't be watched; elsewhere the watch does it.
 * Rejects with {@link ActionFailure} then.
 */
export async function refuseKeyboard(run: ActionRun, id: RecordId, verdict: InputVerdict | null): Promise<void> {
  const { actions } = run.parts;
  // A pairing of another program is a finding with a button.
  if (verdict !== 'types' || actions.bonds !== undefined || actions.madeBond?.(id) === false) return;
  run.setPhase('removing');
  await actions.remove(id);
  throw new ActionFailure('not-headphones', 'its report descriptor has keys');
}
