import { EventEmitter } from 'node:events';
import { createReminder } from '../../catalog/charging-reminder';
import type { EntryId } from '../../catalog/ids';
import type { Evidence } from '../../catalog/report-evidence';
import type { TraySupport } from '../../catalog/tray';
import type { UpdateView } from '../../catalog/update';
import type { Snapshot } from '../../contract/snapshot';
import type { ActionRunner } from '../actions/runner';
import type { RadioWatch } from '../headphones/radio-trace';
import type { Search } from '../radio/search';
import type { SystemAdapter } from '../system/system-adapter';
import { createActionRunner } from './action-runner';
import { createAppState, type DerivedState } from './app-state';
import { CallCheck } from './call-check';
import type { EarshotDependencies } from './dependencies';
import { DeviceHistory } from './device-history';
import { HeadsetControlService } from './headset-control-service';
import type { Memory } from './memory';
import { OwnBonds } from './own-bonds';
import { collectPrivateNames } from './private-names';
import { getReportEvidence } from './report-evidence';
import { SnapshotSeries } from './snapshot-series';
import { Sources } from './sources';
import { StateStore } from './state-store';

/** App without its window. It receives events, keeps the state in one reducer, and emits snapshots. */
export class Earshot extends EventEmitter<{ snapshot: [Snapshot] }> {
  readonly search: Search;
  /** Runner of actions; null if the system's own settings do everything. */
  readonly runner: ActionRunner | null;
  readonly memory: Memory;
  readonly history: DeviceHistory;
  readonly controlService: HeadsetControlService;
  readonly callCheck: CallCheck;
  readonly bonds: OwnBonds;
  readonly system: SystemAdapter;
  readonly #store: StateStore;
  readonly #sources: Sources;
  readonly #snapshots: SnapshotSeries;

  constructor(dependencies: EarshotDependencies) {
    super();
    const { scanner, system, control, computer, memory, preferences, now } = dependencies;
    this.system = system;
    this.memory = memory;
    const { status, inquires } = system;
    const start = { radio: scanner.status, system: status, inquires, preferences: preferences.current, kept: memory.kept };
    this.#store = new StateStore(createAppState(start), now);
    this.#sources = new Sources(dependencies, this.#store);
    this.search = this.#sources.search;
    this.history = new DeviceHistory(memory, preferences, this.#store, computer);
    this.callCheck = new CallCheck({
      findAddress: (id) => this.#store.identities(id)?.classic?.address ?? null,
      sound: () => system.actions?.sound ?? null,
    });
    this.controlService = new HeadsetControlService(this.#store, control, () => system.ownAddresses ?? []);
    this.runner = createActionRunner(dependencies, this.#store, this.search, this.history);
    this.bonds = new OwnBonds(dependencies, this.#store, this.runner);
    this.#snapshots = new SnapshotSeries(dependencies, this.#store.derived);
    this.#store.on('stateDerived', (derived) => this.#follow(derived));
  }

  get snapshot(): Snapshot {
    return this.#snapshots.last;
  }

  /** Records behind the entries, each with the sound of its device, for the report. */
  get evidence(): readonly Evidence[] {
    return getReportEvidence(this.#store.derived);
  }

  /** Names that people gave to their headphones, for masking. */
  get privateNames(): readonly string[] {
    return collectPrivateNames(this.#store.derived);
  }

  start(): void {
    this.#follow(this.#store.derived);
    this.bonds.start();
    this.#sources.start();
  }

  /** Stops the search while the window is invisible, and ends a session with headphones. */
  setVisible(windowVisible: boolean): void {
    this.#sources.setVisible(windowVisible);
    if (!windowVisible) this.controlService.cancel();
  }

  /** Watches the packets of headphones for a guide while the window is visible, or ends that with null. */
  watchRadio(watch: RadioWatch | null): void {
    this.#sources.watchRadio(watch);
  }

  /** Reminds the user later to try headphones that charge; false drops the reminder. */
  remind(headphones: EntryId | null, wanted: boolean): void {
    const reminder = wanted ? createReminder(headphones, this.#snapshots.times.now) : null;
    this.#store.apply({ type: 'reminder', reminder });
  }

  /** Updates the state of new versions for the window. */
  setUpdate(view: UpdateView): void {
    this.#store.apply({ type: 'update', view });
  }

  /** Updates what the desktop does with the tray icon. */
  setTray(tray: TraySupport): void {
    this.#store.apply({ type: 'tray', tray });
  }

  /** Turns off everything that must not outlive the program. Never rejects. */
  async settle(): Promise<void> {
    await this.callCheck.restore();
  }

  /** Ends everything that would hold headphones while the computer sleeps: a request to them, and the microphone check's call mode. */
  suspend(): void {
    this.controlService.cancel();
    this.callCheck.interrupt();
  }

  /** Restores music mode after the computer woke up, because it can have fallen asleep before {@link Earshot.suspend} was done. */
  resume(): void {
    this.callCheck.interrupt();
  }

  async close(): Promise<void> {
    this.removeAllListeners();
    this.controlService.cancel();
    this.bonds.close();
    this.runner?.close();
    this.history.close();
    this.#store.close();
    await this.#sources.close();
  }

  #follow(derived: DerivedState): void {
    this.#sources.follow(derived);
    this.controlService.follow();
    this.callCheck.follow(derived.appState.systemFacts.headsets);
    this.history.follow(derived, this.#snapshots.times);
    this.emit('snapshot', this.#snapshots.next(derived));
  }
}
