import type { Address, EntryId } from '../../catalog/ids';
import type { ActionRunner } from '../actions/runner';
import { type BondStore, BondWatch } from '../actions/watch';
import type { EarshotDependencies } from './dependencies';
import { formatLocalDay } from './device-history';
import { canTrustAfterTones } from './snapshot';
import type { StateStore } from './state-store';

/** The bonds that Earshot made: watches them, keeps the state informed of them, and trusts their headphones. */
export class OwnBonds {
  readonly #dependencies: EarshotDependencies;
  readonly #store: StateStore;
  /** Null if this system doesn't report bonds. */
  readonly #watch: BondWatch | null;

  /** @param runner shows the undo of a bond; null if there are no actions. */
  constructor(dependencies: EarshotDependencies, store: StateStore, runner: ActionRunner | null) {
    this.#dependencies = dependencies;
    this.#store = store;
    this.#watch = this.#createWatch(runner);
  }

  start(): void {
    this.#watch?.start();
  }

  close(): void {
    this.#watch?.close();
  }

  /**
   * Trusts headphones after a person heard the test tones on them, so that they reconnect automatically. Pairing leaves those
   * untrusted that offer more than sound, because a trusted device may open all of it. Does nothing to any others, and to
   * headphones that another program paired.
   */
  async trustHeard(id: EntryId): Promise<void> {
    const { facts, view } = this.#store.looked;
    const entry = view.headphones.find((known) => known.id === id);
    const classic = view.identities.get(id)?.classic;
    if (entry === undefined || classic == null || !canTrustAfterTones(entry, facts, view)) return;
    if (this.#watch?.isOwn(classic.id) === true) await this.#dependencies.system.actions?.trust?.(classic.id);
  }

  #createWatch(runner: ActionRunner | null): BondWatch | null {
    const { system, wall, log } = this.#dependencies;
    const bonds = system.actions?.bonds;
    if (bonds === undefined) return null;
    this.#report();
    return new BondWatch({
      system: bonds,
      store: this.#reportedStore(),
      today: () => formatLocalDay(new Date(wall())),
      undoing: ({ address }, undone) => {
        const id = this.#findEntry(address);
        if (id !== null) runner?.undoing(id, undone);
      },
      log: (text) => log.warn(`bonds: ${text}`),
    });
  }

  #reportedStore(): BondStore {
    const { bonds: store } = this.#dependencies;
    return {
      get bonds() {
        return store.bonds;
      },
      keep: async (changed) => {
        const stored = store.keep(changed);
        this.#report();
        await stored;
      },
    };
  }

  #report(): void {
    const { bonds } = this.#dependencies.bonds;
    this.#store.apply({ type: 'own-bonds', addresses: new Set(bonds.map(({ address }) => address)) });
  }

  #findEntry(address: Address): EntryId | null {
    const { headphones, identities } = this.#store.looked.view;
    return headphones.find(({ id }) => identities.get(id)?.keys.includes(address) === true)?.id ?? null;
  }
}
