import { EventEmitter } from 'node:events';
import type { Computer } from '../../catalog/computer';
import type { Address, EntryId } from '../../catalog/ids';
import type { Evidence } from '../../catalog/report-evidence';
import type { UpdateView } from '../../catalog/update';
import type { Snapshot } from '../../contract/snapshot';
import { ActionRunner } from '../actions/runner';
import { type BondStore, BondWatch } from '../actions/watch';
import type { ControlOpener } from '../headset/transport/control-opener';
import type { Scanner } from '../radio/scanner';
import { Search } from '../radio/search';
import type { SystemAdapter } from '../system/system-adapter';
import { adapterStatus, isSystemLost } from './adapter-status';
import { type AppConfig, type AppEvent, createAppState, type DerivedState } from './app-state';
import { CallCheck } from './call-check';
import { DeviceHistory, formatLocalDay } from './device-history';
import { HeadsetControlService } from './headset-control-service';
import type { Memory, PreferencesSource } from './memory';
import { privateNames } from './private-names';
import { mayInquire, searchPolicy } from './search-policy';
import { canTrustAfterTones, snapshot, type Times } from './snapshot';
import { connectRadio, connectSystem, reportPermission, type Warnings } from './sources';
import { StateStore } from './state-store';

/** Dependencies of the app. */
export interface EarshotDependencies {
  readonly scanner: Scanner;
  readonly system: SystemAdapter;
  /** Reader of details; null if this computer has none. */
  readonly control: ControlOpener | null;
  readonly mode: Snapshot['mode'];
  readonly computer: Computer;
  readonly memory: Memory;
  /** Bonds that Earshot made. */
  readonly bonds: BondStore;
  readonly preferences: PreferencesSource;
  /** Monotonic clock in ms that stops while the computer sleeps. */
  readonly now: () => number;
  /** The time of day, in ms since 1970. */
  readonly wall: () => number;
  readonly log: Warnings;
}

/** The app without its window: events in, one reducer of facts, snapshots out. */
export class Earshot extends EventEmitter<{ snapshot: [Snapshot] }> {
  readonly search: Search;
  /** Null where everything goes through the system's settings. */
  readonly runner: ActionRunner | null;
  readonly memory: Memory;
  readonly remembering: DeviceHistory;
  readonly asking: HeadsetControlService;
  readonly callCheck: CallCheck;
  readonly system: SystemAdapter;
  readonly #parts: EarshotDependencies;
  readonly #live: StateStore;
  /** Null where bonds can't be watched. */
  readonly #watch: BondWatch | null;
  readonly #setup: AppConfig;
  #snapshot: Snapshot;

