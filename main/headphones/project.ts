import { type BatteryParts, emptierEarbud } from '../../catalog/battery';
import { firmwareOf } from '../../catalog/firmware';
import type { Headphones, HeadphonesGroup, HeadphonesState } from '../../catalog/headphones';
import { certainty, type Identification } from '../../catalog/identify/identify';
import { looksLikeModel } from '../../catalog/identify/look-alike';
import { foreignServices } from '../../catalog/identify/services';
import { modelById } from '../../catalog/models/index';
import { addressHash } from './address-hash';
import { PAIRING_TTL_MS, SIGHTING_TTL_MS } from './ages';
import { answersInquiry, type Group, identificationOf, isPaired, join } from './join';
import { type HeadphonesStore, type Identities, type KnownRecord, type KnownSighting, modelKey } from './state';
import { type Ears, GOOD_EARS, isConnected, isHeard, stateOf } from './state-of';

/** So many identities keep their entry's id, those that are gone included. */
export const MAX_ENTRY_IDS = 1_024;
/** Lost connections of this time count as one loop, in ms. */
export const LOOP_MS = 120_000;

/**
 * Forgets what is too old and works out the list: one entry for each physical headset. Pure; `now`
 * is in ms of the same clock as the events. While the search is paused nothing is forgotten:
 * what was found stays in the list. With Bluetooth off nobody is there to be heard.
 */
export function project(store: HeadphonesStore, now: number, ears: Ears = GOOD_EARS): HeadphonesStore {
  const sightings: HeadphonesStore['sightings'] = !ears.on ? new Map() : ears.searching ? fresh(store.sightings, now) : store.sightings;
  const groups = join(
    inOrder(sightings).filter((known) => !isPairedSince(known, store.pairings)),
    inOrder(store.records),
    now,
  )
    .filter((group) => isHere(group, now, ears))
    .map((group) => ({ group, keys: keysOf(group) }))
    // Where a guessed join is undone, the entry stays with the half that carries the sound.
    .sort((a, b) => Number(a.group.classic === null) - Number(b.group.classic === null));
  const entryIds = new Map<string, string>();
  const used = new Set<string>();
  let nextEntry = store.nextEntry;
  const identities = new Map<string, Identities>();
  const owned = new Set(groups.flatMap(({ group }) => (isPaired(group) ? (modelOf(group) ?? []) : [])));
  const headphones = groups.map(({ group, keys }) => {
    let id = keys.map((key) => store.entryIds.get(key)).find((known) => known !== undefined && !used.has(known));
    if (id === undefined) id = `h${nextEntry++}`;
    used.add(id);
    for (const key of keys) entryIds.set(key, id);
    identities.set(id, {
      classic: group.classic?.record ?? null,
      le: group.le.map(({ identity }) => identity.record?.record).filter((record) => record !== undefined),
      hashes: [...new Set(group.le.flatMap(({ identity }) => identity.hash ?? []))].sort(),
      keys,
    });
    return entry(id, group, now, { ears, owned, pairedAt: lastPairing(group, store.pairings) });
  });
  // Headphones that are gone for a moment, as when their pairing was removed, come back as the same entry.
  for (const [key, id] of store.entryIds) {
    if (entryIds.size >= MAX_ENTRY_IDS) break;
    if (!entryIds.has(key) && !used.has(id)) entryIds.set(key, id);
  }
  const unconfirmed = ears.on && groups.some(({ group }, index) => isUnconfirmed(group, headphones[index] ?? null, now));
  const { records, pairings } = store;
  return { sightings, records, pairings, entryIds, nextEntry, headphones: [...headphones].sort(byEntry), identities, unconfirmed };
}

// Only an inquiry says whose a beacon is, or whether what is paired here and heard by the system is in pairing mode.
function isUnconfirmed({ classic }: Group, entry: Headphones | null, now: number): boolean {
  if (entry === null) return false;
  const { pairing } = entry;
  if (pairing !== null && (!pairing.sure || (pairing.proof === 'beacon' && classic === null))) return true;
  if (classic === null || !classic.record.paired || isConnected(classic)) return false;
  return classic.record.rssi !== null || answersInquiry(classic, now);
}

