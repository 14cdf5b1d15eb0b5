import type { ActionView } from '../../catalog/actions/action';
import { MAX_BONDS } from '../../catalog/actions/bond';
import type { AdapterStatus } from '../../catalog/adapter-status';
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
import { extendScan, findOwnSightings, followPackets, type RadioTrace, type RadioWatch, startTrace } from '../headphones/radio-trace';
import type { HeadphonesEvent } from '../headphones/state';
import type { ScanConditions } from '../headphones/state-of';
import type { HeadphonesView } from '../headphones/view';
import type { RadioStatus } from '../radio/scanner';
import { NO_SYSTEM_FACTS, type SystemFacts } from '../system/system-adapter';
import { adapterStatus } from './adapter-status';
import { type KeyChange, type Keys, trackKeyChanges } from './entry-keys';

/** A search that is not ours and lasts this long is another program's, in ms: after ours, BlueZ needs a moment to stop. */
export const FOREIGN_SEARCH_MS = 10_000;
/** Interval of a new history for the window, in ms. */
export const HISTORY_INTERVAL_MS = 500;

/** Configuration that stays the same while the program runs. */
export interface AppConfig {
  readonly mode: Snapshot['mode'];
  readonly computer: Computer;
  /** True if this computer can read details from headphones. */
  readonly canAsk: boolean;
}

/** State that is stored between runs of the program. */
export interface PersistedState {
  readonly headphones: readonly RememberedHeadphones[];
  readonly guide: KeptGuide | null;
  /** Ways that were seen to work here, the newest last. */
  readonly learned: readonly LearnedMethod[];
  /** Problem of the settings file. */
  readonly problem: Snapshot['settingsProblem'];
}

/** Everything that is known; immutable. Times in ms of a clock that never goes back. */
export interface AppState {
  readonly list: DeviceListState;
  /** The key of each entry of the list in the memory. */
  readonly keys: Keys;
  readonly radio: RadioStatus;
  /** Our own search runs. */
  readonly scanning: boolean;
  /** Number of devices in range that are not Sony headphones, up to a limit. */
  readonly others: number;
  /** Search decision with its reason. */
  readonly search: SearchStatus;
  /** Time since which the search pauses, so that no packet arrives; null while it runs. */
  readonly pausedAt: number | null;
  /** Adapter of the system; null if the system reports none. */
  readonly system: AdapterStatus | null;
  /** The system can ask which classic headsets are in pairing mode. */
  readonly inquires: boolean;
  readonly systemFacts: SystemFacts;
  /** Time since which another program has been discovering; null if none is. */
  readonly foreignSince: number | null;
  /** They have done so for {@link FOREIGN_SEARCH_MS}. */
  readonly foreignSearch: boolean;
  /** Packets of the headphones that a guide watches; null while none does. It changes with each packet. */
  readonly trace: RadioTrace | null;
  /** Trace for the window, at most one each {@link HISTORY_INTERVAL_MS}; null without a trace. */
  readonly history: RadioHistory | null;
  readonly action: ActionView | null;
  readonly update: UpdateView;
  readonly tray: TraySupport;
  readonly preferences: Preferences;
  readonly kept: PersistedState;
  /** Addresses of the bonds that Earshot made. */
  readonly ownBonds: ReadonlySet<Address>;
  /** Addresses of devices whose bond Earshot undid since its start, because they can type. */
  readonly undone: ReadonlySet<Address>;
}

/** Events that change the state. `at` in ms of the same clock. */
export type AppEvent =
  | HeadphonesEvent
  | { readonly type: 'radio'; readonly status: RadioStatus }
  | { readonly type: 'others'; readonly count: number }
  | { readonly type: 'scanning'; readonly scanning: boolean; readonly at: number }
  | { readonly type: 'search'; readonly status: SearchStatus; readonly at: number }
  | { readonly type: 'system'; readonly status: AdapterStatus | null; readonly inquires: boolean }
  | { readonly type: 'system-facts'; readonly facts: SystemFacts; readonly at: number }
  | { readonly type: 'action'; readonly view: ActionView | null }
  | { readonly type: 'update'; readonly view: UpdateView }
  | { readonly type: 'tray'; readonly tray: TraySupport }
  /** A guide watches headphones, or no longer does. */
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
    update: NO_UPDATE,
    tray: 'shown',
    ownBonds: new Set(),
    undone: new Set(),
  };
}

