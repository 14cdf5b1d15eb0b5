import type { JoinReason } from '../../catalog/headphones';
import type { Identification } from '../../catalog/identify/identify';
import { carriesSound } from '../../catalog/identify/le-audio';
import { parseSonyData } from '../../catalog/identify/sony-data';
import type { ModelId } from '../../catalog/ids';
import { findModel } from '../../catalog/models/index';
import { isLeAudioOnly } from '../../catalog/models/le-audio-only';
import { INQUIRY_TTL_MS, PAIRING_TTL_MS } from '../lifetimes';
import { hashAddress } from './address-hash';
import { groupSoundRecords, type SoundRecords } from './sound-records';
import type { KnownRecord, KnownSighting } from './state';

/** LE identity of headphones: its packets, its record in the system, or both. */
interface LeIdentity {
  readonly key: string;
  readonly sighting: KnownSighting | null;
  readonly record: KnownRecord | null;
  readonly hash: string | null;
}

/** Identities of one physical headset. */
export interface Group {
  /** Record that carries sound, over classic Bluetooth or LE Audio. Several records of one headset are combined. */
  readonly classic: KnownRecord | null;
  /** Its other records that carry sound. See {@link SoundRecords}. */
  readonly others: Omit<SoundRecords, 'whole'>;
  readonly le: readonly { readonly identity: LeIdentity; readonly join: JoinReason | null }[];
}

/** Checks whether this computer has a pairing with either identity of headphones. */
export function isPaired({ classic, le }: Group): boolean {
  return classic?.record.paired === true || le.some(({ identity }) => identity.record?.record.paired === true);
}

/**
 * Checks whether the last inquiry response of the classic identity is still valid. Times in ms. A headset that is
 * not paired here and still in range continues to respond. The signal of a paired one can come from its LE packets.
 */
export function respondsToInquiry(classic: KnownRecord | null, now: number): boolean {
  if (classic?.respondedAt == null) return false;
  const { paired, inquiry } = classic.record;
  // This response led to the pairing, so it does not come from paired headphones.
  if (classic.pairedAt !== null && classic.respondedAt <= classic.pairedAt) return false;
  return now - classic.respondedAt < (!paired && inquiry !== undefined ? PAIRING_TTL_MS : INQUIRY_TTL_MS);
}

/**
 * Joins the two identities of each headset by these rules, the strongest first: 1. {@link joinByAddress}: the same address is one
 * headset. 2. {@link joinByHash}: an LE packet with the fingerprint of a classic address belongs to that headset. A fingerprint
 * that matches no classic record here joins nothing, because it is another headset of that model. 3. {@link groupByHash}: LE
 * identities with the same fingerprint are one headset, because its addresses rotate. 4. {@link joinByModel}: the only remaining
 * LE identity and the only remaining classic record of a model are probably the same. This rule never joins two headsets of one
 * model, because there are two candidates. It never joins a paired identity with an unpaired one, which can be a stranger's and
 * would act under the first one's name. 5. {@link joinBeacons} joins a nameless pairing beacon with the only unpaired headphones
 * of its model in range. It proves nothing about paired headphones, because it can come from others. It joins paired ones only
 * while they respond to an inquiry, or if it ended during their pairing. `now` is in ms of the sightings' clock.
 *
 * Groups with a classic identity come first, so that the entry stays with it when a guessed join is undone.
 */
export function joinIdentities(sightings: Iterable<KnownSighting>, records: Iterable<KnownRecord>, now: number): Group[] {
  const { classics, identities } = collectIdentities(sightings, records);
  const groups: GrowingGroup[] = groupSoundRecords(classics).map(({ whole, ...others }) => ({ classic: whole, others, le: [] }));
  const afterAddress = joinByAddress(groups, identities);
  const afterHash = joinByHash(groups, afterAddress);
  const beacons = afterHash.filter(isBeacon);
  const fresh = groupByHash(afterHash.filter((identity) => !isBeacon(identity)));
  const joined = joinByModel(groups, fresh);
  return joinBeacons(joined, beacons, now);
}

interface GrowingGroup extends Pick<Group, 'classic' | 'others'> {
  readonly le: { readonly identity: LeIdentity; readonly join: JoinReason | null }[];
}

// The record and the packets of one address are one LE identity.
function collectIdentities(
  sightings: Iterable<KnownSighting>,
  records: Iterable<KnownRecord>,
): { classics: KnownRecord[]; identities: LeIdentity[] } {
  const classics: KnownRecord[] = [];
  const identities = new Map<string, LeIdentity>();
  for (const known of records) {
    if (carriesSound(known.record) || isLeAudioOnlyModel(known)) classics.push(known);
    else {
      const key = known.record.address ?? known.record.id;
      identities.set(key, { key, sighting: null, record: known, hash: hashRecord(known) });
    }
  }
  for (const known of sightings) {
    const key = known.sighting.address ?? known.sighting.id;
    const existing = identities.get(key);
    const hash = known.sighting.addressHash ?? existing?.hash ?? null;
    identities.set(key, { key, sighting: known, record: existing?.record ?? null, hash });
  }
  return { classics, identities: [...identities.values()] };
}

// A pairing of a model without classic Bluetooth carries sound, even before its services are read.
function isLeAudioOnlyModel({ record, identification }: KnownRecord): boolean {
  return (record.paired || record.connected) && isLeAudioOnly(findModel(getModelId(identification)));
}

// Each of the first two rules returns the identities that it could not join.
function joinByAddress(groups: readonly GrowingGroup[], identities: readonly LeIdentity[]): LeIdentity[] {
  const byAddress = new Map(groups.flatMap((group) => collectSoundAddresses(group).map((address) => [address, group] as const)));
  return joinBy(identities, ({ key }) => byAddress.get(key), 'same-address');
}

