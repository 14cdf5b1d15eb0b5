import type { ActionView } from '../../catalog/actions/action';
import { MAX_BONDS } from '../../catalog/actions/bond';
import type { AdapterStatus } from '../../catalog/adapter-status';
import { type ChargingReminder, followReminder } from '../../catalog/charging-reminder';
import type { Computer } from '../../catalog/computer';
import type { Address } from '../../catalog/ids';
import type { LearnedMethod } from '../../catalog/methods/learned';
import type { KeptGuide, Preferences } from '../../catalog/preferences';
import type { RadioHistory } from '../../catalog/radio-history';
import type { RememberedHeadphones } from '../../catalog/remembered';
import type { SearchStatus } from '../../catalog/search-status';
import type { TraySupport } from '../../catalog/tray';
import { NO_UPDATE, type UpdateView } from '../../catalog/update';
import type { Snapshot } from '../../contract/snapshot';
import { type DeviceListState, EMPTY_DEVICE_LIST, reduceDeviceList, selectDevices } from '../headphones/device-list';
import type { ScanConditions } from '../headphones/headphones-state';
import { findOwnSightings, followPackets, type RadioTrace, type RadioWatch, startTrace } from '../headphones/radio-trace';
import type { HeadphonesEvent } from '../headphones/state';
import type { HeadphonesView } from '../headphones/view';
import type { RadioStatus } from '../radio/scanner';
import { NO_SYSTEM_FACTS, type SystemFacts } from '../system/system-adapter';
import { combineAdapterStatus } from './adapter-status';
import { type EntryKeys, type KeyChange, trackKeyChanges } from './entry-keys';

/** Time in ms after which a search that is not ours counts as another program's, because BlueZ needs a moment to stop ours. */
export const FOREIGN_SEARCH_MS = 10_000;
/** Interval of a new history for the window, in ms. */
export const HISTORY_INTERVAL_MS = 500;

/** Configuration that stays the same while the program runs. */
export interface AppConfig {
  readonly mode: Snapshot['mode'];
  readonly computer: Computer;
  /** True if this computer can read details from headphones. */
  readonly canReadDetails: boolean;
}

/** State that is stored between runs of the program. */
export interface PersistedState {
  readonly headphones: readonly RememberedHeadphones[];
  readonly guide: KeptGuide | null;
  /** Methods that worked here, the newest last. */
  readonly learned: readonly LearnedMethod[];
  /** Problem of the settings file. */
  readonly problem: Snapshot['settingsProblem'];
}

/** Everything that is known. Immutable. Times in ms of a monotonic clock. */
export interface AppState {
  readonly list: DeviceListState;
  /** Key of each entry in the history. */
  readonly keys: EntryKeys;
  readonly radio: RadioStatus;
  /** True while our own search runs. */
  readonly scanning: boolean;
  /** Number of devices in range that are not Sony headphones, up to a limit. */
  readonly others: number;
  /** Search decision with its reason. */
  readonly search: SearchStatus;
  /** Time since which the search pauses, so that no packet arrives; null while it runs. */
  readonly pausedAt: number | null;
  /** Adapter of the system; null if the system reports none. */
  readonly system: AdapterStatus | null;
  /** True if the system can inquire, which shows classic headphones in pairing mode. */
  readonly inquires: boolean;
  readonly systemFacts: SystemFacts;
  /** Time since which another program has been discovering; null if none is. */
  readonly foreignSince: number | null;
  /** True if it has lasted for {@link FOREIGN_SEARCH_MS}. */
  readonly foreignSearch: boolean;
  /** Packets of the headphones that a guide watches; null if none does. It changes with each packet. */
  readonly trace: RadioTrace | null;
  /** Trace for the window, at most one per {@link HISTORY_INTERVAL_MS}; null without a trace. */
  readonly history: RadioHistory | null;
  readonly action: ActionView | null;
  /** Reminder while headphones charge; null without one. */
  readonly reminder: ChargingReminder | null;
  readonly update: UpdateView;
  readonly tray: TraySupport;
  readonly preferences: Preferences;
  readonly kept: PersistedState;
  /** Addresses of the bonds that Earshot made. */
  readonly ownBonds: ReadonlySet<Address>;
  /** Addresses of devices whose bond Earshot undid since its start, because they can type. */
  readonly undone: ReadonlySet<Address>;
}

/** Events that change the state. `at` is in ms of the same clock. */
export type AppEvent =
  | HeadphonesEvent
  | { readonly type: 'radio'; readonly status: RadioStatus }
  | { readonly type: 'others'; readonly count: number }
  | { readonly type: 'scanning'; readonly scanning: boolean; readonly at: number }
  | { readonly type: 'search'; readonly status: SearchStatus; readonly at: number }
  | { readonly type: 'system'; readonly status: AdapterStatus | null; readonly inquires: boolean }
  | { readonly type: 'system-facts'; readonly facts: SystemFacts; readonly at: number }
  /** The user requests a reminder while headphones charge, or drops it. */
  | { readonly type: 'reminder'; readonly reminder: ChargingReminder | null }
  | { readonly type: 'action'; readonly view: ActionView | null }
  | { readonly type: 'update'; readonly view: UpdateView }
  | { readonly type: 'tray'; readonly tray: TraySupport }
  /** The scan received every packet in this time, without a pause. */
  | { readonly type: 'scanned'; readonly since: number; readonly until: number }
  /** Start or end of a guide's watch over headphones. */
  | { readonly type: 'watch'; readonly watch: RadioWatch | null }
  | { readonly type: 'preferences'; readonly preferences: Preferences }
  | { readonly type: 'kept'; readonly kept: PersistedState }
  | { readonly type: 'own-bonds'; readonly addresses: ReadonlySet<Address> }
  | { readonly type: 'undone'; readonly address: Address };

