import { type BatteryParts, getEmptierEarbud } from '../../catalog/battery';
import { getFirmware } from '../../catalog/firmware';
import { type DetectedHeadphones, getListGroup } from '../../catalog/headphones';
import { getCertainty, type Identification } from '../../catalog/identify/identify';
import { judgeReadings } from '../../catalog/identify/input-reading';
import { isUnsupportedPairing } from '../../catalog/identify/le-audio';
import { looksLikeModel } from '../../catalog/identify/look-alike';
import { findExtraServices } from '../../catalog/identify/services';
import type { SystemRecord } from '../../catalog/identify/system-record';
import type { EntryId, ModelId } from '../../catalog/ids';
import { findModel } from '../../catalog/models/index';
import { hashAddress } from './address-hash';
import type { PresentGroup } from './groups';
import { determineState, isDetected, type ScanConditions } from './headphones-state';
import { type Group, identifyGroup, isPaired, respondsToInquiry } from './join';
import { getRadios, getSides } from './radios';
import { isLinked } from './sound-records';
import type { DeviceIdentities, HeadphonesStore, KnownRecord, KnownSighting } from './state';

/** Period in ms within which lost connections count as one loop. */
const LOOP_MS = 120_000;

/** List as it is shown, with the identities behind it. */
export interface HeadphonesView {
  /** Entries in order of appearance. The window groups them. */
  readonly headphones: readonly DetectedHeadphones[];
  /** Identities of each entry, by its id. */
  readonly identities: ReadonlyMap<EntryId, DeviceIdentities>;
  /** True while a packet may come from headphones in pairing mode and only an inquiry can identify them. */
  readonly unconfirmed: boolean;
}

/** Creates the list: one entry with its id for each present headset. Pure. `now` in ms of the events' clock. */
export function createView(
  groups: readonly PresentGroup[],
  ids: readonly EntryId[],
  pairings: HeadphonesStore['pairings'],
  now: number,
  conditions: ScanConditions,
): HeadphonesView {
  const owned = new Set(groups.flatMap(({ group }) => (isPaired(group) ? (getModelName(group) ?? []) : [])));
  const identities = new Map<EntryId, DeviceIdentities>();
  const shown = groups.map(({ group, keys }, index) => {
    const id = ids[index] ?? '';
    identities.set(id, {
      classic: group.classic?.record ?? null,
      le: [...group.others.sure.map(({ record }) => record), ...selectRecords(group, false)],
      guessed: [...group.others.guessed.map(({ record }) => record), ...selectRecords(group, true)],
      hashes: [...new Set(group.le.flatMap(({ identity }) => identity.hash ?? []))].sort(),
      keys,
    });
    return { group, headphones: createEntry(id, group, now, { conditions, owned, pairedAt: findLastPairing(group, pairings) }) };
  });
  const unconfirmed = conditions.on && shown.some(({ group, headphones }) => isUnconfirmed(group, headphones, now));
  return { headphones: shown.map(({ headphones }) => headphones).sort(compareEntries), identities, unconfirmed };
}

// Only an inquiry identifies a beacon, or shows whether paired headphones in range are in pairing mode.
function isUnconfirmed({ classic }: Group, { pairing }: DetectedHeadphones, now: number): boolean {
  if (pairing !== null && (!pairing.sure || (pairing.proof === 'beacon' && classic === null))) return true;
  if (classic === null || !classic.record.paired || isLinked(classic)) return false;
  return classic.record.rssi !== null || respondsToInquiry(classic, now);
}

function findLastPairing({ classic, le }: Group, pairings: HeadphonesStore['pairings']): number | null {
  const address = classic?.record.address ?? null;
  const hashes = [...(address === null ? [] : [hashAddress(address)]), ...le.flatMap(({ identity }) => identity.hash ?? [])];
  return hashes.reduce<number | null>(
    (last, hash) => Math.max(last ?? Number.NEGATIVE_INFINITY, pairings.get(hash) ?? Number.NEGATIVE_INFINITY),
    null,
  );
}

// Entries keep the order of their appearance, because the window groups them.
function compareEntries(a: DetectedHeadphones, b: DetectedHeadphones): number {
  return Number(a.id.slice(1)) - Number(b.id.slice(1));
}

/** Inputs of an entry apart from its own identities. */
interface EntryInputs {
  readonly conditions: ScanConditions;
  /** Models with a pairing here. */
  readonly owned: ReadonlySet<string>;
  /** Time of its last pairing; null without any. */
  readonly pairedAt: number | null;
}

