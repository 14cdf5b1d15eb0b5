import { EventEmitter } from 'node:events';
import type { ActionKind } from '../catalog/actions/action';
import type { AdapterStatus } from '../catalog/adapter-status';
import { connectedHere, type Headphones } from '../catalog/headphones';
import { Sighter } from '../catalog/identify/sight';
import type { MessageKey } from '../catalog/messages/message';
import { modelById, models } from '../catalog/models/index';
import type { KeptGuide, Preferences } from '../catalog/preferences';
import type { Remembered } from '../catalog/remembered';
import { evidenceOf } from '../catalog/symptoms/evidence';
import { findingsOf } from '../catalog/symptoms/findings';
import { NO_UPDATE, type UpdateView } from '../catalog/update';
import type { Snapshot } from '../contract/snapshot';
import { ActionRunner } from './actions/runner';
import { LiveList } from './headphones/live-list';
import { forget, lastSeenFirst, move, remember, rename } from './headphones/memory';
import type { Scanner } from './radio/scanner';
import { Search } from './radio/search';
import { adapterStatusOf } from './radio/status';
import { ActionFailure, type SystemActions } from './system/system-actions';
import { NO_SYSTEM_FACTS, type SystemAdapter, type SystemFacts } from './system/system-adapter';

/** Where warnings go. */
export interface Warnings {
  warn(text: string, error?: unknown): void;
}

/** What is remembered, and where it is kept. */
export interface Memory {
  readonly headphones: readonly Remembered[];
  readonly preferences: Preferences;
  readonly guide: KeptGuide | null;
  readonly problem: Snapshot['settingsProblem'];
  keep(change: { headphones?: readonly Remembered[]; preferences?: Preferences; guide?: KeptGuide | null }): void;
  /** Forgets also what was kept aside: files that could not be read, which remember headphones too. */
  forgetAside(): void;
  /** The person has read about the problem. */
  acknowledge(): void;
}

/** A search that is not ours and lasts this long is another program's, in ms. */
const FOREIGN_SEARCH_MS = 10_000;

/** What a radio can suffer while the system's own Bluetooth is well. */
const RADIO_FAULTS: ReadonlySet<AdapterStatus> = new Set(['no-permission', 'crashed', 'unsupported']);

const OFFICIAL: ReadonlySet<string> = new Set(models.flatMap(({ name, bluetoothNames }) => [name, ...bluetoothNames]));

/** The app without its window: joins radio, system and list, and makes the snapshots. */
export class Earshot extends EventEmitter<{ snapshot: [Snapshot] }> {
  readonly #system: SystemAdapter;
  readonly #scanner: Scanner;
  readonly #search: Search;
  readonly #list: LiveList;
  readonly #mode: Snapshot['mode'];
  readonly #computer: Snapshot['computer'];
  readonly #runner: ActionRunner | null;
  readonly #memory: Memory;
  readonly #now: () => number;
  readonly #wall: () => number;
  #facts: SystemFacts = NO_SYSTEM_FACTS;
  #update: UpdateView = NO_UPDATE;
  #foreignSearch = false;
  /** The key under which each entry of the list was last remembered: it changes when its LE_ half gives way to its sound half. */
  readonly #lastKeys = new Map<string, string>();
  #foreignTimer: NodeJS.Timeout | null = null;
  #snapshot: Snapshot;
  #pending: NodeJS.Immediate | null = null;

