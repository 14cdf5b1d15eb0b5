import { judgeReadings } from '../../catalog/identify/input-reading';
import type { Address, EntryId, RecordId } from '../../catalog/ids';
import type { ActionRunner } from '../actions/runner';
import { type BondStore, BondWatch } from '../actions/watch';
import { withTimeout } from '../async';
import type { EarshotDependencies } from './dependencies';
import { formatLocalDay } from './device-history';
import { findTrustWait } from './snapshot';
import type { StateStore } from './state-store';

/** Time limit of the read of a report descriptor, in ms. */
const READ_INPUTS_MS = 8_000;

/** Bonds that Earshot made. It watches them, informs the state about them, and trusts their headphones. */
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
   * headphones that another program paired. HID whose report descriptor can't be read leaves them untrusted.
   */
  async trustAfterTones(id: EntryId): Promise<void> {
    const { appState, view } = this.#store.derived;
    const entry = view.headphones.find((known) => known.id === id);
    const classic = view.identities.get(id)?.classic;
    if (entry === undefined || classic == null || findTrustWait(entry, appState, view) === null) return;
    if (entry.extras.includes('input') && entry.inputs !== 'sensors' && !(await this.#offersSensorsAlone(classic.id))) return;
    if (this.#watch?.isOwn(classic.id) === true) await this.#dependencies.system.actions?.trust?.(classic.id, 'tones');
  }

  // Reads a descriptor that is unknown, or that could not be read while the headphones didn't respond.
  async #offersSensorsAlone(id: RecordId): Promise<boolean> {
    const { system, log } = this.#dependencies;
    const read = async (limit: AbortSignal) => (await system.actions?.readInputs?.(id, limit)) ?? [];
    try {
      return judgeReadings(await withTimeout(READ_INPUTS_MS, new Error('their HID takes too long'), read)) === 'sensors';
    } catch (error) {
      log.warn(`trust: failed to read the HID of headphones: ${String(error)}`);
      return false;
    }
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
        if (id !== null) runner?.isUndoing(id, undone);
        // The page of the device shows it, also if the user is busy with other headphones. A failure has a line in the log.
        undone.then(
          () => this.#store.apply({ type: 'undone', address }),
          () => undefined,
        );
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
    const { headphones, identities } = this.#store.derived.view;
    return headphones.find(({ id }) => identities.get(id)?.keys.includes(address) === true)?.id ?? null;
  }
}
