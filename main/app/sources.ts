import type { RadioWatch } from '../headphones/radio-trace';
import type { Scanner } from '../radio/scanner';
import { Search } from '../radio/search';
import type { SystemAdapter } from '../system/system-adapter';
import type { DerivedState } from './app-state';
import type { EarshotDependencies, Warnings } from './dependencies';
import { createSearchPolicy, mayInquire } from './search-policy';
import type { StateStore } from './state-store';

/** Radio with its search, and the operating system. Forwards their events to the store, and controls when they search. */
export class Sources {
  readonly search: Search;
  readonly #scanner: Scanner;
  readonly #system: SystemAdapter;
  readonly #store: StateStore;
  /** Headphones that a guide of the window watches; null while none does. */
  #watched: RadioWatch | null = null;
  #windowVisible = false;

  constructor({ scanner, system, now, log }: Pick<EarshotDependencies, 'scanner' | 'system' | 'now' | 'log'>, store: StateStore) {
    this.#scanner = scanner;
    this.#system = system;
    this.#store = store;
    this.search = new Search(scanner, now);
    this.#forwardRadio(now, log);
    this.#forwardSystem(now, log);
    this.search.on('searchRequested', () => this.#inquire(store.derived));
  }

  start(): void {
    this.#system.start();
    this.#scanner.open();
  }

  /** Stops the search and the polling of the system while the window is invisible. */
  setVisible(windowVisible: boolean): void {
    this.search.set({ windowVisible });
    this.#windowVisible = windowVisible;
    this.watchRadio(this.#watched);
    if (windowVisible) this.#system.startWatching?.();
    else this.#system.stopWatching?.();
  }

  /** Watches the packets of headphones while the window is visible, or ends that with null. */
  watchRadio(watch: RadioWatch | null): void {
    this.#watched = watch;
    this.#store.apply({ type: 'watch', watch: this.#windowVisible ? watch : null });
  }

  /** Adapts the search and the inquiry to the state. */
  follow(derived: DerivedState): void {
    this.search.set(createSearchPolicy(derived.appState, derived.view, this.#scanner.silenceDetection));
    this.#inquire(derived);
  }

  async close(): Promise<void> {
    this.search.close();
    await this.#scanner.stop().catch(() => undefined); // The program is closing, and BlueZ ends our search with the connection.
  }

  #inquire({ appState, view }: DerivedState): void {
    if (mayInquire(appState.search, view, this.search.forced)) this.#system.startInquiry?.();
    else this.#system.stopInquiry?.();
  }

  #forwardRadio(now: () => number, log: Warnings): void {
    const scanner = this.#scanner;
    const store = this.#store;
    scanner.on('advertisement', (advertisement) => store.apply({ type: 'advertised', advertisement, at: now() }));
    scanner.on('lost', (id) => store.apply({ type: 'lost', id }));
    scanner.on('status', (status) => store.apply({ type: 'radio', status }));
    scanner.on('searching', (scanning) => store.apply({ type: 'scanning', scanning, at: now() }));
    scanner.on('others', (count) => store.apply({ type: 'others', count }));
    scanner.on('warning', (text) => log.warn(`radio: ${text}`));
    this.search.on('status', (status) => store.apply({ type: 'search', status, at: now() }));
    this.search.on('silent-since', (since) => store.apply({ type: 'silent-since', since, at: now() }));
    this.search.on('scanned', (since, until) => store.apply({ type: 'scanned', since, until }));
    this.search.on('warning', (text) => log.warn(`search: ${text}`));
  }

  #forwardSystem(now: () => number, log: Warnings): void {
    const system = this.#system;
    const store = this.#store;
    system.on('record', (record) => store.apply({ type: 'record', record, at: now() }));
    system.on('gone', (id) => store.apply({ type: 'record-gone', id }));
    system.on('ended', (id, reason) => store.apply({ type: 'ended', id, reason, at: now() }));
    system.on('reset', () => store.apply({ type: 'system-reset' }));
    system.on('facts', (facts) => store.apply({ type: 'system-facts', facts, at: now() }));
    system.on('status', (status) => store.apply({ type: 'system', status, inquires: system.inquires }));
    system.on('warning', (text) => log.warn(`system: ${text}`));
    this.search.on('inquiring', (inquiring) => system.setInquiring?.(inquiring));
    // A radio without permission for Bluetooth reports neither of these states.
    this.#scanner.on('status', (status) => {
      if (status === 'poweredOn' || status === 'poweredOff') system.radioAllowed?.();
    });
  }
}
