import { EventEmitter } from 'node:events';
import { Sighter } from '../catalog/identify/sight';
import type { AdapterStatus, Snapshot } from '../contract/snapshot';
import { LiveList } from './headphones/live-list';
import type { Scanner } from './radio/scanner';
import { Search } from './radio/search';
import { adapterStatusOf } from './radio/status';
import type { SystemAdapter } from './system/system-adapter';

/** Where warnings go. */
export interface Warnings {
  warn(text: string, error?: unknown): void;
}

/** The app without its window: joins radio, system and list, and makes the snapshots. */
export class Earshot extends EventEmitter<{ snapshot: [Snapshot] }> {
  readonly #system: SystemAdapter;
  readonly #scanner: Scanner;
  readonly #search: Search;
  readonly #list: LiveList;
  readonly #mode: Snapshot['mode'];
  readonly #computer: Snapshot['computer'];
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
    this.#snapshot = { revision: 0, mode, computer, adapter: this.#adapter(), search: this.#search.status, headphones: [] };

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
    system.on('status', () => this.#adapterChanged());
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

  openSettings(): Promise<void> {
    return this.#system.openSettings();
  }

  async close(): Promise<void> {
    this.removeAllListeners();
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

  // Changes of one turn go out as one snapshot.
  #changed(): void {
    this.#pending ??= setImmediate(() => {
      this.#pending = null;
      const next = {
        mode: this.#mode,
        computer: this.#computer,
        adapter: this.#adapter(),
        search: this.#search.status,
        headphones: this.#list.headphones,
      };
      this.#snapshot = { revision: this.#snapshot.revision + 1, ...next };
      this.emit('snapshot', this.#snapshot);
    });
  }
}
