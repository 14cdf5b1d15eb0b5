import type { Headphones, HeadphonesGroup, HeadphonesState } from '../../catalog/headphones';
import { certainty, type Identification } from '../../catalog/identify/identify';
import type { SystemRecord } from '../../catalog/identify/system-record';
import { modelById } from '../../catalog/models/index';
import { type Group, identificationOf, join } from './join';
import type { HeadphonesStore, KnownRecord, KnownSighting } from './state';

/** A headset not heard for this long is gone. Longer than two searches (60 s each), in ms. */
export const SIGHTING_TTL_MS = 150_000;
/** How long one proof of pairing mode holds when nothing newer is heard, in ms; longer than a search. */
export const PAIRING_TTL_MS = 75_000;
/** How long an answer to an inquiry holds after BlueZ has dropped its signal, in ms. */
export const INQUIRY_TTL_MS = 25_000;
/** Lost connections of this time count as one loop, in ms. */
export const LOOP_MS = 120_000;
/** How long profiles may take to come up after a connection, in ms. */
export const SETTLE_MS = 10_000;

/**
 * Forgets what is too old and works out the list: one entry for each physical headset. Pure; `now`
 * is in ms of the same clock as the events. While the search is paused nothing is forgotten
 * (`searching` false): what was found stays in the list.
 */
export function project(store: HeadphonesStore, now: number, searching = true): HeadphonesStore {
  const sightings = searching ? fresh(store.sightings, now) : store.sightings;
  const groups = join(sightings.values(), store.records.values()).filter((group) => isHere(group, now));
  const entryIds = new Map<string, string>();
  const used = new Set<string>();
  let nextEntry = store.nextEntry;
  const identities = new Map<string, { classic: SystemRecord | null; le: readonly SystemRecord[] }>();
  const headphones = groups.map((group) => {
    const keys = keysOf(group);
    let id = keys.map((key) => store.entryIds.get(key)).find((known) => known !== undefined && !used.has(known));
    if (id === undefined) id = `h${nextEntry++}`;
    used.add(id);
    for (const key of keys) entryIds.set(key, id);
    identities.set(id, {
      classic: group.classic?.record ?? null,
      le: group.le.map(({ identity }) => identity.record?.record).filter((record) => record !== undefined),
    });
    return entry(id, group, now);
  });
  return { sightings, records: store.records, entryIds, nextEntry, headphones: headphones.sort(byEntry), identities };
}

function fresh(sightings: HeadphonesStore['sightings'], now: number): HeadphonesStore['sightings'] {
  const kept = [...sightings].filter(([, known]) => now - known.heardAt < SIGHTING_TTL_MS);
  return kept.length === sightings.size ? sightings : new Map(kept);
}

// Paired, connected or heard. BlueZ also keeps objects of devices that are none of these for a while.
function isHere({ classic, le }: Group, now: number): boolean {
  const records = [classic, ...le.map(({ identity }) => identity.record)].filter((known) => known !== null);
  return (
    le.some(({ identity }) => identity.sighting !== null) ||
    records.some(
      ({ record, heardAt }) =>
        record.paired || record.connected || record.rssi !== null || (heardAt !== null && now - heardAt < PAIRING_TTL_MS),
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

function entry(id: string, group: Group, now: number): Headphones {
  const { classic } = group;
  const heard = group.le.map(({ identity }) => identity.sighting).filter((known) => known !== null);
  const half =
    group.le.find(({ identity }) => identity.record?.record.paired || identity.record?.record.connected) ??
    group.le.find(({ identity }) => identity.sighting?.sighting.name);
  const identification = best([classic?.identification ?? null, ...group.le.map(({ identity }) => identificationOf(identity))]);
  const modelId = identification?.kind === 'model' ? identification.modelId : null;
  const state = stateOf(group, heard, now);
  const names = nameOf(group, modelId);
  const leRecord = half?.identity.record?.record ?? null;
  return {
    id,
    modelId,
    confidence: identification?.kind === 'model' ? identification.confidence : null,
    reasons: identification?.reasons ?? [],
    ...names,
    state,
    pairedHere: classic?.record.paired === true,
    group: GROUPS[state],
    trusted: classic?.record.paired === true ? classic.record.trusted : null,
    drops: classic?.droppedAt.filter((at) => now - at < LOOP_MS).length ?? 0,
    rssi: signalOf(heard, classic),
    battery:
      classic?.record.battery ?? leRecord?.battery ?? heard.find((known) => known.sighting.battery !== null)?.sighting.battery ?? null,
    soundProfiles: classic?.record.connected ? classic.record.soundProfiles : null,
    playing: classic?.record.playing === true || leRecord?.playing === true,
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
  'paired-nearby': 'paired',
  'paired-away': 'paired',
  'pairing-mode': 'ready',
  nearby: 'nearby',
};

function stateOf(group: Group, heard: readonly KnownSighting[], now: number): HeadphonesState {
  const { classic } = group;
  if (classic?.record.connected) {
    const { soundProfiles } = classic.record;
    if (soundProfiles === null || soundProfiles.length > 0) return 'connected';
    return now - (classic.connectedAt ?? now) < SETTLE_MS ? 'connected-settling' : 'connected-no-sound';
  }
  const pairedAt = classic?.pairedAt ?? null;
  const pairing = Math.max(
    ...heard.map((known) => known.pairingAt ?? Number.NEGATIVE_INFINITY),
    // A classic device answers an inquiry only in pairing mode.
    classic !== null && classic.heardAt !== null && (classic.record.rssi !== null || now - classic.heardAt < INQUIRY_TTL_MS)
      ? classic.heardAt
      : Number.NEGATIVE_INFINITY,
  );
  // Proof from before the bond is old news: the pairing it announced has happened.
  if (now - pairing < PAIRING_TTL_MS && pairing > (pairedAt ?? Number.NEGATIVE_INFINITY)) return 'pairing-mode';
  const leHere = group.le.some(({ identity }) => identity.record?.record.paired || identity.record?.record.connected);
  if (classic?.record.paired) return heard.length > 0 ? 'paired-nearby' : 'paired-away';
  return leHere ? 'le-half-only' : 'nearby';
}

function best(candidates: readonly (Identification | null)[]): Identification | null {
  const known = candidates.filter((item) => item !== null);
  return known.reduce<Identification | null>((top, item) => (top === null || certainty(item) > certainty(top) ? item : top), null);
}

function nameOf(group: Group, modelId: string | null): Pick<Headphones, 'name' | 'modelName'> {
  const model = modelId === null ? undefined : modelById(modelId);
  const raw =
    group.classic?.record.alias ??
    group.classic?.record.name ??
    group.le
      .map(({ identity }) => identity.record?.record.alias ?? identity.sighting?.sighting.name ?? identity.record?.record.name)
      .find((name) => name) ??
    null;
  const own = raw?.replace(/^LE_/, '') ?? null;
  if (own === null || own === '' || model?.bluetoothNames.includes(own)) return { name: model?.name ?? null, modelName: null };
  return { name: own, modelName: model?.name ?? null };
}

function signalOf(heard: readonly KnownSighting[], classic: KnownRecord | null): number | null {
  const values = heard.map((known) => known.rssi).filter((rssi) => rssi !== null);
  if (values.length > 0) return Math.round(Math.max(...values));
  return classic?.record.rssi ?? null;
}
