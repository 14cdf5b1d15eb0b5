import { EventEmitter } from 'node:events';
import type { ActionKind } from '../catalog/actions/action';
import { Sighter } from '../catalog/identify/sight';
import type { MessageKey } from '../catalog/messages/message';
import type { AdapterStatus, Snapshot } from '../contract/snapshot';
import { ActionRunner } from './actions/runner';
import { LiveList } from './headphones/live-list';
import type { Scanner } from './radio/scanner';
import { Search } from './radio/search';
import { adapterStatusOf } from './radio/status';
import { ActionFailure, type SystemActions } from './system/system-actions';
import type { SystemAdapter, SystemFacts } from './system/system-adapter';

/** Where warnings go. */
export interface Warnings {
  warn(text: string, error?: unknown): void;
}

/** A search that is not ours and lasts this long is another program's, in ms. */
const FOREIGN_SEARCH_MS = 10_000;

/** The app without its window: joins radio, system and list, and makes the snapshots. */
export class Earshot extends EventEmitter<{ snapshot: [Snapshot] }> {
  readonly #system: SystemAdapter;
  readonly #scanner: Scanner;
  readonly #search: Search;
  readonly #list: LiveList;
  readonly #mode: Snapshot['mode'];
  readonly #computer: Snapshot['computer'];
  readonly #runner: ActionRunner | null;
  #facts: SystemFacts = { soundServer: null, discovering: false };
  #foreignSearch = false;
  #foreignTimer: NodeJS.Timeout | null = null;
  #snapshot: Snapshot;
  #pending: NodeJS.Immediate | null = null;

  constructor(parts: {
    scanner: Scanner;
    system: SystemAdapter;
    mode: Snapshot['mode'];
    computer: Snapshot['computer'];
    now: () => number;
    log: Warnings;
  }) {
    super();
    const { scanner, system, mode, computer, now, log } = parts;
    this.#scanner = scanner;
    this.#system = system;
    this.#mode = mode;
    this.#computer = computer;
    this.#list = new LiveList(now);
    this.#search = new Search(scanner, now);
    this.#runner = system.actions === null ? null : this.#actions(system.actions, log);
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
      this.#changed();
    });
    this.#search.on('warning', (text) => log.warn(`search: ${text}`));
    this.#list.on('changed', (headphones) => {
      this.#search.set({ playing: headphones.some((entry) => entry.playing) });
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
  }

  /** The person asks for a search. */
  search(): void {
    this.#search.ask();
  }

  /** Does what the person asks for with headphones; the outcome is in the snapshots. */
  act(kind: ActionKind, headphonesId: string): MessageKey | null {
    if (this.#runner === null) return 'error.action.unsupported';
    return this.#runner.start(kind, headphonesId) ? null : 'error.action.busy';
  }

  cancelAction(): void {
    this.#runner?.cancel();
  }

  dismissAction(): void {
    this.#runner?.dismiss();
    this.#changed();
  }

  answerPairing(answer: string | boolean): void {
    this.#runner?.answer(answer);
  }

  /** Switches Bluetooth on. Rejects with an {@link ActionFailure}. */
  async powerOn(): Promise<void> {
    if (this.#system.actions === null) throw new ActionFailure('internal', 'not on this system');
    await this.#system.actions.powerOn();
  }

  openSettings(): Promise<void> {
    return this.#system.openSettings();
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

  #adapter(): AdapterStatus {
    const told = this.#system.status ?? adapterStatusOf(this.#scanner.status);
    // Without BlueZ a working radio can only be raw HCI: what is heard can be shown.
    const withoutBluez = told === 'no-bus' || told === 'service-down';
    return withoutBluez && this.#scanner.status === 'poweredOn' ? 'ready' : told;
  }

  #adapterChanged(): void {
    // Both must be there: the system's word that Bluetooth is on, and a radio that can search.
    this.#search.set({ adapterReady: this.#adapter() === 'ready' && this.#scanner.status === 'poweredOn' });
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
    return {
      mode: this.#mode,
      computer: this.#computer,
      adapter: this.#adapter(),
      search: this.#search.status,
      headphones: this.#list.headphones,
      facts: { soundServer: this.#facts.soundServer, foreignSearch: this.#foreignSearch },
      canAct: this.#runner !== null,
      action: this.#runner?.view ?? null,
    };
  }

  #actions(actions: SystemActions, log: Warnings): ActionRunner {
    const runner = new ActionRunner({
      actions,
      list: this.#list,
      hold: (connecting) => this.#search.hold(connecting),
      search: () => this.#search.ask(),
      log: (text) => log.warn(`action: ${text}`),
    });
    runner.on('changed', () => this.#changed());
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
