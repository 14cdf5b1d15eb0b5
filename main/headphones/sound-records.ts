import { isPairedForLeAudioOnly, isSetMember, isUnsupportedPairing } from '../../catalog/identify/le-audio';
import type { Bearer, Bearers, SystemRecord } from '../../catalog/identify/system-record';
import type { KnownRecord } from './state';

/** Records of one headset that carry sound. */
export interface SoundRecords {
  /** All of them combined. The id and the address are those of the connected record, or else of the first one. */
  readonly whole: KnownRecord;
  /** Other records that certainly belong to the same headset. */
  readonly sure: readonly KnownRecord[];
  /** Another record of the model, which is probably its other side. No action is possible on it. */
  readonly guessed: readonly KnownRecord[];
}

/**
 * Checks whether a connection that can carry sound is up. The link of a pairing comes before the pairing, so a link without sound
 * doesn't count. A link over which this computer can't play doesn't count either.
 */
export function isLinked({ record }: KnownRecord): boolean {
  const { connected, paired, soundProfiles } = record;
  if (!connected || isUnsupportedPairing(record)) return false;
  return paired || soundProfiles === null || soundProfiles.length > 0;
}

/**
 * Groups the records that carry sound by headset, by the strongest rule first:
 * 1. The same address: BlueZ can keep two objects of a headset that it detected over both radios.
 * 2. The same coordinated set, as reported by the system.
 * 3. Two paired records of one model, one of them paired for LE Audio only: probably the other side of the same headset, because
 *    earbuds have one record each and systems in their default configuration don't report their set.
 */
export function groupSoundRecords(records: readonly KnownRecord[]): SoundRecords[] {
  const ordered = [...records].sort(compareRanks);
  const sure = groupBy(
    groupBy(
      ordered.map((known) => [known]),
      getAddress,
    ),
    findSetId,
  );
  const joined = new Map<readonly KnownRecord[], readonly KnownRecord[]>();
  for (const group of sure) {
    const other = findOtherSide(group, sure);
    if (other !== null) joined.set(other, group);
  }
  const sides = new Set(joined.values());
  return sure.filter((group) => !sides.has(group)).map((group) => combine(group, joined.get(group) ?? []));
}

type Sides = readonly KnownRecord[];

// A classic record comes first, so that the entry has the same address whichever side is connected.
function compareRanks({ record: a }: KnownRecord, { record: b }: KnownRecord): number {
  const rank = (record: SystemRecord): number => Number(!record.paired) * 2 + Number(record.classOfDevice === null);
  return rank(a) - rank(b) || ((a.address ?? a.id) < (b.address ?? b.id) ? -1 : 1);
}

function getAddress([known]: Sides): string | null {
  return known?.record.address ?? null;
}

function findSetId(group: Sides): string | null {
  return group.map(({ record }) => record.coordinatedSet?.id).find((id) => id != null) ?? null;
}

function groupBy(groups: readonly Sides[], getKey: (group: Sides) => string | null): Sides[] {
  const byKey = new Map<string | null, KnownRecord[]>();
  const result: KnownRecord[][] = [];
  for (const group of groups) {
    const key = getKey(group);
    const known = byKey.get(key);
    if (known !== undefined) {
      known.push(...group);
      continue;
    }
    const fresh = [...group];
    result.push(fresh);
    if (key !== null) byKey.set(key, fresh);
  }
  return result;
}

// Returns the group whose second side this one is, or null.
function findOtherSide(group: Sides, all: readonly Sides[]): Sides | null {
  const model = getModelId(group);
  if (model === null || !isLeAudioSide(group)) return null;
  const alike = all.filter((other) => other.some(({ record }) => record.paired) && getModelId(other) === model);
  const [first, second, third] = alike;
  if (second === undefined || third !== undefined || second !== group || first === undefined) return null;
  // Their reported sets differ, or both are whole headsets.
  if (findSetId(first) !== null && findSetId(group) !== null) return null;
  return first.some(({ record }) => record.classOfDevice !== null) || isLeAudioSide(first) ? first : null;
}

function isLeAudioSide(group: Sides): boolean {
  return group.every(({ record }) => isPairedForLeAudioOnly(record) && record.classOfDevice === null && isSetMember(record.uuids));
}