function joinByHash(groups: readonly GrowingGroup[], identities: readonly LeIdentity[]): LeIdentity[] {
  const byHash = new Map<string | null, GrowingGroup>(
    groups.flatMap((group) => collectSoundAddresses(group).map((address) => [hashAddress(address), group] as const)),
  );
  return joinBy(identities, ({ hash }) => byHash.get(hash), 'address-hash');
}

function groupByHash(identities: readonly LeIdentity[]): GrowingGroup[] {
  const groups: GrowingGroup[] = [];
  const byHash = new Map<string, GrowingGroup>();
  for (const identity of identities) {
    // An identity without a fingerprint stays alone, because its key is unique.
    const key = identity.hash ?? identity.key;
    const twin = byHash.get(key);
    if (twin !== undefined) {
      twin.le.push({ identity, join: null });
      continue;
    }
    const group: GrowingGroup = { classic: null, others: NO_OTHERS, le: [{ identity, join: null }] };
    groups.push(group);
    byHash.set(key, group);
  }
  return groups;
}

function joinByModel(groups: readonly GrowingGroup[], fresh: readonly GrowingGroup[]): GrowingGroup[] {
  // The search is by model, because a crowd of one model would otherwise be compared with itself.
  const here = groupByModel(groups.filter(({ le }) => le.length === 0));
  const rivals = groupByModel(fresh);
  const loose = fresh.filter((group) => {
    if (group.le.some(({ identity }) => identity.hash !== null)) return true;
    const model = findGroupModel(group);
    const [only, ...more] = here.get(model) ?? [];
    if (only === undefined || more.length > 0 || (rivals.get(model)?.length ?? 0) > 1) return true;
    if (group.le.some(({ identity }) => identity.record?.record.paired) && only.classic?.record.paired !== true) return true;
    only.le.push(...group.le.map(({ identity }) => ({ identity, join: 'probably' as const })));
    return false;
  });
  return [...groups, ...loose];
}

function joinBeacons(groups: readonly GrowingGroup[], beacons: readonly LeIdentity[], now: number): GrowingGroup[] {
  const result = [...groups];
  const responding = groupByModel(groups.filter((group) => respondsToInquiry(group.classic, now)));
  const unpaired = groupByModel(groups.filter((group) => !isPaired(group)));
  const paired = groupByModel(groups.filter(isPaired));
  for (const identity of beacons) {
    const model = getModelId(identifyGroup(identity));
    const candidates = [responding, unpaired].map((found) => found.get(model) ?? []);
    // Paired headphones count only if there are no others.
    const others = unpaired.has(model) ? [] : (paired.get(model) ?? []);
    const home = [...candidates, others.filter((group) => mayBelongTo(identity, group, now))].find((choice) => choice.length === 1)?.[0];
    if (home !== undefined) home.le.push({ identity, join: 'probably' });
    else {
      const group: GrowingGroup = { classic: null, others: NO_OTHERS, le: [{ identity, join: null }] };
      result.push(group);
      if (model !== null) unpaired.set(model, [...(unpaired.get(model) ?? []), group]);
    }
  }
  return result;
}

// Groups of an unknown model are left out, because they can be different headphones.
function groupByModel(groups: readonly GrowingGroup[]): Map<ModelId | null, GrowingGroup[]> {
  const found = new Map<ModelId | null, GrowingGroup[]>();
  for (const group of groups) {
    const model = findGroupModel(group);
    if (model === null) continue;
    const same = found.get(model);
    if (same === undefined) found.set(model, [group]);
    else same.push(group);
  }
  return found;
}

function joinBy(
  identities: readonly LeIdentity[],
  homeOf: (identity: LeIdentity) => GrowingGroup | undefined,
  reason: JoinReason,
): LeIdentity[] {
  return identities.filter((identity) => {
    const home = homeOf(identity);
    home?.le.push({ identity, join: reason });
    return home === undefined;
  });
}

const NO_OTHERS: Group['others'] = { sure: [], guessed: [] };

// A guessed record is left out, because its address may be that of other headphones.
function collectSoundAddresses({ classic, others }: Pick<Group, 'classic' | 'others'>): string[] {
  return [classic, ...others.sure].flatMap((known) => known?.record.address ?? []);
}

/** Time in ms after a pairing in which packets of its beacon can still arrive. */
const LAST_PACKETS_MS = 5_000;

function mayBelongTo(beacon: LeIdentity, group: Group, now: number): boolean {
  if (group.classic === null) return false;
  const { pairedAt } = group.classic;
  const before = pairedAt !== null && beacon.sighting !== null && beacon.sighting.receivedAt <= pairedAt + LAST_PACKETS_MS;
  return before || respondsToInquiry(group.classic, now);
}

// Checks for the Fast Pair beacon of pairing mode: it has its own address, a model id, and nothing else.
function isBeacon({ hash, sighting, record }: LeIdentity): boolean {
  return hash === null && !sighting?.sighting.name && !record?.record.name && !record?.record.paired;
}

/** Returns the identification of an LE identity, from the radio or the system. */
export function identifyGroup(identity: LeIdentity): Identification | null {
  return identity.sighting?.sighting.identification ?? identity.record?.identification ?? null;
}

function getModelId(identification: Identification | null): ModelId | null {
  return identification?.kind === 'model' ? identification.modelId : null;
}

function findGroupModel(group: Group): ModelId | null {
  const le = group.le[0];
  return getModelId(group.classic?.identification ?? null) ?? (le === undefined ? null : getModelId(identifyGroup(le.identity)));
}

function hashRecord(known: KnownRecord): string | null {
  return known.record.sonyData === null ? null : (parseSonyData(known.record.sonyData)?.addressHash ?? null);
}
