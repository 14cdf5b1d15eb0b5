import {
  type CallDevicesView,
  type DetectedHeadphones,
  type Headphones,
  hasAnyPairing,
  isConnected,
  type TrustWait,
} from '../../catalog/headphones';
import type { Address } from '../../catalog/ids';
import { findModel } from '../../catalog/models/index';
import type { ChosenModel } from '../../catalog/remembered';
import type { HeadsetSound } from '../../catalog/sound/headset-sound';
import type { Snapshot } from '../../contract/snapshot';
import { hashAddress } from '../headphones/address-hash';
import { sortByLastSeen } from '../headphones/remembered';
import type { HeadphonesView } from '../headphones/view';
import type { SoundOutput } from '../system/system-adapter';
import { combineAdapterStatus } from './adapter-status';
import type { AppConfig, AppState, DerivedState } from './app-state';
import { getEntryKey, getEntryKeys } from './entry-keys';

/** Current times in ms: of the events' clock, and of the time of day since 1970. */
export interface SnapshotTimes {
  readonly now: number;
  readonly wall: number;
}

/** Creates the snapshot for the window from the state and the actions that Earshot can perform now. Pure. */
export function createSnapshot(
  { appState, view }: DerivedState,
  config: AppConfig,
  actions: Snapshot['actions'],
  times: SnapshotTimes,
): Omit<Snapshot, 'revision'> {
  const present = new Set<Address | null>(
    view.headphones.flatMap((entry) => [...getEntryKeys(entry, view, appState.keys), findLostPairing(entry, appState, view)]),
  );
  return {
    mode: config.mode,
    computer: config.computer,
    adapter: combineAdapterStatus(appState.radio, appState.system),
    search: appState.search,
    others: appState.others,
    headphones: view.headphones.map((entry) => presentHeadphones(entry, appState, view, times)),
    remembered: sortByLastSeen(
      appState.kept.headphones.filter(({ key }) => !present.has(key)),
      times.wall,
    ),
    chosen: selectChosen(appState),
    preferences: appState.preferences,
    guide: appState.kept.guide,
    learned: appState.kept.learned,
    settingsProblem: appState.kept.problem,
    facts: selectComputerFacts(appState),
    update: appState.update,
    tray: appState.tray,
    actions,
    canReadDetails: config.canReadDetails,
    action: appState.action,
    reminder: selectReminder(appState, times),
    radio: selectHistory(appState, times),
  };
}

function selectReminder({ reminder }: AppState, { now, wall }: SnapshotTimes): Snapshot['reminder'] {
  return reminder === null ? null : { ...reminder, dueAt: Math.round(wall + (reminder.dueAt - now)) };
}

function selectHistory({ history }: AppState, { now, wall }: SnapshotTimes): Snapshot['radio'] {
  if (history === null) return null;
  const toWall = (at: number): number => Math.round(wall - (now - at));
  const { scan, silentSince, turnedOnAt } = history;
  return {
    headphones: history.headphones,
    at: toWall(history.at),
    scan: scan === null ? null : { since: toWall(scan.since), until: toWall(scan.until) },
    packets: history.packets.map(({ at, rssi }) => ({ at: toWall(at), rssi })),
    silentSince: silentSince === null ? null : toWall(silentSince),
    turnedOnAt: turnedOnAt === null ? null : toWall(turnedOnAt),
  };
}

function selectChosen({ kept }: AppState): Snapshot['chosen'] {
  return kept.headphones.flatMap(({ key, chosen, nickname, name }) =>
    chosen === null ? [] : [{ key, modelId: chosen.modelId, name: nickname ?? name }],
  );
}

/** Returns the facts about the computer apart from its adapter. */
export function selectComputerFacts({ systemFacts, foreignSearch }: AppState): Snapshot['facts'] {
  const { soundServer, oldAdapter, pairable, soundInstalled, outputName } = systemFacts;
  return { soundServer, foreignSearch, oldAdapter, pairable, soundInstalled, outputName };
}

