import type { BondKey } from '../../../catalog/actions/bond';
import { type BondStore, BondWatch } from '../watch';
import type { FakeBonds } from './fake-bonds';

/** Bond that a watch undoes, and the end of that. */
export interface Undo {
  readonly key: BondKey;
  readonly undone: Promise<void>;
}

/** Creates and starts a watch of the bonds of a fake system, which no earlier watch follows any more. */
export function createWatch(system: FakeBonds, store: BondStore, note: (undo: Undo) => void = () => undefined): BondWatch {
  system.removeAllListeners();
  const watch = new BondWatch({
    system,
    store,
    today: () => '2026-11-30',
    undoing: (key, undone) => {
      undone.catch(() => undefined);
      note({ key, undone });
    },
    log: () => undefined,
  });
  watch.start();
  return watch;
}