  constructor(parts: {
    scanner: Scanner;
    system: SystemAdapter;
    mode: Snapshot['mode'];
    computer: Snapshot['computer'];
    memory: Memory;
    /** A clock in ms that never goes back and stands still while the computer sleeps. */
    now: () => number;
    /** The time of day, in ms since 1970. */
    wall: () => number;
    log: Warnings;
  }) {
    super();
    const { scanner, system, mode, computer, memory, now, wall, log } = parts;
    this.#memory = memory;
    this.#now = now;
    this.#wall = wall;
    this.#scanner = scanner;
    this.#system = system;
    this.#mode = mode;
    this.#computer = computer;
    this.#list = new LiveList(now);
    this.#search = new Search(scanner, now);
    this.#runner = system.actions === null ? null : this.#actions(system.actions, now, log);
    this.#snapshot = { revision: 0, ...this.#picture() };

    const sighter = new Sighter();
    scanner.on('advertisement', (advertisement) => {
      const sighting = sighter.sight(advertisement);
      if (sighting !== null) this.#list.apply({ type: 'sighted', sighting, at: now() });
    });
    scanner.on('lost', (id) => this.#list.apply({ type: 'lost', id }));
    scanner.on('status', () => this.#adapterChanged());
    scanner.on('warning', (text) => log.warn(`radio: ${text}`));
    system.on('record', (record) => this.#list.apply({ type: 'record', record, at: now() }));
    system.on('gone', (id) => this.#list.apply({ type: 'record-gone', id }));
    system.on('ended', (id, reason) => this.#list.apply({ type: 'ended', id, reason, at: now() }));
    system.on('reset', () => this.#list.apply({ type: 'system-reset' }));
    system.on('facts', (facts) => {
      this.#facts = facts;
      this.#watchForeignSearch();
      this.#changed();
    });
    scanner.on('searching', () => this.#watchForeignSearch());
    let ready = false;
    system.on('status', (status) => {
      // On its way up again the service is not ready either; only losing it ends what is under way.
      if (ready && status !== 'ready') this.#runner?.systemLost();
      ready = status === 'ready';
      this.#adapterChanged();
    });
    system.on('warning', (text) => log.warn(`system: ${text}`));
    this.#search.on('status', (status) => {
      this.#list.setSearching(status.kind === 'searching');
      this.#inquire();
      this.#changed();
    });
    this.#search.on('inquiring', (inquiring) => system.setInquiring?.(inquiring));
    this.#search.on('swept', (since) => this.#list.apply({ type: 'swept', since, at: now() }));
    this.#search.on('warning', (text) => log.warn(`search: ${text}`));
    this.#list.on('changed', (headphones) => {
      this.#search.set({
        playing: headphones.some((entry) => entry.playing),
        watching: this.#watchable(headphones),
        unconfirmed: this.#unconfirmed(),
      });
      this.#inquire();
      this.#remember(headphones);
      this.#changed();
    });
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  start(): void {
    this.#system.start();
    this.#scanner.open();
    this.#adapterChanged();
  }

  /** The search sleeps while nobody can see its result. */
  setVisible(windowVisible: boolean): void {
    this.#search.set({ windowVisible });
    this.#system.watch?.(windowVisible);
  }

  /** The person asks for a search. */
  search(): void {
    this.#search.ask();
  }

  /** Does what the person asks for with headphones; the outcome is in the snapshots. */
  act(kind: ActionKind, headphonesId: string): MessageKey | null {
    if (this.#system.actions?.kinds.includes(kind) !== true || this.#runner === null) return 'error.action.unsupported';
    return this.#runner.start(kind, headphonesId) ? null : 'error.action.busy';
  }

  cancelAction(): void {
    this.#runner?.cancel();
  }

  /** The answer to the question with this number. */
  answerPairing(question: number, answer: string | boolean): void {
    this.#runner?.answer(question, answer);
  }

  /** Switches Bluetooth on. Rejects with an {@link ActionFailure}. */
  async powerOn(): Promise<void> {
    if (this.#system.actions === null) throw new ActionFailure('internal', 'not on this system');
    await this.#system.actions.powerOn();
  }

  /** Gives headphones a name of the owner's own; null takes it away. */
  rename(headphonesId: string, nickname: string | null): void {
    const key = this.#keyOf(headphonesId);
    if (key === null) return;
    this.#memory.keep({ headphones: rename(this.#memory.headphones, key, nickname) });
    this.#changed();
  }

  /** Forgets headphones that are not here. */
  forget(key: string): void {
    this.#memory.keep({ headphones: forget(this.#memory.headphones, key) });
    this.#changed();
  }

  setPreferences(preferences: Preferences): void {
    // Who does not want to be remembered is forgotten.
    this.#memory.keep(preferences.remember ? { preferences } : { preferences, headphones: [] });
    if (!preferences.remember) this.#memory.forgetAside();
    this.#remember(this.#list.headphones);
    this.#changed();
  }

  keepGuide(guide: KeptGuide | null): void {
    this.#memory.keep({ guide });
    this.#changed();
  }

  forgetAll(): void {
    this.#memory.keep({ headphones: [] });
    this.#memory.forgetAside();
    this.#remember(this.#list.headphones);
    this.#changed();
  }

  acknowledgeSettings(): void {
    this.#memory.acknowledge();
    this.#changed();
  }

  /** What is known about new versions, for the window. */
  setUpdate(update: UpdateView): void {
    this.#update = update;
    this.#changed();
  }

  /** Lines about the Bluetooth stack, for a report. */
  about(): Promise<readonly string[]> {
    return this.#system.about();
  }

  /** Names that people gave to their headphones, for masking. */
  get givenNames(): readonly string[] {
    const told = this.#list.headphones.flatMap(({ id }) => {
      const { classic, le } = this.#list.identities(id) ?? { classic: null, le: [] };
      return [classic, ...le].flatMap((record) => (record === null ? [] : [record.name, record.alias]));
    });
    const heard = this.#list.headphones.flatMap(({ name, leHalf }) => [name, leHalf?.name ?? null]);
    const remembered = this.#memory.headphones.flatMap(({ name, nickname }) => [name, nickname]);
    return [...told, ...heard, ...remembered].filter((name) => name !== null && !OFFICIAL.has(name.replace(/^LE_/, ''))) as string[];
  }

  openSettings(): Promise<void> {
    return this.#system.openSettings(this.#adapter());
  }

  async close(): Promise<void> {
    this.removeAllListeners();
    this.#runner?.close();
    if (this.#foreignTimer !== null) clearTimeout(this.#foreignTimer);
    this.#search.close();
    this.#list.close();
    if (this.#pending !== null) clearImmediate(this.#pending);
    await this.#scanner.stop().catch(() => undefined); // closing anyway; BlueZ ends our search with the connection
  }

  // Also while somebody waits for pairing mode: headphones that are paired here show it by an answer to an inquiry alone.
  #unconfirmed(): boolean {
    return this.#system.inquires && (this.#list.unconfirmed || this.#runner?.view?.phase === 'waiting-for-pairing-mode');
  }

  // Watching beacons hears little else; the sound halves of their headsets must have been found before.
  #watchable(headphones: readonly Headphones[]): boolean {
    const ready = headphones.filter(({ pairing }) => pairing?.proof === 'beacon');
    const found = ({ id }: Headphones) => (this.#list.identities(id)?.classic ?? null) !== null;
    return ready.length > 0 && (this.#scanner.silence === 'packets' || ready.every(found));
  }

  // An inquiry disturbs sound, and not every system tells whether there is any: with headphones connected, only when asked for.
  #inquire(): void {
    const quiet = this.#list.headphones.every(({ state }) => !connectedHere(state));
    this.#system.search?.(this.#search.status.kind === 'searching' && (quiet || this.#search.forced));
  }

  #adapter(): AdapterStatus {
    const heard = adapterStatusOf(this.#scanner.status);
    const system = this.#system.status;
    // The system can be ready while the radio is not ours to use, or has crashed.
    const told = system === null || (system === 'ready' && RADIO_FAULTS.has(heard)) ? heard : system;
    // Without BlueZ a working radio can only be raw HCI: what is heard can be shown.
    const withoutBluez = told === 'no-bus' || told === 'service-down';
    return withoutBluez && this.#scanner.status === 'poweredOn' ? 'ready' : told;
  }

  #adapterChanged(): void {
    const adapter = this.#adapter();
    // Starting, it will be there in a moment; what was known before stays on screen.
    this.#list.setEars({ on: adapter === 'ready' || adapter === 'starting', inquires: this.#system.inquires });
    // Both must be there: the system's word that Bluetooth is on, and a radio that can search.
    this.#search.set({ adapterReady: adapter === 'ready' && this.#scanner.status === 'poweredOn' });
    this.#changed();
  }

  // While we search, nobody can tell who else does. After ours, BlueZ needs a moment to stop.
  #watchForeignSearch(): void {
    const foreign = this.#facts.discovering && !this.#scanner.searching;
    if (!foreign) {
      if (this.#foreignTimer !== null) clearTimeout(this.#foreignTimer);
      this.#foreignTimer = null;
      if (this.#foreignSearch) this.#changed();
      this.#foreignSearch = false;
      return;
    }
    this.#foreignTimer ??= setTimeout(() => {
      this.#foreignSearch = true;
      this.#changed();
    }, FOREIGN_SEARCH_MS);
  }

  #picture(): Omit<Snapshot, 'revision'> {
    const present = new Set(this.#list.headphones.flatMap(({ id }) => this.#keysOf(id)));
    const headphones = this.#list.headphones.map((entry) => this.#shown(entry));
    return {
      mode: this.#mode,
      computer: this.#computer,
      adapter: this.#adapter(),
      search: this.#search.status,
      headphones,
      remembered: lastSeenFirst(
        this.#memory.headphones.filter(({ key }) => !present.has(key)),
        this.#wall(),
      ),
      preferences: this.#memory.preferences,
      guide: this.#memory.guide,
      settingsProblem: this.#memory.problem,
      facts: { soundServer: this.#facts.soundServer, foreignSearch: this.#foreignSearch, oldAdapter: this.#facts.oldAdapter },
      update: this.#update,
      actions: this.#system.actions?.kinds ?? [],
      action: this.#runner?.view ?? null,
    };
  }

  #shown(entry: Headphones): Headphones {
    const key = this.#keyOf(entry.id);
    const nickname = this.#memory.headphones.find((item) => item.key === key)?.nickname ?? null;
    const named = nickname === null ? entry : { ...entry, nickname, name: nickname, modelName: entry.modelName ?? entry.name };
    const { pairing } = entry;
    // The window counts in the time of day.
    const since = pairing === null ? 0 : Math.round(this.#wall() - (this.#now() - pairing.since));
    return { ...named, pairing: pairing === null ? null : { ...pairing, since }, output: this.#isOutput(entry) };
  }

  // The system's own key for a headset: its classic address, else that of its LE_ half.
  #keyOf(id: string): string | null {
    const identities = this.#list.identities(id);
    return identities?.classic?.address ?? identities?.le.find((record) => record.paired)?.address ?? null;
  }

  // Everything under which a headset of the list can be remembered, also what it was before its pairing was made anew.
  #keysOf(id: string): string[] {
    return [...(this.#list.identities(id)?.keys ?? []), this.#lastKeys.get(id)].filter((key) => key !== undefined);
  }

  // Follows each entry's key, so that a name given to the LE_ half stays with the headset, and nobody is remembered twice.
  #followKeys(headphones: readonly Headphones[]): void {
    const here = new Set(headphones.map(({ id }) => id));
    for (const id of this.#lastKeys.keys()) if (!here.has(id)) this.#lastKeys.delete(id);
    const keys = new Map(headphones.map(({ id }) => [id, this.#keyOf(id)]));
    const used = new Set(keys.values());
    for (const [id, key] of keys) {
      const before = this.#lastKeys.get(id);
      if (key === null || key === before) continue;
      this.#lastKeys.set(id, key);
      if (before === undefined || used.has(before)) continue;
      const moved = move(this.#memory.headphones, before, key);
      if (moved !== this.#memory.headphones) this.#memory.keep({ headphones: moved });
    }
  }

  #remember(headphones: readonly Headphones[]): void {
    this.#followKeys(headphones);
    if (!this.#memory.preferences.remember) return;
    const present = headphones.flatMap((entry) => {
      const key = this.#keyOf(entry.id);
      if (key === null) return [];
      const model = entry.modelId === null ? null : (modelById(entry.modelId) ?? null);
      const [problem = null] = findingsOf(evidenceOf(this.#adapter(), this.#shown(entry), model), this.#computer);
      return [{ headphones: entry, key, problem }];
    });
    const after = remember(this.#memory.headphones, present, this.#wall());
    if (after !== this.#memory.headphones) this.#memory.keep({ headphones: after });
  }

  #isOutput({ id, state }: Headphones): boolean | null {
    const { output } = this.#facts;
    if (output === null || state !== 'connected') return null;
    const { classic, le } = this.#list.identities(id) ?? { classic: null, le: [] };
    return output !== 'elsewhere' && [classic, ...le].some((record) => record?.address === output.address);
  }

  #actions(actions: SystemActions, now: () => number, log: Warnings): ActionRunner {
    const runner = new ActionRunner({
      actions,
      list: this.#list,
      hold: (connecting) => this.#search.hold(connecting),
      search: () => this.#search.ask(),
      refused: (id, because) => this.#list.apply({ type: 'refused', id, because, at: now() }),
      log: (text) => log.warn(`action: ${text}`),
    });
    runner.on('changed', () => {
      this.#search.set({ unconfirmed: this.#unconfirmed() });
      this.#changed();
    });
    return runner;
  }

  // Changes of one turn go out as one snapshot.
  #changed(): void {
    this.#pending ??= setImmediate(() => {
      this.#pending = null;
      this.#snapshot = { revision: this.#snapshot.revision + 1, ...this.#picture() };
      this.emit('snapshot', this.#snapshot);
    });
  }
}
