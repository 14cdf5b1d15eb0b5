import type { Evidence } from '../../catalog/report-evidence';
import type { DerivedState } from './app-state';

/** Returns the records behind the entries of the list, each with the sound of its device, for the report. Pure. */
export function getReportEvidence({ appState, view }: DerivedState): readonly Evidence[] {
  const records = [...view.identities.values()].flatMap(({ classic, le, guessed }) => [
    ...(classic === null ? [] : [classic]),
    ...le,
    ...guessed,
  ]);
  return records.map((record) => ({ record, sound: appState.systemFacts.headsets?.get(record.address ?? '') ?? null }));
}