/** Returns one entry of the list for the window, with its owner's name, its output, and times of day. */
export function presentHeadphones(
  entry: DetectedHeadphones,
  appState: AppState,
  view: HeadphonesView,
  { now, wall }: SnapshotTimes,
): Headphones {
  const lost = findLostPairing(entry, appState, view);
  const key = getEntryKey(view.identities.get(entry.id)) ?? lost;
  const kept = appState.kept.headphones.find((item) => item.key === key);
  const nickname = kept?.nickname ?? null;
  const chosen = withChosenModel(entry, kept?.chosen ?? null);
  const named = nickname === null ? chosen : { ...chosen, name: nickname, modelName: chosen.modelName ?? chosen.name };
  const { pairing } = entry;
  return {
    ...named,
    nickname,
    refusals: kept?.refusals ?? 0,
    pairingLost: lost !== null,
    waitsForTrust: findTrustWait(entry, appState, view),
    undone: isUndone(entry, appState, view),
    pairing: pairing === null ? null : { ...pairing, since: Math.round(wall - (now - pairing.since)) },
    silent: appState.trace?.headphones === entry.id && appState.trace.silentSince !== null,
    output: isSoundDevice(appState.systemFacts.output, entry, view),
    calls: presentCallDevices(entry, appState, view),
    sound: selectSound(entry, appState, view),
  };
}

/**
 * Returns an entry with the model that its owner chose. A device ID that contradicts the choice raises a question and doesn't
 * decide, because the owner has the headphones in hand. Pure.
 */
export function withChosenModel(entry: DetectedHeadphones, chosen: ChosenModel | null): DetectedHeadphones & Pick<Headphones, 'chosen'> {
  const model = findModel(chosen?.modelId ?? null);
  if (chosen === null || model === null) return { ...entry, chosen: null };
  const { modelId: identified, confidence, name } = entry;
  const same = identified === model.id;
  const contradicted = !same && identified !== null && confidence === 'certain' && chosen.keptAgainst !== identified;
  return {
    ...entry,
    modelId: model.id,
    confidence: same ? confidence : null,
    name: name ?? model.name,
    modelName: name === null || model.bluetoothNames.includes(name) ? null : model.name,
    chosen: { identified, contradicted },
  };
}

/**
 * Returns the history's key of a pairing that disappeared without an observed removal, or null if there is none. They are
 * known by their address or its fingerprint, not by their model.
 */
function findLostPairing(entry: DetectedHeadphones, { kept, list, systemFacts }: AppState, { identities }: HeadphonesView): Address | null {
  const behind = identities.get(entry.id);
  if (hasAnyPairing(entry) || behind === undefined || behind.classic?.onOtherAdapter === true) return null;
  const lost = kept.headphones.find(({ key, paired }) => {
    if (!paired || systemFacts.pairedElsewhere.includes(key)) return false;
    const hash = hashAddress(key);
    // If it was paired in this run, its removal was observed.
    return !list.store.pairings.has(hash) && (behind.keys.includes(key) || behind.hashes.includes(hash));
  });
  return lost?.key ?? null;
}

/**
 * Returns the reason why headphones that Earshot paired may not reconnect automatically yet: they are not trusted, because they
 * offer more than sound. Null for any others, and for those that can type, which are never trusted.
 */
export function findTrustWait(
  entry: DetectedHeadphones,
  { ownBonds }: Pick<AppState, 'ownBonds'>,
  { identities }: HeadphonesView,
): TrustWait | null {
  const classic = identities.get(entry.id)?.classic ?? null;
  if (classic === null || classic.address === null || !classic.paired || classic.trusted !== false) return null;
  if (entry.extras.length === 0 || entry.inputs === 'types' || !ownBonds.has(classic.address)) return null;
  return entry.inputs === 'unreadable' ? 'descriptor' : 'tones';
}

// An action on the headphones shows the reason in its outcome.
function isUndone({ id }: DetectedHeadphones, { action, undone }: AppState, { identities }: HeadphonesView): boolean {
  return action?.headphonesId !== id && (identities.get(id)?.keys.some((key) => undone.has(key)) ?? false);
}

function selectSound({ id, state }: DetectedHeadphones, { systemFacts }: AppState, { identities }: HeadphonesView): HeadsetSound | null {
  const address = identities.get(id)?.classic?.address ?? null;
  return address === null || !isConnected(state) ? null : (systemFacts.headsets?.get(address) ?? null);
}

function presentCallDevices(entry: DetectedHeadphones, { systemFacts: { calls } }: AppState, view: HeadphonesView): CallDevicesView | null {
  if (calls === null) return null;
  return { output: isSoundDevice(calls.output, entry, view), microphone: isSoundDevice(calls.microphone, entry, view) };
}

function isSoundDevice(device: SoundOutput | null, { id, state }: DetectedHeadphones, { identities }: HeadphonesView): boolean | null {
  if (device === null || state !== 'connected') return null;
  const { classic, le } = identities.get(id) ?? { classic: null, le: [] };
  return device !== 'elsewhere' && [classic, ...le].some((record) => record?.address === device.address);
}