// A nameless beacon whose model was paired since its last packet has done its work: it was that headset's, or it is heard again.
function isPairedSince({ sighting, heardAt }: KnownSighting, pairings: HeadphonesStore['pairings']): boolean {
  const { identification, name, addressHash: hash } = sighting;
  if (name !== null || hash !== null || identification.kind !== 'model') return false;
  return heardAt < (pairings.get(modelKey(identification.modelId)) ?? Number.NEGATIVE_INFINITY);
}

function lastPairing({ classic, le }: Group, pairings: HeadphonesStore['pairings']): number | null {
  const address = classic?.record.address ?? null;
  const hashes = [...(address === null ? [] : [addressHash(address)]), ...le.flatMap(({ identity }) => identity.hash ?? [])];
  return hashes.reduce<number | null>(
    (last, hash) => Math.max(last ?? Number.NEGATIVE_INFINITY, pairings.get(hash) ?? Number.NEGATIVE_INFINITY),
    null,
  );
}

// Not the order of hearing: the same events in another order give the same entries.
function inOrder<T>(known: ReadonlyMap<string, T>): T[] {
  return [...known].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}

function fresh(sightings: HeadphonesStore['sightings'], now: number): HeadphonesStore['sightings'] {
  const kept = [...sightings].filter(([, known]) => now - known.heardAt - known.pausedMs < SIGHTING_TTL_MS);
  return kept.length === sightings.size ? sightings : new Map(kept);
}

// Paired, connected or heard. BlueZ also keeps objects of devices that are none of these for a while.
function isHere({ classic, le }: Group, now: number, { on }: Ears): boolean {
  const records = [classic, ...le.map(({ identity }) => identity.record)].filter((known) => known !== null);
  return (
    le.some(({ identity }) => isHeard(identity.sighting)) ||
    records.some(
      ({ record, heardAt }) =>
        record.paired ||
        record.connected ||
        (on && (record.rssi !== null || record.inquiry !== undefined || (heardAt !== null && now - heardAt < PAIRING_TTL_MS))),
    )
  );
}

function keysOf(group: Group): string[] {
  const keys = group.le.map(({ identity }) => identity.key);
  return group.classic === null ? keys : [group.classic.record.address ?? group.classic.record.id, ...keys];
}

// Entries keep the order in which they came; grouping is the window's.
function byEntry(a: Headphones, b: Headphones): number {
  return Number(a.id.slice(1)) - Number(b.id.slice(1));
}

/** What an entry is made from besides its own identities. */
interface Around {
  readonly ears: Ears;
  /** Models of which one is paired here. */
  readonly owned: ReadonlySet<string>;
  /** When it was last paired; null when never. */
  readonly pairedAt: number | null;
}

