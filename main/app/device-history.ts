import type { Computer } from '../../catalog/computer';
import type { Address, EntryId, ModelId } from '../../catalog/ids';
import { type LearnedMethod, type MethodKey, withLearned, withoutLearned } from '../../catalog/methods/learned';
import { rankMethods } from '../../catalog/methods/methods';
import { isGeneralModel } from '../../catalog/models/general-ids';
import { findModel } from '../../catalog/models/index';
import type { ChosenModel, RememberedHeadphones } from '../../catalog/remembered';
import { collectEvidence } from '../../catalog/symptoms/evidence';
import { selectFindings } from '../../catalog/symptoms/findings';
import { hashAddress } from '../headphones/address-hash';
import { chooseModel, forgetEntry, moveEntry, rememberEntries, removeEntry, renameEntry } from '../headphones/remembered';
import { combineAdapterStatus } from './adapter-status';
import type { AppState, DerivedState } from './app-state';
import { getEntryKey } from './entry-keys';
import type { Memory, PreferencesSource } from './memory';
import { presentHeadphones, type SnapshotTimes, selectComputerFacts } from './snapshot';
import type { StateStore } from './state-store';

/** Returns the history after the current state, or the same list if nothing needs a write. Pure. */
export function createHistory(
  { appState, view, keyChanges }: DerivedState,
  computer: Computer,
  times: SnapshotTimes,
): readonly RememberedHeadphones[] {
  const moved = keyChanges.reduce<readonly RememberedHeadphones[]>(
    (memory, { from, to }) => moveEntry(memory, from, to),
    appState.kept.headphones,
  );
  if (!appState.preferences.remember) return moved;
  const adapter = combineAdapterStatus(appState.radio, appState.system);
  const present = view.headphones.flatMap((entry) => {
    const key = getEntryKey(view.identities.get(entry.id));
    if (key === null) return [];
    const model = findModel(entry.modelId);
    const evidence = collectEvidence(adapter, presentHeadphones(entry, appState, view, times), model, selectComputerFacts(appState));
    const [problem = null] = selectFindings(evidence, computer);
    return [{ headphones: entry, key, problem }];
  });
  return rememberEntries(
    (appState.system ?? adapter) === 'ready' ? removeEntry(moved, collectRemoved(appState)) : moved,
    present,
    times.wall,
  );
}

// The user removed a pairing that existed earlier in this run. The pairing is unknown without Bluetooth.
function collectRemoved({ kept, list: { store } }: AppState): ReadonlySet<Address> {
  const here = new Set([...store.records.values()].flatMap(({ record }) => (record.paired ? (record.address ?? []) : [])));
  return new Set(kept.headphones.flatMap(({ key }) => (store.pairings.has(hashAddress(key)) && !here.has(key) ? [key] : [])));
}

/** Updates the history after the list and the user's settings. */
export class DeviceHistory {
  readonly #memory: Memory;
  readonly #preferences: PreferencesSource;
  readonly #store: StateStore;
  readonly #computer: Computer;

  constructor(memory: Memory, preferences: PreferencesSource, store: StateStore, computer: Computer) {
    this.#memory = memory;
    this.#computer = computer;
    this.#preferences = preferences;
    this.#store = store;
    memory.on('changed', this.#remembered);
    preferences.on('changed', this.#chosen);
  }

  /** Updates the history after a change of the list. */
  follow(derived: DerivedState, times: SnapshotTimes): void {
    const headphones = createHistory(derived, this.#computer, times);
    if (headphones !== this.#memory.kept.headphones) this.#memory.keep({ headphones });
  }

  /** Stores the owner's name of an entry; null removes it. */
  rename(headphonesId: EntryId, nickname: string | null): void {
    const key = getEntryKey(this.#store.identities(headphonesId) ?? undefined);
    if (key !== null) this.#memory.keep({ headphones: renameEntry(this.#memory.kept.headphones, key, nickname) });
  }

  /** Stores the model that the owner chose for an entry. Ignores a model that the catalog doesn't have. */
  chooseModel(headphonesId: EntryId, modelId: ModelId): void {
    const model = findModel(modelId);
    if (model !== null && !isGeneralModel(model)) this.#choose(headphonesId, { modelId: model.id, keptAgainst: null });
  }

  /** Keeps the owner's choice although a device ID contradicts it. */
  keepChosenModel(headphonesId: EntryId): void {
    const key = getEntryKey(this.#store.identities(headphonesId) ?? undefined);
    const chosen = this.#memory.kept.headphones.find((item) => item.key === key)?.chosen ?? null;
    const identified = this.#store.headphones.find(({ id }) => id === headphonesId)?.modelId ?? null;
    if (chosen !== null) this.#choose(headphonesId, { ...chosen, keptAgainst: identified });
  }

  /** Removes the owner's choice of a model. */
  unchooseModel(key: Address): void {
    this.#memory.keep({ headphones: chooseModel(this.#memory.kept.headphones, key, null) });
  }

  #choose(headphonesId: EntryId, chosen: ChosenModel): void {
    const key = getEntryKey(this.#store.identities(headphonesId) ?? undefined);
    if (key !== null) this.#memory.keep({ headphones: chooseModel(this.#memory.kept.headphones, key, chosen) });
  }

  /** Forgets headphones that are not present. */
  forget(key: Address): void {
    this.#memory.keep({ headphones: forgetEntry(this.#memory.kept.headphones, key) });
  }

  /** Forgets all headphones, and the settings files that could not be read. Headphones that are present are stored again. */
  forgetAll(): void {
    this.#memory.keep({ headphones: [], learned: [] });
    this.#memory.forgetAside();
  }

  /** Stores a method that worked, with the day. Ignores a method that the model doesn't have. */
  learn(triedMethod: Omit<LearnedMethod, 'day' | 'system'>): void {
    const model = findModel(triedMethod.modelId);
    if (model === null || isGeneralModel(model) || !this.#preferences.current.remember) return;
    if (!rankMethods(triedMethod.outcome, model).some(({ id }) => id === triedMethod.way)) return;
    const day = formatLocalDay(new Date());
    this.#memory.keep({ learned: withLearned(this.#memory.kept.learned, { ...triedMethod, day, system: this.#computer }) });
  }

  /** Removes a learned method. */
  unlearn(gone: MethodKey): void {
    this.#memory.keep({ learned: withoutLearned(this.#memory.kept.learned, gone) });
  }

  close(): void {
    this.#memory.off('changed', this.#remembered);
    this.#preferences.off('changed', this.#chosen);
  }

  readonly #remembered = (kept: Memory['kept']): void => this.#store.apply({ type: 'kept', kept });

  readonly #chosen = (preferences: PreferencesSource['current']): void => {
    this.#store.apply({ type: 'preferences', preferences });
    // Turning the history off deletes it.
    if (!preferences.remember) this.forgetAll();
  };
}

/** Formats the user's local day as `YYYY-MM-DD`. */
export function formatLocalDay(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