function getModelId([known]: Sides): string | null {
  return known?.identification.kind === 'model' ? known.identification.modelId : null;
}

function combine(sure: Sides, guessed: Sides): SoundRecords {
  const all = [...sure, ...guessed];
  // Callers never pass an empty group.
  const base = (all.find((known) => isLinked(known) && known.record.soundProfiles?.length !== 0) ??
    all.find(isLinked) ??
    all[0]) as KnownRecord;
  const others = all.filter((known) => known !== base);
  if (others.length === 0) return { whole: base, sure: [], guessed: [] };
  const linked = all.filter(isLinked).map(({ record }) => record);
  const same = all.filter(({ record }) => record.address === base.record.address).map(({ record }) => record);
  const batteries = all.flatMap(({ record }) => record.battery ?? []);
  const record: SystemRecord = {
    ...base.record,
    paired: all.some((known) => known.record.paired),
    bonded: combineBonded(all),
    trusted: same.map((one) => one.trusted).find((trusted) => trusted === true) ?? base.record.trusted,
    classOfDevice: same.map((one) => one.classOfDevice).find((value) => value !== null) ?? base.record.classOfDevice,
    modalias: base.record.modalias ?? same.map((one) => one.modalias).find((value) => value !== null) ?? null,
    uuids: [...new Set(same.flatMap((one) => one.uuids))],
    bearers: combineBearers(same),
    battery: batteries.length === 0 ? null : Math.min(...batteries),
    soundProfiles: linked.some((one) => one.soundProfiles === null)
      ? null
      : linked.length === 0
        ? base.record.soundProfiles
        : [...new Set(linked.flatMap((one) => one.soundProfiles ?? []))].sort(),
    playing: all.some((known) => known.record.playing),
    outputReady: combineOutputs(linked),
    onOtherAdapter: all.some((known) => known.record.onOtherAdapter),
  };
  const latest = (time: (known: KnownRecord) => number | null): number | null =>
    all.reduce<number | null>((last, known) => Math.max(last ?? Number.NEGATIVE_INFINITY, time(known) ?? Number.NEGATIVE_INFINITY), null);
  const finite = (time: number | null): number | null => (time === Number.NEGATIVE_INFINITY ? null : time);
  const whole: KnownRecord = {
    ...base,
    record,
    pairedAt: finite(latest((known) => known.pairedAt)),
    respondedAt: finite(latest((known) => known.respondedAt)),
    respondingSince: finite(latest((known) => known.respondingSince)),
  };
  const isOther = (known: KnownRecord): boolean => known !== base;
  // If the connected side is the guessed one, the others are as uncertain.
  return sure.includes(base) ? { whole, sure: sure.filter(isOther), guessed } : { whole, sure: guessed.filter(isOther), guessed: sure };
}

// Only records with a pairing count, because BlueZ keeps an unpaired object of a headset beside the paired one.
function combineBonded(all: Sides): boolean | null {
  const bonded = all.flatMap(({ record }) => (record.paired ? (record.bonded ?? []) : []));
  return bonded.includes(true) ? true : (bonded[0] ?? null);
}

// The output of a set can belong to one of its members.
function combineOutputs(linked: readonly SystemRecord[]): boolean | null {
  const all = linked.map(({ outputReady }) => outputReady ?? null);
  return all.includes(true) ? true : all.length === 0 || all.includes(null) ? null : false;
}

function combineBearers(records: readonly SystemRecord[]): Bearers | null {
  const known = records.flatMap(({ bearers }) => bearers ?? []);
  if (known.length === 0) return null;
  const any = (of: (bearers: Bearers) => Bearer | null): Bearer | null => {
    const all = known.flatMap((bearers) => of(bearers) ?? []);
    const or = (values: readonly (boolean | null)[]): boolean | null =>
      values.includes(true) ? true : (values.find((value) => value !== null) ?? null);
    return all.length === 0 ? null : { paired: or(all.map(({ paired }) => paired)), connected: or(all.map(({ connected }) => connected)) };
  };
  return {
    classic: any(({ classic }) => classic),
    le: any(({ le }) => le),
    preferred: known.map(({ preferred }) => preferred).find((value) => value !== null) ?? null,
  };
}