function entry(id: string, group: Group, now: number, { ears, owned, pairedAt }: Around): Headphones {
  const { classic } = group;
  const sightings = group.le.map(({ identity }) => identity.sighting).filter((known) => known !== null);
  const heard = sightings.filter(isHeard);
  const half =
    group.le.find(({ identity }) => identity.record?.record.paired || identity.record?.record.connected) ??
    group.le.find(({ identity }) => identity.sighting?.sighting.name);
  const identification = best([classic?.identification ?? null, ...group.le.map(({ identity }) => identificationOf(identity))]);
  const modelId = identification?.kind === 'model' ? identification.modelId : null;
  const { state, why, pairing } = stateOf(group, now, ears, pairedAt);
  const linked = classic !== null && isConnected(classic);
  // What anybody can send is no word on headphones that the system has, and none on what is only of their model.
  const own = group.le.filter(({ join }) => join !== 'probably').map(({ identity }) => identity.sighting);
  const batteryParts = classic?.record.batteryParts ?? (linked ? null : partsOf(own.filter(isHeard)));
  const names = nameOf(group, modelId);
  const leRecord = half?.identity.record?.record ?? null;
  const told = classic?.record.battery ?? leRecord?.battery ?? emptierEarbud(classic?.record.batteryParts ?? null);
  const paired = isPaired(group);
  return {
    id,
    modelId,
    confidence: identification?.kind === 'model' ? identification.confidence : null,
    reasons: identification?.reasons ?? [],
    ...names,
    state,
    why,
    pairing,
    duplicate: classic?.record.onOtherAdapter === true,
    pairedHere: classic?.record.paired === true,
    another: !paired && modelId !== null && owned.has(modelId),
    foreign: foreignServices([...(classic?.record.uuids ?? []), ...(leRecord?.uuids ?? [])]),
    group: GROUPS[state],
    trusted: classic?.record.paired === true ? classic.record.trusted : null,
    drops: classic?.droppedAt.filter((at) => now - at < LOOP_MS).length ?? 0,
    ended: classic?.ended?.reason ?? null,
    rssi: signalOf(heard, classic),
    battery: told ?? emptierEarbud(batteryParts),
    batteryTold: told !== null,
    batteryParts,
    firmware: firmwareOf(classic?.record ?? null) ?? firmwareOf(leRecord),
    soundProfiles: linked ? classic.record.soundProfiles : null,
    playing: classic?.record.playing === true || leRecord?.playing === true,
    // Told by others: the sound system and the settings.
    output: null,
    nickname: null,
    leHalf:
      half === undefined
        ? null
        : {
            name: leRecord?.name ?? half.identity.sighting?.sighting.name ?? null,
            paired: leRecord?.paired === true,
            connected: leRecord?.connected === true,
            join: half.join,
          },
    addressHint: (classic?.record.address ?? heard[0]?.sighting.address ?? leRecord?.address ?? null)?.slice(-5) ?? null,
  };
}

const GROUPS: Readonly<Record<HeadphonesState, HeadphonesGroup>> = {
  connected: 'connected',
  'connected-settling': 'connected',
  'connected-no-sound': 'connected',
  'le-half-only': 'paired',
  'stale-pairing': 'paired',
  'paired-nearby': 'paired',
  'paired-busy': 'paired',
  'paired-away': 'paired',
  'paired-unheard': 'paired',
  'pairing-mode': 'ready',
  nearby: 'nearby',
};

function modelOf(group: Group): string | null {
  const verdict = best([group.classic?.identification ?? null, ...group.le.map(({ identity }) => identificationOf(identity))]);
  return verdict?.kind === 'model' ? verdict.modelId : null;
}

function partsOf(sightings: readonly KnownSighting[]): BatteryParts | null {
  const parts = sightings.find((known) => known.sighting.batteryParts !== null)?.sighting.batteryParts;
  if (!parts) return null;
  const [left, right, box] = [parts.left, parts.right, parts.case].map(({ level, charging }) =>
    level === null ? null : { percent: level, charging },
  );
  return left || right || box ? { left: left ?? null, right: right ?? null, case: box ?? null } : null;
}

function best(candidates: readonly (Identification | null)[]): Identification | null {
  const known = candidates.filter((item) => item !== null);
  return known.reduce<Identification | null>((top, item) => (top === null || certainty(item) > certainty(top) ? item : top), null);
}

function nameOf(group: Group, modelId: string | null): Pick<Headphones, 'name' | 'modelName' | 'lookAlike'> {
  const model = modelId === null ? undefined : modelById(modelId);
  const raw =
    group.classic?.record.alias ??
    group.classic?.record.name ??
    group.le
      .map(({ identity }) => identity.record?.record.alias ?? identity.sighting?.sighting.name ?? identity.record?.record.name)
      .find((name) => name) ??
    null;
  const own = raw?.replace(/^LE_/, '') ?? null;
  if (own === null || own === '' || model?.bluetoothNames.includes(own))
    return { name: model?.name ?? null, modelName: null, lookAlike: false };
  return { name: own, modelName: model?.name ?? null, lookAlike: looksLikeModel(own) };
}

function signalOf(heard: readonly KnownSighting[], classic: KnownRecord | null): number | null {
  const values = heard.map((known) => known.rssi).filter((rssi) => rssi !== null);
  if (values.length > 0) return Math.round(Math.max(...values));
  return classic?.record.rssi ?? null;
}