  constructor(parts: EarshotDependencies) {
    super();
    const { scanner, system, memory, preferences, now, log } = parts;
    this.#parts = parts;
    this.system = system;
    this.memory = memory;
    // The value is read each time because Windows reports its actions late.
    this.#setup = {
      mode: parts.mode,
      computer: parts.computer,
      get actions() {
        return system.actions?.kinds ?? [];
      },
      canAsk: parts.control !== null,
    };
    const { status, inquires } = system;
    const start = { radio: scanner.status, system: status, inquires, preferences: preferences.current, kept: memory.kept };
    this.#live = new StateStore(createAppState(start), now);
    this.search = new Search(scanner, now);
    this.remembering = new DeviceHistory(memory, preferences, this.#live, parts.computer);
    this.callCheck = new CallCheck({
      findAddress: (id) => this.#live.identities(id)?.classic?.address ?? null,
      sound: () => system.actions?.sound ?? null,
    });
    this.asking = new HeadsetControlService(this.#live, parts.control, () => system.ownAddresses ?? []);
    this.runner = this.#runner(log);
    this.#watch = this.#bondWatch(log);
    this.#snapshot = { revision: 0, ...snapshot(this.#live.looked, this.#setup, this.#times()) };
    const apply = (event: AppEvent): void => this.#apply(event);
    connectRadio(scanner, this.search, apply, now, log);
    connectSystem(system, this.search, apply, now, log);
    reportPermission(scanner, system);
    this.search.on('asked', () => this.#inquire(this.#live.looked));
    this.#live.on('looked', (looked) => this.#follow(looked));
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  /** Records behind the entries, each with the sound of its device, for the report. */
  get evidence(): readonly Evidence[] {
    const { facts, view } = this.#live.looked;
    const records = [...view.identities.values()].flatMap(({ classic, le, guessed }) => [
      ...(classic === null ? [] : [classic]),
      ...le,
      ...guessed,
    ]);
    return records.map((record) => ({ record, sound: facts.systemFacts.headsets?.get(record.address ?? '') ?? null }));
  }

  /** Names that people gave to their headphones, for masking. */
  get privateNames(): readonly string[] {
    return privateNames(this.#live.looked);
  }

  start(): void {
    this.#follow(this.#live.looked);
    this.#watch?.start();
    this.system.start();
    this.#parts.scanner.open();
  }

  /** The search stops while the window is invisible. */
  setVisible(windowVisible: boolean): void {
    this.search.set({ windowVisible });
    // The result is not used.
    if (!windowVisible) this.asking.leave();
    if (windowVisible) this.system.startWatching?.();
    else this.system.stopWatching?.();
  }

  /** Updates the state of new versions for the window. */
  setUpdate(view: UpdateView): void {
    this.#apply({ type: 'update', view });
  }

  /** Opens the system's settings that fit the state of Bluetooth. Rejects with a `SettingsError`. */
  openSettings(): Promise<void> {
    const { radio, system } = this.#live.facts;
    return this.system.openSettings(adapterStatus(radio, system));
  }

  /**
   * Trusts headphones after a person heard the test tones on them, so that they reconnect automatically. Pairing leaves those
   * untrusted that offer more than sound, because a trusted device may open all of it. Does nothing to any others, and to
   * headphones that another program paired.
   */
  async trustHeard(id: EntryId): Promise<void> {
    const { facts, view } = this.#live.looked;
    const entry = view.headphones.find((known) => known.id === id);
    const classic = view.identities.get(id)?.classic;
    if (entry === undefined || classic == null || !canTrustAfterTones(entry, facts, view)) return;
    if (this.#watch?.isOwn(classic.id) === true) await this.system.actions?.trust?.(classic.id);
  }

  /** Turns off what must not outlive the program, before it ends. Never rejects. */
  async settle(): Promise<void> {
    await this.callCheck.restore();
  }

  /** The computer goes to sleep. Ends what would hold headphones: a request to them, and the microphone check's call mode. */
  suspend(): void {
    this.asking.leave();
    this.callCheck.interrupt();
  }

  /** The computer has woken up. It can have fallen asleep before {@link Earshot.suspend} was done. */
  resume(): void {
    this.callCheck.interrupt();
  }

  async close(): Promise<void> {
    this.removeAllListeners();
    this.asking.leave();
    this.#watch?.close();
    this.runner?.close();
    this.remembering.close();
    this.search.close();
    this.#live.close();
    await this.#parts.scanner.stop().catch(() => undefined); // closing anyway; BlueZ ends our search with the connection
  }

  #runner(log: Warnings): ActionRunner | null {
    const { actions } = this.system;
    if (actions === null) return null;
    const runner = new ActionRunner({
      actions,
      list: this.#live,
      hold: () => this.search.hold(),
      release: () => this.search.release(),
      askForSearch: () => this.search.ask(),
      refused: (id, because) => this.#apply({ type: 'refused', id, because, at: this.#parts.now() }),
      log: (text) => log.warn(`action: ${text}`),
    });
    runner.on('changed', (view) => this.#apply({ type: 'action', view }));
    return runner;
  }

  #bondWatch(log: Warnings): BondWatch | null {
    const bonds = this.system.actions?.bonds;
    if (bonds === undefined) return null;
    const { bonds: store, wall } = this.#parts;
    const apply = (): void => this.#apply({ type: 'own-bonds', addresses: new Set(store.bonds.map(({ address }) => address)) });
    apply();
    return new BondWatch({
      system: bonds,
      store: {
        get bonds() {
          return store.bonds;
        },
        keep: async (changed) => {
          const stored = store.keep(changed);
          apply();
          await stored;
        },
      },
      today: () => formatLocalDay(new Date(wall())),
      undoing: ({ address }, undone) => {
        const id = this.#entryOf(address);
        if (id !== null) this.runner?.undoing(id, undone);
      },
      log: (text) => log.warn(`bonds: ${text}`),
    });
  }

  #entryOf(address: Address): EntryId | null {
    const { headphones, identities } = this.#live.looked.view;
    return headphones.find(({ id }) => identities.get(id)?.keys.includes(address) === true)?.id ?? null;
  }

  #apply(event: AppEvent): void {
    const before = this.#live.facts;
    this.#live.apply(event);
    if (isSystemLost(before, this.#live.facts)) this.runner?.systemLost();
  }

  #follow(looked: DerivedState): void {
    const { facts, view } = looked;
    this.search.set(searchPolicy(facts, view, this.#parts.scanner.silenceDetection));
    this.asking.follow();
    this.callCheck.follow(facts.systemFacts.headsets);
    this.#inquire(looked);
    this.remembering.follow(looked, this.#setup.computer, this.#times());
    this.#snapshot = { revision: this.#snapshot.revision + 1, ...snapshot(looked, this.#setup, this.#times()) };
    this.emit('snapshot', this.#snapshot);
  }

  #inquire({ facts, view }: DerivedState): void {
    if (mayInquire(facts.search, view, this.search.forced)) this.system.startInquiry?.();
    else this.system.stopInquiry?.();
  }

  #times(): Times {
    return { now: this.#parts.now(), wall: this.#parts.wall() };
  }
}