/** Creates the state at the start. */
export function createAppState(start: Pick<AppState, 'radio' | 'system' | 'inquires' | 'preferences' | 'kept'>): AppState {
  return {
    ...start,
    list: EMPTY_DEVICE_LIST,
    keys: new Map(),
    scanning: false,
    others: 0,
    search: { kind: 'unavailable' },
    pausedAt: null,
    systemFacts: NO_SYSTEM_FACTS,
    foreignSince: null,
    foreignSearch: false,
    trace: null,
    history: null,
    action: null,
    reminder: null,
    update: NO_UPDATE,
    tray: 'shown',
    ownBonds: new Set(),
    undone: new Set(),
  };
}

/** Applies one event. Pure. Returns the same state if nothing changes. */
export function reduceAppState(appState: AppState, event: AppEvent): AppState {
  switch (event.type) {
    case 'radio':
      return event.status === appState.radio ? appState : { ...appState, radio: event.status };
    case 'others':
      return { ...appState, others: event.count };
    case 'scanning':
      return withForeignSearch({ ...appState, scanning: event.scanning }, event.at);
    case 'search':
      return withSearch(appState, event.status, event.at);
    case 'system': {
      const { status: system, inquires } = event;
      return system === appState.system && inquires === appState.inquires ? appState : { ...appState, system, inquires };
    }
    case 'system-facts':
      return withForeignSearch({ ...appState, systemFacts: event.facts }, event.at);
    case 'action':
      return { ...appState, action: event.view };
    case 'reminder':
      return { ...appState, reminder: event.reminder };
    case 'scanned': {
      const { trace } = appState;
      return trace === null ? appState : { ...appState, trace: { ...trace, scan: { since: event.since, until: event.until } } };
    }
    case 'watch': {
      const trace = startTrace(event.watch, appState.trace);
      return trace === appState.trace ? appState : { ...appState, trace, history: trace === null ? null : appState.history };
    }
    case 'update':
      return { ...appState, update: event.view };
    case 'tray':
      return event.tray === appState.tray ? appState : { ...appState, tray: event.tray };
    case 'preferences':
      return { ...appState, preferences: event.preferences };
    case 'kept':
      return { ...appState, kept: event.kept };
    case 'own-bonds':
      // A new pairing needs a new verdict.
      return {
        ...appState,
        ownBonds: event.addresses,
        undone: new Set([...appState.undone].filter((address) => !event.addresses.has(address))),
      };
    case 'undone':
      return { ...appState, undone: new Set([...appState.undone, event.address].slice(-MAX_BONDS)) };
    default: {
      const list = reduceDeviceList(appState.list, event);
      return list === appState.list ? appState : { ...appState, list };
    }
  }
}

/** App state at one moment, with the list that follows from it. */
export interface DerivedState {
  readonly appState: AppState;
  readonly view: HeadphonesView;
  /** Headphones whose key in the history changes. */
  readonly keyChanges: readonly KeyChange[];
}

/** Derives the state at a time: removes what is too old, and creates the list. Pure. */
export function deriveState(appState: AppState, now: number): DerivedState {
  const { store, entries, ...view } = selectDevices(appState.list, now, toScanConditions(appState));
  const { keys, keyChanges } = trackKeyChanges(appState.keys, view);
  const foreignSearch = appState.foreignSince !== null && now - appState.foreignSince >= FOREIGN_SEARCH_MS;
  const trace = withPackets(appState.trace, store, view, now);
  const history = updateHistory(trace, appState.history, now);
  const reminder = followReminder(appState.reminder, view.headphones, now);
  return { appState: { ...appState, list: { store, entries }, keys, foreignSearch, trace, history, reminder }, view, keyChanges };
}

function withPackets(trace: RadioTrace | null, store: DeviceListState['store'], view: HeadphonesView, now: number): RadioTrace | null {
  if (trace === null) return null;
  const behind = view.identities.get(trace.headphones);
  return followPackets(trace, behind === undefined ? [] : findOwnSightings(store, behind), now);
}

function updateHistory(trace: RadioTrace | null, before: RadioHistory | null, now: number): RadioHistory | null {
  if (trace === null) return null;
  if (before !== null && before.headphones === trace.headphones && now - before.at < HISTORY_INTERVAL_MS) return before;
  const { awaitsSilence: _, ...history } = trace;
  return { ...history, at: now };
}

function toScanConditions({ radio, system, inquires, pausedAt }: AppState): ScanConditions {
  const adapter = combineAdapterStatus(radio, system);
  // The system starts in a moment, so the earlier state stays on screen.
  return { on: adapter === 'ready' || adapter === 'starting', searching: pausedAt === null, inquires };
}

// Sightings don't age during a pause because no packet can arrive.
function withSearch(appState: AppState, search: SearchStatus, at: number): AppState {
  const { pausedAt } = appState;
  if (search.kind !== 'searching') return { ...appState, search, pausedAt: pausedAt ?? at };
  if (pausedAt === null) return { ...appState, search };
  return {
    ...appState,
    search,
    pausedAt: null,
    list: reduceDeviceList(appState.list, { type: 'search-resumed', pausedMs: at - pausedAt }),
  };
}

// Another program's discovery can't be detected while ours runs.
function withForeignSearch(appState: AppState, at: number): AppState {
  const foreign = appState.systemFacts.discovering && !appState.scanning;
  return { ...appState, foreignSince: foreign ? (appState.foreignSince ?? at) : null };
}
