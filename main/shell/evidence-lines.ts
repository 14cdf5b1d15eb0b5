import type { SystemRecord } from '../../catalog/identify/system-record';
import { EVIDENCE_START, type Evidence } from '../../catalog/report-evidence';
import { Pseudonyms } from './pseudonyms';

/**
 * Returns a line of JSON for each record. Addresses and names are replaced, each by the same one everywhere. Data of packets is
 * left out, because it contains a fingerprint of the address, and so are names of programs that record or play.
 */
export function formatEvidenceLines(all: readonly Evidence[], names: readonly string[]): string[] {
  const pseudonyms = new Pseudonyms();
  for (const name of names) pseudonyms.name(name);
  const named = (name: string | null): string | null => (name === null ? null : pseudonyms.name(name));
  return all.map(({ record, sound }) => {
    const { id, address, name, alias, ...rest } = record;
    const { coordinatedSet } = rest;
    const masked: SystemRecord = {
      ...rest,
      id: pseudonyms.text(id),
      address: address === null ? null : pseudonyms.addresses(address),
      name: named(name),
      alias: named(alias),
      ...(coordinatedSet && { coordinatedSet: { ...coordinatedSet, id: pseudonyms.text(coordinatedSet.id) } }),
      sonyData: null,
      fastPairData: null,
    };
    const maskedSound =
      sound === null
        ? null
        : {
            ...sound,
            recorders: sound.recorders.map(() => null),
            players: sound.players.map(({ here }) => ({ name: null, here })),
          };
    return `${EVIDENCE_START}${JSON.stringify({ record: masked, sound: maskedSound } satisfies Evidence)}`;
  });
}
