import { NO_RADIOS, type RadiosView, type SidesView } from '../../catalog/headphones';
import { isPairedForLeAudioOnly, isSetMember, offersLeAudio } from '../../catalog/identify/le-audio';
import type { SystemRecord, Transport } from '../../catalog/identify/system-record';
import type { Group } from './join';
import { isLinked } from './sound-records';

/** Returns over which radios headphones are paired and play; `linked` is whether a link that can carry sound is up. */
export function getRadios({ classic, others }: Group, linked: boolean): RadiosView {
  if (classic === null) return NO_RADIOS;
  const { record } = classic;
  const all = [record, ...[...others.sure, ...others.guessed].map((known) => known.record)];
  return {
    paired: listPairedRadios(all),
    sound: linked ? findSoundRadio(record) : null,
    preferred: record.bearers?.preferred == null ? null : record.bearers.preferred === 'le' ? 'le-audio' : 'classic',
    leAudioHere: all.map(({ leAudioHere }) => leAudioHere).find((here) => here != null) ?? null,
    leAudioOffered: all.some(({ uuids }) => offersLeAudio(uuids)),
  };
}

function listPairedRadios(records: readonly SystemRecord[]): Transport[] {
  const paired = records.filter((record) => record.paired);
  const found = new Set<Transport>();
  for (const record of paired) {
    const only = isPairedForLeAudioOnly(record);
    if (!only) found.add('classic');
    if (only || (offersLeAudio(record.uuids) && record.bearers?.le?.paired === true)) found.add('le-audio');
  }
  return [...found].sort();
}

function findSoundRadio({ soundProfiles }: SystemRecord): Transport | null {
  if (soundProfiles === null || soundProfiles.length === 0) return null;
  return soundProfiles.includes('le-audio') ? 'le-audio' : 'classic';
}

/** Returns how many sides of a coordinated set play over LE Audio; null if LE Audio carries no sound now, or there is one side. */
export function getSides({ classic, others }: Group, linked: boolean): SidesView | null {
  if (classic === null || !linked || classic.record.soundProfiles?.includes('le-audio') !== true) return null;
  const members = [...new Map([classic, ...others.sure, ...others.guessed].map((known) => [known.record.id, known])).values()].filter(
    ({ record }) => isSetMember(record.uuids) || record.coordinatedSet != null,
  );
  const size = Math.max(members.length, ...members.map(({ record }) => record.coordinatedSet?.size ?? 0));
  return size < 2 ? null : { connected: members.filter(isLinked).length, all: size };
}