/** Folds one event in. Pure; the same facts are returned when nothing changes. */
export function reduceAppState(facts: AppState, event: AppEvent): AppState {
  switch (event.type) {
    case 'radio':
      return event.status === facts.radio ? facts : { ...facts, radio: event.status };
    case 'others':
      return { ...facts, others: event.count };
    case 'scanning':
      return withForeignSearch({ ...facts, scanning: event.scanning }, event.at);
    case 'search':
      return withSearch(facts, event.status, event.at);
    case 'system': {
      const { status: system, inquires } = event;
      return system === facts.system && inquires === facts.inquires ? facts : { ...facts, system, inquires };
    }
    case 'system-facts':
      return withForeignSearch({ ...facts, systemFacts: event.facts }, event.at);
    case 'action':
      return { ...facts, action: event.view };
    case 'watch': {
      const trace = startTrace(event.watch, facts.trace);
      return trace === facts.trace ? facts : { ...facts, trace, history: trace === null ? null : facts.history };
    }
    case 'update':
      return { ...facts, update: event.view };
    case 'tray':
      return event.tray === facts.tray ? facts : { ...facts, tray: event.tray };
    case 'preferences':
      return { ...facts, preferences: event.preferences };
    case 'kept':
      return { ...facts, kept: event.kept };
    case 'own-bonds':
      // A new pairing is judged again.
      return { ...facts, ownBonds: event.addresses, undone: new Set([...facts.undone].filter((address) => !event.addresses.has(address))) };
    case 'undone':
      return { ...facts, undone: new Set([...facts.undone, event.address].slice(-MAX_BONDS)) };
    default: {
      const list = reduceDeviceList(facts.list, event);
      const trace =
        event.type === 'not-heard-since' && facts.trace !== null
          ? extendScan(facts.trace, { since: event.since, until: event.at })
          : facts.trace;
      return list === facts.list && trace === facts.trace ? facts : { ...facts, list, trace };
    }
  }
}

/** Facts looked at, at one moment. */
export interface DerivedState {
  readonly facts: AppState;
  readonly view: HeadphonesView;
  /** Headsets that go under another key in the memory from now on. */
  readonly moves: readonly KeyChange[];
}

/** Looks at the facts at a time: forgets what is too old, and works out the list. Pure. */
export function deriveState(facts: AppState, now: number): DerivedState {
  const { store, entries, ...view } = selectDevices(facts.list, now, earsOf(facts));
  const { keys, moves } = trackKeyChanges(facts.keys, view);
  const foreignSearch = facts.foreignSince !== null && now - facts.foreignSince >= FOREIGN_SEARCH_MS;
  const trace = withPackets(facts.trace, store, view, now);
  const history = historyOf(trace, facts.history, now);
  return { facts: { ...facts, list: { store, entries }, keys, foreignSearch, trace, history }, view, moves };
}

function withPackets(trace: RadioTrace | null, store: DeviceListState['store'], view: HeadphonesView, now: number): RadioTrace | null {
  if (trace === null) return null;
  const behind = view.identities.get(trace.headphones);
  return followPackets(trace, behind === undefined ? [] : findOwnSightings(store, behind), now);
}

function historyOf(trace: RadioTrace | null, before: RadioHistory | null, now: number): RadioHistory | null {
  if (trace === null) return null;
  if (before !== null && before.headphones === trace.headphones && now - before.at < HISTORY_INTERVAL_MS) return before;
  const { awaitsSilence: _, ...history } = trace;
  return { ...history, at: now };
}

function earsOf({ radio, system, inquires, pausedAt }: AppState): ScanConditions {
  const adapter = adapterStatus(radio, system);
  // Starting, it will be there in a moment; what was known before stays on screen.
  return { on: adapter === 'ready' || adapter === 'starting', searching: pausedAt === null, inquires };
}

// Sightings don't age during a pause because no packet can arrive.
function withSearch(facts: AppState, search: SearchStatus, at: number): AppState {
  const { pausedAt } = facts;
  if (search.kind !== 'searching') return { ...facts, search, pausedAt: pausedAt ?? at };
  if (pausedAt === null) return { ...facts, search };
  return { ...facts, search, pausedAt: null, list: reduceDeviceList(facts.list, { type: 'search-resumed', pausedMs: at - pausedAt }) };
}

// Another discovery is invisible while ours runs.
function withForeignSearch(facts: AppState, at: number): AppState {
  const foreign = facts.systemFacts.discovering && !facts.scanning;
  return { ...facts, foreignSince: foreign ? (facts.foreignSince ?? at) : null };
}
