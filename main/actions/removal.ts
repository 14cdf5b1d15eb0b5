import { typesByBond } from '../../catalog/identify/services';
import type { SystemRecord } from '../../catalog/identify/system-record';
import type { RecordId } from '../../catalog/ids';
import { ActionFailure } from '../system/system-actions';
import type { ActionRun } from './run';

/** Removes the pairings and connections behind these records from the system. */
export async function removeRecords(run: ActionRun, records: readonly (SystemRecord | null)[]): Promise<void> {
  const paired = records.filter((record) => record?.paired === true || record?.connected === true);
  if (paired.length > 0) run.setPhase('removing');
  for (const record of paired) if (record !== null) await run.parts.actions.remove(record.id);
}

/** Undoes the pairing of a device for which the pairing is enough to type. Rejects with {@link ActionFailure} then. */
export async function refuseKeyboard(run: ActionRun, id: RecordId, services: readonly string[]): Promise<void> {
  if (!typesByBond(services)) return;
  run.setPhase('removing');
  await run.parts.actions.remove(id);
  throw new ActionFailure('not-headphones', 'it offers HID over GATT');
}
