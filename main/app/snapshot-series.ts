import type { Snapshot } from '../../contract/snapshot';
import type { DerivedState } from './app-state';
import type { EarshotDependencies } from './dependencies';
import { createSnapshot, type SnapshotTimes } from './snapshot';

/** Snapshots of the app, numbered so that the window recognizes a late one. */
export class SnapshotSeries {
  readonly #dependencies: EarshotDependencies;
  #last: Snapshot;

  constructor(dependencies: EarshotDependencies, derived: DerivedState) {
    this.#dependencies = dependencies;
    this.#last = this.#create(0, derived);
  }

  /** Last snapshot. */
  get last(): Snapshot {
    return this.#last;
  }

  /** Current time of both clocks. */
  get times(): SnapshotTimes {
    return { now: this.#dependencies.now(), wall: this.#dependencies.wall() };
  }

  /** Creates the next snapshot, and returns it. */
  next(derived: DerivedState): Snapshot {
    this.#last = this.#create(this.#last.revision + 1, derived);
    return this.#last;
  }

  #create(revision: number, derived: DerivedState): Snapshot {
    const { mode, computer, control, system } = this.#dependencies;
    const actions = system.actions?.kinds ?? [];
    return { revision, ...createSnapshot(derived, { mode, computer, canReadDetails: control !== null }, actions, this.times) };
  }
}
