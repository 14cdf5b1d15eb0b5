import type { Headphones } from '../../catalog/headphones';
import type { Snapshot } from '../../contract/snapshot';

/** Maximum number of snapshots that a page can have missed. Of more, those after the first are removed. */
export const MAX_MISSED = 100;

/**
 * Snapshots that a page misses while there is no window: one for each change of the headphones or the action, because an open
 * guide follows each change and not only the last one.
 */
export class MissedSnapshots {
  #snapshots: Snapshot[];
  #last: string;

  /** @param first last snapshot that the page received; null if it received none. */
  constructor(first: Snapshot | null) {
    this.#snapshots = first === null ? [] : [first];
    this.#last = first === null ? '' : summarize(first);
  }

  get snapshots(): readonly Snapshot[] {
    return this.#snapshots;
  }

  /** Adds a snapshot if it differs from the last one in something that guides follow. */
  add(snapshot: Snapshot): void {
    const summary = summarize(snapshot);
    if (summary === this.#last) return;
    this.#last = summary;
    this.#snapshots.push(snapshot);
    if (this.#snapshots.length > MAX_MISSED) this.#snapshots.splice(1, 1);
  }
}

function summarize({ headphones, action }: Snapshot): string {
  return JSON.stringify([headphones.map(selectComparedState), action]);
}

// Signal strength, battery and times change all the time, but complete no step.
function selectComparedState({ id, state, pairedHere, pairing, leHalf, why, inputs }: Headphones): unknown {
  return [id, state, pairedHere, pairing?.sure ?? null, leHalf?.paired ?? null, why.map(({ kind }) => kind), inputs];
}