function createEntry(id: EntryId, group: Group, now: number, { conditions, owned, pairedAt }: EntryInputs): DetectedHeadphones {
  const { classic } = group;
  // Packets prove nothing about headphones of the system, nor about headphones of the same model, because any device can send them.
  const own = group.le.filter(({ join }) => join !== 'probably').map(({ identity }) => identity.sighting);
  const detected = (classic?.record.paired === true ? own : group.le.map(({ identity }) => identity.sighting)).filter(isDetected);
  const half =
    group.le.find(({ identity }) => identity.record?.record.paired || identity.record?.record.connected) ??
    group.le.find(({ identity }) => identity.sighting?.sighting.name);
  const identification = getIdentification(group);
  const modelId = identification?.kind === 'model' ? identification.modelId : null;
  const model = findModel(modelId);
  const { state, why, pairing } = determineState(group, now, conditions, pairedAt);
  const linked = classic !== null && isLinked(classic);
  const batteryParts = classic?.record.batteryParts ?? (linked ? null : partsOf(own.filter(isDetected)));
  const names = createNames(group, modelId);
  const leRecord = half?.identity.record?.record ?? null;
  const reportedBattery = classic?.record.battery ?? leRecord?.battery ?? getEmptierEarbud(classic?.record.batteryParts ?? null);
  const paired = isPaired(group);
  const pairedHere = classic?.record.paired === true && !isUnsupportedPairing(classic.record);
  const records = [classic, ...group.others.sure].flatMap((known) => known?.record ?? []);
  const uuids = [...records.flatMap((record) => record.uuids), ...(leRecord?.uuids ?? [])];
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
    pairedHere,
    bonded: pairedHere ? (classic?.record.bonded ?? null) : null,
    newPairing: classic?.pairedAt != null,
    another: !paired && modelId !== null && owned.has(modelId),
    extras: findExtraServices(uuids),
    inputs: judgeReadings([...records.flatMap((record) => record.inputs ?? []), ...(leRecord?.inputs ?? [])]),
    group: getListGroup(state),
    trusted: pairedHere ? classic.record.trusted : null,
    drops: classic?.droppedAt.filter((at) => now - at < LOOP_MS).length ?? 0,
    ended: classic?.ended?.reason ?? null,
    rssi: getSignal(detected, classic),
    signal: classic?.record.rssi ?? null,
    battery: reportedBattery ?? getEmptierEarbud(batteryParts),
    batteryReported: reportedBattery !== null,
    batteryParts,
    firmware: getFirmware(classic?.record ?? null, model) ?? getFirmware(leRecord, model),
    soundProfiles: linked ? classic.record.soundProfiles : null,
    systemName: classic?.record.alias ?? classic?.record.name ?? null,
    callsPossible: linked ? (classic.record.callsPossible ?? null) : null,
    outputReady: linked ? (classic.record.outputReady ?? null) : null,
    musicPossible: linked ? (classic.record.musicPossible ?? null) : null,
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
    radios: getRadios(group, linked),
    sides: getSides(group, linked),
    addressHint: (classic?.record.address ?? detected[0]?.sighting.address ?? leRecord?.address ?? null)?.slice(-5) ?? null,
  };
}

function selectRecords({ le }: Group, guessed: boolean): SystemRecord[] {
  return le.flatMap(({ identity, join }) => ((join === 'probably') === guessed ? (identity.record?.record ?? []) : []));
}

function getIdentification(group: Group): Identification | null {
  const { classic, others, le } = group;
  const records = [classic, ...others.sure].map((known) => known?.identification ?? null);
  // A packet renames no headphones that are paired here and whose record contains the model.
  const known = isPaired(group) ? selectBest([...records, ...le.map(({ identity }) => identity.record?.identification ?? null)]) : null;
  if (known?.kind === 'model') return known;
  return selectBest([...records, ...le.map(({ identity }) => identifyGroup(identity))]);
}

function getModelName(group: Group): string | null {
  const verdict = getIdentification(group);
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

function selectBest(candidates: readonly (Identification | null)[]): Identification | null {
  const known = candidates.filter((item) => item !== null);
  return known.reduce<Identification | null>((top, item) => (top === null || getCertainty(item) > getCertainty(top) ? item : top), null);
}

function createNames(group: Group, modelId: ModelId | null): Pick<DetectedHeadphones, 'name' | 'modelName' | 'lookAlike'> {
  const model = findModel(modelId);
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

function getSignal(detected: readonly KnownSighting[], classic: KnownRecord | null): number | null {
  const values = detected.map((known) => known.rssi).filter((rssi) => rssi !== null);
  if (values.length > 0) return Math.round(Math.max(...values));
  return classic?.record.rssi ?? null;
}
