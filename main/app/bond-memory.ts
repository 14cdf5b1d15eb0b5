import type { Bond } from '../../catalog/actions/bond';
import type { BondStore } from '../actions/watch';

/** Part of the settings file that stores bonds. */
export interface BondFile {
  readonly settings: { readonly bonds: readonly Bond[] };
  update(change: { readonly bonds: readonly Bond[] }): void;
  /** Never rejects. */
  flush(): Promise<void>;
}

/**
 * Stores the bonds that Earshot made in the settings file. “Forget all” leaves them, because each goes with its pairing, and
 * without it nothing could undo a pairing that turns out to type.
 */
export class PersistentBonds implements BondStore {
  readonly #file: BondFile;

  constructor(file: BondFile) {
    this.#file = file;
  }

  get bonds(): readonly Bond[] {
    return this.#file.settings.bonds;
  }

  keep(bonds: readonly Bond[]): Promise<void> {
    this.#file.update({ bonds });
    // The bonds are written at once, because a crash must not lose them.
    return this.#file.flush();
  }
}

/** Stores bonds until the program ends, for a recording and for tests. */
export class SessionBonds implements BondStore {
  bonds: readonly Bond[];

  constructor(bonds: readonly Bond[] = []) {
    this.bonds = bonds;
  }

  async keep(bonds: readonly Bond[]): Promise<void> {
    this.bonds = bonds;
  }
}
